import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { formatReading, parseReading } from '../../../shared/reading.ts'
import { checkReading } from '../../../shared/reading-check.ts'
import type { CheckedReading } from '../../../shared/reading-check.ts'
import type { ErrorData } from '../../../shared/wire.ts'

export type Round = CallOutput<'rounds.get'>['round']
export type RoundRow = CallOutput<'rounds.get'>['rows'][number]
/** What was typed for a meter and is not saved yet. */
export type Entry = { text: string; rolledOver: boolean }
/** By the number of the meter's row, as text: a draft is JSON. */
export type Entries = { [meterId: string]: Entry }
export type Refusal = Pick<ErrorData, 'code' | 'values'>
/** What the row shows beside the figure. */
export type RowSight = Omit<CheckedReading, 'problem'> & { refusal: Refusal | null }

const NOTHING: RowSight = { refusal: null, usage: null, warnings: [] }

/** The figure in the field: what was typed, else what was read. */
export function entryOf(row: RoundRow, entry: Entry | undefined): Entry {
  return entry ?? { text: row.value === null ? '' : formatReading(row.value), rolledOver: row.rolledOver }
}

/** Usage, warnings and what is in the way, while it is typed. */
export function sightOf(row: RoundRow, entry: Entry | undefined): RowSight {
  const { text, rolledOver } = entryOf(row, entry)
  if (text.trim() === '') return NOTHING
  const parsed = parseReading(text)
  if (!parsed.ok) return { ...NOTHING, refusal: { code: parsed.code } }
  const { problem, usage, warnings } = checkReading(row, { value: parsed.value, rolledOver })
  const values = { number: row.number, ...(row.last ? { last: row.last.value, date: row.last.on } : {}), ...(row.turnsAt === null ? {} : { turnsAt: row.turnsAt }) }
  return { usage, warnings, refusal: problem === null ? null : { code: problem, values } }
}

export type TypedRow = CallInput<'readings.save'>['rows'][number]

/** What is to be saved: every figure that was typed and differs from what was read; and those that cannot be a reading. */
export function typedRows(rows: readonly RoundRow[], entries: Entries): { ready: TypedRow[]; wrong: number[] } {
  const ready: TypedRow[] = []
  const wrong: number[] = []
  for (const row of rows) {
    const entry = entries[row.meterId]
    if (!entry || entry.text.trim() === '') continue
    const parsed = parseReading(entry.text)
    if (parsed.ok && parsed.value === row.value && entry.rolledOver === row.rolledOver) continue
    if (parsed.ok && sightOf(row, entry).refusal === null) ready.push({ meterId: row.meterId, value: parsed.value, rolledOver: entry.rolledOver, instead: row.value })
    else wrong.push(row.meterId)
  }
  return { ready, wrong }
}

export const SHOWN = ['all', 'open', 'missed', 'warned'] as const
export type Shown = (typeof SHOWN)[number]

export function isShown(row: RoundRow, entry: Entry | undefined, shown: Shown): boolean {
  switch (shown) {
    case 'all': return true
    case 'open': return row.value === null && row.missed === null
    case 'missed': return row.missed !== null
    case 'warned': {
      const { refusal, warnings } = sightOf(row, entry)
      return refusal !== null || warnings.length > 0
    }
    default: return shown satisfies never
  }
}
