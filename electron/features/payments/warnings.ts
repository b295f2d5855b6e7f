import { NEEDS_REFERENCE } from '../../../shared/contract/fees.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import type { ReferenceUse } from '../../ledger/references.ts'
import type { CollectInput } from './handlers.ts'

/** Refuses slips, transfers and cheques without their number. Throws `reference-needed` at the method. */
export function requireReferences(methods: CollectInput['methods']): void {
  const index = methods.findIndex((part) => NEEDS_REFERENCE.has(part.method) && part.reference === '')
  if (index >= 0) throw fieldError(`methods.${index}.reference`, 'reference-needed')
}

export type Sameness = { number: string; at: string }

/** Says once what a clerk should look at before the money is taken. Throws `same-amount-today` (number, at), `reference-used` (number, date) and `reference-on-statement` (date, amountFen) unless `warned` of it. */
export function warn({ warned, methods }: CollectInput, same: Sameness | undefined, useOf: (method: string, reference: string) => ReferenceUse | undefined): void {
  if (!warned.includes('reference-used')) {
    for (const [index, { method, reference }] of methods.entries()) {
      const use = useOf(method, reference)
      if (use?.place === 'receipt') throw fieldError(`methods.${index}.reference`, 'reference-used', { number: use.number, date: use.date })
      if (use) throw fieldError(`methods.${index}.reference`, 'reference-on-statement', { date: use.date, amountFen: use.amountFen })
    }
  }
  if (same && !warned.includes('same-amount-today')) throw new AppError('same-amount-today', { values: same })
}
