import type { ReadDb, WriteDb } from '../db/database.ts'
import { sealedCode } from '../db/schema/cashier.ts'
import { AppError } from '../kernel/app-error.ts'
import { deskWords } from './desk-words.ts'

/** A code in its envelope. `hash` is empty once it was withdrawn: nothing opens it any more. */
export type SealedCodeRow = { id: number; label: string; hash: string; issuedBy: number; usedAt: number | null; usedBy: number | null; usedFor: string; confirmedAt: number | null }

const CODE = 'SELECT id, label, hash, issued_by AS issuedBy, used_at AS usedAt, used_by AS usedBy, used_for AS usedFor, confirmed_at AS confirmedAt FROM sealed_code'

export function sealedCodeByLabel(db: ReadDb, label: string): SealedCodeRow | undefined {
  return db.get<SealedCodeRow>(`${CODE} WHERE label = ?`, label.trim().toUpperCase())
}

/** Throws `not-found`. */
export function sealedCodeById(db: ReadDb, id: number): SealedCodeRow {
  const row = db.get<SealedCodeRow>(`${CODE} WHERE id = ?`, id)
  if (!row) throw new AppError('not-found')
  return row
}

/** The code as papers name it, by the label on its envelope. */
export function sealedCodeName(db: ReadDb, id: number): string {
  return deskWords(db).sealedCode(sealedCodeById(db, id).label)
}

/** Uses a code up, for what it says. Throws `ticket-invalid` where another act used it first. */
export function spendSealedCode(db: WriteDb, id: number, { at, by, usedFor }: { at: number; by: number; usedFor: string }): void {
  const { usedAt } = sealedCodeById(db, id)
  if (usedAt !== null) throw new AppError('ticket-invalid')
  db.update(sealedCode, id, { usedAt: at, usedBy: by, usedFor })
}
