import { addDays, daysBetween } from '../../../shared/dates.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { requireMandate } from '../../ledger/mandates.ts'
import { readSettings } from '../../ledger/office.ts'
import type { HandlersOf } from '../context.ts'
import { currentLeases, endingUntil, insertLease, standOnLease, tenantStay } from './renewal-store.ts'

/** A mandate or a minority that ended longer ago is old news; a lease is not, while its tenant lives there. */
const OLD_NEWS_DAYS = 30

export const renewalHandlers: HandlersOf<'leases.current' | 'leases.renew' | 'leases.ending'> = {
  'leases.current': ({ db }, { premisesId }) => ({ leases: currentLeases(db, premisesId) }),

  'leases.renew': ({ db, audit }, { requestId: _requestId, occupancyId, from, to, ...terms }) => {
    const stay = tenantStay(db, occupancyId)
    if (!stay) throw new AppError('not-found')
    if (stay.toDate !== null) throw new AppError('stay-ended')
    if (to < from) throw fieldError('to', 'ends-before-start')
    if (stay.leaseTo !== null && from <= stay.leaseTo) throw fieldError('from', 'renews-too-early', { until: stay.leaseTo })
    if (terms.maximumOccupants !== null && terms.maximumOccupants < stay.heads) throw fieldError('maximumOccupants', 'fewer-than-live-there', { heads: stay.heads })
    if (stay.lessorPartyId !== null) requireMandate(db, { premisesId: stay.premisesId, agentPartyId: stay.lessorPartyId, scope: 'sublet', on: from })
    const leaseId = insertLease(db, {
      premisesId: stay.premisesId, partyId: stay.partyId, part: stay.part, lessorPartyId: stay.lessorPartyId, previousLeaseId: stay.leaseId, fromDate: from, toDate: to, ...terms,
    })
    standOnLease(db, occupancyId, leaseId)
    audit(`lease ${leaseId} renews ${stay.leaseId ?? 'none'}`)
    return { leaseId }
  },

  // Reckoned when it is asked, never written: no reminder can be there twice or be forgotten while the program is closed.
  'leases.ending': ({ db, today }) => {
    const days = readSettings(db).leaseEndDays.toSorted((a, b) => a - b)
    const entries = endingUntil(db, addDays(today, days.at(-1) ?? 0), addDays(today, -OLD_NEWS_DAYS)).map((entry) => {
      const daysLeft = daysBetween(today, entry.on)
      return { ...entry, daysLeft, reminder: daysLeft < 0 ? null : (days.find((each) => each >= daysLeft) ?? null) }
    })
    return { days, entries }
  },
}
