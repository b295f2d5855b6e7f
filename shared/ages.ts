import { daysBetween } from './dates.ts'

/** 账龄: how long ago a charge fell due, in the steps arrears are reported by. The step of its due day is the first. */
export const AGES = ['not-due', 'd30', 'd60', 'd90', 'd180', 'd365', 'older'] as const
export type Age = (typeof AGES)[number]

const UP_TO = [['d30', 30], ['d60', 60], ['d90', 90], ['d180', 180], ['d365', 365]] as const

/** Days since a charge fell due; below zero it is not due yet. */
export function daysOverdue(dueOn: string, asOf: string): number {
  return daysBetween(dueOn, asOf)
}

export function ageOf(dueOn: string, asOf: string): Age {
  const days = daysOverdue(dueOn, asOf)
  if (days < 0) return 'not-due'
  return UP_TO.find(([, most]) => days <= most)?.[0] ?? 'older'
}

/** Amounts in fen by age, in the order of AGES. */
export function sumByAge(charges: readonly { readonly dueOn: string; readonly openFen: number }[], asOf: string): number[] {
  const sums = AGES.map(() => 0)
  for (const charge of charges) {
    const place = AGES.indexOf(ageOf(charge.dueOn, asOf))
    sums[place] = (sums[place] ?? 0) + charge.openFen
  }
  return sums
}
