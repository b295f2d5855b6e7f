import type { ParsedInput } from '../../../shared/contract/index.ts'
import { fen } from '../../../shared/money.ts'
import { fieldError } from '../../kernel/app-error.ts'
import { pettyCashHeld } from '../../ledger/petty-cash.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { insertPettyMove, pettyMoves } from './store.ts'

type Input = ParsedInput<'pettyCash.spend'>

/** Between which accounts each kind moves. */
const SIDES = {
  'top-up': { debit: 'petty-cash', credit: 'float-source' },
  spent: { debit: 'petty-expense', credit: 'petty-cash' },
  returned: { debit: 'float-source', credit: 'petty-cash' },
} as const

export const pettyCashHandlers: HandlersOf<'pettyCash.list' | 'pettyCash.topUp' | 'pettyCash.spend' | 'pettyCash.giveBack' | 'pettyCash.count'> = {
  'pettyCash.list': ({ db }) => ({ balanceFen: pettyCashHeld(db), moves: pettyMoves(db) }),
  'pettyCash.topUp': (context, input) => move(context, 'top-up', input),
  'pettyCash.spend': (context, input) => move(context, 'spent', input),
  'pettyCash.giveBack': (context, input) => move(context, 'returned', input),

  'pettyCash.count': (context, { countedFen, reason }) => {
    const { db, session, now, today, audit } = context
    const differenceFen = countedFen - pettyCashHeld(db)
    if (differenceFen !== 0 && reason === '') throw fieldError('reason', 'difference-needs-reason')
    const entryId = differenceFen === 0 ? null : book(context, reason, {
      ...(differenceFen > 0 ? { debit: 'petty-cash', credit: 'over-short' } : { debit: 'over-short', credit: 'petty-cash' }), amountFen: fen(Math.abs(differenceFen)),
    })
    const pettyMoveId = insertPettyMove(db, { kind: 'counted', amountFen: countedFen, differenceFen, reason, entryId, businessDate: today, at: now, by: session.userId })
    audit(`petty cash ${pettyMoveId} counted`)
    return { pettyMoveId, balanceFen: countedFen, differenceFen }
  },
}

function move(context: CommandContext, kind: keyof typeof SIDES, { amountFen, reason, paperNumber }: Input): { pettyMoveId: number; balanceFen: number } {
  const { db, session, now, today, audit } = context
  const balanceFen = pettyCashHeld(db)
  if (kind !== 'top-up' && amountFen > balanceFen) throw fieldError('amountFen', 'more-than-petty-cash', { balanceFen })
  const entryId = book(context, reason, { ...SIDES[kind], amountFen })
  const pettyMoveId = insertPettyMove(db, { kind, amountFen, reason, paperNumber, entryId, businessDate: today, at: now, by: session.userId })
  audit(`petty cash ${pettyMoveId}`)
  return { pettyMoveId, balanceFen: pettyCashHeld(db) }
}

function book({ db, session, requestId, now, today }: CommandContext, note: string, transfer: Transfer): number {
  const entryId = openEntry(db, { kind: 'petty-cash', businessDate: today, shiftId: null, requestId, userId: session.userId, at: now, note })
  postTransfers(db, entryId, null, [transfer])
  return entryId
}
