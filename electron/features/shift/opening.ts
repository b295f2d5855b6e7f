import { fen } from '../../../shared/money.ts'
import { drawer } from '../../ledger/accounts.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import { shiftById, type ShiftSummary } from '../../ledger/shifts.ts'
import type { CommandContext } from '../context.ts'
import { insertShift } from './store.ts'

/** `drawerFen` is what the book says lies there; `differs` what stands for the difference: the office's own float, or money missing overnight. */
export type Opening = { userId: number; stationId: number; floatFen: number; lines: { valueFen: number; count: number }[]; drawerFen: number; differs?: 'float-source' | 'over-short' }

/** Opens a shift with a float that was counted; the drawer's account follows it. */
export function openShift({ db, requestId, now, today, audit, session }: CommandContext, { userId, stationId, floatFen, lines, drawerFen, differs = 'float-source' }: Opening): ShiftSummary {
  const shiftId = insertShift(db, { stationId, userId, businessDate: today, openedAt: now, floatFen, floatLines: JSON.stringify(lines) })
  const differenceFen = floatFen - drawerFen
  if (differenceFen !== 0) {
    const cash = drawer(stationId)
    const transfer: Transfer = { ...(differenceFen > 0 ? { debit: cash, credit: differs } : { debit: differs, credit: cash }), amountFen: fen(Math.abs(differenceFen)) }
    postTransfers(db, openEntry(db, { kind: 'shift-open', businessDate: today, shiftId, requestId, userId: session.userId, at: now }), shiftId, [transfer])
  }
  audit(`shift ${shiftId} opened`)
  return shiftById(db, shiftId)
}
