import { addDays } from '../../shared/dates.ts'
import { type Fen, fen } from '../../shared/money.ts'
import { explainLateFee, lateFeeLeft, type LateFeeRule, lateStretches, type Owed } from '../../shared/late-fee.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { lateFeeClaim } from '../db/schema/charging.ts'
import { charge } from '../db/schema/money.ts'
import { accountId } from './accounts.ts'
import type { Snapshot } from './snapshots.ts'
import { readLanguage } from './office.ts'
import { openEntry, postTransfers } from './post.ts'

export type LateFee = { chargeId: number; amountFen: Fen; why: { zh: string; en: string } }

/** The day a payment counts from: of money that was claimed later, the day the bank had it. A void of such a receipt counts from the same day, as if it never was. */
const PAID_ON = `CASE WHEN EXISTS (SELECT 1 FROM receipt_method m WHERE m.receipt_id = t.receipt_id AND m.method = 'unclaimed')
  THEN coalesce((SELECT u.bank_date FROM money_claim k JOIN unclaimed_money u ON u.id = k.money_id WHERE k.receipt_id = t.receipt_id), e.business_date)
  WHEN e.kind = 'correction' THEN (SELECT r.business_date FROM receipt r WHERE r.id = t.receipt_id) ELSE e.business_date END`

type Row = { chargeId: number; rule: string; dueOn: string; principalFen: number; payments: string; claimedFen: number; claimedUntil: string | null }
type Late = LateFee & { from: string }

/**
 * The late fee of charges up to a day that nobody has asked for yet, by charge; those that bear none are left out: no rule, disputed, itself a
 * late fee. What was waived of a charge or moved to another payer bears none; a payment lowers the base from its day on, one that was
 * taken back raises it from that day on, and one that was on the wrong charge counts where it belongs from the day it came.
 */
export function lateFees(db: ReadDb, chargeIds: readonly number[], until: string): Map<number, Late> {
  const rows = db.all<Row>(
    `SELECT c.id AS chargeId, f.late_fee AS rule, c.due_on AS dueOn, c.amount_fen - coalesce((SELECT sum(a.amount_fen) FROM charge_adjustment a WHERE a.charge_id = c.id), 0) AS principalFen,
       (SELECT json_group_array(json_object('on', ${PAID_ON}, 'amountFen', CASE WHEN t.debit_account_id = ?2 THEN -t.amount_fen ELSE t.amount_fen END)) FROM ledger_transfer t JOIN ledger_entry e ON e.id = t.entry_id
         WHERE t.charge_id = c.id AND ((t.credit_account_id = ?2 AND e.kind IN ('payment', 'prepaid-settles', 'correction')) OR (t.debit_account_id = ?2 AND e.kind IN ('reversal', 'correction')))) AS payments,
       (SELECT coalesce(sum(l.amount_fen), 0) FROM late_fee_claim l WHERE l.charge_id = c.id) AS claimedFen, (SELECT max(l.until) FROM late_fee_claim l WHERE l.charge_id = c.id) AS claimedUntil
     FROM charge c JOIN fee_item f ON f.id = c.fee_item_id
     WHERE c.id IN (SELECT value FROM json_each(?1)) AND f.late_fee <> '' AND c.kind NOT IN ('late-fee', 'until', 'units') AND c.due_on < ?3
       AND NOT EXISTS (SELECT 1 FROM charge_dispute d WHERE d.charge_id = c.id AND d.lifted_at IS NULL)`, JSON.stringify(chargeIds), accountId(db, 'receivable'), until)
  return new Map(rows.flatMap((row) => {
    const late = lateOf(row, until)
    return late.amountFen === 0 ? [] : [[row.chargeId, late] as const]
  }))
}

function lateOf({ chargeId, rule: text, dueOn, principalFen, payments, claimedFen, claimedUntil }: Row, until: string): Late {
  const rule = JSON.parse(text) as LateFeeRule
  const owed: Owed = { dueOn, principalFen: fen(principalFen), payments: JSON.parse(payments) as Owed['payments'] }
  const amountFen = claimedUntil !== null && claimedUntil >= until ? fen(0) : lateFeeLeft(rule, owed, until, claimedFen)
  const from = claimedUntil === null ? lateStretches(rule, owed, until)[0]?.from : addDays(claimedUntil, 1)
  return { chargeId, amountFen, why: explainLateFee(rule, owed, until, claimedFen), from: from ?? until }
}

const DESCRIPTION = { 'zh-CN': '违约金', en: 'Late fee' } as const

export type ClaimHead = { today: string; requestId: string; userId: number; now: number }

/** Asks for a late fee: it becomes a charge of its own, owed by whoever owes the charge, with its reckoning frozen. It is the office's income whatever the item is. */
export function claimLateFee(db: WriteDb, head: ClaimHead, late: Late, until: string): number {
  const of = db.one<{ premisesId: number; feeItemId: number; payer: 'owner' | 'tenant' | 'agent' | 'developer'; payerPartyId: number | null }>(
    'SELECT premises_id AS premisesId, fee_item_id AS feeItemId, payer, payer_party_id AS payerPartyId FROM charge WHERE id = ?', late.chargeId)
  const snapshot: Snapshot = { made: 'late-fee', of: late.chargeId, why: late.why }
  const claimChargeId = db.insert(charge, {
    ...of, kind: 'late-fee', month: head.today.slice(0, 7), fromDate: late.from, toDate: until, description: DESCRIPTION[readLanguage(db)],
    amountFen: late.amountFen, dueOn: head.today, snapshot: JSON.stringify(snapshot),
  })
  db.run(
    `INSERT INTO charge_payer (charge_id, payer_party_id, reason, at, by) SELECT ?1, y.payer_party_id, y.reason, ?3, ?4 FROM charge_payer y
     WHERE y.charge_id = ?2 AND y.reason = (SELECT z.reason FROM charge_payer z WHERE z.charge_id = ?2 ORDER BY z.id DESC LIMIT 1)`, claimChargeId, late.chargeId, head.now, head.userId)
  const entryId = openEntry(db, { kind: 'one-off', businessDate: head.today, shiftId: null, requestId: head.requestId, userId: head.userId, at: head.now, note: DESCRIPTION[readLanguage(db)] })
  postTransfers(db, entryId, null, [{ debit: 'receivable', credit: 'income:other', amountFen: late.amountFen, premisesId: of.premisesId, chargeId: claimChargeId }])
  db.insert(lateFeeClaim, { chargeId: late.chargeId, claimChargeId, until, amountFen: late.amountFen, at: head.now, by: head.userId })
  return claimChargeId
}
