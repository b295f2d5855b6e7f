import type { ReadDb, WriteDb } from '../db/database.ts'
import { chargePayer } from '../db/schema/money.ts'
import { accountId } from './accounts.ts'
import { IS_DEBT } from './stands.ts'

/** Who owes an open charge: whom a paper names, else the tenant or agent it was billed to, else who owned on its last day. */
export type Owed = { chargeId: number; payer: string; toDate: string; openFen: number; partyIds: number[] }

/** Open charges of a premises with who owes each, oldest first; what was bought at the desk and not paid is cancelled, not owed. */
export function owedAt(db: ReadDb, premisesId: number): Owed[] {
  const rows = db.all<{ chargeId: number; payer: string; toDate: string; openFen: number; partyIds: string | null }>(
    `SELECT c.id AS chargeId, c.payer, c.to_date AS toDate, b.amount_fen AS openFen,
       coalesce((SELECT group_concat(y.payer_party_id) FROM charge_payer y WHERE y.charge_id = c.id
                 AND y.reason = (SELECT z.reason FROM charge_payer z WHERE z.charge_id = c.id ORDER BY z.id DESC LIMIT 1)),
         c.payer_party_id,
         CASE c.payer WHEN 'owner' THEN (SELECT group_concat(o.party_id) FROM ownership o
           WHERE o.premises_id = c.premises_id AND (o.from_date IS NULL OR o.from_date <= c.to_date) AND (o.to_date IS NULL OR o.to_date >= c.to_date)) END) AS partyIds
     FROM ledger_balance b JOIN charge c ON c.id = b.subject WHERE b.account_id = ? AND b.premises_id = ? AND ${IS_DEBT} ORDER BY c.due_on, c.to_date, c.id`, accountId(db, 'receivable'), premisesId)
  return rows.map((row) => ({ ...row, partyIds: row.partyIds === null ? [] : String(row.partyIds).split(',').map(Number) }))
}

/** What somebody owes at a premises. */
export function owedBy(db: ReadDb, premisesId: number, partyId: number): Owed[] {
  return owedAt(db, premisesId).filter((charge) => charge.partyIds.includes(partyId))
}

/** From now on these parties are named as those who owe a charge. Rows written together share their reason. */
export function nameDebtors(db: WriteDb, chargeId: number, partyIds: readonly number[], { reason, at, by }: { reason: string; at: number; by: number }): void {
  for (const payerPartyId of partyIds) db.insert(chargePayer, { chargeId, payerPartyId, reason, at, by })
}
