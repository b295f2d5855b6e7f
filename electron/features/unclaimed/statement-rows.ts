import type { CallOutput } from '../../../shared/contract/index.ts'
import type { StatementField } from '../../../shared/contract/unclaimed.ts'
import { addDays, parseDateSpelling } from '../../../shared/dates.ts'
import { type Fen, fen, parseMoney } from '../../../shared/money.ts'
import { type Cell, cellText } from '../../../shared/sheet-cells.ts'
import type { StatementRow } from './statement-columns.ts'

type PreviewRow = CallOutput<'unclaimed.preview'>['rows'][number]
export type ReadRow = Pick<PreviewRow, 'row' | 'bankDate' | 'reference' | 'payerText' | 'note' | 'why'> & { state: 'in' | 'out' | 'total' | 'bad'; amountFen: Fen; feeFen: Fen }

/** The index of the column of each field. */
export type Columns = Partial<Record<StatementField, number>>

/** Days of a sheet count from here. */
const SHEET_EPOCH = '1899-12-30'
const NONE = fen(0)

/** Every row of a statement that says anything, up to the sums below it: money in, money out, a line that is no movement, or what cannot be read and why. */
export function readRows(rows: readonly StatementRow[], columns: Columns, today: string): ReadRow[] {
  const read: ReadRow[] = []
  for (const { row, cells } of rows) {
    const texts = cells.map(plainText)
    if (texts.every((text) => text === '')) continue
    // The bill of a channel ends with a second table of its totals.
    if (/^总(交易单数|笔数)/.test(texts[0] ?? '')) break
    read.push(readRow(row, cells, texts, columns, today))
  }
  return read
}

function readRow(row: number, cells: readonly Cell[], texts: readonly string[], columns: Columns, today: string): ReadRow {
  const at = (field: StatementField): string => texts[columns[field] ?? -1] ?? ''
  const blank = { row, bankDate: '', amountFen: NONE, feeFen: NONE, reference: at('reference'), payerText: at('payer').slice(0, 80), note: at('note').slice(0, 200), why: '' as const }
  const date = columns.date === undefined ? null : dateOf(cells[columns.date] ?? null)
  const amount = moneyOf(at('amount'))
  const outFen = moneyOf(at('out'))
  if (date === null && (isTotal(texts) || (amount === null && outFen === null))) return { ...blank, state: 'total' }
  const dated = { ...blank, bankDate: date ?? '' }
  const bad = (why: ReadRow['why'], amountFen = NONE): ReadRow => ({ ...dated, amountFen, state: 'bad', why })
  if (wentOut(amount, at('direction'), outFen)) return { ...dated, amountFen: fen(Math.abs(amount || (outFen ?? 0))), state: 'out' }
  if (amount === null || amount <= 0) return bad('amount-unreadable')
  if (date === null) return bad('date-missing', amount)
  if (date > today) return bad('date-in-future', amount)
  if (blank.reference === '') return bad('reference-missing', amount)
  // A sheet that turned a long number into 4.2E+27 has lost the rest of it.
  if (/^\d(\.\d+)?e\+?\d+$/i.test(blank.reference) || (typeof cells[columns.reference ?? -1] === 'number' && blank.reference.length > 15)) return bad('reference-cut', amount)
  const fee = at('fee') === '' || at('fee') === '-' ? NONE : moneyOf(at('fee'))
  if (fee === null) return bad('fee-unreadable', amount)
  const feeFen = fen(Math.abs(fee))
  if (feeFen >= amount) return { ...bad('fee-too-large', amount), feeFen }
  return { ...dated, amountFen: amount, feeFen, state: 'in' }
}

/** Text as the channel meant it: what keeps a sheet from reading a long number as a number is taken off. */
function plainText(cell: Cell): string {
  return cellText(cell).replace(/^[`'\s]+|[\s\t]+$/g, '').replace(/^="?([^"]*)"?$/, '$1').trim()
}

function isTotal(texts: readonly string[]): boolean {
  const first = texts.find((text) => text !== '') ?? ''
  return /^[#-]/.test(first) || texts.some((text) => /合计|总计|小计|共\s*\d+\s*笔|期末余额|期初余额|承前页|过次页/.test(text))
}

function wentOut(amount: Fen | null, direction: string, outFen: Fen | null): boolean {
  if (/支|借|出|付|不计|^\/$|^d(r|ebit)?$|^out$/i.test(direction)) return true
  if (amount !== null && amount !== 0) return amount < 0
  return outFen !== null && outFen !== 0
}

function moneyOf(text: string): Fen | null {
  const parsed = parseMoney(text.replace(/^\+/, ''))
  return parsed.ok ? parsed.value : null
}

function dateOf(cell: Cell): string | null {
  if (typeof cell === 'number' && cell >= 20_000 && cell <= 80_000) return addDays(SHEET_EPOCH, Math.floor(cell))
  const text = plainText(cell)
  return parseDateSpelling(/^\d{14}$/.test(text) ? text.slice(0, 8) : text.replace(/^(\d{8})\s+\d{1,2}[:\d]*$/, '$1'))
}
