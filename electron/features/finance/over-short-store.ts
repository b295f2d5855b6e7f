import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { overShortCase } from '../../db/schema/desk-shift.ts'
import { overShortWay, STANDS_FEN } from '../../ledger/over-short.ts'

type List = CallOutput<'overShort.list'>
type Case = List['cases'][number]

type Row = Omit<Case, 'method' | 'slips' | 'own' | 'decision' | 'decidedAt' | 'state'> & { method: string; slips: string; userId: number; decision: '' | 'company' | 'person' | 'explained'; decidedAt: number | null }

const CASE = `SELECT c.id AS caseId, c.shift_id AS shiftId, s.business_date AS date, s.user_id AS userId, u.name AS person, st.name AS station, c.method, c.amount_fen AS amountFen, ${STANDS_FEN} AS standsFen,
    c.reason, coalesce(w.name, '') AS witness, c.decision, c.decision_note AS decisionNote, c.decided_at AS decidedAt, coalesce(d.name, '') AS decidedBy,
    (SELECT json_group_array(number) FROM (SELECT DISTINCT p.number FROM over_short_settlement t JOIN correction_slip p ON p.id = t.correction_slip_id WHERE t.case_id = c.id ORDER BY p.id)) AS slips
  FROM over_short_case c JOIN shift s ON s.id = c.shift_id JOIN user u ON u.id = s.user_id JOIN station st ON st.id = s.station_id LEFT JOIN user w ON w.id = c.witness_id LEFT JOIN user d ON d.id = c.decided_by`

function told({ userId, method, slips, decision, decidedAt, ...row }: Row, readerId: number): Case {
  const state = decidedAt === null ? (row.standsFen === 0 ? 'settled' : 'open') : 'decided'
  return { ...row, method: overShortWay(method), slips: JSON.parse(slips) as string[], own: userId === readerId, state, decision: decision === '' ? null : decision, decidedAt: decidedAt === null ? null : dateTime(decidedAt) }
}

/** Newest first; `open` are those that stand and nobody has decided. */
export function overShortCases(db: ReadDb, show: 'open' | 'all', readerId: number): Case[] {
  return db.all<Row>(`SELECT * FROM (${CASE}) WHERE ?1 = 'all' OR (decidedAt IS NULL AND standsFen <> 0) ORDER BY caseId DESC LIMIT 300`, show).map((row) => told(row, readerId))
}

export function overShortCaseById(db: ReadDb, caseId: number, readerId: number): Case | undefined {
  const row = db.get<Row>(`${CASE} WHERE c.id = ?`, caseId)
  return row && told(row, readerId)
}

/** By person and month of the shift, over and short each by itself. */
export function overShortSums(db: ReadDb): List['sums'] {
  return db.all(
    `SELECT userId, person, substr(date, 1, 7) AS month, count(*) AS count, sum(max(amountFen, 0)) AS overFen, sum(min(amountFen, 0)) AS shortFen, sum(max(standsFen, 0)) AS standsOverFen, sum(min(standsFen, 0)) AS standsShortFen
     FROM (${CASE}) GROUP BY userId, person, month ORDER BY month DESC, person LIMIT 300`)
}

export function decide(db: WriteDb, caseId: number, values: { decision: 'company' | 'person' | 'explained'; decisionNote: string; decidedAt: number; decidedBy: number }): void {
  db.update(overShortCase, caseId, values)
}
