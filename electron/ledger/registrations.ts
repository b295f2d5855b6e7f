import { addDays } from '../../shared/dates.ts'
import type { WriteDb } from '../db/database.ts'
import { registration } from '../db/schema/cases.ts'
import type { Settings } from '../../shared/contract/desk.ts'

/** Who comes and goes is reported to the police station, each kind of person by their own deadline. */

export type PersonKind = 'tenant' | 'foreigner' | 'taiwan'
export type Deadlines = Pick<Settings, 'registrationDays' | 'foreignerHours' | 'taiwanHours'>

/** By the document shown: a passport or a foreigner's permanent residence card, a Taiwan permit, anything else. */
export function personKindOf(documentKind: string | null): PersonKind {
  if (documentKind === 'passport' || documentKind === 'foreign-pr') return 'foreigner'
  return documentKind === 'taiwan-permit' ? 'taiwan' : 'tenant'
}

/** When a report is due, in milliseconds. Hours count from now, or from the beginning of a later day; working days to the end of the last of them. */
export function registrationDue(kind: PersonKind, from: string, now: number, deadlines: Deadlines): number {
  const hours = kind === 'foreigner' ? deadlines.foreignerHours : kind === 'taiwan' ? deadlines.taiwanHours : null
  if (hours !== null) return Math.max(now, startOf(from)) + hours * 3_600_000
  return startOf(addDays(workingDaysAfter(from, deadlines.registrationDays), 1)) - 1000
}

type Report = { premisesId: number; partyId: number; event: 'arrive' | 'leave'; personKind: PersonKind; dueAt: number; createdAt: number }

export function addRegistration(db: WriteDb, report: Report): number {
  return db.insert(registration, { ...report, state: 'due' })
}

/** Working days as Monday to Friday; public holidays make it later, never earlier, so the desk is not told a day too late. */
export function workingDaysAfter(date: string, days: number): string {
  let left = days
  let day = date
  while (left > 0) {
    day = addDays(day, 1)
    const weekday = (Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 4) % 7
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}

/** The first moment of a business day, which is a day in Shanghai. */
function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`)
}
