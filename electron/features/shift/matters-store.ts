import type { z } from 'zod'
import type { MoverKind } from '../../../shared/contract/move-in.ts'
import type { matterSchema } from '../../../shared/contract/shift.ts'
import { businessDate, dateTime } from '../../../shared/dates.ts'
import { fen, formatMoney } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { accountId } from '../../ledger/accounts.ts'
import { CHARGED_BY } from '../../ledger/charge-ahead.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage } from '../../ledger/office.ts'
import { roomText } from '../../ledger/rooms.ts'
import { deskMatters } from './desk-matters-store.ts'
import { unprintedReceipts } from './unprinted-store.ts'

export type Matter = z.infer<typeof matterSchema>
type Rooms = { building: string | null; unit: string | null; room: string | null }

const room = (row: Rooms) => (row.room === null ? '' : roomText({ building: row.building ?? '', unit: row.unit ?? '', room: row.room }))

/** Everything unfinished that passes to the next person: open deliveries, move-ins and move-outs, departments that have not answered, tasks, disputes, cards that were sold and months that were charged ahead and not paid, deposits that are asked back, sealed codes whose use no manager has confirmed, receipts of the shift that were not printed, and what the desk itself keeps in mind. */
export function openMatters(db: ReadDb, shiftId: number, today: string): Matter[] {
  return [...deliveries(db), ...moveIns(db), ...moveOuts(db), ...notices(db), ...checks(db), ...tasks(db), ...unpaidSales(db), ...unpaidAhead(db), ...refunds(db), ...usedCodes(db), ...unprinted(db, shiftId, today), ...deskMatters(db, today)]
}

function deliveries(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const rows = db.all<Rooms & { id: number; premisesId: number; openedAt: number; doneSteps: number; allSteps: number }>(
    `SELECT c.id, c.premises_id AS premisesId, p.building, p.unit, p.room, c.opened_at AS openedAt, sum(s.state <> 'open') AS doneSteps, count(*) AS allSteps
     FROM delivery_case c JOIN premises p ON p.id = c.premises_id JOIN delivery_step s ON s.case_id = c.id WHERE c.state = 'open' GROUP BY c.id ORDER BY c.id`)
  return rows.map((row) => ({
    key: `delivery:${row.id}`, kind: 'delivery', premisesId: row.premisesId, room: room(row), text: words.isDelivered(row.doneSteps, row.allSteps), since: dateTime(row.openedAt), dueOn: null,
  }))
}

function moveOuts(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const rows = db.all<Rooms & { id: number; premisesId: number; name: string; leavesOn: string | null; openedAt: number; doneSteps: number; allSteps: number }>(
    `SELECT c.id, c.premises_id AS premisesId, p.building, p.unit, p.room, n.name, c.leaves_on AS leavesOn, c.opened_at AS openedAt, sum(s.state <> 'open') AS doneSteps, count(*) AS allSteps
     FROM move_out_case c JOIN premises p ON p.id = c.premises_id JOIN party_name n ON n.party_id = c.party_id JOIN move_out_step s ON s.case_id = c.id AND s.name <> 'finish'
     WHERE c.state = 'open' GROUP BY c.id ORDER BY c.id`)
  return rows.map((row) => ({
    key: `move-out:${row.id}`, kind: 'move-out', premisesId: row.premisesId, room: room(row), text: words.movesOut(row.name, row.doneSteps, row.allSteps), since: dateTime(row.openedAt), dueOn: row.leavesOn,
  }))
}

/** Departments that were told of a move-out and have not said what they found. */
function checks(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const rows = db.all<Rooms & { id: number; premisesId: number; openedAt: number; dueAt: number; departments: string }>(
    `SELECT c.id, c.premises_id AS premisesId, p.building, p.unit, p.room, c.opened_at AS openedAt, min(d.due_at) AS dueAt, group_concat(d.department, ?) AS departments
     FROM move_out_case c JOIN premises p ON p.id = c.premises_id JOIN move_out_department d ON d.case_id = c.id AND d.acknowledged_at IS NULL
     WHERE c.state <> 'cancelled' GROUP BY c.id ORDER BY 7`, words.listComma)
  return rows.map((row) => ({
    key: `check:${row.id}`, kind: 'check', premisesId: row.premisesId, room: room(row), text: words.checkOf(row.departments), since: dateTime(row.openedAt), dueOn: businessDate(row.dueAt),
  }))
}

function moveIns(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const rows = db.all<Rooms & { id: number; premisesId: number; openedAt: number; doneSteps: number; allSteps: number; moverKind: MoverKind }>(
    `SELECT c.id, c.premises_id AS premisesId, p.building, p.unit, p.room, c.opened_at AS openedAt, c.mover_kind AS moverKind,
       sum(s.state <> 'open') AS doneSteps, count(*) AS allSteps
     FROM move_in_case c JOIN premises p ON p.id = c.premises_id JOIN move_in_step s ON s.case_id = c.id WHERE c.state = 'open' GROUP BY c.id ORDER BY c.id`)
  return rows.map((row) => ({
    key: `move-in:${row.id}`, kind: 'move-in', premisesId: row.premisesId, room: room(row), text: words.movesIn(words.moverKinds[row.moverKind], row.doneSteps, row.allSteps),
    since: dateTime(row.openedAt), dueOn: null,
  }))
}

function notices(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const rows = db.all<Rooms & { id: number; premisesId: number; number: string; issuedAt: number; dueAt: number; departments: string }>(
    `SELECT n.id, c.premises_id AS premisesId, p.building, p.unit, p.room, n.number, n.issued_at AS issuedAt, n.due_at AS dueAt, group_concat(l.department, ?) AS departments
     FROM department_notice n JOIN move_in_case c ON c.id = n.case_id JOIN premises p ON p.id = c.premises_id
     JOIN department_notice_line l ON l.notice_id = n.id AND l.acknowledged_at IS NULL AND l.withdrawn_at IS NULL WHERE c.state <> 'cancelled' GROUP BY n.id ORDER BY n.due_at`, words.listComma)
  return rows.map((row) => ({
    key: `notice:${row.id}`, kind: 'notice', premisesId: row.premisesId, room: room(row), text: `${row.number} ${row.departments}`, since: dateTime(row.issuedAt), dueOn: businessDate(row.dueAt),
  }))
}

function tasks(db: ReadDb): Matter[] {
  const rows = db.all<Rooms & { id: number; kind: string; premisesId: number | null; text: string; createdAt: number; dueOn: string | null }>(
    `SELECT t.id, t.kind, t.premises_id AS premisesId, p.building, p.unit, p.room, t.text, t.created_at AS createdAt, t.due_on AS dueOn
     FROM task t LEFT JOIN premises p ON p.id = t.premises_id WHERE t.closed_at IS NULL ORDER BY t.due_on IS NULL, t.due_on, t.id`)
  return rows.map((row) => ({
    key: `task:${row.id}`, kind: row.kind === 'dispute' ? 'dispute' : 'task', premisesId: row.premisesId, room: room(row), text: row.text, since: dateTime(row.createdAt), dueOn: row.dueOn,
  }))
}

/** Month cards and units onto cards that nobody has paid: somebody takes the money or cancels them. */
function unpaidSales(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const name = readLanguage(db) === 'en' ? 'name_en' : 'name'
  const rows = db.all<Rooms & { id: number; premisesId: number; item: string; description: string; openFen: number; dueOn: string; at: number }>(
    `SELECT c.id, c.premises_id AS premisesId, p.building, p.unit, p.room, f.${name} AS item, c.description, b.amount_fen AS openFen, c.due_on AS dueOn,
       coalesce((SELECT m.at FROM month_card m WHERE m.charge_id = c.id), (SELECT s.at FROM card_sale s WHERE s.charge_id = c.id)) AS at
     FROM charge c JOIN premises p ON p.id = c.premises_id JOIN fee_item f ON f.id = c.fee_item_id
     JOIN ledger_balance b ON b.account_id = ? AND b.premises_id = c.premises_id AND b.subject = c.id WHERE c.kind IN ('until', 'units') ORDER BY c.id`, accountId(db, 'receivable'))
  return rows.map((row) => ({
    key: `charge:${row.id}`, kind: 'unpaid-card', premisesId: row.premisesId, room: room(row), text: words.unpaidSale(row.item, row.description, formatMoney(fen(row.openFen))), since: dateTime(row.at), dueOn: row.dueOn,
  }))
}

/** Months charged ahead that nobody has paid: somebody takes the money or takes them back. */
function unpaidAhead(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const name = readLanguage(db) === 'en' ? 'name_en' : 'name'
  const rows = db.all<Rooms & { runId: number; premisesId: number; item: string; openFen: number; at: number; from: string; to: string }>(
    `SELECT h.run_id AS runId, h.premises_id AS premisesId, p.building, p.unit, p.room, f.${name} AS item, sum(b.amount_fen) AS openFen, h.at, min(c.from_date) AS "from", max(c.to_date) AS "to"
     FROM charged_ahead h JOIN premises p ON p.id = h.premises_id JOIN fee_item f ON f.id = h.fee_item_id JOIN charge c ON ${CHARGED_BY}
     JOIN ledger_balance b ON b.account_id = ? AND b.premises_id = c.premises_id AND b.subject = c.id GROUP BY h.run_id ORDER BY h.run_id`, accountId(db, 'receivable'))
  return rows.map((row) => ({
    key: `ahead:${row.runId}`, kind: 'unpaid-ahead', premisesId: row.premisesId, room: room(row), text: words.unpaidSale(row.item, `${row.from} – ${row.to}`, formatMoney(fen(row.openFen))), since: dateTime(row.at), dueOn: null,
  }))
}

/** Sealed codes that stood in for a second person: a manager has still to look at what was done. */
function usedCodes(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const rows = db.all<{ id: number; label: string; usedFor: string; usedAt: number }>(
    'SELECT id, label, used_for AS usedFor, used_at AS usedAt FROM sealed_code WHERE used_at IS NOT NULL AND confirmed_at IS NULL ORDER BY used_at')
  return rows.map((row) => ({ key: `sealed-code:${row.id}`, kind: 'sealed-code', premisesId: null, room: '', text: `${words.sealedCode(row.label)} ${row.usedFor}`, since: dateTime(row.usedAt), dueOn: null }))
}

/** Deposits that somebody asked back and that are still held. */
function refunds(db: ReadDb): Matter[] {
  const words = deskWords(db)
  const name = readLanguage(db) === 'en' ? 'name_en' : 'name'
  const rows = db.all<Rooms & { id: number; premisesId: number; item: string; payee: string; heldFen: number; at: number }>(
    `SELECT q.id, q.premises_id AS premisesId, p.building, p.unit, p.room, f.${name} AS item, q.payee, b.amount_fen AS heldFen, q.asked_at AS at
     FROM deposit_refund q JOIN deposit d ON d.id = q.deposit_id JOIN premises p ON p.id = q.premises_id JOIN fee_item f ON f.id = d.fee_item_id
     JOIN ledger_balance b ON b.account_id = ? AND b.premises_id = d.premises_id AND b.subject = d.id WHERE q.state = 'asked' ORDER BY q.id`, accountId(db, 'deposit-held'))
  return rows.map((row) => ({
    key: `refund:${row.id}`, kind: 'refund', premisesId: row.premisesId, room: room(row), text: words.unpaidSale(row.item, row.payee, formatMoney(fen(row.heldFen))), since: dateTime(row.at), dueOn: null,
  }))
}

function unprinted(db: ReadDb, shiftId: number, today: string): Matter[] {
  return unprintedReceipts(db, shiftId, today).map((row) => ({ key: `receipt:${row.id}`, kind: 'unprinted-receipt', premisesId: row.premisesId, room: room(row), text: row.number, since: dateTime(row.at), dueOn: null }))
}
