import { parseDateSpelling } from '../../../shared/dates.ts'

/** "2026-11-21 8:05", "20261121 0805", "2026/11/21 08：05" → "2026-11-21 08:05"; null for what is no moment. */
export function writtenMoment(text: string): string | null {
  const found = /^(.*\d\D?)\s+(\d{1,2})[:.]?(\d{2})$/.exec(text.normalize('NFKC').trim())
  const date = parseDateSpelling(found?.[1] ?? '')
  const hour = Number(found?.[2])
  const minute = Number(found?.[3])
  if (date === null || hour > 23 || minute > 59) return null
  return `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
