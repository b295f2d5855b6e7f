import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { roomText } from '../../ledger/rooms.ts'

type Entry = CallOutput<'deskLog.list'>['entries'][number]
type Row = Omit<Entry, 'createdAt' | 'closedAt' | 'room'> & { createdAt: number; closedAt: number | null; building: string | null; unit: string | null; room: string | null }

/** Milliseconds of a row as a day in Shanghai. */
const DAY = `date(t.created_at / 1000 + 28800, 'unixepoch')`

export function logEntries(db: ReadDb, { from, to, text, kind, state }: ParsedInput<'deskLog.list'>): Entry[] {
  const rows = db.all<Row>(
    `SELECT t.id, t.kind, t.text, t.premises_id AS premisesId, p.building, p.unit, p.room, n.name AS personName, t.due_on AS dueOn, t.created_at AS createdAt, u.name AS createdBy,
       t.closed_at AS closedAt, coalesce(c.name, '') AS closedBy, t.outcome
     FROM task t JOIN user u ON u.id = t.created_by LEFT JOIN user c ON c.id = t.closed_by LEFT JOIN premises p ON p.id = t.premises_id LEFT JOIN party_name n ON n.party_id = t.party_id
     WHERE (?1 IS NULL OR ${DAY} >= ?1) AND (?2 IS NULL OR ${DAY} <= ?2) AND (?3 IS NULL OR t.kind = ?3) AND (?4 = 'all' OR t.closed_at IS NULL)
       AND (?5 = '' OR instr(t.text, ?5) > 0 OR instr(t.outcome, ?5) > 0 OR instr(coalesce(n.name, ''), ?5) > 0 OR instr(coalesce(p.code, ''), ?5) > 0)
     ORDER BY t.id DESC LIMIT 500`, from, to, kind, state, text.trim())
  return rows.map(({ building, unit, ...row }) => ({
    ...row, createdAt: dateTime(row.createdAt), closedAt: row.closedAt === null ? null : dateTime(row.closedAt), room: row.room === null ? null : roomText({ building: building ?? '', unit: unit ?? '', room: row.room }),
  }))
}
