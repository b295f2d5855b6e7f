import type { ReadDb } from '../../db/database.ts'

/** Whether the PC's clock stands before what the book has already seen, by more than a minute. */
export function clockWentBack(db: ReadDb, now: number): boolean {
  const last = db.get<{ at: number }>('SELECT at FROM ledger_entry ORDER BY id DESC LIMIT 1')?.at ?? 0
  return now < last - 60_000
}

export function premisesCount(db: ReadDb): number {
  return db.one<{ n: number }>('SELECT count(*) AS n FROM premises').n
}
