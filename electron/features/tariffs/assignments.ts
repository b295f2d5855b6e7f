import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { addDays } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { versionsByTariff } from '../../ledger/billing.ts'
import type { PricedTariff } from '../../ledger/billing-plan.ts'
import { requireAssignable } from '../../ledger/fee-items.ts'
import type { HandlersOf } from '../context.ts'
import { assignmentById, assignmentPage, buildingsAndUses, changeTariff, endAssignment, insertAssignment, type Place, placesIn } from './assignments-store.ts'

type Asked = Pick<ParsedInput<'assignments.assign'>, 'feeItemId' | 'tariffId' | 'from' | 'scope'>
type Outcome = CallOutput<'assignments.assign'>
type Decided = { place: Place; does: 'assign' | 'change' | 'leave' } | { place: Place; does: 'skip'; code: 'billed-already' | 'later-assignment' }

export const assignmentsHandlers: HandlersOf<'assignments.list' | 'assignments.preview' | 'assignments.assign' | 'assignments.end'> = {
  'assignments.list': ({ db, today }, input) => ({ ...assignmentPage(db, input, today), ...buildingsAndUses(db) }),

  'assignments.preview': ({ db }, input) => outcomeOf(decide(db, input).decided),

  'assignments.assign': ({ db, audit }, input) => {
    const { decided, tariff } = decide(db, input)
    for (const each of decided) {
      const { place } = each
      const quantity = tariff.rule.basis === 'area' ? place.areaCenti : tariff.rule.basis === 'unit' ? input.quantity : 1
      const values = { premisesId: place.premisesId, feeItemId: input.feeItemId, tariffId: tariff.id, quantity, fromDate: input.from }
      if (each.does === 'assign') insertAssignment(db, { ...values, payer: input.payer })
      if (each.does !== 'change' || place.assignmentId === null || place.payer === null) continue
      if (place.from !== null && place.from >= input.from) changeTariff(db, place.assignmentId, { tariffId: tariff.id, quantity })
      else {
        endAssignment(db, place.assignmentId, addDays(input.from, -1))
        insertAssignment(db, { ...values, payer: place.payer as 'owner', payerPartyId: place.payerPartyId, toDate: place.to })
      }
    }
    audit(`assigned ${input.feeItemId} by ${tariff.name} from ${input.from}`)
    return outcomeOf(decided)
  },

  'assignments.end': ({ db, audit }, { assignmentId, to }) => {
    const row = assignmentById(db, assignmentId)
    if (!row) throw new AppError('not-found')
    if (to < row.fromDate) throw fieldError('to', 'ends-before-start')
    if (row.billedUntil !== null && to < row.billedUntil) throw fieldError('to', 'billed-already', { until: row.billedUntil })
    endAssignment(db, assignmentId, to)
    audit(`assignment ${assignmentId} ended`)
    return { done: true }
  },
}

/** What would happen to each premises of the scope. */
function decide(db: ReadDb, { feeItemId, tariffId, from, scope }: Asked): { decided: Decided[]; tariff: PricedTariff } {
  requireAssignable(db, feeItemId)
  const versions = versionsByTariff(db).get(tariffId) ?? []
  const [first] = versions
  if (!first || first.feeItemId !== feeItemId) throw fieldError('tariffId', 'not-found')
  if (from < first.fromDate) throw fieldError('from', 'tariff-not-then', { since: first.fromDate })
  if (scope.building === '' && scope.use === '' && scope.premisesIds.length === 0) throw fieldError('scope', 'choose-premises')
  const places = placesIn(db, feeItemId, scope, from)
  if (places.length === 0) throw fieldError('scope', 'choose-premises')
  return { tariff: first, decided: places.map((place) => decideFor(place, first.name, from)) }
}

function decideFor(place: Place, tariff: string, from: string): Decided {
  if (place.assignmentId === null) return { place, does: 'assign' }
  if (place.tariff === tariff) return { place, does: 'leave' }
  if (place.billedUntil !== null && place.billedUntil >= from) return { place, does: 'skip', code: 'billed-already' }
  if (place.from !== null && place.from > from) return { place, does: 'skip', code: 'later-assignment' }
  return { place, does: 'change' }
}

function outcomeOf(decided: readonly Decided[]): Outcome {
  const count = (does: Decided['does']) => decided.filter((each) => each.does === does).length
  return {
    assigned: count('assign'), changed: count('change'), unchanged: count('leave'),
    skipped: decided.flatMap((each) => (each.does === 'skip' ? [{ premisesId: each.place.premisesId, room: each.place.room, code: each.code }] : [])),
  }
}
