import { NEEDS_REFERENCE } from '../../../shared/contract/fees.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import type { ReferenceUse } from '../../ledger/references.ts'
import { bookOf, heldBooks, keepsStock, nextPaper } from '../../ledger/stock.ts'
import type { CollectInput } from './handlers.ts'

/** Refuses slips, transfers and cheques without their number. Throws `reference-needed` at the method. */
export function requireReferences(methods: CollectInput['methods']): void {
  const index = methods.findIndex((part) => NEEDS_REFERENCE.has(part.method) && part.reference === '')
  if (index >= 0) throw fieldError(`methods.${index}.reference`, 'reference-needed')
}

export type Sameness = { number: string; at: string }

/** Says once what a clerk should look at before the money is taken; money that was booked from a statement is never taken again, it is claimed. Throws `same-amount-today` (number, at), `reference-used` (number, date) and `reference-on-statement` (date, amountFen) unless `warned` of it. */
export function warn({ warned, methods }: CollectInput, same: Sameness | undefined, useOf: (method: string, reference: string) => ReferenceUse | undefined): void {
  for (const [index, { method, reference }] of methods.entries()) {
    const use = useOf(method, reference)
    if (use?.place === 'unclaimed') throw fieldError(`methods.${index}.reference`, 'reference-on-statement', { date: use.date, amountFen: use.amountFen })
    if (use && !warned.includes('reference-used')) throw fieldError(`methods.${index}.reference`, 'reference-used', { number: use.number, date: use.date })
  }
  if (same && !warned.includes('same-amount-today')) throw new AppError('same-amount-today', { values: same })
}

/** Says once where a form is not the one that comes next. Throws at the paper number `paper-not-ours` of one no book of this station has, and `paper-not-next` (number), unless `warned` of it. */
export function warnOfForm(db: ReadDb, { paperNumber, handWritten, warned }: CollectInput, stationId: number): void {
  const number = handWritten?.paperNumber ?? paperNumber
  if (number === '' || !keepsStock(db)) return
  const path = handWritten ? 'handWritten.paperNumber' : 'paperNumber'
  const book = bookOf(db, number)
  if (!book || !heldBooks(db, stationId).some((held) => held.bookId === book.bookId)) {
    if (!warned.includes('paper-not-ours')) throw fieldError(path, 'paper-not-ours')
    return
  }
  const next = nextPaper(db, stationId)
  if (next !== null && number !== next && !warned.includes('paper-not-next')) throw fieldError(path, 'paper-not-next', { number: next })
}
