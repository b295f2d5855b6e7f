import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import type { Seeded } from '../support/browser.ts'
import { PASSWORD } from './seed-desk.ts'

type Caller = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

/** Calls as the manager, after `seedDesk`. */
export async function managerOf(served: Seeded): Promise<Caller> {
  const signedIn = await served.call('session.signIn', { user: 'zhoumin', password: PASSWORD })
  if (!signedIn.ok) throw new Error(signedIn.error.code)
  const { session } = signedIn.value as CallOutput<'session.signIn'>
  return async (name, input) => {
    const answer = await served.call(name, input, session)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
    return answer.value as never
  }
}

/** Items that are sold onto cards, and one that is shared out, each with a price. */
export async function seedCardItems(served: Seeded): Promise<{ monthItem: number; monthTariff: number; unitsItem: number; sharedItem: number }> {
  const make = await managerOf(served)
  const add = async (item: Omit<CallInput<'feeItems.add'>, 'requestId' | 'kind'>): Promise<number> => (await make('feeItems.add', { requestId: newRequestId(), kind: 'recurring', ...item })).feeItemId
  const monthItem = await add({ name: '停车月卡', nameEn: 'Month card', account: 'income:parking', charging: 'until' })
  const unitsItem = await add({ name: '卡表用水', nameEn: 'Card water', account: 'collected:utilities', charging: 'card', meterKind: 'water' })
  const sharedItem = await add({ name: '公共照明', nameEn: 'Common light', account: 'collected:utilities', charging: 'shared' })
  const { tariffId: monthTariff } = await make('tariffs.add', { requestId: newRequestId(), feeItemId: monthItem, name: '地面', from: '2026-01-01', rule: { basis: 'unit', unitPrice: 3_000_000, per: 'month', proration: 'days-of-month', roundEach: 'month' } })
  const tiers = [{ upTo: 180_000, unitPrice: 50_000 }, { upTo: 260_000, unitPrice: 70_000 }, { upTo: null, unitPrice: 90_000 }]
  await make('tariffs.add', { requestId: newRequestId(), feeItemId: unitsItem, name: '居民', from: '2026-01-01', rule: { basis: 'meter', unitPrice: 0, per: 'year', proration: 'full-month', roundEach: 'period', tiers } })
  return { monthItem, monthTariff, unitsItem, sharedItem }
}
