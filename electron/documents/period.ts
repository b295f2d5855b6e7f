import { firstOfMonth, lastOfMonth, monthOf } from '../../shared/dates.ts'
import type { Language } from './frozen-document.ts'
import { wordsFor } from './words.ts'

/** Dates inclusive, 'YYYY-MM-DD'; without a beginning it is everything up to the end. */
export type PaperPeriod = { readonly from: string | null, readonly to: string }

/** A period as short as it can be said: whole months by their months, else by its dates. */
export function periodText({ from, to }: PaperPeriod, language: Language): string {
  const words = wordsFor(language).page
  if (from === null) return `${words.until}${to}`
  if (from === firstOfMonth(from) && to === lastOfMonth(to)) {
    return monthOf(from) === monthOf(to) ? monthOf(from) : `${monthOf(from)}${words.through}${monthOf(to)}`
  }
  return from === to ? from : `${from}${words.through}${to}`
}
