import writeWorkbook from 'write-excel-file/node'
import { formatMoney, fen } from '../../shared/money.ts'
import { formatReading } from '../../shared/reading.ts'

/** `fen` and `area` are hundredths, `reading` is in 1/1000. */
export type Column = { heading: string; kind: 'text' | 'fen' | 'number' | 'area' | 'reading'; width?: number }
export type Table = { sheet: string; columns: readonly Column[]; rows: readonly (readonly (string | number | null)[])[] }

const WIDTH = { text: 16, fen: 14, number: 10, area: 12, reading: 12 } as const

/** One sheet a table; money as numbers with two decimals, so that a spreadsheet can sum it. */
export async function workbookOf(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: table.sheet,
    data: [
      table.columns.map((column) => ({ value: column.heading, type: String, fontWeight: 'bold' as const, backgroundColor: '#EFEDE8' })),
      ...table.rows.map((row) => table.columns.map((column, index) => cell(column, row[index] ?? null))),
    ],
    columns: table.columns.map((column) => ({ width: column.width ?? WIDTH[column.kind] })),
    stickyRowsCount: 1,
  }))
  return new Uint8Array(await writeWorkbook(sheets).toBuffer())
}

function cell(column: Column, value: string | number | null) {
  if (value === null || value === '') return null
  switch (column.kind) {
    case 'text': return { value: String(value), type: String }
    case 'number': return { value: Number(value), type: Number, format: '0' }
    case 'fen': return { value: Number(hundredths(Number(value))), type: Number, format: '#,##0.00' }
    case 'area': return { value: Number(hundredths(Number(value))), type: Number, format: '0.00' }
    case 'reading': return { value: Number(formatReading(Number(value))), type: Number }
    default: return column.kind satisfies never
  }
}

/** Hundredths as decimal text, without arithmetic on fractions. */
function hundredths(value: number): string {
  return formatMoney(fen(value)).replaceAll(',', '')
}

/** UTF-8 with a mark, so that spreadsheets read the Chinese; the tables one below the other. */
export function csvOf(tables: readonly Table[]): Uint8Array {
  const lines = tables.flatMap((table, index) => [
    ...(index > 0 ? [''] : []),
    table.columns.map((column) => quoted(column.heading)).join(','),
    ...table.rows.map((row) => table.columns.map((column, at) => quoted(plain(column, row[at] ?? null))).join(',')),
  ])
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function plain(column: Column, value: string | number | null): string {
  if (value === null) return ''
  if (column.kind === 'reading') return formatReading(Number(value))
  return column.kind === 'fen' || column.kind === 'area' ? hundredths(Number(value)) : String(value)
}

/** Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe. */
function quoted(text: string): string {
  const safe = /^[=+@\t]/.test(text) || /^-(?![\d.,]+$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
