import { storeFiles } from './layers.ts'
import { isNode, walk } from './source-files.ts'
import type { Node, SourceFile } from './source-files.ts'

const WHY = 'in a feature only store.ts and WHAT-store.ts speak SQL'
const STATEMENTS = new Set(['all', 'get', 'one', 'run', 'insert', 'update'])
const HANDLES = new Set(['db', 'read'])
/** A statement however it is spelled. */
const WHOLE = /^\s*(?:select|insert\s+into|replace\s+into|update\s+\S+\s+set|delete\s+from|with\s+\w+\s+as)[\s(]/i
/** A piece of one, in the capitals that SQL is written in here. */
const PIECE = /\b(?:SELECT|INSERT INTO|REPLACE INTO|UPDATE|DELETE FROM|JOIN|WHERE|GROUP BY|ORDER BY|LIMIT)\s/

/** Statements, SQL text and tables of the schema in files of a feature that are no store. */
export function strayStatements(sources: readonly SourceFile[]): string[] {
  return sources
    .filter((source) => source.path.startsWith('electron/features/') && !storeFiles.test(source.path))
    .flatMap((source) => {
      const found = source.imports
        .filter((made) => made.target.startsWith('electron/db/schema/'))
        .map((made) => `${made.from}:${made.line} imports ${made.target}: ${WHY}`)
      walk(source.program, (node) => {
        const what = statement(node)
        if (what) found.push(`${source.path}:${source.lineOf(node.start)} ${what}: ${WHY}`)
      })
      return found
    })
}

function statement(node: Node): string | null {
  if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.type === 'MemberExpression') {
    const [handle, method] = [lastName(node.callee.object), lastName(node.callee.property)]
    return HANDLES.has(handle) && STATEMENTS.has(method) ? `calls ${handle}.${method}` : null
  }
  const text = textOf(node)
  return WHOLE.test(text) || PIECE.test(text) ? 'holds SQL' : null
}

/** `db` of `db`, of `context.db`; `read` of `store.open().read`. */
function lastName(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'MemberExpression') return lastName(node.property)
  return node.type === 'Identifier' ? String(node.name) : ''
}

function textOf(node: Node): string {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  if (node.type !== 'TemplateElement') return ''
  return (node.value as { raw: string }).raw
}
