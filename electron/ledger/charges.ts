import type { CallOutput } from '../../shared/contract/index.ts'
import { dateTime } from '../../shared/dates.ts'
import { formatReading } from '../../shared/reading.ts'
import type { ReadDb } from '../db/database.ts'
import { AppError } from '../kernel/app-error.ts'
import { accountId } from './accounts.ts'
import { roomText } from './rooms.ts'
import { type Snapshot, whyAmount } from './snapshots.ts'
import { STANDS } from './stands.ts'

export type Charge = Omit<CallOutput<'charges.open'>['charges'][number], 'late'>

type Row = {
  chargeId: number; premisesId: number; building: string; unit: string; room: string; feeItemId: number; feeItem: string; feeItemEn: string
  kind: Charge['kind']; fromDate: string | null; toDate: string; description: string; amountFen: number; openFen: number; dueOn: string
  payerRole: string; payerName: string | null; snapshot: string; adjustedFen: number | null; cutUntil: string | null; disputeReason: string | null; disputeSince: number | null; reviewOn: string | null
}

/** Who owes a charge, by name: c is the charge, n the name of the party it was billed to. NULL where nobody is on file. */
export const PAYER_NAME = `coalesce((SELECT group_concat(m.name, '、') FROM charge_payer y JOIN party_name m ON m.party_id = y.payer_party_id WHERE y.charge_id = c.id
      AND y.reason = (SELECT z.reason FROM charge_payer z WHERE z.charge_id = c.id ORDER BY z.id DESC LIMIT 1)), n.name,
    CASE c.payer WHEN 'owner' THEN (SELECT group_concat(m.name, '、') FROM ownership o JOIN party_name m ON m.party_id = o.party_id
      WHERE o.premises_id = c.premises_id AND (o.from_date IS NULL OR o.from_date <= c.to_date) AND (o.to_date IS NULL OR o.to_date >= c.to_date)) END)`

const COLUMNS = `c.id AS chargeId, c.premises_id AS premisesId, p.building, p.unit, p.room, c.fee_item_id AS feeItemId, f.name AS feeItem, f.name_en AS feeItemEn,
  c.kind, c.from_date AS fromDate, c.to_date AS toDate, c.description, c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen, c.due_on AS dueOn,
  c.payer AS payerRole,
  ${PAYER_NAME} AS payerName,
  (SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id) AS adjustedFen, (SELECT min(until) FROM charge_adjustment WHERE charge_id = c.id) AS cutUntil, c.snapshot, d.reason AS disputeReason, d.since AS disputeSince, d.review_on AS reviewOn`
const JOINS = `JOIN premises p ON p.id = c.premises_id JOIN fee_item f ON f.id = c.fee_item_id
  LEFT JOIN party_name n ON n.party_id = c.payer_party_id
  LEFT JOIN charge_dispute d ON d.charge_id = c.id AND d.lifted_at IS NULL`

/** Open charges of premises, oldest first: those the book still owes something for. */
export function openCharges(db: ReadDb, premisesIds: readonly number[]): Charge[] {
  const rows = db.all<Row>(
    `SELECT ${COLUMNS} FROM ledger_balance b JOIN charge c ON c.id = b.subject ${JOINS}
     WHERE b.account_id = ? AND b.premises_id IN (SELECT value FROM json_each(?)) ORDER BY c.due_on, c.to_date, c.id`,
    accountId(db, 'receivable'), JSON.stringify(premisesIds))
  return rows.map(toCharge)
}

/** One charge, open or settled. Throws `not-found`. */
export function chargeById(db: ReadDb, chargeId: number): Charge {
  const row = db.get<Row>(
    `SELECT ${COLUMNS} FROM charge c ${JOINS} LEFT JOIN ledger_balance b ON b.account_id = ? AND b.premises_id = c.premises_id AND b.subject = c.id WHERE c.id = ?`,
    accountId(db, 'receivable'), chargeId)
  if (!row) throw new AppError('not-found')
  return toCharge(row)
}

export type PastCharge = Charge & { paidFen: number; takenBack: boolean }

/** Charges of a premises, of every item or of one, the newest period first: open, settled and taken back. */
export function chargesOf(db: ReadDb, { premisesId, feeItemId, page, pageSize }: { premisesId: number; feeItemId: number | null; page: number; pageSize: number }): { total: number; charges: PastCharge[] } {
  const rows = db.all<Row & { takenBack: number }>(
    `SELECT ${COLUMNS}, NOT ${STANDS} AS takenBack FROM charge c ${JOINS} LEFT JOIN ledger_balance b ON b.account_id = ?1 AND b.premises_id = c.premises_id AND b.subject = c.id
     WHERE c.id IN (${OF_PREMISES}) AND (?3 IS NULL OR c.fee_item_id = ?3) ORDER BY coalesce(c.from_date, c.to_date) DESC, c.id DESC LIMIT ?4 OFFSET ?5`,
    accountId(db, 'receivable'), premisesId, feeItemId, pageSize, page * pageSize)
  const { total } = db.one<{ total: number }>(`SELECT count(*) AS total FROM charge c WHERE c.id IN (${OF_PREMISES}) AND (?1 IS NULL OR c.fee_item_id = ?1)`, feeItemId, premisesId)
  return {
    total,
    charges: rows.map((row) => {
      const charge = toCharge(row)
      const takenBack = row.takenBack === 1
      return { ...charge, to: row.toDate, takenBack, paidFen: takenBack ? 0 : charge.amountFen - charge.adjustedFen - charge.openFen }
    }),
  }
}

/** Both indexes of charges by premises, each for its kinds; the premises is value 2. */
const OF_PREMISES = `SELECT x.id FROM charge x WHERE x.premises_id = ?2 AND x.kind IN ('billed', 'metered') UNION SELECT x.id FROM charge x WHERE x.premises_id = ?2 AND x.kind <> 'billed'`

function toCharge(row: Row): Charge {
  return {
    chargeId: row.chargeId, premisesId: row.premisesId, room: roomText(row), feeItemId: row.feeItemId, feeItem: row.feeItem, feeItemEn: row.feeItemEn,
    kind: row.kind, from: row.fromDate, to: row.cutUntil ?? row.toDate, description: row.description, amountFen: row.amountFen, adjustedFen: row.adjustedFen ?? 0, openFen: row.openFen, dueOn: row.dueOn,
    payer: row.payerName ?? row.payerRole, why: whyAmount(JSON.parse(row.snapshot) as Snapshot, row),
    dispute: row.disputeReason === null ? null : { reason: row.disputeReason, since: dateTime(row.disputeSince ?? 0), reviewOn: row.reviewOn },
  }
}

/** The short reckoning printed on a receipt line: 126.05㎡ × 2.35. Empty where there is none. */
export function quantityText(db: ReadDb, chargeId: number): string {
  const { snapshot } = db.one<{ snapshot: string }>('SELECT snapshot FROM charge WHERE id = ?', chargeId)
  const made = JSON.parse(snapshot) as Snapshot
  if (made.made === 'units') return made.rule.tiers ? formatReading(made.quantity) : `${formatReading(made.quantity)} × ${made.rule.unitPrice / 10_000}`
  if (made.made !== 'tariff' || made.rule.tiers) return ''
  const price = String(made.rule.unitPrice / 10_000)
  return made.rule.basis === 'area' ? `${(made.quantity / 100).toFixed(2)}㎡ × ${price}` : `${made.quantity} × ${price}`
}
