import { describe, expect, test } from 'vitest'
import { AGES } from '../../shared/ages.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice } from '../support/make-app.ts'

/** Three rooms: 101 owes 120.50 from before, 102 nothing from before, 103 88.00; all get November, due on 5 November. 2-101 has paid the year. */
async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟', arrears: '120.50' }, { room: '102', name: '单雄信' }, { room: '103', name: '覃敏敏', arrears: '88.00' }]))
  const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
  await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  await importLedger(app, manager, ledgerCsv([{ building: '2', room: '101', name: '林之远' }]), '2026-12-31', 'second.csv')
  return { app, manager }
}

async function pay(manager: Desk, premisesId: number, amountFen: number): Promise<void> {
  const { charges } = await manager.call('charges.open', { premisesIds: [premisesId] })
  const charge = charges[0]
  await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId, payerName: '张伟', payerPartyId: null, charges: [{ chargeId: charge?.chargeId ?? 0, amountFen: fen(amountFen) }], prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(amountFen), reference: '' }], notesChecked: true,
  })
}
async function openShift(manager: Desk): Promise<void> {
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
}
async function addCharge(manager: Desk, premisesId: number, amountFen: number, to = '2026-11-22'): Promise<number> {
  const { items } = await manager.call('fees.items', {})
  const feeItemId = items.find((item) => item.kind === 'one-off')?.feeItemId ?? 0
  return (await manager.call('charges.addOneOff', { requestId: manager.requestId(), premisesId, feeItemId, description: '换锁', from: null, to, amountFen: fen(amountFen) })).chargeId
}
const listed = async (manager: Desk, filter: CallInput<'arrears.list'> = {}) => (await manager.call('arrears.list', filter)).rows.map((row) => [row.room, row.payer, row.openFen])
const contact = (manager: Desk, change: Partial<CallInput<'dunning.addContact'>> = {}) => ({ requestId: manager.requestId(), premisesId: 1, way: 'call' as const, happenedOn: '2026-11-22', text: '说月底交', promisedOn: null, promisedFen: null, ...change })

describe('arrears', () => {
  test('stand by premises and payer, by age, filtered, paged, and sum to what the book owes', async () => {
    const { manager } = await office()
    const all = await manager.call('arrears.list', {})
    expect(all.rows.map((row) => [row.room, row.payer, row.count, row.openFen])).toEqual([['1栋1单元101', '张伟', 2, 33_052], ['1栋1单元102', '单雄信', 1, 21_002], ['1栋1单元103', '覃敏敏', 2, 29_802]])
    expect(all.sums.openFen).toBe(83_856)
    expect(all.sums.ages.reduce((sum, each) => sum + each, 0)).toBe(all.sums.openFen)
    for (const row of all.rows) expect(row.ages.reduce((sum, each) => sum + each, 0)).toBe(row.openFen)
    expect(await listed(manager, { text: '102' })).toEqual([['1栋1单元102', '单雄信', 21_002]])
    expect(await listed(manager, { payer: '敏' })).toEqual([['1栋1单元103', '覃敏敏', 29_802]])
    expect(await listed(manager, { building: '2' })).toEqual([])
    expect(await listed(manager, { page: 1, pageSize: 2 })).toEqual([['1栋1单元103', '覃敏敏', 29_802]])
    expect((await manager.call('arrears.everyPremises', { age: 'overdue' })).premisesIds).toEqual([1, 2, 3])
    for (const age of AGES) for (const row of (await manager.call('arrears.list', { age })).rows) expect(row.ages[AGES.indexOf(age)]).toBeGreaterThan(0)
  })

  test('of any day: before and after it was charged, paid in part, made smaller by undoing', async () => {
    const { app, manager } = await office()
    await openShift(manager)
    await pay(manager, 1, 5_000)
    const before = await manager.call('arrears.list', {})
    expect(before.rows[0]?.openFen).toBe(28_052)
    app.setToday('2026-11-25')
    const chargeId = await addCharge(manager, 1, 3_000)
    expect((await listed(manager))[0]).toEqual(['1栋1单元101', '张伟', 31_052])
    app.setToday('2026-11-28')
    await pay(manager, 1, 7_050)
    expect((await listed(manager))[0]).toEqual(['1栋1单元101', '张伟', 24_002])
    expect((await listed(manager, { asOf: '2026-11-27' }))[0]).toEqual(['1栋1单元101', '张伟', 31_052])
    expect((await manager.call('arrears.list', { asOf: '2026-11-22' })).rows.map(({ premisesId, openFen, ages }) => [premisesId, openFen, ages])).toEqual(before.rows.map(({ premisesId, openFen, ages }) => [premisesId, openFen, ages]))
    expect(await listed(manager, { asOf: '2026-11-21' })).toEqual([])
    expect(chargeId).toBeGreaterThan(0)
    // The same charges are a month older a month on.
    const later = await manager.call('arrears.list', { asOf: '2026-12-06', text: '102' })
    expect(later.rows[0]?.ages).toEqual([0, 0, 21_002, 0, 0, 0, 0])
    expect((await manager.call('arrears.list', { asOf: '2026-12-05', text: '102' })).rows[0]?.ages).toEqual([0, 21_002, 0, 0, 0, 0, 0])
  })

  test('a charge made smaller by an adjustment is smaller from that day on, and was whole before', async () => {
    const { app, manager } = await office()
    app.setToday('2026-11-26')
    await movePayer(manager)
    const today = await manager.call('arrears.list', { text: '102' })
    expect(today.sums.openFen).toBe(21_002)
    expect(today.rows.map((row) => row.payer).toSorted()).toEqual(['developer', '单雄信'].toSorted())
    expect(await listed(manager, { text: '102', asOf: '2026-11-25' })).toEqual([['1栋1单元102', '单雄信', 21_002]])
  })

  test('go out as a workbook and as text, by charge and by age', async () => {
    const { app, manager } = await office()
    const file = await manager.call('exports.make', { name: 'arrears', format: 'csv', from: null, to: null })
    const text = new TextDecoder().decode(app.ports.files.get(file.handle, manager.session)?.bytes)
    expect(text).toContain('房屋,业主,收费项目,自,至,应缴日,应收(元),欠缴(元),备注,应缴人,逾期天数,账龄')
    expect(text).toContain('1栋1单元102,单雄信,物业费,2026-11-01,2026-11-30,2026-11-05,210.02,210.02,,单雄信,17,0–30 天')
    expect(text).toContain('1栋1单元102,单雄信,,210.02,,,,,,210.02')
  })
})

/** From the 26th on the developer pays for 102: its November is cut and the rest charged anew. */
async function movePayer(manager: Desk): Promise<void> {
  const feeItemId = (await manager.call('payers.list', { premisesId: 2 })).items[0]?.feeItemId ?? 0
  await manager.call('payers.change', { requestId: manager.requestId(), premisesId: 2, feeItemId, payer: 'developer', payerPartyId: null, from: '2026-11-26', reason: '协议约定' })
}

describe('contacts and promises', () => {
  test('are written with their day; wrong days are refused at their field', async () => {
    const { manager } = await office()
    expect(await manager.refused('dunning.addContact', contact(manager, { happenedOn: '2026-11-23' }))).toMatchObject({ fields: [{ path: 'happenedOn', code: 'day-in-future' }] })
    expect(await manager.refused('dunning.addContact', contact(manager, { promisedOn: '2026-11-21' }))).toMatchObject({ fields: [{ path: 'promisedOn', code: 'promise-before-contact' }] })
    expect(await manager.refused('dunning.addContact', contact(manager, { promisedFen: fen(100) }))).toMatchObject({ fields: [{ path: 'promisedOn', code: 'promise-day-needed' }] })
    expect((await manager.call('dunning.get', { premisesId: 1 })).contacts).toEqual([])
    const { contactId } = await manager.call('dunning.addContact', contact(manager))
    expect((await manager.call('dunning.get', { premisesId: 1 })).contacts).toEqual([{ contactId, way: 'call', happenedOn: '2026-11-22', text: '说月底交', by: '王经理', promise: null }])
    expect(await manager.refused('dunning.settlePromise', { requestId: manager.requestId(), contactId, as: 'kept' })).toMatchObject({ code: 'no-promise' })
    const { entries } = await manager.call('archive.timeLine', { subject: { of: 'premises', id: 1 }, groups: ['money'] })
    expect(entries.find((entry) => entry.kind === 'dunning-contact')).toMatchObject({ at: '2026-11-22', what: 'call', more: '说月底交', by: '王经理' })
  })

  test('come back when due, are broken when their day is past, and a later one takes the place of the former', async () => {
    const { app, manager } = await office()
    const due = async () => (await manager.call('dunning.promises', {})).promises.map((row) => [row.room, row.on, row.state])
    await manager.call('dunning.addContact', contact(manager, { promisedOn: '2026-11-25', promisedFen: fen(10_000) }))
    expect(await due()).toEqual([])
    app.setToday('2026-11-25')
    expect(await due()).toEqual([['1栋1单元101', '2026-11-25', 'due']])
    app.setToday('2026-11-26')
    expect(await due()).toEqual([['1栋1单元101', '2026-11-25', 'broken']])
    await manager.call('dunning.addContact', contact(manager, { text: '再缓三天', happenedOn: '2026-11-26', promisedOn: '2026-11-29' }))
    expect(await due()).toEqual([])
    const { contacts } = await manager.call('dunning.get', { premisesId: 1 })
    expect(contacts.map((each) => each.promise && [each.promise.on, each.promise.state, each.promise.settled])).toEqual([['2026-11-29', 'open', false], ['2026-11-25', 'replaced', true]])
    app.setToday('2026-12-01')
    expect(await due()).toEqual([['1栋1单元101', '2026-11-29', 'broken']])
    const contactId = contacts[0]?.contactId ?? 0
    await manager.call('dunning.settlePromise', { requestId: manager.requestId(), contactId, as: 'broken' })
    expect(await due()).toEqual([])
    expect(await manager.refused('dunning.settlePromise', { requestId: manager.requestId(), contactId, as: 'kept' })).toMatchObject({ code: 'promise-settled' })
  })

  test('a promise that the book shows as kept is not asked for again; paying too little is', async () => {
    const { app, manager } = await office()
    await openShift(manager)
    await pay(manager, 1, 4_000)
    app.advance(60_000)
    await manager.call('dunning.addContact', contact(manager, { promisedOn: '2026-11-22', promisedFen: fen(5_000) }))
    const state = async () => (await manager.call('dunning.get', { premisesId: 1 })).contacts[0]?.promise?.state
    app.advance(60_000)
    await pay(manager, 1, 4_999)
    expect(await state()).toBe('due')
    await pay(manager, 1, 1)
    expect(await state()).toBe('kept')
    expect((await manager.call('dunning.promises', {})).promises).toEqual([])
  })
})

describe('notices', () => {
  const issue = (manager: Desk, change: Partial<CallInput<'dunning.issue'>> = {}) => ({ requestId: manager.requestId(), premisesIds: [1, 2, 3, 4], level: 0 as const, payBy: '2026-12-10', ...change })

  test('are numbered without a hole and frozen as they were, one for each who owes', async () => {
    const { app, manager } = await office()
    expect(await manager.refused('dunning.issue', issue(manager, { payBy: '2026-11-21' }))).toMatchObject({ fields: [{ path: 'payBy', code: 'day-is-past' }] })
    const { letters, skipped } = await manager.call('dunning.issue', issue(manager))
    expect(letters.map((letter) => [letter.number, letter.room, letter.payer])).toEqual([['CS2026-000001', '1栋1单元101', '张伟'], ['CS2026-000002', '1栋1单元102', '单雄信'], ['CS2026-000003', '1栋1单元103', '覃敏敏']])
    expect(skipped).toEqual([{ premisesId: 4, room: '2栋1单元101', payer: '', code: 'nothing-open' }])
    app.advance(1000)
    expect((await manager.call('dunning.issue', issue(manager, { premisesIds: [2] }))).letters[0]?.number).toBe('CS2026-000004')
    app.setToday('2027-01-02')
    expect((await manager.call('dunning.issue', issue(manager, { premisesIds: [2], payBy: '2027-01-20' }))).letters[0]?.number).toBe('CS2027-000001')
    const batch = await manager.call('papers.render', { paper: 'dunning-batch', id: letters[0]?.letterId ?? 0 })
    expect([batch.pages, batch.missing]).toEqual([3, []])
    expect((await manager.call('papers.render', { paper: 'payment-notice', id: letters[1]?.letterId ?? 0 })).pages).toBe(1)
    expect(await manager.refused('papers.render', { paper: 'dunning-letter', id: letters[1]?.letterId ?? 0 })).toMatchObject({ code: 'not-found' })
    expect((await manager.call('dunning.get', { premisesId: 1 })).letters).toMatchObject([{ number: 'CS2026-000001', level: 0, payer: '张伟', on: '2026-11-22', payBy: '2026-12-10', totalFen: 33_052 }])
    expect((await manager.call('arrears.list', { text: '101' })).rows[0]?.lastLetter).toEqual({ number: 'CS2026-000001', level: 0, on: '2026-11-22' })
  })

  test('climb one level at a time, ask only for what is late, and never for what is disputed', async () => {
    const { app, manager } = await office()
    expect(await manager.refused('dunning.issue', issue(manager, { level: 2 }))).toMatchObject({ fields: [{ path: 'premisesIds', code: 'nothing-to-issue' }] })
    const { charges } = await manager.call('charges.open', { premisesIds: [2] })
    await manager.call('charges.dispute', { requestId: manager.requestId(), chargeId: charges[0]?.chargeId ?? 0, reason: '面积不对', reviewOn: null })
    await addCharge(manager, 1, 3_000)
    const first = await manager.call('dunning.issue', issue(manager, { level: 1 }))
    expect(first.letters.map((letter) => letter.premisesId)).toEqual([1, 3])
    expect(first.skipped.map((each) => [each.premisesId, each.code])).toEqual([[2, 'disputed'], [4, 'nothing-open']])
    // 换锁 falls due today: it is no arrear yet.
    expect((await manager.call('dunning.get', { premisesId: 1 })).letters[0]?.totalFen).toBe(33_052)
    app.setToday('2026-11-23')
    expect((await manager.call('dunning.issue', issue(manager, { level: 2, premisesIds: [1] }))).letters).toHaveLength(1)
    expect((await manager.call('dunning.get', { premisesId: 1 })).letters.map((letter) => [letter.level, letter.totalFen])).toEqual([[2, 36_052], [1, 33_052]])
    await addCharge(manager, 2, 900)
    expect(await manager.refused('dunning.issue', issue(manager, { level: 1, premisesIds: [2] }))).toMatchObject({ fields: [{ path: 'premisesIds', code: 'nothing-to-issue' }] })
    expect((await manager.call('dunning.issue', issue(manager, { level: 3, premisesIds: [1, 3] }))).skipped.map((each) => each.code)).toEqual(['no-level-before'])
  })

  test('a second sending of the same command issues nothing anew', async () => {
    const { manager } = await office()
    const asked = issue(manager)
    const once = await manager.call('dunning.issue', asked)
    expect(await manager.call('dunning.issue', asked)).toEqual(once)
    expect((await manager.call('dunning.get', { premisesId: 1 })).letters).toHaveLength(1)
  })

  test('take the late fee in where they are told to: it becomes a charge, and paper and till ask for the same', async () => {
    const { manager } = await office()
    const items = (await manager.call('tariffs.list', {})).items
    const item = items.find((each) => each.code === 'property-fee')
    await manager.call('feeItems.setLateFee', { requestId: manager.requestId(), feeItemId: item?.feeItemId ?? 0, rule: { ratePerMillion: 500, graceDays: 0, capPercent: null, from: 'due-day' } })
    await manager.call('dunning.issue', issue(manager, { level: 1, premisesIds: [1] }))
    expect((await manager.call('dunning.get', { premisesId: 1 })).letters[0]?.totalFen).toBe(33_052)
    await manager.call('dunning.issue', issue(manager, { level: 2, premisesIds: [1], lateFee: true }))
    // 210.02 × 0.5‰ × 17 days = 1.79; what was owed from before bears none.
    expect((await manager.call('dunning.get', { premisesId: 1 })).letters[0]?.totalFen).toBe(33_052 + 179)
    const { charges } = await manager.call('charges.open', { premisesIds: [1] })
    expect(charges.reduce((sum, charge) => sum + charge.openFen, 0)).toBe(33_052 + 179)
    await manager.call('dunning.issue', issue(manager, { level: 3, premisesIds: [1], lateFee: true }))
    expect((await manager.call('charges.open', { premisesIds: [1] })).charges).toHaveLength(3)
  })

  test('are found by their number, as a scanner types it or a person, and lead to whom they were for', async () => {
    const { manager } = await office()
    await manager.call('dunning.issue', issue(manager))
    const found = async (text: string) => (await manager.call('find.search', { text })).hits.map((hit) => [hit.premisesId, hit.name, hit.matched])
    for (const text of ['CS2026-000003', 'cs2026-000003', 'CS20263', 'ＣＳ2026-000003', ' CS2026 000003 ']) expect([text, await found(text)]).toEqual([text, [[3, '覃敏敏', 'letter']]])
    expect(await found('CS2026-000009')).toEqual([])
    expect(await found('CS2025-000003')).toEqual([])
  })
})
