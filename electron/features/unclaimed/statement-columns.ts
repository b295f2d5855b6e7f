import { STATEMENT_FIELDS, type StatementField } from '../../../shared/contract/unclaimed.ts'
import type { Cell } from '../../../shared/sheet-cells.ts'

/** How banks and channels word their headings, most telling first: where a statement has several of them, the earlier wording wins. */
const WORDINGS: Record<StatementField, readonly string[]> = {
  date: ['交易时间', '交易日期', '入账时间', '入账日期', '到账时间', '到账日期', '记账日期', '记账时间', '完成时间', '支付时间', '发生时间', '创建时间', '交易日', '日期', '时间', 'date'],
  amount: ['收入金额', '贷方发生额', '贷方金额', '收入', '转入金额', '存入金额', '贷方', '收款金额', '到账金额', '订单金额', '交易金额', '发生额', '应结订单金额', '商家实收', '金额', 'amount'],
  reference: ['交易流水号', '银行流水号', '账务流水号', '支付宝交易号', '微信订单号', '微信支付单号', '交易单号', '交易参考号', '参考号', '检索参考号', '流水号', '交易号', '业务流水号', '凭证号', '订单号', 'reference'],
  payer: ['对方户名', '付款人户名', '付款人名称', '付款人姓名', '付款人', '付款方名称', '付款方', '交易对方', '对方名称', '对方账户名称', '对方单位', 'payer'],
  note: ['附言', '客户附言', '交易附言', '用途', '备注', '付款备注', '摘要', '交易摘要', '商品名称', '商品', '说明', 'note'],
  fee: ['手续费', '服务费', '商户手续费', '交易手续费', '手续费金额', 'fee'],
  out: ['支出金额', '借方发生额', '借方金额', '支出', '转出金额', '取出金额', '借方', '付款金额'],
  direction: ['收/支', '收支', '借贷标志', '借贷方向', '借/贷', '收支类型', '收支方向', '资金流向', '借贷'],
}

export type Mapping = Partial<Record<StatementField, string>>
export type StatementRow = { row: number; cells: readonly Cell[] }
/** A statement parted into headings and the rows below, numbered as in the file. */
export type Statement = { headings: string[]; rows: StatementRow[] }

/** Half width, without what stands in brackets, without colons and spaces. */
function plain(heading: string): string {
  return heading.normalize('NFKC').replace(/\([^)]*\)|\[[^\]]*\]|[\s*:`"]/g, '').toLowerCase()
}

/** Which heading is what, as headings are usually worded. */
export function usualColumns(headings: readonly string[]): Mapping {
  const texts = headings.map(plain)
  const mapping: Mapping = {}
  const taken = new Set<number>()
  for (const field of STATEMENT_FIELDS) {
    for (const wording of WORDINGS[field]) {
      const index = texts.findIndex((text, at) => text === wording && !taken.has(at))
      if (index < 0 || mapping[field] !== undefined) continue
      mapping[field] = headings[index] ?? ''
      taken.add(index)
    }
  }
  return mapping
}

const SEARCH_DEPTH = 40

/** A row of headings names at least a day and an amount; among several it is the one with the most known headings. */
function headingRow(rows: readonly (readonly Cell[])[]): number | null {
  let best: { index: number; score: number } | null = null
  for (const [index, row] of rows.slice(0, SEARCH_DEPTH).entries()) {
    const found = usualColumns(row.map(headingText))
    const score = Object.keys(found).length
    if (found.date !== undefined && (found.amount !== undefined || found.out !== undefined) && score > (best?.score ?? 0)) best = { index, score }
  }
  return best?.index ?? null
}

export function hasHeadings(rows: readonly (readonly Cell[])[]): boolean {
  return headingRow(rows) !== null
}

function headingText(cell: Cell): string {
  return typeof cell === 'string' ? cell.replace(/^[`'\t]+/, '').trim() : ''
}

/** Null where no row of headings is found. Two columns of one name are told apart, since columns are assigned by their headings. */
export function splitStatement(rows: readonly (readonly Cell[])[]): Statement | null {
  const at = headingRow(rows)
  const cells = at === null ? undefined : rows[at]
  if (at === null || !cells) return null
  const names = cells.map(headingText)
  const headings = names.map((name, index) => {
    const before = names.slice(0, index).filter((other) => other === name).length
    return before === 0 || name === '' ? name : `${name} (${before + 1})`
  })
  return { headings, rows: rows.slice(at + 1).map((row, index) => ({ row: at + 2 + index, cells: row })) }
}
