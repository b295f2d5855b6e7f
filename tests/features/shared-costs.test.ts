import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { shareCost, type Sharer } from '../../electron/features/shared-costs/rules.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { readPdf } from '../documents/support/read-pdf.ts'
import { importLedger, ledgerCsv, premisesByCode } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, signIn } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

type Bill = CallInput<'sharedCosts.preview'>
const EVERYBODY: Bill['scope'] = { buildings: [], uses: [], premisesIds: [] }

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', area: '89.56' }, { room: '102', area: '120.30' }, { room: '103', area: '65.14' }, { building: '2', room: '101', area: '50.00', use: '商铺' }]))
  const { feeItemId } = await manager.call('feeItems.add', { requestId: manager.requestId(), name: '公共照明', nameEn: 'Common light', kind: 'recurring', account: 'collected:utilities', charging: 'shared' })
  const bill: Bill = { feeItemId, month: '2026-11', totalFen: fen(10_000), shareBy: 'area', scope: { ...EVERYBODY, buildings: ['1'] } }
  return { app, manager, feeItemId, bill }
}

async function share(desk: Desk, bill: Bill, description = '11月路灯电费') {
  const shown = await desk.call('sharedCosts.preview', bill)
  return commitOf(desk, bill, shown, description)
}
function commitOf(desk: Desk, bill: Bill, shown: { count: number; weights: number; totalFen: number }, description: string) {
  return desk.call('sharedCosts.commit', { requestId: desk.requestId(), ...bill, description, expectedCount: shown.count, expectedWeights: shown.weights, expectedSumFen: fen(shown.totalFen) })
}

describe('sharing a common bill', () => {
  test('by area comes to DOMAIN\'s figures, says why, and is due with the month\'s bills', async () => {
    const { manager, bill } = await office()
    const shown = await manager.call('sharedCosts.preview', bill)
    expect(shown).toMatchObject({ count: 3, weights: 27_500, totalFen: 10_000, zeroParts: 0, leftOut: [] })
    expect(shown.parts.map((part) => [part.room, part.weight, part.amountFen, part.payer])).toEqual([['1栋1单元101', 8956, 3257, '住户101'], ['1栋1单元102', 12_030, 4374, '住户102'], ['1栋1单元103', 6514, 2369, '住户103']])
    expect(shown.largest[0]).toMatchObject({ room: '1栋1单元102', why: { zh: '总账单 100.00 元 × 120.30 ㎡ ÷ 275.00 ㎡（3 户）= 43.74 元' } })
    expect(await share(manager, bill)).toMatchObject({ count: 3, sumFen: 10_000, prepaidFen: 0 })
    const { charges } = await manager.call('charges.open', { premisesIds: [2] })
    expect(charges[0]).toMatchObject({ kind: 'shared', openFen: 4374, description: '11月路灯电费', from: '2026-11-01', to: '2026-11-30', dueOn: '2026-11-05', payer: '住户102', why: { en: 'The whole bill 100.00 yuan × 120.30 m² ÷ 275.00 m² (3 premises) = 43.74 yuan' } })
    expect((await manager.call('sharedCosts.list', {})).bills).toMatchObject([{ description: '11月路灯电费', totalFen: 10_000, count: 3, charges: 3, openFen: 10_000, undone: null }])
  })

  test('by household gives everybody the same to the fen, over the whole property, a use, or a list', async () => {
    const { manager, bill } = await office()
    const parts = async (scope: Bill['scope'], totalFen = 10_001) => (await manager.call('sharedCosts.preview', { ...bill, shareBy: 'household', totalFen: fen(totalFen), scope })).parts.map((part) => part.amountFen)
    expect(await parts(EVERYBODY)).toEqual([2501, 2500, 2500, 2500])
    expect(await parts({ ...EVERYBODY, uses: ['shop'] })).toEqual([10_001])
    expect(await parts({ ...EVERYBODY, premisesIds: [1, 3] })).toEqual([5001, 5000])
    expect(await manager.refused('sharedCosts.preview', { ...bill, scope: { ...EVERYBODY, uses: ['storage'] } })).toMatchObject({ fields: [{ path: 'scope', code: 'nobody-shares' }] })
  })

  test('of less than a fen each still sums to the bill: a part of nothing makes no charge and is said', async () => {
    const { manager, bill } = await office()
    const small: Bill = { ...bill, totalFen: fen(2), shareBy: 'household' }
    expect(await manager.call('sharedCosts.preview', small)).toMatchObject({ count: 3, zeroParts: 1 })
    expect(await share(manager, small)).toMatchObject({ count: 2, sumFen: 2 })
    expect((await manager.call('sharedCosts.list', {})).bills[0]).toMatchObject({ count: 3, charges: 2 })
  })

  test('names who pays the property fee on the month\'s last day: the developer of what is not delivered; nobody where nobody does', async () => {
    const { app, manager, bill, feeItemId } = await office()
    await importLedger(app, manager, ledgerCsv([{ building: '3', room: '101', delivered: ' ' }, { building: '3', room: '102', delivered: ' ' }]), '2026-10-31', 'later.csv')
    const ids = await premisesByCode(manager)
    const [waits = 0, sold = 0] = [ids.get('3-1-101'), ids.get('3-1-102')]
    const inside = await openInside(app.dataFolder, 'write')
    inside.prepare(`UPDATE assignment SET payer = 'developer', payer_party_id = NULL WHERE premises_id = ?`).run(sold)
    inside.prepare(`UPDATE assignment SET to_date = '2026-11-29' WHERE premises_id = ?`).run(waits)
    inside.prepare(`UPDATE premises SET state = 'undelivered' WHERE id IN (?, ?)`).run(waits, sold)
    inside.close()
    const shown = await manager.call('sharedCosts.preview', { ...bill, scope: { ...EVERYBODY, buildings: ['3'] } })
    expect(shown.parts).toMatchObject([{ premisesId: sold, payer: 'developer', amountFen: 10_000 }])
    expect(shown.leftOut).toEqual([{ reason: 'not-delivered', count: 1, rooms: ['3栋1单元101'] }])
    await share(manager, { ...bill, feeItemId, scope: { ...EVERYBODY, buildings: ['3'] } })
    expect((await manager.call('charges.open', { premisesIds: [sold] })).charges.filter((charge) => charge.kind === 'shared')).toMatchObject([{ payer: 'developer', openFen: 10_000 }])
  })

  test('falls back on whoever owns on the month\'s last day; delivered premises that nobody owns are left out by name', async () => {
    const { app, manager, bill } = await office()
    const inside = await openInside(app.dataFolder, 'write')
    inside.prepare(`UPDATE assignment SET to_date = '2026-11-15' WHERE premises_id IN (1, 2)`).run()
    inside.prepare(`UPDATE ownership SET to_date = '2026-11-20' WHERE premises_id = 2`).run()
    inside.close()
    const shown = await manager.call('sharedCosts.preview', bill)
    expect(shown.parts.map((part) => [part.premisesId, part.payer])).toEqual([[1, '住户101'], [3, '住户103']])
    expect(shown.leftOut).toEqual([{ reason: 'nobody-pays', count: 1, rooms: ['1栋1单元102'] }])
    expect(shown.parts.reduce((sum, part) => sum + part.amountFen, 0)).toBe(10_000)
  })

  test('settles from what is prepaid for the item, then from free money, and gives it back when it is undone', async () => {
    const { app, manager, bill, feeItemId } = await office()
    await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
    for (const [earmark, amount] of [[feeItemId, 1_000], [null, 5_000]] as const) {
      await manager.call('payments.collect', {
        requestId: manager.requestId(), premisesId: 1, payerName: '住户101', payerPartyId: null, deposits: [], charges: [], notesChecked: true,
        prepayments: [{ premisesId: 1, feeItemId: earmark, amountFen: fen(amount) }], methods: [{ method: 'wechat', amountFen: fen(amount), reference: `wx${amount}` }],
      })
    }
    const before = await balances(app.dataFolder)
    expect((await manager.call('sharedCosts.preview', bill)).prepaidFen).toBe(3257)
    const { sharedCostId, prepaidFen } = await share(manager, bill)
    expect(prepaidFen).toBe(3257)
    expect((await manager.call('charges.open', { premisesIds: [1] })).prepaid.map((each) => each.amountFen)).toEqual([2743])
    expect(await manager.call('sharedCosts.undo', { requestId: manager.requestId(), sharedCostId, reason: '总额抄错' })).toEqual({ count: 3, sumFen: 10_000, prepaidFen: 3257 })
    expect(await balances(app.dataFolder)).toEqual(before)
    expect((await manager.call('sharedCosts.list', {})).bills[0]).toMatchObject({ openFen: 0, undone: { why: '总额抄错' } })
    expect(await manager.refused('sharedCosts.undo', { requestId: manager.requestId(), sharedCostId, reason: '再撤' })).toMatchObject({ code: 'nothing-to-undo' })
    expect(await share(manager, bill)).toMatchObject({ sumFen: 10_000 })
  })
})

describe('the notice of a common bill', () => {
  test('names every premises that shares with its part, and no person; one that was taken back has none', async () => {
    const { app, manager, bill } = await office()
    const { sharedCostId } = await share(manager, { ...bill, totalFen: fen(2), shareBy: 'household' })
    const rendered = await manager.call('papers.render', { paper: 'shared-cost-notice', id: sharedCostId })
    expect(rendered).toMatchObject({ pages: 1, widthMm: 210, missing: [] })
    expect(rendered.file.name).toContain('公摊公示表')
    const text = (await readPdf(app.ports.files.get(rendered.file.handle, manager.session)?.bytes ?? new Uint8Array())).pages.flatMap((page) => page.lines).join(' ')
    for (const part of ['1栋1单元101', '1栋1单元102', '1栋1单元103', '0.00', '0.02']) expect(text).toContain(part)
    expect(text).not.toContain('住户')
    await manager.call('sharedCosts.undo', { requestId: manager.requestId(), sharedCostId, reason: '抄错' })
    expect(await manager.refused('papers.render', { paper: 'shared-cost-notice', id: sharedCostId })).toMatchObject({ code: 'not-found' })
    expect(await manager.refused('papers.render', { paper: 'card-sales-day', id: 20_261_399 })).toMatchObject({ code: 'not-found' })
  })
})

describe('a common bill is refused', () => {
  test('a second time while the first stands, whoever clicks; after a closed month; for an item of another kind', async () => {
    const { app, manager, bill } = await office()
    const other = await signIn(app, 'manager')
    const shown = await manager.call('sharedCosts.preview', bill)
    const input = { ...bill, description: '路灯', expectedCount: shown.count, expectedWeights: shown.weights, expectedSumFen: fen(shown.totalFen) }
    const answers = await Promise.all([manager, other, manager].map((desk) => desk.answer('sharedCosts.commit', { ...input, requestId: desk.requestId() })))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: { fields: [{ path: 'description', code: 'shared-already' }] } })
    expect(await commitOf(manager, bill, shown, '电梯')).toMatchObject({ count: 3 })
    const fee = (await manager.call('fees.items', {})).items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
    expect(await manager.refused('sharedCosts.preview', { ...bill, feeItemId: fee })).toMatchObject({ fields: [{ path: 'feeItemId', code: 'not-shared' }] })
    await manager.call('months.close', { requestId: manager.requestId(), month: '2026-10' })
    expect(await manager.refused('sharedCosts.preview', { ...bill, month: '2026-10' })).toMatchObject({ fields: [{ path: 'month', code: 'month-closed' }] })
    expect(await manager.refused('sharedCosts.commit', { ...input, month: '2026-10', requestId: manager.requestId() })).toMatchObject({ fields: [{ path: 'month', code: 'month-closed' }] })
  })

  test('where something has changed since it was shown, and may not be undone once somebody paid', async () => {
    const { manager, bill } = await office()
    const shown = await manager.call('sharedCosts.preview', bill)
    const wrong = [{ expectedCount: 2 }, { expectedWeights: shown.weights + 1 }, { expectedSumFen: fen(9_999) }]
    for (const change of wrong) {
      const input = { requestId: manager.requestId(), ...bill, description: '路灯', expectedCount: 3, expectedWeights: shown.weights, expectedSumFen: fen(10_000), ...change }
      expect(await manager.refused('sharedCosts.commit', input)).toMatchObject({ code: 'changed-since-preview' })
    }
    expect((await manager.call('sharedCosts.list', {})).bills).toEqual([])
    const { sharedCostId } = await share(manager, bill)
    const [charge] = (await manager.call('charges.open', { premisesIds: [1] })).charges
    await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
    await manager.call('payments.collect', {
      requestId: manager.requestId(), premisesId: 1, payerName: '住户101', payerPartyId: null, deposits: [], prepayments: [], notesChecked: true,
      charges: [{ chargeId: charge?.chargeId ?? 0, amountFen: fen(1) }], methods: [{ method: 'wechat', amountFen: fen(1), reference: 'wx-1' }],
    })
    expect(await manager.refused('sharedCosts.undo', { requestId: manager.requestId(), sharedCostId, reason: '抄错' })).toMatchObject({ code: 'undo-paid', values: { rooms: '1栋1单元101' } })
    expect(await manager.refused('sharedCosts.undo', { requestId: manager.requestId(), sharedCostId: 999, reason: '抄错' })).toMatchObject({ code: 'not-found' })
  })

  test('to a clerk', async () => {
    const { app, manager, bill } = await office()
    const clerk = await addPerson(app, manager, 'zhaolei', 'clerk')
    expect(await clerk.refused('sharedCosts.preview', bill)).toMatchObject({ code: 'not-allowed' })
  })
})

test('whatever the bill and whoever shares it, the parts sum to it, nobody is a fen off their share, and equals are a fen apart at most', () => {
  const sharer = fc.record({ areaCenti: fc.integer({ min: 1, max: 100_000 }), delivered: fc.boolean(), owned: fc.boolean(), payer: fc.constantFrom(null, 'owner', 'developer') })
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.constantFrom('area' as const, 'household' as const), fc.array(sharer, { maxLength: 60 }), (total, shareBy, made) => {
    const sharers = made.map((each, index): Sharer => ({ ...each, premisesId: index + 1, room: String(index), payer: each.payer as Sharer['payer'], payerPartyId: null, payerName: '' }))
    const { parts, weights, leftOut } = shareCost(fen(total), shareBy, sharers)
    expect(parts.length + leftOut.length).toBe(sharers.length)
    expect(parts.reduce((sum, part) => sum + part.amountFen, 0)).toBe(parts.length === 0 ? 0 : total)
    for (const part of parts) expect(Math.abs(part.amountFen - (total * part.weight) / weights)).toBeLessThan(1)
    const byWeight = Map.groupBy(parts, (part) => part.weight)
    for (const equals of byWeight.values()) expect(Math.max(...equals.map((part) => part.amountFen)) - Math.min(...equals.map((part) => part.amountFen))).toBeLessThanOrEqual(1)
  }))
})

async function balances(dataFolder: string): Promise<unknown[]> {
  const inside = await openInside(dataFolder)
  const rows = readDb(inside).all('SELECT account_id, premises_id, subject, amount_fen FROM ledger_balance ORDER BY 1, 2, 3')
  inside.close()
  return rows
}
