import type { CallOutput } from '../../../shared/contract/index.ts'
import { parseReading } from '../../../shared/reading.ts'
import { checkReading } from '../../../shared/reading-check.ts'
import { type Cell, cellText } from '../../../shared/sheet-cells.ts'
import { SHEET_LANGUAGES, type SheetWords } from './sheet-words.ts'

type RoundRow = CallOutput<'rounds.get'>['rows'][number]
type MissedWhy = NonNullable<RoundRow['missed']>['why']
export type SheetRow = CallOutput<'readings.previewFile'>['rows'][number]
type Heading = keyof SheetWords['headings']
/** A line of a filled sheet as it stands there. */
export type FilledRow = { row: number; number: string; value: Cell; rolledOver: boolean; why: string }

/** The lines of a filled sheet below its headings, or null where it has none that are ours. */
export function filledRows(cells: readonly (readonly Cell[])[]): FilledRow[] | null {
  const top = cells.findIndex((row) => columnOf(row, 'number') >= 0 && columnOf(row, 'value') >= 0)
  const headings = cells[top]
  if (!headings) return null
  const at = (row: readonly Cell[], heading: Heading): Cell => row[columnOf(headings, heading)] ?? null
  return cells.slice(top + 1).flatMap((row, index) => {
    const filled = { row: top + index + 2, number: cellText(at(row, 'number')), value: at(row, 'value'), rolledOver: isYes(cellText(at(row, 'rolledOver'))), why: cellText(at(row, 'why')) }
    return filled.number === '' && cellText(filled.value) === '' ? [] : [filled]
  })
}

export function isReadingSheet(cells: readonly (readonly Cell[])[]): boolean {
  return filledRows(cells) !== null
}

function columnOf(row: readonly Cell[], heading: Heading): number {
  return row.findIndex((cell) => SHEET_LANGUAGES.some((words) => words.headings[heading] === cellText(cell)))
}

function isYes(text: string): boolean {
  return SHEET_LANGUAGES.some((words) => words.yes === text.toLowerCase()) || /^[√✓yY1]$/.test(text)
}

type Refuse = (reading: { meterId: number; value: number; rolledOver: boolean }) => Pick<SheetRow, 'code' | 'values'> | null

/** What would happen to every line: taken, noted as not read, nothing to do, or in the way of which rule. */
export function planSheet(filled: readonly FilledRow[], rows: readonly RoundRow[], refuse: Refuse): SheetRow[] {
  const byNumber = new Map(rows.map((row) => [plainNumber(row.number), row]))
  const seen = new Set<string>()
  return filled.map((line) => {
    const key = plainNumber(line.number)
    const known = byNumber.get(key)
    const blank = { row: line.row, meterId: known?.meterId ?? null, number: line.number, room: known?.room ?? '', text: cellText(line.value), last: known?.last?.value ?? null, value: null, rolledOver: line.rolledOver, usage: null, warnings: [], why: null, code: '', values: {} }
    if (!known) return { ...blank, state: 'unknown-number', code: line.number === '' ? 'meter-number-missing' : 'meter-not-in-round' }
    if (seen.has(key)) return { ...blank, state: 'number-twice', code: 'meter-twice' }
    seen.add(key)
    return { ...blank, ...planLine(line, known, refuse) }
  })
}

type Planned = Pick<SheetRow, 'state'> & Partial<SheetRow>

function planLine({ value: cell, rolledOver, why }: FilledRow, known: RoundRow, refuse: Refuse): Planned {
  if (cell instanceof Date) return { state: 'unreadable', code: 'reading-is-date' }
  const text = cellText(cell)
  if (text === '' && cell === null) return planBlank(known, why)
  if (/估|约|大概|estimate|approx/i.test(text)) return { state: 'unreadable', code: 'reading-estimated' }
  const parsed = parseReading(text)
  if (!parsed.ok) return { state: 'unreadable', code: parsed.code === 'empty' ? 'reading-form' : parsed.code }
  const { value } = parsed
  const { usage, warnings } = checkReading(known, { value, rolledOver })
  if (known.value !== null) return { state: 'already-read', value, usage, ...(known.value === value ? {} : { code: 'read-otherwise', values: { value: known.value } }) }
  const refusal = refuse({ meterId: known.meterId, value, rolledOver })
  return refusal ? { state: 'refused', value, ...refusal } : { state: 'new', value, usage, warnings }
}

/** Nothing was read: the reason says why, or there is nothing to take. */
function planBlank({ value, missed }: RoundRow, why: string): Planned {
  const reason = reasonOf(why)
  if (value !== null || (missed !== null && (reason === null || reason === missed.why))) return { state: 'already-read' }
  return reason === null ? { state: 'blank', code: 'reading-blank' } : { state: 'missed', why: reason, text: why }
}

function reasonOf(text: string): MissedWhy | null {
  if (text === '') return null
  const known = SHEET_LANGUAGES.flatMap((words) => Object.entries(words.why)).find(([, word]) => word === text.toLowerCase())?.[0]
  return known === 'no-access' || known === 'stuck' || known === 'not-found' ? known : 'other'
}

/** A number as it is meant: half width, without blanks, whatever the case of its letters. */
function plainNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
