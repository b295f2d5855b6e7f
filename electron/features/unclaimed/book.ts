import type { Channel } from '../../../shared/contract/unclaimed.ts'
import { type Fen, fen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { isMonthClosed } from '../../ledger/months.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import type { CommandContext } from '../context.ts'
import { feeNote, insertMoney, type Money } from './store.ts'

export type Arrived = { importId: number | null; channel: Channel; reference: string; bankDate: string; amountFen: Fen; feeFen: Fen; payerText: string; note: string }

/** Books what arrived: the channel holds it less its fee, the office owes all of it to somebody. On the bank's day, or today where that month is closed. */
export function bookMoney({ db, session, requestId, now, today }: CommandContext, { feeFen, ...arrived }: Arrived): number {
  const businessDate = bookedOn(db, arrived.bankDate, today)
  const entryId = openEntry(db, { kind: 'unclaimed', businessDate, shiftId: null, requestId, userId: session.userId, at: now, note: arrived.reference })
  postTransfers(db, entryId, null, movements(arrived.channel, arrived.amountFen, feeFen))
  return insertMoney(db, { ...arrived, businessDate, channelFeeFen: feeFen, entryId, at: now, by: session.userId })
}

/** Books what a channel kept of money that was taken at the till in full. */
export function bookFee({ db, session, requestId, now, today }: CommandContext, { channel, reference, bankDate, feeFen }: Pick<Arrived, 'channel' | 'reference' | 'bankDate' | 'feeFen'>): void {
  const entryId = openEntry(db, { kind: 'unclaimed', businessDate: bookedOn(db, bankDate, today), shiftId: null, requestId, userId: session.userId, at: now, note: feeNote(channel, reference) })
  postTransfers(db, entryId, null, [{ debit: 'channel-fees', credit: channel, amountFen: feeFen }])
}

/** The bank's day, or today where its month is closed. */
function bookedOn(db: ReadDb, bankDate: string, today: string): string {
  return isMonthClosed(db, bankDate.slice(0, 7)) ? today : bankDate
}

/** Takes out of the book what was no income after all. */
export function unbookMoney({ db, session, requestId, now, today }: CommandContext, { channel, amountFen, channelFeeFen, entryId }: Money, reason: string): void {
  const back = openEntry(db, { kind: 'reversal', businessDate: today, shiftId: null, requestId, userId: session.userId, at: now, note: reason, reversesEntryId: entryId })
  postTransfers(db, back, null, movements(channel, fen(amountFen), fen(channelFeeFen)).map(({ debit, credit, ...move }) => ({ ...move, debit: credit, credit: debit })))
}

function movements(channel: Channel, amountFen: Fen, feeFen: Fen): Transfer[] {
  return [
    { debit: channel, credit: 'unclaimed', amountFen: fen(amountFen - feeFen) },
    ...(feeFen > 0 ? [{ debit: 'channel-fees', credit: 'unclaimed', amountFen: feeFen } as const] : []),
  ]
}
