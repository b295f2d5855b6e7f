import type { CallOutput } from '../../../shared/contract/index.ts'
import { businessDate } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { dunningContact } from '../../db/schema/charging.ts'
import { accountId } from '../../ledger/accounts.ts'
import { type Promised, promiseState, promisesUntil, STANDING } from '../../ledger/promises.ts'

type File = CallOutput<'dunning.get'>
type Letter = File['letters'][number]

/** The newest letter and the promise that stands, of some premises. */
export function lastWords(db: ReadDb, premisesIds: readonly number[]): Map<number, { lastLetter: { number: string; level: Letter['level']; on: string } | null; promisedOn: string | null }> {
  const rows = db.all<{ premisesId: number; number: string | null; level: number | null; at: number | null; promisedOn: string | null }>(
    `SELECT p.value AS premisesId, l.number, l.level, l.at, (SELECT max(c.promised_on) FROM dunning_contact c WHERE c.premises_id = p.value AND c.settled_at IS NULL) AS promisedOn
     FROM json_each(?) p LEFT JOIN dunning_letter l ON l.id = (SELECT max(id) FROM dunning_letter WHERE premises_id = p.value)`, JSON.stringify(premisesIds))
  return new Map(rows.map((row) => [row.premisesId, {
    lastLetter: row.number === null ? null : { number: row.number, level: row.level as Letter['level'], on: businessDate(row.at ?? 0) }, promisedOn: row.promisedOn,
  }]))
}

type ContactRow = Omit<Promised, 'promisedOn'> & { contactId: number; way: File['contacts'][number]['way']; happenedOn: string; text: string; by: string; promisedOn: string | null }

export function contactsOf(db: ReadDb, premisesId: number, today: string): File['contacts'] {
  const rows = db.all<ContactRow>(
    `SELECT c.id AS contactId, c.way, c.happened_on AS happenedOn, c.text, u.name AS by, c.promised_on AS promisedOn, c.promised_fen AS promisedFen, c.settled_as AS settledAs, ${STANDING}
     FROM dunning_contact c JOIN user u ON u.id = c.by WHERE c.premises_id = ?2 ORDER BY c.happened_on DESC, c.id DESC LIMIT 200`, accountId(db, 'receivable'), premisesId)
  return rows.map(({ promisedOn, promisedFen, settledAs, paidFen, openFen, ...row }) => ({
    ...row, promise: promisedOn === null ? null : { on: promisedOn, fen: promisedFen, settled: settledAs !== '', state: promiseState({ promisedOn, promisedFen, settledAs, paidFen, openFen }, today) },
  }))
}

export function lettersOf(db: ReadDb, premisesId: number): Letter[] {
  const rows = db.all<Omit<Letter, 'on'> & { at: number }>(
    `SELECT l.id AS letterId, l.number, l.level, l.payer_name AS payer, l.at, l.pay_by AS payBy, l.principal_fen + l.late_fen AS totalFen, u.name AS by
     FROM dunning_letter l JOIN user u ON u.id = l.by WHERE l.premises_id = ? ORDER BY l.id DESC LIMIT 200`, premisesId)
  return rows.map(({ at, ...row }) => ({ ...row, on: businessDate(at) }))
}

/** Promises nobody settled whose day has come and that the book does not show as kept. */
export function promisesDue(db: ReadDb, today: string): CallOutput<'dunning.promises'>['promises'] {
  return promisesUntil(db, today, today).flatMap((row) => {
    const { state } = row
    if (state !== 'due' && state !== 'broken') return []
    return [{ contactId: row.contactId, premisesId: row.premisesId, room: row.room, text: row.text, on: row.promisedOn, fen: row.promisedFen, openFen: row.openFen, state }]
  })
}

export function insertContact(db: WriteDb, values: typeof dunningContact.$inferInsert): number {
  return db.insert(dunningContact, values)
}

/** Promises of a premises that nobody has settled. */
export function openPromises(db: ReadDb, premisesId: number): number[] {
  return db.all<{ id: number }>('SELECT id FROM dunning_contact WHERE premises_id = ? AND settled_at IS NULL AND promised_on IS NOT NULL', premisesId).map((row) => row.id)
}

export function contactById(db: ReadDb, contactId: number): { promisedOn: string | null; settledAt: number | null } | undefined {
  return db.get('SELECT promised_on AS promisedOn, settled_at AS settledAt FROM dunning_contact WHERE id = ?', contactId)
}

export function settlePromise(db: WriteDb, contactId: number, values: { settledAt: number; settledAs: 'kept' | 'broken' | 'replaced' }): void {
  db.update(dunningContact, contactId, values)
}
