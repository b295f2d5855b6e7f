import { basename } from 'node:path'
import { isNode, walk } from './source-files.ts'
import type { Node, SourceFile } from './source-files.ts'

const LONGEST_FILE = 300
const LONGEST_FUNCTION = 60

/** Dictionaries and tables are as long as what they list. */
const LISTS = /^renderer\/text\/|^electron\/db\/schema\/|^shared\/contract\//

/** Names, sizes and forms that the house style rules out. */
export function styleFaults(sources: readonly SourceFile[]): string[] {
  return sources.flatMap((source) => [...nameFaults(source), ...formFaults(source), ...sizeFaults(source)])
}

function nameFaults({ path }: SourceFile): string[] {
  const name = basename(path)
  const isComponent = name.endsWith('.tsx') && /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name)
  const isKebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|bench))?\.tsx?$/.test(name)
  const isLanguage = /^renderer\/text\/[a-z]{2}(?:-[A-Z]{2})?\.ts$/.test(path)
  if (/^(?:utils?|helpers?|misc|common)\.tsx?$/.test(name)) return [`${path}: a name that says nothing; name the file for what it does`]
  return isComponent || isKebab || isLanguage ? [] : [`${path}: files are kebab-case, components PascalCase.tsx`]
}

function formFaults(source: SourceFile): string[] {
  const faults: string[] = []
  const at = (node: Node): string => `${source.path}:${source.lineOf(node.start)}`
  walk(source.program, (node) => {
    if (node.type === 'TSEnumDeclaration') faults.push(`${at(node)}: a union of texts, not an enum`)
    if (node.type === 'TSModuleDeclaration' && node.kind === 'namespace') faults.push(`${at(node)}: modules, not namespaces`)
    if (node.type === 'ExportDefaultDeclaration') faults.push(`${at(node)}: named exports only`)
    if (node.type === 'TSAnyKeyword') faults.push(`${at(node)}: no any`)
  })
  const body = source.program.body as Node[]
  if (body.length > 1 && body.every((node) => node.type.startsWith('Export') && isNode(node.source))) {
    faults.push(`${source.path}: a barrel; import from the file that has it`)
  }
  return faults
}

function sizeFaults(source: SourceFile): string[] {
  if (LISTS.test(source.path)) return []
  const faults: string[] = []
  const lines = source.text.trimEnd().split('\n').length
  if (lines > LONGEST_FILE) faults.push(`${source.path}: ${lines} lines; split it below ${LONGEST_FILE}`)
  walk(source.program, (node) => {
    if (!/Function/.test(node.type) || !isNode(node.body) || node.body.type !== 'BlockStatement') return
    const length = source.lineOf(node.end) - source.lineOf(node.start) + 1
    if (length > LONGEST_FUNCTION) faults.push(`${source.path}:${source.lineOf(node.start)}: a function of ${length} lines; split it below ${LONGEST_FUNCTION}`)
  })
  return faults
}
