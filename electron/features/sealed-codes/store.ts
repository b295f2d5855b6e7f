import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { sealedCode } from '../../db/schema/cashier.ts'

type Listed = CallOutput<'sealedCodes.list'>['codes'][number]
type Row = Omit<Listed, 'state' | 'issuedAt' | 'usedAt' | 'confirmedAt' | 'own'> & { hash: string; issuedAt: number; usedAt: number | null; usedById: number | null; confirmedAt: number | null }

export function sealedCodes(db: ReadDb, userId: number): Listed[] {
  const rows = db.all<Row>(
    `SELECT c.id, c.label, c.hash, c.issued_at AS issuedAt, i.name AS issuedBy, c.used_at AS usedAt, coalesce(u.name, '') AS usedBy, c.used_by AS usedById, c.used_for AS usedFor,
       c.confirmed_at AS confirmedAt, coalesce(m.name, '') AS confirmedBy
     FROM sealed_code c JOIN user i ON i.id = c.issued_by LEFT JOIN user u ON u.id = c.used_by LEFT JOIN user m ON m.id = c.confirmed_by
     ORDER BY c.used_at IS NOT NULL AND c.confirmed_at IS NULL DESC, c.used_at IS NULL DESC, c.used_at DESC, c.id`)
  return rows.map(({ hash, usedById, ...row }) => ({
    ...row, state: hash === '' ? 'withdrawn' : row.usedAt === null ? 'sealed' : row.confirmedAt === null ? 'used' : 'confirmed', own: usedById === userId,
    issuedAt: dateTime(row.issuedAt), usedAt: row.usedAt === null ? null : dateTime(row.usedAt), confirmedAt: row.confirmedAt === null ? null : dateTime(row.confirmedAt),
  }))
}

/** The letters of the next sheet: A … Z, AA … */
export function nextLetters(db: ReadDb): string {
  const { made } = db.one<{ made: number }>(`SELECT count(DISTINCT substr(label, 1, instr(label, '-') - 1)) AS made FROM sealed_code`)
  return made < 26 ? String.fromCharCode(65 + made) : String.fromCharCode(64 + Math.floor(made / 26), 65 + (made % 26))
}

export function insertCode(db: WriteDb, values: typeof sealedCode.$inferInsert): void {
  db.insert(sealedCode, values)
}

export function confirmCode(db: WriteDb, id: number, at: number, by: number): void {
  db.update(sealedCode, id, { confirmedAt: at, confirmedBy: by })
}

/** Its hash is wiped: no code fits it any more. */
export function withdrawCode(db: WriteDb, id: number, { at, by, reason }: { at: number; by: number; reason: string }): void {
  db.update(sealedCode, id, { hash: '', usedAt: at, usedBy: by, usedFor: reason, confirmedAt: at, confirmedBy: by })
}
