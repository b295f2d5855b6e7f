import { keptPaper } from '../../db/frozen-papers.ts'
import type { ReadDb } from '../../db/database.ts'
import { dunningBatchDocument } from '../../documents/dunning-letter.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { AppError } from '../../kernel/app-error.ts'
import { lettersIssuedWith } from './dunning-store.ts'

/** Every letter that was issued together with this one, in one file. Throws `not-found`. */
export function dunningBatchPaper(db: ReadDb, letterId: number): FrozenDocument {
  const letters = lettersIssuedWith(db, letterId).flatMap(({ id, level }) => {
    const kept = keptPaper(db, level === 0 ? 'payment-notice' : 'dunning-letter', id)
    return kept === undefined ? [] : [kept as FrozenDocument]
  })
  if (letters.length === 0) throw new AppError('not-found')
  return dunningBatchDocument(letters)
}
