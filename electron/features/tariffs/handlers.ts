import type { TariffRule } from '../../../shared/contract/tariffs.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import type { ReadDb } from '../../db/database.ts'
import { versionsByTariff } from '../../ledger/billing.ts'
import { chargingOf, feeItemById, requireAssignable, requireRecurring } from '../../ledger/fee-items.ts'
import { premisesById } from '../../ledger/rooms.ts'
import type { HandlersOf } from '../context.ts'
import {
  changeItem, endReduction, endVersion, insertItem, insertReduction, insertTariff, itemNamed, itemsWithTariffs, overlappingReduction, placeBilledUntil, premisesPaying, reductionById, reductions,
  tariffBilledUntil, tariffNamed,
} from './store.ts'

type Calls = 'tariffs.list' | 'feeItems.add' | 'feeItems.change' | 'feeItems.setLateFee' | 'tariffs.add' | 'tariffs.addVersion' | 'reductions.list' | 'reductions.add' | 'reductions.end'

export const tariffsHandlers: HandlersOf<Calls> = {
  'tariffs.list': ({ db, today }) => ({ items: itemsWithTariffs(db, today) }),

  'feeItems.add': ({ db, audit }, { requestId, name, nameEn, kind, account, charging, meterKind }) => {
    if (itemNamed(db, name, 0)) throw fieldError('name', 'name-taken')
    if (charging !== 'period' && kind !== 'recurring') throw fieldError('charging', 'charging-recurring')
    const metered = charging === 'meter' || charging === 'card'
    if (metered && meterKind === null) throw fieldError('meterKind', 'meter-kind-needed')
    if (charging === 'card' && account !== 'collected:utilities') throw fieldError('account', 'card-collects')
    const feeItemId = insertItem(db, { code: `own-${requestId}`, name, nameEn, kind, accountCode: kind === 'deposit' ? 'deposit-held' : account, charging, meterKind: metered ? (meterKind ?? '') : '' })
    audit(`fee item ${feeItemId}`)
    return { feeItemId }
  },

  'feeItems.change': ({ db, today, audit }, { feeItemId, name, nameEn, active }) => {
    if (!feeItemById(db, feeItemId)) throw new AppError('not-found')
    if (itemNamed(db, name, feeItemId)) throw fieldError('name', 'name-taken')
    const premises = active ? 0 : premisesPaying(db, feeItemId, today)
    if (premises > 0) throw fieldError('active', 'item-in-use', { premises })
    changeItem(db, feeItemId, { name, nameEn, active: active ? 1 : 0 })
    audit(`fee item ${feeItemId} changed`)
    return { done: true }
  },

  'feeItems.setLateFee': ({ db, audit }, { feeItemId, rule }) => {
    if (!feeItemById(db, feeItemId)) throw new AppError('not-found')
    changeItem(db, feeItemId, { lateFee: rule === null ? '' : JSON.stringify(rule) })
    audit(`late fee of fee item ${feeItemId}`)
    return { done: true }
  },

  'tariffs.add': ({ db, audit }, { feeItemId, name, from, rule }) => {
    requireRecurring(db, feeItemId)
    requireBasisFits(db, feeItemId, rule.basis)
    if (tariffNamed(db, feeItemId, name)) throw fieldError('name', 'name-taken')
    const tariffId = insertTariff(db, { feeItemId, name, rule: JSON.stringify(rule), fromDate: from })
    audit(`tariff ${tariffId}`)
    return { tariffId }
  },

  'tariffs.addVersion': ({ db, audit }, { tariffId, from, rule }) => {
    const newest = versionsByTariff(db).get(tariffId)?.at(-1)
    if (!newest) throw new AppError('not-found')
    if (from <= newest.fromDate) throw fieldError('from', 'version-overlaps', { since: newest.fromDate })
    const billed = tariffBilledUntil(db, newest.feeItemId, newest.name)
    if (billed !== null && from <= billed) throw fieldError('from', 'billed-already', { until: billed })
    if (rule.basis !== newest.rule.basis) throw fieldError('rule.basis', 'basis-differs')
    endVersion(db, newest.id, from)
    const added = insertTariff(db, { feeItemId: newest.feeItemId, name: newest.name, rule: JSON.stringify(rule), fromDate: from })
    audit(`tariff ${added} follows ${newest.id}`)
    return { tariffId: added }
  },

  'reductions.list': ({ db }) => ({ reductions: reductions(db) }),

  'reductions.add': ({ db, session, now, audit }, { premisesId, feeItemId, kind, percent, from, to, reason }) => {
    premisesById(db, premisesId)
    requireAssignable(db, feeItemId)
    if (to !== null && to < from) throw fieldError('to', 'ends-before-start')
    if (overlappingReduction(db, { premisesId, feeItemId, from, to })) throw fieldError('from', 'reduction-overlaps')
    requireNotBilled(db, { premisesId, feeItemId, day: from, path: 'from' })
    const reductionId = insertReduction(db, { premisesId, feeItemId, kind, percent, fromDate: from, toDate: to, reason, approvedBy: session.userId, at: now })
    audit(`reduction ${reductionId}`)
    return { reductionId }
  },

  'reductions.end': ({ db, audit }, { reductionId, to, note }) => {
    const row = reductionById(db, reductionId)
    if (!row) throw new AppError('not-found')
    if (row.toDate !== null && row.toDate <= to) throw new AppError('already-ended')
    if (to < row.fromDate) throw fieldError('to', 'ends-before-start')
    const billed = placeBilledUntil(db, row.premisesId, row.feeItemId)
    if (billed !== null && to < billed) throw fieldError('to', 'billed-already', { until: billed })
    endReduction(db, reductionId, to)
    audit(`reduction ${reductionId} ended ${note}`)
    return { done: true }
  },
}

/** What is metered or sold in units is priced by the unit of a meter, everything else is not; a common cost has its price on its own bill. */
function requireBasisFits(db: ReadDb, feeItemId: number, basis: TariffRule['basis']): void {
  const charging = chargingOf(db, feeItemId)
  if (charging === 'shared') throw fieldError('feeItemId', 'shared-has-no-tariff')
  if ((charging === 'meter' || charging === 'card') !== (basis === 'meter')) throw fieldError('rule.basis', 'basis-does-not-fit')
}

function requireNotBilled(db: ReadDb, { premisesId, feeItemId, day, path }: { premisesId: number; feeItemId: number; day: string; path: string }): void {
  const until = placeBilledUntil(db, premisesId, feeItemId)
  if (until !== null && day <= until) throw fieldError(path, 'billed-already', { until })
}
