import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../db/database.ts'

type Listed = CallOutput<'payers.list'>

/** Who pays each fee until further notice, by name. */
export function payersOfFees(db: ReadDb, premisesId: number): Listed['items'] {
  return db.all(
    `SELECT a.fee_item_id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, a.payer, a.payer_party_id AS payerPartyId, a.from_date AS "from",
       coalesce(n.name, CASE a.payer WHEN 'owner' THEN (SELECT group_concat(m.name, '、') FROM ownership o JOIN party_name m ON m.party_id = o.party_id WHERE o.premises_id = a.premises_id AND o.to_date IS NULL) END, '') AS payerName
     FROM assignment a JOIN fee_item f ON f.id = a.fee_item_id LEFT JOIN party_name n ON n.party_id = a.payer_party_id
     WHERE a.premises_id = ? AND a.to_date IS NULL ORDER BY a.fee_item_id, a.id`, premisesId)
}

/** Tenants who live there on a day or later. */
export function tenantsFrom(db: ReadDb, premisesId: number, on: string): { partyId: number; name: string; from: string | null }[] {
  return db.all(
    `SELECT o.party_id AS partyId, n.name, o.from_date AS "from" FROM occupancy o JOIN party_name n ON n.party_id = o.party_id
     WHERE o.premises_id = ? AND o.role = 'tenant' AND coalesce(o.to_date, '9999-12-31') >= ? ORDER BY o.id`, premisesId, on)
}
