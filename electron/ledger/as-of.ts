import type { CallOutput } from '../../shared/contract/index.ts'
import type { ReadDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { type Arrear, openOn } from './arrears.ts'
import { PAID_BY_NAME } from './correction-slips.ts'
import { deskWords } from './desk-words.ts'
import { roomText } from './rooms.ts'

type AsOf = CallOutput<'reports.asOf'>
type Row = AsOf['rows'][number]
type Asked = { date: string; kind: 'arrears' | 'prepaid' | 'deposits' }

/** What was owed, prepaid and held at the end of a day: what stands now, less what the book has written since. */
export function asOf(db: ReadDb, { date, kind }: Asked): AsOf {
  const rows = { arrears: arrearsOn(db, date), prepaid: prepaidOn(db, date), deposits: depositsOn(db, date) }
  const sum = (list: readonly Row[]): number => list.reduce((all, row) => all + row.sumFen, 0)
  return { arrearsFen: sum(rows.arrears), prepaidFen: sum(rows.prepaid), depositsFen: sum(rows.deposits), rows: rows[kind] }
}

/** One row a payer of a premises; what is owed for several items stands together. */
function arrearsOn(db: ReadDb, date: string): Row[] {
  // Where nobody is on file the charge says only what they are.
  const nobody: Readonly<Record<string, string>> = deskWords(db).mover
  return [...Map.groupBy(openOn(db, date), (charge) => `${charge.premisesId} ${charge.payer}`).values()].flatMap((own) => own.slice(0, 1).map((first) => ({
    premisesId: first.premisesId, room: roomText(first), who: nobody[first.payer] ?? first.payer, ...itemsOf(own), since: first.dueOn, note: '', sumFen: own.reduce((sum, charge) => sum + charge.openFen, 0),
  })))
}

function itemsOf(charges: readonly Arrear[]): { feeItem: string; feeItemEn: string } {
  const together = (names: readonly string[], comma: string): string => [...new Set(names)].join(comma)
  return { feeItem: together(charges.map((charge) => charge.feeItem), '、'), feeItemEn: together(charges.map((charge) => charge.feeItemEn), ', ') }
}

/** SQL rows (premises_id, subject, fen) of a liability at the end of the day `?2`. */
const HELD_ON = (subject: string): string => `(SELECT premises_id, subject, sum(fen) AS fen FROM (
    SELECT premises_id, subject, amount_fen AS fen FROM ledger_balance WHERE account_id = ?1
    UNION ALL SELECT t.premises_id, ${subject}, CASE WHEN t.credit_account_id = ?1 THEN -t.amount_fen ELSE t.amount_fen END
      FROM ledger_entry e JOIN ledger_transfer t ON t.entry_id = e.id WHERE e.business_date > ?2 AND ?1 IN (t.debit_account_id, t.credit_account_id))
  GROUP BY premises_id, subject HAVING sum(fen) <> 0)`

type Held = Omit<Row, 'room' | 'who'> & { building: string; unit: string; room: string; who: string | null }
const told = ({ building, unit, room, who, ...row }: Held): Row => ({ ...row, room: roomText({ building, unit, room }), who: who ?? '' })

function prepaidOn(db: ReadDb, date: string): Row[] {
  return db.all<Held>(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, '' AS who, coalesce(f.name, '') AS feeItem, coalesce(f.name_en, '') AS feeItemEn, '' AS since, '' AS note, h.fen AS sumFen
     FROM ${HELD_ON('coalesce(t.earmark_id, 0)')} h JOIN premises p ON p.id = h.premises_id LEFT JOIN fee_item f ON f.id = h.subject ORDER BY p.sort_key, h.subject`, accountId(db, 'prepaid'), date).map(told)
}

function depositsOn(db: ReadDb, date: string): Row[] {
  return db.all<Held>(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, ${PAID_BY_NAME} AS who, f.name AS feeItem, f.name_en AS feeItemEn, r.business_date AS since, r.number AS note, h.fen AS sumFen
     FROM ${HELD_ON('t.deposit_id')} h JOIN deposit d ON d.id = h.subject JOIN receipt r ON r.id = d.receipt_id JOIN premises p ON p.id = h.premises_id JOIN fee_item f ON f.id = d.fee_item_id
     ORDER BY p.sort_key, d.id`, accountId(db, 'deposit-held'), date).map(told)
}
