import { describe, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice } from '../support/make-app.ts'

type Rule = CallInput<'tariffs.add'>['rule']
const area = (unitPrice: number, change: Partial<Rule> = {}): Rule => ({ basis: 'area', unitPrice, per: 'month', proration: 'days-of-month', roundEach: 'month', ...change })
const unit = (unitPrice: number): Rule => ({ basis: 'unit', unitPrice, per: 'month', proration: 'full-month', roundEach: 'month' })

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102', area: '126.05' }, { room: '103', area: '60.00' }, { building: '2', room: '101', use: '商铺' }]))
  const items = (await manager.call('tariffs.list', {})).items
  const item = (code: string) => items.find((each) => each.code === code)?.feeItemId ?? 0
  return { app, manager, item, propertyTariff: items.find((each) => each.code === 'property-fee')?.tariffs[0]?.tariffId ?? 0 }
}
const id = (desk: Desk) => desk.requestId()
async function bill(manager: Desk, month: string) {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  await manager.call('billing.commit', { requestId: id(manager), month, expectedCount: count, expectedSumFen: sumFen })
}
const ALL = { building: '', use: 'residential', premisesIds: [] }

describe('a tariff', () => {
  test('that cannot be is refused at its field, and nothing is written', async () => {
    const { manager, item } = await office()
    const before = await manager.call('tariffs.list', {})
    const wrongs: [Partial<CallInput<'tariffs.add'>>, string, string][] = [
      [{ rule: area(-1) }, 'rule.unitPrice', 'negative'],
      [{ rule: area(0) }, 'rule.unitPrice', 'not-positive'],
      [{ rule: area(1.5) }, 'rule.unitPrice', 'price-form'],
      [{ rule: area(23_500, { per: 'once' }) }, 'rule.per', 'per-does-not-fit'],
      [{ rule: area(0, { basis: 'meter', tiers: [{ upTo: 180_000, unitPrice: 50_000 }, { upTo: 170_000, unitPrice: 70_000 }, { upTo: null, unitPrice: 90_000 }] }) }, 'rule.tiers.1.upTo', 'tier-out-of-order'],
      [{ rule: area(0, { basis: 'meter', tiers: [{ upTo: null, unitPrice: 50_000 }, { upTo: null, unitPrice: 70_000 }] }) }, 'rule.tiers.0.upTo', 'tier-end-needed'],
      [{ rule: area(0, { basis: 'meter', tiers: [{ upTo: 1, unitPrice: 50_000 }, { upTo: 2, unitPrice: 70_000 }] }) }, 'rule.tiers.1.upTo', 'last-tier-is-open'],
      [{ rule: area(0, { basis: 'meter', tiers: [{ upTo: null, unitPrice: 50_000 }] }) }, 'rule.tiers', 'tiers-needed'],
      [{ rule: area(23_500, { minimum: -1 }) }, 'rule.minimum', 'negative'],
      [{ name: '' }, 'name', 'empty'],
      [{ name: '2.35 元/㎡·月' }, 'name', 'name-taken'],
      [{ feeItemId: item('water') }, 'feeItemId', 'not-recurring'],
    ]
    for (const [change, path, code] of wrongs) {
      const refused = await manager.refused('tariffs.add', { requestId: id(manager), feeItemId: item('property-fee'), name: '商业', from: '2026-12-01', rule: area(35_000), ...change })
      expect([refused.fields?.[0]?.path, refused.fields?.[0]?.code]).toEqual([path, code])
    }
    expect(await manager.call('tariffs.list', {})).toEqual(before)
  })

  test('gets a new price from a day on, without gap or overlap, and never for days already billed', async () => {
    const { manager, propertyTariff } = await office()
    const next = (from: string, rule = area(26_000)) => ({ requestId: id(manager), tariffId: propertyTariff, from, rule })
    await bill(manager, '2026-11')
    expect(await manager.refused('tariffs.addVersion', next('1999-12-31'))).toMatchObject({ fields: [{ path: 'from', code: 'version-overlaps', values: { since: '2000-01-01' } }] })
    expect(await manager.refused('tariffs.addVersion', next('2026-11-16'))).toMatchObject({ fields: [{ path: 'from', code: 'billed-already', values: { until: '2026-11-30' } }] })
    expect(await manager.refused('tariffs.addVersion', next('2026-12-16', unit(1)))).toMatchObject({ fields: [{ path: 'rule.basis', code: 'basis-differs' }] })
    await manager.call('tariffs.addVersion', next('2026-12-16'))
    const versions = (await manager.call('tariffs.list', {})).items.find((item) => item.code === 'property-fee')?.tariffs[0]?.versions
    expect(versions?.map((version) => [version.from, version.to, version.rule.unitPrice])).toEqual([['2000-01-01', '2026-12-15', 23_500], ['2026-12-16', null, 26_000]])
    await bill(manager, '2026-12')
    const { charges } = await manager.call('charges.open', { premisesIds: [1] })
    expect(charges.filter((charge) => charge.from?.startsWith('2026-12')).map((charge) => [charge.from, charge.to, charge.amountFen, charge.why.zh])).toEqual([
      ['2026-12-01', '2026-12-15', 10_162, '89.37 ㎡ × 2.35 元 × 15/31 天 = 101.62 元'], ['2026-12-16', '2026-12-31', 11_993, '89.37 ㎡ × 2.60 元 × 16/31 天 = 119.93 元'],
    ])
    expect((await manager.call('premises.get', { premisesId: 1 })).fees.map((fee) => fee.unitPrice)).toEqual([23_500])
  })
})

describe('many premises at once', () => {
  test('pay an item by building, use or list; others are not touched; a second time changes nothing', async () => {
    const { manager, item } = await office()
    const { tariffId } = await manager.call('tariffs.add', { requestId: id(manager), feeItemId: item('parking-fee'), name: '地下', from: '2026-01-01', rule: unit(800_000) })
    const assign = (change: Partial<CallInput<'assignments.assign'>> = {}) => ({ requestId: id(manager), feeItemId: item('parking-fee'), tariffId, from: '2026-12-01', payer: 'owner' as const, quantity: 2, scope: ALL, ...change })
    expect(await manager.refused('assignments.assign', assign({ scope: { building: '', use: '', premisesIds: [] } }))).toMatchObject({ fields: [{ path: 'scope', code: 'choose-premises' }] })
    expect(await manager.refused('assignments.assign', assign({ from: '2025-12-01' }))).toMatchObject({ fields: [{ path: 'from', code: 'tariff-not-then' }] })
    const { requestId: _id, payer: _payer, quantity: _quantity, ...asked } = assign()
    expect(await manager.call('assignments.preview', asked)).toEqual({ assigned: 3, changed: 0, unchanged: 0, skipped: [] })
    expect(await manager.call('assignments.assign', assign())).toEqual({ assigned: 3, changed: 0, unchanged: 0, skipped: [] })
    expect(await manager.call('assignments.assign', assign())).toEqual({ assigned: 0, changed: 0, unchanged: 3, skipped: [] })
    const { rows } = await manager.call('assignments.list', { feeItemId: item('parking-fee') })
    expect(rows.map((row) => [row.room, row.tariff, row.quantity, row.from])).toEqual([['1栋1单元101', '地下', 2, '2026-12-01'], ['1栋1单元102', '地下', 2, '2026-12-01'], ['1栋1单元103', '地下', 2, '2026-12-01'], ['2栋1单元101', '', null, null]])
    expect((await manager.call('assignments.list', { feeItemId: item('parking-fee'), only: 'missing' })).rows.map((row) => row.room)).toEqual(['2栋1单元101'])
    await bill(manager, '2026-12')
    expect((await manager.call('charges.open', { premisesIds: [2] })).charges.find((charge) => charge.feeItem === '车位管理费')?.amountFen).toBe(16_000)
  })

  test('an exception for one premises leaves the others as they were, and billed days keep their price', async () => {
    const { manager, item, propertyTariff } = await office()
    await bill(manager, '2026-11')
    const { tariffId } = await manager.call('tariffs.add', { requestId: id(manager), feeItemId: item('property-fee'), name: '协议价', from: '2020-01-01', rule: area(20_000) })
    const one = (from: string) => ({ requestId: id(manager), feeItemId: item('property-fee'), tariffId, from, payer: 'owner' as const, quantity: 1, scope: { building: '', use: '', premisesIds: [2] } })
    expect(await manager.call('assignments.assign', one('2026-11-15'))).toMatchObject({ changed: 0, skipped: [{ premisesId: 2, code: 'billed-already' }] })
    expect(await manager.call('assignments.assign', one('2026-12-01'))).toMatchObject({ changed: 1, skipped: [] })
    await bill(manager, '2026-12')
    const open = async (premisesId: number) => (await manager.call('charges.open', { premisesIds: [premisesId] })).charges.filter((charge) => charge.from?.startsWith('2026-12')).map((charge) => charge.amountFen)
    expect([await open(1), await open(2), await open(3)]).toEqual([[21_002], [25_210], [14_100]])
    const { rows } = await manager.call('assignments.list', { feeItemId: item('property-fee'), only: 'assigned' })
    expect(rows.map((row) => [row.premisesId, row.tariffId === propertyTariff, row.to])).toEqual([[1, true, null], [2, true, '2026-11-30'], [2, false, null], [3, true, null], [4, true, null]])
  })

  test('a space given up is billed to its last day and no further', async () => {
    const { manager, item } = await office()
    const { tariffId } = await manager.call('tariffs.add', { requestId: id(manager), feeItemId: item('parking-fee'), name: '地面', from: '2026-01-01', rule: { ...unit(600_000), proration: 'days-of-month' } })
    await manager.call('assignments.assign', { requestId: id(manager), feeItemId: item('parking-fee'), tariffId, from: '2026-11-01', payer: 'owner', scope: { building: '', use: '', premisesIds: [1] } })
    const assignmentId = (await manager.call('assignments.list', { feeItemId: item('parking-fee'), only: 'assigned' })).rows[0]?.assignmentId ?? 0
    await bill(manager, '2026-11')
    expect(await manager.refused('assignments.end', { requestId: id(manager), assignmentId, to: '2026-11-20' })).toMatchObject({ fields: [{ path: 'to', code: 'billed-already', values: { until: '2026-11-30' } }] })
    await manager.call('assignments.end', { requestId: id(manager), assignmentId, to: '2026-12-10' })
    await bill(manager, '2026-12')
    const parking = (await manager.call('charges.open', { premisesIds: [1] })).charges.filter((charge) => charge.feeItem === '车位管理费')
    expect(parking.map((charge) => [charge.from, charge.to, charge.amountFen])).toEqual([['2026-11-01', '2026-11-30', 6_000], ['2026-12-01', '2026-12-10', 1_935]])
  })
})

test('a vacant flat pays its share for its time, by a manager, once, and says so', async () => {
  const { manager, item } = await office()
  const vacancy = (change: Partial<CallInput<'reductions.add'>> = {}) => ({ requestId: id(manager), premisesId: 3, feeItemId: item('property-fee'), kind: 'vacancy' as const, percent: 70, from: '2026-12-11', to: null, reason: '空置申请', ...change })
  expect(await manager.refused('reductions.add', vacancy({ percent: 100 }))).toMatchObject({ fields: [{ path: 'percent', code: 'percent-form' }] })
  expect(await manager.refused('reductions.add', vacancy({ to: '2026-12-01' }))).toMatchObject({ fields: [{ path: 'to', code: 'ends-before-start' }] })
  const { reductionId } = await manager.call('reductions.add', vacancy())
  expect(await manager.refused('reductions.add', vacancy({ from: '2027-01-01' }))).toMatchObject({ fields: [{ path: 'from', code: 'reduction-overlaps' }] })
  await bill(manager, '2026-12')
  const { charges } = await manager.call('charges.open', { premisesIds: [3] })
  expect(charges.map((charge) => [charge.from, charge.amountFen, charge.why.zh])).toEqual([
    ['2026-12-01', 4_548, '60.00 ㎡ × 2.35 元 × 10/31 天 = 45.48 元'], ['2026-12-11', 6_686, '60.00 ㎡ × 2.35 元 × 21/31 天 = 95.52 元，按 70% 计 = 66.86 元'],
  ])
  expect(await manager.refused('reductions.end', { requestId: id(manager), reductionId, to: '2026-12-20', note: '' })).toMatchObject({ fields: [{ path: 'to', code: 'billed-already' }] })
  await manager.call('reductions.end', { requestId: id(manager), reductionId, to: '2026-12-31', note: '已入住' })
  expect(await manager.refused('reductions.end', { requestId: id(manager), reductionId, to: '2027-01-31', note: '' })).toEqual({ code: 'already-ended' })
})

test('an item of the office\'s own is added and named once; one that premises pay stays in use', async () => {
  const { manager, item } = await office()
  const add = (name: string) => ({ requestId: id(manager), name, nameEn: 'Lift', kind: 'recurring' as const, account: 'income:other' as const })
  expect(await manager.refused('feeItems.add', add('物业费'))).toMatchObject({ fields: [{ path: 'name', code: 'name-taken' }] })
  const { feeItemId } = await manager.call('feeItems.add', add('电梯费'))
  const change = (feeItem: number, name: string, active: boolean) => ({ requestId: id(manager), feeItemId: feeItem, name, nameEn: 'Lift', active })
  expect(await manager.refused('feeItems.change', change(item('property-fee'), '物业费', false))).toMatchObject({ fields: [{ path: 'active', code: 'item-in-use', values: { premises: 4 } }] })
  await manager.call('feeItems.change', change(feeItemId, '电梯费', false))
  expect((await manager.call('tariffs.list', {})).items.find((each) => each.feeItemId === feeItemId)?.active).toBe(false)
})
