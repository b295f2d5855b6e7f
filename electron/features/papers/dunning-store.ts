import type { ReadDb } from '../../db/database.ts'

/** Letters of the same moment, level and hand, from this one on, in the order they were numbered. */
export function lettersIssuedWith(db: ReadDb, letterId: number): { id: number; level: number }[] {
  return db.all('SELECT o.id, o.level FROM dunning_letter l JOIN dunning_letter o ON o.at = l.at AND o.by = l.by AND o.level = l.level AND o.id >= l.id WHERE l.id = ? ORDER BY o.id', letterId)
}
