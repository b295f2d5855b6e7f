import { pureFolders } from './layers.ts'
import { isNode, walk } from './source-files.ts'
import type { Node, SourceFile } from './source-files.ts'

const CONTEXT = 'time, ids and the outside come through the context'

/** Uses of the clock, of chance and of the process in code that must be told them. */
export function impurities(sources: readonly SourceFile[]): string[] {
  return sources
    .filter((source) => pureFolders.test(source.path))
    .flatMap((source) => {
      const found: string[] = []
      walk(source.program, (node) => {
        const what = impurity(node)
        if (what) found.push(`${source.path}:${source.lineOf(node.start)} uses ${what}: ${CONTEXT}`)
      })
      return found
    })
}

function impurity(node: Node): string | null {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0) return 'new Date()'
  if (node.type === 'CallExpression' && nameOf(node.callee) === 'Date') return 'Date()'
  if (node.type === 'MemberExpression') {
    const name = `${nameOf(node.object)}.${nameOf(node.property)}`
    return ['Date.now', 'Math.random', 'process.env', 'process.platform', 'performance.now', 'crypto.randomUUID'].includes(name) ? name : null
  }
  if (node.type === 'ImportSpecifier' && ['randomUUID', 'randomBytes', 'randomInt'].includes(nameOf(node.imported))) return nameOf(node.imported)
  return null
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : ''
}
