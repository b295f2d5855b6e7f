import { z } from 'zod'
import { addDays, addMonths, parseDateSpelling } from '../../../shared/dates.ts'
import { dateText } from '../../data/text-schemas.ts'

/** How long a card is sold for: whole months, or to a day. */
export const SPANS = ['1', '3', '6', '12', 'other'] as const
export type Span = (typeof SPANS)[number]

/** The last day in text form; asked for only where no whole months were chosen. */
export const spanFields = { span: z.enum(SPANS), to: z.string() }

/** The last day of a card; null while its first, or the day that was typed, is none. */
export function lastDayOf(from: string, span: Span, to: string): string | null {
  const first = parseDateSpelling(from)
  if (first === null) return null
  return span === 'other' ? parseDateSpelling(to) : addDays(addMonths(first, Number(span)), -1)
}

/** Says what is wrong with the typed last day at its field. */
export function checkLastDay({ span, to }: { span: Span; to: string }, context: z.RefinementCtx): void {
  const read = dateText.safeParse(to)
  if (span === 'other' && !read.success) context.addIssue({ code: 'custom', path: ['to'], message: read.error.issues[0]?.message ?? 'not-a-date' })
}
