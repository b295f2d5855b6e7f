import { describe, expect, test } from 'vitest'
import { closingInput, signBoth } from '../support/hand-over.ts'
import { importLedger, ledgerCsv, premisesByCode } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'

/** The figures that must come out, through the same calls the screens use. */

async function openDesk(rooms: string[], area = '89.37'): Promise<{ app: TestApp; manager: Desk; cashier: Desk; ids: Map<string, number> }> {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv(rooms.map((room) => ({ room, area }))))
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: 50_000 as never })
  return { app, manager, cashier, ids: await premisesByCode(manager) }
}

const of = (ids: Map<string, number>, code: string) => {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`no premises ${code}`)
  return id
}

const nothing = { payerPartyId: null, charges: [], prepayments: [], deposits: [], methods: [], notesChecked: true }

describe('figures that must come out', () => {
  test('twelve flats, two of them prepaid: 2,520.24 billed, 420.04 from prepaid, 2,100.20 open, 840.08 left to each', async () => {
    const rooms = Array.from({ length: 12 }, (_, index) => String(101 + index))
    const { cashier, ids } = await openDesk(rooms)
    for (const code of ['1-1-101', '1-1-102']) {
      await cashier.call('payments.collect', {
        ...nothing, requestId: cashier.requestId(), premisesId: of(ids, code), payerName: '住户',
        prepayments: [{ premisesId: of(ids, code), feeItemId: null, amountFen: 105_010 as never }], methods: [{ method: 'wechat', amountFen: 105_010 as never, reference: `wx-${code}` }],
      })
    }
    const preview = await cashier.call('billing.preview', { month: '2026-11' })
    expect(preview).toMatchObject({ count: 12, sumFen: 252_024, prepaidFen: 42_004, openFen: 210_020 })
    const run = await cashier.call('billing.commit', { requestId: cashier.requestId(), month: '2026-11', expectedCount: 12, expectedSumFen: 252_024 })
    expect(run).toMatchObject({ count: 12, sumFen: 252_024, prepaidFen: 42_004, openFen: 210_020 })
    const first = await cashier.call('charges.open', { premisesIds: [of(ids, '1-1-101'), of(ids, '1-1-102')] })
    expect(first.charges).toEqual([])
    expect(first.prepaid.map((row) => row.amountFen)).toEqual([84_006 + 2, 84_008])
    expect(await cashier.refused('billing.commit', { requestId: cashier.requestId(), month: '2026-11', expectedCount: 12, expectedSumFen: 252_024 })).toMatchObject({ code: 'changed-since-preview' })
  })

  test('764.94 due, 92.50 disputed, 700.00 in cash: 672.40 taken, 0.04 rounding, change 27.60, 92.50 stays open and disputed', async () => {
    const { app, cashier, ids } = await openDesk(['1802'], '126.05')
    const premisesId = of(ids, '1-1-1802')
    const bill = async (month: string) => {
      const { count, sumFen } = await cashier.call('billing.preview', { month })
      await cashier.call('billing.commit', { requestId: cashier.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
    }
    await bill('2026-11')
    await bill('2026-12')
    const items = (await cashier.call('fees.items', {})).items
    const item = (code: string) => items.find((row) => row.code === code)?.feeItemId ?? 0
    await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId, feeItemId: item('other'), description: '车位 B2-118 11月', from: null, to: '2026-11-30', amountFen: 8_000 as never })
    const water = await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId, feeItemId: item('water'), description: '9–10月 18.5吨', from: null, to: '2026-10-31', amountFen: 9_250 as never })
    await cashier.call('charges.dispute', { requestId: cashier.requestId(), chargeId: water.chargeId, reason: '表读数不对', reviewOn: '2026-12-01' })
    const before = await cashier.call('charges.open', { premisesIds: [premisesId] })
    expect(before.charges.reduce((sum, charge) => sum + charge.openFen, 0)).toBe(76_494)
    const taken = await cashier.call('payments.collect', {
      ...nothing, requestId: cashier.requestId(), premisesId, payerName: '张伟',
      charges: before.charges.filter((charge) => !charge.dispute).map((charge) => ({ chargeId: charge.chargeId, amountFen: charge.openFen as never })),
      methods: [{ method: 'cash', amountFen: 70_000 as never, reference: '' }],
    })
    expect(taken).toMatchObject({ totalFen: 67_240, roundingFen: 4, cashFen: 67_240, changeFen: 2_760 })
    const after = await cashier.call('charges.open', { premisesIds: [premisesId] })
    expect(after.charges).toMatchObject([{ openFen: 9_250, dispute: { reason: '表读数不对' } }])
    const paper = await cashier.call('papers.render', { paper: 'receipt', id: taken.receipts[0]?.receiptId ?? 0 })
    expect(paper).toMatchObject({ widthMm: 241, heightMm: 93.13, missing: [] })
    expect(app.log.filter((line) => line.level === 'error')).toEqual([])
  })

  test('float 500.00, 1,234.50 in cash, three receipts by hand: expected 2,340.70; with the middle one missing the shift cannot close', async () => {
    const { app, manager, cashier, ids } = await openDesk(['101', '102'])
    const { items } = await cashier.call('fees.items', {})
    const other = items.find((row) => row.code === 'other')?.feeItemId ?? 0
    const premisesId = of(ids, '1-1-101')
    const take = async (amountFen: number, handWritten: { paperNumber: string; writtenAt: string } | null) => {
      const { chargeId } = await cashier.call('charges.addOneOff', { requestId: cashier.requestId(), premisesId, feeItemId: other, description: '其他', from: null, to: '2026-11-22', amountFen: amountFen as never })
      await cashier.call('payments.collect', {
        ...nothing, requestId: cashier.requestId(), premisesId, payerName: '住户101', charges: [{ chargeId, amountFen: amountFen as never }], methods: [{ method: 'cash', amountFen: amountFen as never, reference: '' }], handWritten,
      })
    }
    await take(123_450, null)
    await take(21_000, { paperNumber: '0012345', writtenAt: '2026-11-22 08:05' })
    await take(10_000, { paperNumber: '0012347', writtenAt: '2026-11-22 08:20' })
    const ready = async () => {
      const { counted, input } = await closingInput(cashier, { lines: [{ valueFen: 10_000, count: 20 }, { valueFen: 10, count: 0 }] }, { differenceReason: '少数了' })
      return { counted, input: await signBoth(cashier, 'manager', input) }
    }
    const first = await ready()
    expect(await cashier.refused('shift.handOver', first.input)).toMatchObject({ code: 'paper-number-missing', values: { numbers: '0012346' } })
    await take(29_620, { paperNumber: '0012346', writtenAt: '2026-11-22 08:10' })
    const second = await ready()
    expect(second.counted).toMatchObject({ expectedFen: 234_070, countedFen: 200_000, differenceFen: -34_070 })
    const done = await cashier.call('shift.handOver', second.input)
    expect(done.differenceFen).toBe(-34_070)
    expect(await cashier.call('shift.handOver', second.input)).toEqual(done)
    expect((await manager.call('session.current', {})).shift?.floatFen).toBe(50_000)
    expect(await cashier.refused('payments.collect', { ...nothing, requestId: cashier.requestId(), premisesId, payerName: '住户101', prepayments: [{ premisesId, feeItemId: null, amountFen: 100 as never }], methods: [{ method: 'wechat', amountFen: 100 as never, reference: '' }] })).toMatchObject({ code: 'shift-not-open' })
    const paper = await manager.call('papers.render', { paper: 'hand-over-sheet', id: done.handOverId })
    expect(paper.pages).toBeGreaterThan(0)
    const day = await manager.call('day.summary', { date: '2026-11-22' })
    expect(day).toMatchObject({ totalFen: 184_070, receiptCount: 4 })
    expect(app.log.filter((line) => line.level === 'error')).toEqual([])
  })
})
