import { coverageByBuilding } from '../../../shared/reading-coverage.ts'
import { checkReading } from '../../../shared/reading-check.ts'
import type { ReadDb } from '../../db/database.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { readingSheetDocument } from '../../documents/reading-sheet.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { roundById, roundRows } from '../../ledger/rounds.ts'

/** 抄表记录单 of a round, blank to be taken along or filled with what was read. Throws `not-found`. */
export function readingSheetPaper(db: ReadDb, roundId: number, { filled, today }: { filled: boolean; today: string }): FrozenDocument {
  const round = roundById(db, roundId)
  const rows = roundRows(db, round)
  return readingSheetDocument({
    language: readLanguage(db), property: readProperty(db).name, kind: round.kind, round: round.name, readOn: round.readOn, printedOn: today, filled, buildings: coverageByBuilding(rows),
    rows: rows.map((row) => {
      const { usage, warnings } = row.value === null ? { usage: null, warnings: [] } : checkReading(row, { value: row.value, rolledOver: row.rolledOver })
      return { room: row.room, number: row.number, multiplier: row.multiplier, last: row.last, value: row.value, usage, rolledOver: row.rolledOver, warnings, missed: row.missed, replaced: row.replaced }
    }),
  })
}
