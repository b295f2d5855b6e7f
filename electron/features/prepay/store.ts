import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { prepayOffer } from '../../db/schema/charging.ts'
import { accountId } from '../../ledger/accounts.ts'
import { CHARGED_BY } from '../../ledger/charge-ahead.ts'

type Listed = CallOutput<'offers.list'>['offers']
type AheadRow = CallOutput<'charges.ahead'>['ahead'][number]

export function offers(db: ReadDb, today: string): Listed {
  return db.all<Listed[number]>(
    `SELECT o.id AS offerId, o.fee_item_id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn, o.name, o.months, o.gives, o.size, o.from_date AS "from", o.to_date AS "to", o.refund_rule AS refundRule
     FROM prepay_offer o JOIN fee_item f ON f.id = o.fee_item_id ORDER BY coalesce(o.to_date, '9999-12-31') < ?, o.fee_item_id, o.months, o.id`, today)
}

/** Whether another offer of the name holds on a day of the range. */
export function offerNamed(db: ReadDb, { name, from, to }: { name: string; from: string; to: string | null }): boolean {
  return db.get(`SELECT 1 FROM prepay_offer WHERE name = ?1 AND coalesce(to_date, '9999-12-31') >= ?2 AND from_date <= coalesce(?3, '9999-12-31')`, name, from, to) !== undefined
}

export function insertOffer(db: WriteDb, values: typeof prepayOffer.$inferInsert): number {
  return db.insert(prepayOffer, values)
}

export function endOffer(db: WriteDb, offerId: number, toDate: string): void {
  db.update(prepayOffer, offerId, { toDate })
}

type OpenRun = Pick<AheadRow, 'runId' | 'premisesId' | 'feeItemId' | 'feeItem' | 'feeItemEn'> & { offer: string | null }

/** Acts of charging ahead of which something is open, oldest first; the offer as JSON. */
export function openRuns(db: ReadDb, premisesIds: readonly number[]): (Omit<OpenRun, 'offer'> & Pick<AheadRow, 'offer'>)[] {
  return db.all<OpenRun>(
    `SELECT h.run_id AS runId, h.premises_id AS premisesId, h.fee_item_id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn,
       (SELECT json_object('name', o.name, 'months', o.months, 'gives', o.gives, 'size', o.size, 'refundRule', o.refund_rule) FROM prepay_offer o WHERE o.id = h.offer_id) AS offer
     FROM charged_ahead h JOIN fee_item f ON f.id = h.fee_item_id
     WHERE h.premises_id IN (SELECT value FROM json_each(?1))
       AND EXISTS (SELECT 1 FROM charge c JOIN ledger_balance b ON b.account_id = ?2 AND b.premises_id = c.premises_id AND b.subject = c.id WHERE ${CHARGED_BY})
     ORDER BY h.run_id`, JSON.stringify(premisesIds), accountId(db, 'receivable'))
    .map(({ offer, ...run }) => ({ ...run, offer: offer === null ? null : (JSON.parse(offer) as NonNullable<AheadRow['offer']>) }))
}

/** Items that a premises was ever charged. */
export function chargedItems(db: ReadDb, premisesId: number): CallOutput<'charges.history'>['items'] {
  return db.all(
    `SELECT f.id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn FROM fee_item f
     WHERE EXISTS (SELECT 1 FROM charge c WHERE c.premises_id = ?1 AND c.fee_item_id = f.id AND c.kind IN ('billed', 'metered')) OR EXISTS (SELECT 1 FROM charge c WHERE c.premises_id = ?1 AND c.fee_item_id = f.id AND c.kind <> 'billed') ORDER BY f.id`, premisesId)
}
