import { type MeterScale, type ReadingPoint, usageBetween } from './meter-usage.ts'

/** More than so many times the usual is looked at twice. */
export const MUCH_MORE = 3
/** The usual is the mean of so many usages before. */
const USAGES_COUNTED = 3

export const READING_PROBLEMS = ['reading-below-last', 'reading-beyond-turn', 'not-rolled-over', 'turns-at-needed'] as const
export type ReadingProblem = (typeof READING_PROBLEMS)[number]
export const READING_WARNINGS = ['first', 'zero', 'large'] as const
export type ReadingWarning = (typeof READING_WARNINGS)[number]

/** What is known of a meter before it is read; in 1/1000 of its unit, `usual` multiplied. */
export type KnownMeter = MeterScale & { last: { value: number } | null; usual: number | null }
/** `problem` is in the way of the reading, `warnings` are only to be looked at; `usage` is null where it cannot be told. */
export type CheckedReading = { problem: ReadingProblem | null; usage: number | null; warnings: ReadingWarning[] }

/** What a figure that somebody read off means, before it is written: the same at the desk, in a sheet and in the book. */
export function checkReading({ multiplier, turnsAt, last, usual }: KnownMeter, { value, rolledOver }: { value: number; rolledOver: boolean }): CheckedReading {
  const wrong = (problem: ReadingProblem): CheckedReading => ({ problem, usage: null, warnings: [] })
  if (rolledOver && turnsAt === null) return wrong('turns-at-needed')
  if (turnsAt !== null && value >= turnsAt) return wrong('reading-beyond-turn')
  if (rolledOver && (last === null || value >= last.value)) return wrong('not-rolled-over')
  if (last === null) return { problem: null, usage: null, warnings: ['first'] }
  if (!rolledOver && value < last.value) return wrong('reading-below-last')
  const usage = usageBetween({ multiplier, turnsAt }, { on: '', value: last.value, rolledOver: false }, { on: '', value, rolledOver })
  return { problem: null, usage, warnings: [...(usage === 0 ? ['zero' as const] : []), ...(usual !== null && usage > MUCH_MORE * usual ? ['large' as const] : [])] }
}

/** The mean of the last usages before, from readings that follow each other, the newest first; null where none is known. Two readings of one day are no usage. */
export function usualUsage(scale: MeterScale, newestFirst: readonly ReadingPoint[]): number | null {
  const usages = newestFirst.slice(1).flatMap((from, index) => {
    const to = newestFirst[index]
    if (!to || from.on === to.on) return []
    const { usage } = checkReading({ ...scale, last: from, usual: null }, to)
    return usage === null ? [] : [usage]
  }).slice(0, USAGES_COUNTED)
  return usages.length === 0 ? null : Math.round(usages.reduce((sum, usage) => sum + usage, 0) / usages.length)
}
