import type { CallOutput } from '../../../shared/contract/index.ts'
import type { Channel, StatementField } from '../../../shared/contract/unclaimed.ts'
import { addDays, dateTime, daysBetween } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { moneyClaim, statementImport, unclaimedMoney } from '../../db/schema/cashier.ts'
import { AppError } from '../../kernel/app-error.ts'
import { accountId } from '../../ledger/accounts.ts'
import { PAID_BY_NAME } from '../../ledger/correction-slips.ts'
import { RECEIPT_STANDS } from '../../ledger/receipt-stands.ts'
import { roomText } from '../../ledger/rooms.ts'
import { CLAIMED_FEN, SET_ASIDE } from '../../ledger/unclaimed.ts'
import type { Household } from './candidates.ts'

export type Money = CallOutput<'unclaimed.get'>['money'] & { entryId: number }

type Row = Omit<Money, 'days' | 'leftFen' | 'setAside'> & { asideAt: number | null; asideBy: string | null; asideReason: string | null }
const MONEY = `SELECT u.id AS moneyId, u.channel, u.reference, u.bank_date AS bankDate, u.business_date AS businessDate, u.amount_fen AS amountFen, u.channel_fee_fen AS channelFeeFen,
  ${CLAIMED_FEN} AS claimedFen, u.payer_text AS payerText, u.note, u.entry_id AS entryId, back.at AS asideAt, w.name AS asideBy, back.note AS asideReason
  FROM unclaimed_money u LEFT JOIN (SELECT reverses_entry_id, at, user_id, note FROM ledger_entry WHERE reverses_entry_id IS NOT NULL) back ON back.reverses_entry_id = u.entry_id LEFT JOIN user w ON w.id = back.user_id`

function toMoney({ asideAt, asideBy, asideReason, ...row }: Row, today: string): Money {
  return {
    ...row, days: daysBetween(row.bankDate, today), leftFen: asideAt === null ? row.amountFen - row.claimedFen : 0,
    setAside: asideAt === null ? null : { at: dateTime(asideAt), by: asideBy ?? '', reason: asideReason ?? '' },
  }
}

/** Throws `not-found`. */
export function moneyById(db: ReadDb, moneyId: number, today: string): Money {
  const row = db.get<Row>(`${MONEY} WHERE u.id = ?`, moneyId)
  if (!row) throw new AppError('not-found')
  return toMoney(row, today)
}

const SHOWN = 300

/** Newest first, at most 300; `total` is how many there are. */
export function moneyList(db: ReadDb, { state, text }: { state: 'open' | 'all'; text: string }, today: string): { money: Money[]; total: number } {
  const typed = text.trim()
  const yuan = typed.replaceAll(',', '')
  const columns = ['u.reference', 'u.payer_text', 'u.note', 'u.bank_date'].map((column) => `${column} LIKE ?1 ESCAPE '\\'`)
  // A sum is found by how it begins: 1200 finds 1,200.50.
  const amount = /^\d+(\.\d*)?$/.test(yuan) ? [`printf('%d.%02d', u.amount_fen / 100, u.amount_fen % 100) LIKE ?2 || '%'`] : []
  const where = [
    ...(state === 'open' ? [`NOT (${SET_ASIDE}) AND u.amount_fen > ${CLAIMED_FEN}`] : ['1 = 1']), ...(typed === '' ? [] : [`(${[...columns, ...amount].join(' OR ')})`]),
  ].join(' AND ')
  const values = typed === '' ? [] : [`%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`, ...(amount.length > 0 ? [yuan] : [])]
  const rows = db.all<Row>(`${MONEY} WHERE ${where} ORDER BY u.bank_date DESC, u.id DESC LIMIT ${SHOWN}`, ...values)
  const { total } = db.one<{ total: number }>(`SELECT count(*) AS total FROM unclaimed_money u WHERE ${where}`, ...values)
  return { money: rows.map((row) => toMoney(row, today)), total }
}

/** All that is open, and how old it is. */
export function openByAge(db: ReadDb, today: string): Pick<CallOutput<'unclaimed.list'>, 'openFen' | 'ages'> {
  const row = db.one<{ weekFen: number; monthFen: number; olderFen: number }>(
    `SELECT coalesce(sum(CASE WHEN day >= ?1 THEN fen END), 0) AS weekFen, coalesce(sum(CASE WHEN day < ?1 AND day >= ?2 THEN fen END), 0) AS monthFen, coalesce(sum(CASE WHEN day < ?2 THEN fen END), 0) AS olderFen
     FROM (SELECT u.bank_date AS day, u.amount_fen - ${CLAIMED_FEN} AS fen FROM unclaimed_money u WHERE NOT (${SET_ASIDE}))`, addDays(today, -7), addDays(today, -30))
  return { openFen: row.weekFen + row.monthFen + row.olderFen, ages: row }
}

/** Claims of a sum, voided and reversed ones too, the first first. */
export function claimsOf(db: ReadDb, moneyId: number): CallOutput<'unclaimed.get'>['claims'] {
  type Claim = { receiptId: number; number: string; building: string; unit: string; room: string; payer: string; amountFen: number; backFen: number; voided: number; evidence: string; at: number; by: string }
  return db.all<Claim>(
    `SELECT r.id AS receiptId, r.number, p.building, p.unit, p.room, ${PAID_BY_NAME} AS payer, k.amount_fen AS amountFen, NOT (${RECEIPT_STANDS}) AS voided, k.evidence, k.at, w.name AS by,
       coalesce((SELECT -sum(m.amount_fen) FROM receipt red JOIN receipt_method m ON m.receipt_id = red.id WHERE red.reverses_receipt_id = r.id AND m.method = 'unclaimed'), 0) AS backFen
     FROM money_claim k JOIN receipt r ON r.id = k.receipt_id JOIN premises p ON p.id = r.premises_id JOIN user w ON w.id = k.by WHERE k.money_id = ? ORDER BY k.id`, moneyId)
    .map(({ building, unit, room, voided, at, ...claim }) => ({ ...claim, room: roomText({ building, unit, room }), voided: voided === 1, at: dateTime(at) }))
}

export function insertImport(db: WriteDb, values: typeof statementImport.$inferInsert): number {
  return db.insert(statementImport, values)
}

export function insertMoney(db: WriteDb, values: typeof unclaimedMoney.$inferInsert): number {
  return db.insert(unclaimedMoney, values)
}

export function insertClaim(db: WriteDb, values: typeof moneyClaim.$inferInsert): void {
  db.insert(moneyClaim, values)
}

/** References of a channel whose fee is booked by itself: of money that was taken at the till. */
export function feesBooked(db: ReadDb, channel: Channel): Set<string> {
  const prefix = feeNote(channel, '')
  return new Set(db.all<{ note: string }>(`SELECT note FROM ledger_entry WHERE kind = 'unclaimed' AND substr(note, 1, ?) = ?`, prefix.length, prefix).map(({ note }) => note.slice(prefix.length)))
}

/** What the book says of such a fee, by which it is known again. */
export function feeNote(channel: Channel, reference: string): string {
  return `fee ${channel} ${reference}`
}

type Columns = Partial<Record<Channel, Partial<Record<StatementField, string>>>>
const COLUMNS = 'statementColumns'

/** How headings were last assigned, by channel. */
export function rememberedColumns(db: ReadDb): Columns {
  const row = db.get<{ value: string }>('SELECT value FROM setting WHERE name = ?', COLUMNS)
  return row ? (JSON.parse(row.value) as Columns) : {}
}

export function rememberColumns(db: WriteDb, channel: Channel, mapping: NonNullable<Columns[Channel]>): void {
  db.run('INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2', COLUMNS, JSON.stringify({ ...rememberedColumns(db), [channel]: mapping }))
}

type Place = { premisesId: number; building: string; unit: string; room: string; names: string | null }

/** Every household with its people of the day and what it owes: in all, by payer, and charge by charge. */
export function households(db: ReadDb, today: string): Household[] {
  const owed = Map.groupBy(db.all<{ premisesId: number; payer: string; openFen: number }>(
    `SELECT b.premises_id AS premisesId, c.payer || ' ' || coalesce(c.payer_party_id, '') AS payer, b.amount_fen AS openFen FROM ledger_balance b JOIN charge c ON c.id = b.subject WHERE b.account_id = ?`,
    accountId(db, 'receivable')), (row) => row.premisesId)
  const sum = (rows: readonly { openFen: number }[]): number => rows.reduce((total, row) => total + row.openFen, 0)
  return db.all<Place>(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, (SELECT group_concat(DISTINCT n.name) FROM (
       SELECT party_id FROM ownership WHERE premises_id = p.id AND (to_date IS NULL OR to_date >= ?1)
       UNION SELECT party_id FROM occupancy WHERE premises_id = p.id AND (to_date IS NULL OR to_date >= ?1)
       UNION SELECT party_id FROM affiliation WHERE premises_id = p.id AND (to_date IS NULL OR to_date >= ?1)) q JOIN party_name n ON n.party_id = q.party_id) AS names
     FROM premises p ORDER BY p.sort_key`, today).map(({ premisesId, building, unit, room, names }) => {
    const charges = owed.get(premisesId) ?? []
    const byPayer = Map.groupBy(charges, (row) => row.payer)
    return {
      premisesId, parts: { building, unit: unit === '' ? null : unit, room }, room: roomText({ building, unit, room }), names: names === null ? [] : names.split(','), openFen: sum(charges),
      payersFen: byPayer.size > 1 ? Array.from(byPayer.values(), sum) : [], chargesFen: charges.map((row) => row.openFen),
    }
  })
}

/** Who may stand on the receipt: owners and those who live there. */
export function payersAt(db: ReadDb, premisesId: number, today: string): { partyId: number; name: string }[] {
  return db.all(
    `SELECT n.party_id AS partyId, n.name FROM (SELECT party_id, 0 AS rank FROM ownership WHERE premises_id = ?1 AND (to_date IS NULL OR to_date >= ?2)
       UNION ALL SELECT party_id, 1 FROM occupancy WHERE premises_id = ?1 AND role = 'tenant' AND (to_date IS NULL OR to_date >= ?2)) q
     JOIN party_name n ON n.party_id = q.party_id GROUP BY n.party_id ORDER BY min(q.rank), n.party_id`, premisesId, today)
}
