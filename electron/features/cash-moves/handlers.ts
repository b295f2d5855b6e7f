import type { ParsedInput } from '../../../shared/contract/index.ts'
import { fieldError } from '../../kernel/app-error.ts'
import { type AccountCode, drawer } from '../../ledger/accounts.ts'
import { expectedCash } from '../../ledger/balances.ts'
import { cashMovesOf } from '../../ledger/cash-moves.ts'
import { recordHandedIn } from '../../ledger/handed-in.ts'
import { openEntry, postTransfers } from '../../ledger/post.ts'
import { requireOwnShift, type ShiftSummary } from '../../ledger/shifts.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { insertCashMove } from './store.ts'

type Input = ParsedInput<'cashMoves.add'>

export const cashMovesHandlers: HandlersOf<'cashMoves.add' | 'cashMoves.list'> = {
  'cashMoves.add': (context, input) => {
    const { db, session, now, audit } = context
    const { kind, amountFen, reason, paperNumber, place } = input
    const shift = requireOwnShift(db, input.shiftId, session.userId)
    if (kind === 'drop' && place === null) throw fieldError('place', 'place-needed')
    if (kind !== 'change' && paperNumber === '') throw fieldError('paperNumber', 'paper-needed')
    if (kind !== 'in') requireInDrawer(context, shift, amountFen)
    const entryId = kind === 'change' ? null : book(context, shift, kind, input)
    const handedInId = kind === 'drop' && place !== null ? recordHandedIn(db, { handOverId: null, amountFen, place, slipNumber: paperNumber, at: now, by: session.userId }) : null
    const cashMoveId = insertCashMove(db, { shiftId: shift.id, kind, amountFen, reason, paperNumber, handedInId, entryId, at: now, by: session.userId })
    audit(`cash move ${cashMoveId} of shift ${shift.id}`)
    return { cashMoveId }
  },

  'cashMoves.list': ({ db }, { shiftId }) => ({ moves: cashMovesOf(db, shiftId) }),
}

function requireInDrawer({ db }: CommandContext, shift: ShiftSummary, amountFen: number): void {
  if (amountFen > expectedCash(db, shift)) throw fieldError('amountFen', 'more-than-drawer')
}

/** Books what moved; what stands against the drawer is the office's own float, or money on its way. */
function book({ db, session, requestId, now, today }: CommandContext, shift: ShiftSummary, kind: Exclude<Input['kind'], 'change'>, { amountFen, reason }: Input): number {
  const entryId = openEntry(db, { kind: 'cash-move', businessDate: today, shiftId: shift.id, requestId, userId: session.userId, at: now, note: reason })
  const cash = drawer(shift.stationId)
  const other: AccountCode = kind === 'drop' ? 'in-transit' : 'float-source'
  postTransfers(db, entryId, shift.id, [{ ...(kind === 'in' ? { debit: cash, credit: other } : { debit: other, credit: cash }), amountFen }])
  return entryId
}
