import type { ReadDb } from '../../db/database.ts'
import { drawerMoves, expectedCash } from '../../ledger/balances.ts'
import { cashMovesOf } from '../../ledger/cash-moves.ts'
import { checksOf } from '../../ledger/desk-checks.ts'
import { readProperty, readStation } from '../../ledger/office.ts'
import { shiftById } from '../../ledger/shifts.ts'
import { stockOfStation } from '../../ledger/stock-gaps.ts'
import { gateOf } from './gate-store.ts'
import { openMatters } from './matters-store.ts'
import { methodCountsOf } from './method-counts-store.ts'
import { countsOf, handPapers, methodTotals, receiptRanges, settledFromPrepaid, type Sheet } from './store.ts'

/** What signed sheets of earlier versions did not have. */
const ADDED_LATER = { methodCounts: [], gate: [], witness: '', kind: 'relief', stock: [], cashMoves: [], checks: [] } as const satisfies Partial<Sheet>

/** The hand-over sheet of a shift that is still open, or the signed one as it was signed. */
export function sheetOf(db: ReadDb, shiftId: number, today: string): Sheet {
  return signedSheet(db, shiftId) ?? openSheet(db, shiftId, today)
}

/** As both signed it, or as who closed for the night did; undefined while the shift is open. */
export function signedSheet(db: ReadDb, shiftId: number): Sheet | undefined {
  const signed = db.get<{ handOverId: number | null; sheet: string }>(
    'SELECT id AS handOverId, sheet FROM hand_over WHERE shift_id = ?1 UNION ALL SELECT NULL, sheet FROM night_close WHERE shift_id = ?1', shiftId)
  if (!signed) return undefined
  const sheet: Sheet = { ...ADDED_LATER, ...JSON.parse(signed.sheet) as Sheet }
  return { ...sheet, cash: sheet.cash && { ...sheet.cash, counts: countsOf(db, shiftId).length }, fromPrepaidFen: settledFromPrepaid(db, shiftId), handOverId: signed.handOverId }
}

function openSheet(db: ReadDb, shiftId: number, today: string): Sheet {
  const shift = shiftById(db, shiftId)
  const moves = drawerMoves(db, shift.id, shift.stationId)
  const counts = countsOf(db, shiftId)
  const count = counts.at(-1)
  const expectedFen = expectedCash(db, shift)
  return {
    handOverId: null, shift, state: 'open', closedAt: null, receiver: null, witness: '', kind: 'relief',
    station: readStation(db, shift.stationId).name, property: readProperty(db).name,
    cash: count ? {
      floatFen: shift.floatFen, cashInFen: moves.inFen, cashOutFen: moves.outFen,
      expectedFen, countedFen: count.countedFen, differenceFen: count.countedFen - expectedFen, lines: JSON.parse(count.lines) as NonNullable<Sheet['cash']>['lines'], counts: counts.length,
      handedInFen: 0, nextFloatFen: shift.floatFen, slipNumber: '', reason: '',
    } : null,
    // What the book says of any way of paying would give the sums away before the blind count.
    methods: count ? methodTotals(db, shiftId) : [],
    methodCounts: count ? methodCountsOf(db, count.id) : [],
    fromPrepaidFen: settledFromPrepaid(db, shiftId),
    receipts: receiptRanges(db, shiftId).map((row) => (count ? row : { ...row, sumFen: 0 })),
    ...handPapers(db, shiftId),
    stock: stockOfStation(db, shift),
    gate: gateOf(db, shift, today).map((row) => ({ ...row, note: '' })),
    cashMoves: cashMovesOf(db, shiftId),
    checks: checksOf(db, shiftId),
    matters: openMatters(db, shiftId, today).map((matter) => ({ ...matter, accepted: null, note: '' })),
  }
}
