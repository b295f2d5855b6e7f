import type { Subject } from '../../../shared/contract/archive.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { partyExists } from '../../ledger/parties.ts'
import { premisesById } from '../../ledger/rooms.ts'

/** The columns by which a row belongs to a subject. */
export type SubjectColumns = { premisesId: number | null; partyId: number | null }

/** Throws `not-found` where there is no such premises or party. */
export function requireSubject(db: ReadDb, subject: Subject): SubjectColumns {
  if (subject.of === 'premises') premisesById(db, subject.id)
  else if (!partyExists(db, subject.id)) throw new AppError('not-found')
  return { premisesId: subject.of === 'premises' ? subject.id : null, partyId: subject.of === 'party' ? subject.id : null }
}

/** The condition on a table that picks the rows of a subject, by its number ?1. */
export function belongsTo(subject: Subject, table: string): string {
  return subject.of === 'premises' ? `${table}.premises_id = ?1` : `${table}.party_id = ?1`
}
