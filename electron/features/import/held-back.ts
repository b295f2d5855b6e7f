import { type Cell, cellText } from '../../../shared/sheet-cells.ts'
import writeWorkbook from 'write-excel-file/node'
import type { Finding } from './cells.ts'
import type { LedgerRow } from './columns.ts'

/** What is wrong, for the person who mends the sheet. The codes stand in the screen's words too; a file goes to people without the program. */
const REASONS: Readonly<Record<string, string>> = {
  'area-bad': '建筑面积缺失、不是数字或不大于 0，请填写产证面积',
  'area-differs': '与同一房屋另一行的面积不同，请核对',
  'price-bad': '单价缺失或不是数字，请填写',
  'price-unusual': '单价高于每月每平方米 100 元，请核对是不是另一栏的数',
  'price-differs': '与同一房屋另一行的单价不同，请核对',
  'arrears-bad': '欠费不是金额，请填写数字，最多两位小数',
  'arrears-differs': '欠费与已有的不同，请核对后只留一处',
  'room-missing': '房号缺失，请填写',
  'room-unreadable': '房号看不懂，请写成 1-2-301 的样子',
  'room-differs': '房号与楼栋、单元两列不一致，请核对',
  'name-missing': '姓名缺失，请填写',
  'role-unknown': '业主/租户 一列请填“业主”或“租户”',
  'repeat-differs': '同一人写了两行而内容不同，请合并成一行',
  'id-check-digit': '身份证号校验位不对，请核对原件',
  'id-number-rounded': '证件号码被表格改成了近似数，请改为文本格式后重填',
}
const REASON_HEADING = '原因'

/** The held-back rows as they stood, with a reason column in front of nothing else changed, as .xlsx. */
export async function heldBackWorkbook(sheet: { headings: readonly string[]; rows: readonly LedgerRow[] }, held: ReadonlyMap<number, readonly Finding[]>): Promise<Uint8Array> {
  const headings = sheet.headings.filter((heading) => heading !== REASON_HEADING)
  const kept = sheet.headings.map((heading, index) => (heading === REASON_HEADING ? -1 : index)).filter((index) => index >= 0)
  const rows = sheet.rows.filter((row) => held.has(row.row))
  const reason = (row: number) => (held.get(row) ?? []).map((finding) => `${finding.column}：${REASONS[finding.code] ?? '请核对'}`).join('；')
  const table = [
    [...headings, REASON_HEADING].map((value) => ({ value, fontWeight: 'bold' as const, backgroundColor: '#EFEDE8' })),
    ...rows.map((row) => [...kept.map((index) => asCell(row.cells[index] ?? null)), { value: reason(row.row), type: String, wrap: true }]),
  ]
  const buffer = await writeWorkbook(table, { columns: [...kept.map(() => ({ width: 16 })), { width: 60 }], stickyRowsCount: 1 }).toBuffer()
  return new Uint8Array(buffer)
}

function asCell(cell: Cell) {
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cellText(cell), type: String }
}
