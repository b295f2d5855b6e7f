import { checkReading } from '../../../shared/reading-check.ts'
import { AppError } from '../../kernel/app-error.ts'
import { readLanguage } from '../../ledger/office.ts'
import { readSheet } from '../../ledger/read-sheet.ts'
import { refusalOf } from '../../ledger/readings.ts'
import { type Round, type RoundRow, roundById, roundRows } from '../../ledger/rounds.ts'
import { type Table, workbookOf } from '../../ledger/write-tables.ts'
import { type HandlersOf, type QueryContext, requireSession, type Sheets } from '../context.ts'
import { type FilledRow, filledRows, isReadingSheet, planSheet, type SheetRow } from './file-rules.ts'
import { openRound, writeReadings } from './rounds.ts'
import { insertMissed } from './rounds-store.ts'
import { SHEET_WORDS, type SheetWords } from './sheet-words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const readingFileHandlers: HandlersOf<'readings.file' | 'readings.readFile' | 'readings.previewFile' | 'readings.commitFile'> = {
  'readings.file': async (context, { roundId }) => {
    const db = context.store.open().read
    const round = roundById(db, roundId)
    const words = SHEET_WORDS[readLanguage(db)]
    const bytes = await workbookOf([tableOf(words, round, roundRows(db, round))])
    return context.ports.files.put(`${words.file(round.name)}-${round.readOn}.xlsx`, XLSX, bytes, requireSession(context).id)
  },

  'readings.readFile': async (context, { file }) => {
    const found = context.ports.files.get(file, requireSession(context).id)
    if (!found) throw new AppError('file-gone')
    const filled = filledRows((await readSheet(found.bytes, isReadingSheet)).rows)
    if (!filled) throw new AppError('meter-headings-not-found')
    context.sheets.set(file, filled)
    return { rows: filled.length }
  },

  'readings.previewFile': (context, { roundId, file }) => {
    const { round, rows } = openRound(context.db, roundId)
    const lines = planned(context, file, round, rows)
    return { round, rows: lines, ...countsOf(lines) }
  },

  'readings.commitFile': (context, { roundId, file, expectedReadings, expectedMissed }) => {
    const { round, rows } = openRound(context.db, roundId)
    const lines = planned(context, file, round, rows)
    const { readings, missed } = countsOf(lines)
    if (readings !== expectedReadings || missed !== expectedMissed) throw new AppError('changed-since-preview')
    if (readings + missed === 0) throw new AppError('nothing-to-take')
    writeReadings(context, round, lines.flatMap(({ state, meterId, value, rolledOver }) => (state === 'new' && meterId !== null && value !== null ? [{ meterId, value, rolledOver }] : [])))
    const { db, session, now, audit } = context
    for (const { state, meterId, why, text } of lines) {
      if (state === 'missed' && meterId !== null && why !== null) insertMissed(db, { roundId, meterId, why, note: why === 'other' ? text : '', at: now, by: session.userId })
    }
    audit(`${readings} readings of round ${roundId} from a sheet`)
    return { saved: readings, missed }
  },
}

function planned({ db, sheets }: Pick<QueryContext, 'db' | 'sheets'>, file: string, { readOn }: Round, rows: readonly RoundRow[]): SheetRow[] {
  return planSheet(sheetOf(sheets, file), rows, (reading) => refusalOf(db, { ...reading, readOn, purpose: 'round' }))
}

function sheetOf(sheets: Sheets, file: string): FilledRow[] {
  const filled = sheets.get(file)
  if (!filled) throw new AppError('file-gone')
  return filled as FilledRow[]
}

function countsOf(lines: readonly SheetRow[]): { readings: number; missed: number } {
  const count = (state: SheetRow['state']): number => lines.reduce((sum, line) => sum + (line.state === state ? 1 : 0), 0)
  return { readings: count('new'), missed: count('missed') }
}

function tableOf(words: SheetWords, round: Round, rows: readonly RoundRow[]): Table {
  const { headings } = words
  return {
    sheet: `${round.name} ${round.readOn}`.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: [
      { heading: headings.room, kind: 'text', width: 24 }, { heading: headings.number, kind: 'text' }, { heading: headings.multiplier, kind: 'number', width: 8 }, { heading: headings.last, kind: 'reading' }, { heading: headings.lastOn, kind: 'text', width: 12 },
      { heading: headings.usual, kind: 'reading' }, { heading: headings.value, kind: 'reading' }, { heading: headings.rolledOver, kind: 'text', width: 8 }, { heading: headings.usage, kind: 'reading' }, { heading: headings.why, kind: 'text' }, { heading: headings.remark, kind: 'text', width: 28 },
    ],
    rows: rows.map((row) => [
      row.room, row.number, row.multiplier, row.last?.value ?? null, row.last?.on ?? null, row.usual, row.value, row.rolledOver ? words.yes : null,
      row.value === null ? null : checkReading(row, { value: row.value, rolledOver: row.rolledOver }).usage,
      row.missed === null ? null : row.missed.why === 'other' ? row.missed.note : words.why[row.missed.why], row.replaced ? words.replaced(row.replaced.number, row.replaced.on) : null,
    ]),
  }
}
