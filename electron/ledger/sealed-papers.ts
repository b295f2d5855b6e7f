import type { ReadDb, WriteDb } from '../db/database.ts'
import { sealedPaper } from '../db/schema/archive.ts'

/** Papers that leave the office under its seal, numbered by kind and year without a hole. */

export type SealedKind = 'clearance' | 'residence' | 'payment' | 'release'

const HEADS: Readonly<Record<SealedKind, string>> = { clearance: 'JQ', residence: 'JZ', payment: 'JF', release: 'FX' }

/** Enters a paper in the register and gives it its number: JQ2026-0001. */
export function sealPaper(db: WriteDb, values: Omit<typeof sealedPaper.$inferInsert, 'number'>): { sealedPaperId: number; number: string } {
  const number = nextNumber(db, values.kind, values.issuedOn.slice(0, 4))
  return { sealedPaperId: db.insert(sealedPaper, { ...values, number }), number }
}

/** The register keeps its rows, so the highest number of the year is the last one given. */
function nextNumber(db: ReadDb, kind: SealedKind, year: string): string {
  const head = `${HEADS[kind]}${year}-`
  const { last } = db.one<{ last: number | null }>('SELECT max(CAST(substr(number, ?2) AS INTEGER)) AS last FROM sealed_paper WHERE number LIKE ?1', `${head}%`, head.length + 1)
  return `${head}${String((last ?? 0) + 1).padStart(4, '0')}`
}
