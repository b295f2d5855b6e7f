import { firstOfMonth, lastOfMonth, monthOf } from '../../../shared/dates.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { OpenCharge } from './till.ts'

/** The months or days a charge is for: 2026-11, 2026-09 – 2026-10, or the two dates. */
export function chargePeriod({ kind, from, to }: Pick<OpenCharge, 'kind' | 'from' | 'to'>, text: Text): string {
  if (kind === 'opening') return text.collect.until(to)
  if (kind === 'one-off' && from === null) return ''
  if (from === null || from !== firstOfMonth(from) || to !== lastOfMonth(to)) return from === null ? to : `${from} – ${to}`
  return monthOf(from) === monthOf(to) ? monthOf(to) : `${monthOf(from)} – ${monthOf(to)}`
}
