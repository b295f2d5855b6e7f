import { addDays, addMonths, firstOfMonth } from './dates.ts'

export type FeeStartRule = 'delivery-day' | 'next-day' | 'next-month-first'

/** The first day the owner pays for premises delivered on a day, by the property's rule: 2026-12-31 by `next-month-first` → 2027-01-01. */
export function feeStartOn(rule: FeeStartRule, deliveredOn: string): string {
  switch (rule) {
    case 'delivery-day': return deliveredOn
    case 'next-day': return addDays(deliveredOn, 1)
    case 'next-month-first': return firstOfMonth(addMonths(firstOfMonth(deliveredOn), 1))
    default: return rule satisfies never
  }
}
