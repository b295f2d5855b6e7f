import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { parseSync } from 'vite'

export const root = join(import.meta.dirname, '..', '..')

export type Node = { type: string; start: number; end: number; [key: string]: unknown }
export type Import = { from: string; target: string; line: number }
export type SourceFile = { path: string; text: string; program: Node; imports: readonly Import[]; lineOf(offset: number): number }

/** Every TypeScript file below the given folders, parsed, with its imports as paths from the root or names of packages. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) => filesBelow(folder)).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')).map(parseFile)
}

/** Paths of all files below a folder of the project, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

function parseFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  return parseText(path, text)
}

/** Parses one text as if it stood at a path of the project. */
export function parseText(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`)
  const program = parsed.program as unknown as Node
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
  const imports: Import[] = []
  walk(program, (node) => {
    const source = sourceOf(node)
    if (source !== null) imports.push({ from: path, target: targetOf(path, source), line: lineOf(node.start) })
  })
  return { path, text, program, imports, lineOf }
}

/** Calls back for every node of a tree, parents first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(child)) walk(child, visit)
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

const IMPORTING = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'])

function sourceOf(node: Node): string | null {
  if (!IMPORTING.has(node.type)) return null
  const literal = node.source ?? node.argument
  return isNode(literal) && typeof literal.value === 'string' ? literal.value : null
}

function targetOf(path: string, source: string): string {
  return source.startsWith('.') ? posix.normalize(posix.join(dirname(path), source.split('?', 1)[0] ?? source)) : source
}
