import type { CallOutput } from '../../shared/contract/index.ts'
import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { roomText } from './rooms.ts'
import { IS_DEBT } from './stands.ts'

type PromiseState = NonNullable<CallOutput<'dunning.get'>['contacts'][number]['promise']>['state']

/** SQL: money that came for the premises of a contact `c` since a promise was written down, and what is open there now; `?1` is the account of what is owed. */
export const STANDING = `(SELECT coalesce(sum(CASE WHEN t.debit_account_id = ?1 THEN -t.amount_fen ELSE t.amount_fen END), 0) FROM ledger_transfer t JOIN ledger_entry e ON e.id = t.entry_id JOIN charge x ON x.id = t.charge_id
    WHERE x.premises_id = c.premises_id AND e.at > c.at AND ((t.credit_account_id = ?1 AND e.kind IN ('payment', 'prepaid-settles', 'correction')) OR (t.debit_account_id = ?1 AND e.kind IN ('reversal', 'correction')))) AS paidFen,
  (SELECT coalesce(sum(b.amount_fen), 0) FROM ledger_balance b WHERE b.account_id = ?1 AND b.premises_id = c.premises_id AND ${IS_DEBT}) AS openFen`

export type Promised = { promisedOn: string; promisedFen: number | null; settledAs: '' | 'kept' | 'broken' | 'replaced'; paidFen: number; openFen: number }

/** How a promise stands: as somebody settled it, else by the book: paid as promised, or nothing left to pay. */
export function promiseState({ promisedOn, promisedFen, settledAs, paidFen, openFen }: Promised, today: string): PromiseState {
  if (settledAs !== '') return settledAs
  if (openFen === 0 || (promisedFen !== null && paidFen >= promisedFen)) return 'kept'
  if (promisedOn < today) return 'broken'
  return promisedOn === today ? 'due' : 'open'
}

export type StandingPromise = Promised & { contactId: number; premisesId: number; room: string; text: string; at: number; state: PromiseState }

/** Promises that nobody settled, of a day up to and with `until`, oldest first, as they stand today. */
export function promisesUntil(db: ReadDb, until: string, today: string): StandingPromise[] {
  return db.all<Promised & { contactId: number; premisesId: number; building: string; unit: string; room: string; text: string; at: number }>(
    `SELECT c.id AS contactId, c.premises_id AS premisesId, p.building, p.unit, p.room, c.text, c.at, c.promised_on AS promisedOn, c.promised_fen AS promisedFen, c.settled_as AS settledAs, ${STANDING}
     FROM dunning_contact c JOIN premises p ON p.id = c.premises_id WHERE c.settled_at IS NULL AND c.promised_on IS NOT NULL AND c.promised_on <= ?2 ORDER BY c.promised_on, c.id LIMIT 200`,
    accountId(db, 'receivable'), until)
    .map(({ building, unit, ...row }) => ({ ...row, room: roomText({ building, unit, room: row.room }), state: promiseState(row, today) }))
}
