import { expect, test } from 'vitest'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice } from '../support/make-app.ts'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }]))
  const items = (await manager.call('fees.items', {})).items
  const feeItemId = items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
  const offer = { feeItemId, name: '年缴九五折', months: 12, gives: 'percent' as const, size: 5, from: '2026-12-01', to: '2026-12-31', refundRule: '按原价补差' }
  return { app, manager, items, offer }
}

test('an offer stands with its refund rule until the day it ends, and a clerk sees but does not make it', async () => {
  const { app, manager, offer } = await office()
  const { offerId } = await manager.call('offers.add', { requestId: manager.requestId(), ...offer, to: null })
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk')
  expect((await clerk.call('offers.list', {})).offers).toEqual([{ offerId, ...offer, to: null, feeItem: '物业费', feeItemEn: 'Property fee' }])
  expect(await clerk.refused('offers.add', { requestId: clerk.requestId(), ...offer, name: '另一个' })).toMatchObject({ code: 'not-allowed' })
  expect(await manager.refused('offers.end', { requestId: manager.requestId(), offerId, to: '2026-11-30' })).toMatchObject({ fields: [{ path: 'to', code: 'ends-before-start' }] })
  await manager.call('offers.end', { requestId: manager.requestId(), offerId, to: '2027-01-31' })
  expect((await manager.call('offers.list', {})).offers[0]?.to).toBe('2027-01-31')
  expect(await manager.refused('offers.end', { requestId: manager.requestId(), offerId, to: '2027-02-28' })).toMatchObject({ code: 'already-ended' })
  await manager.call('offers.end', { requestId: manager.requestId(), offerId, to: '2026-12-31' })
  expect(await manager.refused('offers.end', { requestId: manager.requestId(), offerId: 99, to: '2026-12-31' })).toMatchObject({ code: 'not-found' })
})

test('what cannot be is refused at its field', async () => {
  const { manager, items, offer } = await office()
  const refused = async (values: Partial<Omit<typeof offer, 'gives'>> & { gives?: 'percent' | 'free-months' }) => (await manager.refused('offers.add', { requestId: manager.requestId(), ...offer, ...values })).fields
  const size = (least: number, most: number) => [{ path: 'size', code: 'offer-size', values: { least, most } }]
  expect(await refused({ size: 0 })).toEqual(size(1, 99))
  expect(await refused({ size: 100 })).toEqual(size(1, 99))
  expect(await refused({ gives: 'free-months', size: 25 })).toEqual(size(1, 24))
  expect(await refused({ months: 0 })).toMatchObject([{ path: 'months', code: 'months-form' }])
  expect(await refused({ months: 61 })).toMatchObject([{ path: 'months', code: 'months-form' }])
  expect(await refused({ to: '2026-11-30' })).toEqual([{ path: 'to', code: 'ends-before-start' }])
  expect(await refused({ refundRule: ' ' })).toMatchObject([{ path: 'refundRule', code: 'empty' }])
  expect(await refused({ feeItemId: items.find((item) => item.code === 'water')?.feeItemId ?? 0 })).toEqual([{ path: 'feeItemId', code: 'not-recurring' }])
  const { feeItemId } = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '表计水费', nameEn: 'Metered water', kind: 'recurring', account: 'collected:utilities', charging: 'meter', meterKind: 'water' })
  expect(await refused({ feeItemId })).toEqual([{ path: 'feeItemId', code: 'not-by-period' }])
  expect((await manager.call('offers.list', {})).offers).toEqual([])
})

test('two offers of one name never hold on the same day', async () => {
  const { manager, offer } = await office()
  await manager.call('offers.add', { requestId: manager.requestId(), ...offer })
  expect((await manager.refused('offers.add', { requestId: manager.requestId(), ...offer, from: '2026-12-31', to: null })).fields).toEqual([{ path: 'name', code: 'name-taken' }])
  expect((await manager.refused('offers.add', { requestId: manager.requestId(), ...offer, from: '2026-11-01', to: '2026-12-01' })).fields).toEqual([{ path: 'name', code: 'name-taken' }])
  await manager.call('offers.add', { requestId: manager.requestId(), ...offer, from: '2027-01-01', to: null })
  expect((await manager.call('offers.list', {})).offers.map((each) => each.from)).toEqual(['2026-12-01', '2027-01-01'])
})
