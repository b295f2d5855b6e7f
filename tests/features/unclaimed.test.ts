import { describe, expect, test } from 'vitest'
import { referenceUse } from '../../electron/ledger/references.ts'
import { readDb } from '../../electron/db/database.ts'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, PASSWORD, upload } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

/** November is billed at 101 (张伟) and 102 (李芳); each owes 210.02 and 150.00. */
async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }, { room: '102', name: '李芳', area: '60.00' }]))
  const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
  await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000) })
  return { app, manager, cashier, inside: async () => readDb(await openInside(app.dataFolder)) }
}
type Office = Awaited<ReturnType<typeof office>>
type Record1 = CallInput<'unclaimed.record'>
type Claim = CallInput<'unclaimed.claim'>

const record = (desk: Desk, over: Partial<Record1> = {}): Record1 => ({
  requestId: desk.requestId(), channel: 'bank', bankDate: '2026-11-10', amountFen: fen(30_000), channelFeeFen: fen(0), reference: 'B-1', payerText: '张伟', note: '', ...over,
})
const claimInput = (desk: Desk, over: Partial<Claim>): Claim => ({ requestId: desk.requestId(), moneyId: 1, premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [], lateFees: [], prepaymentFen: fen(0), evidence: '手机转账截图', ...over })
const at = (path: string, code: string, values?: object) => ({ code: 'invalid-input', fields: [{ path, code, ...(values ? { values } : {}) }] })
const openOf = async (desk: Desk, premisesId = 1) => (await desk.call('charges.open', { premisesIds: [premisesId] })).charges
const wholeOf = async (desk: Desk, premisesId = 1) => (await openOf(desk, premisesId)).map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) }))

async function balances({ inside }: Office): Promise<Record<string, number>> {
  const rows = (await inside()).all<{ code: string; fen: number }>(
    `SELECT a.code, sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) GROUP BY a.code`)
  return Object.fromEntries(rows.filter((row) => row.fen !== 0).map((row) => [row.code, row.fen]))
}

async function read({ app, cashier }: Office, lines: readonly string[], channel: 'bank' | 'wechat' | 'alipay' = 'bank') {
  const file = upload(app, cashier, '流水.csv', new TextEncoder().encode(lines.join('\n')))
  const { mapping, remembered, headings } = await cashier.call('unclaimed.readStatement', { file, channel })
  return { source: { file, channel, mapping }, mapping, remembered, headings }
}

const BANK = [
  '某某银行 账户明细', '账号,6222****1234',
  '交易日期,交易流水号,借方发生额,贷方发生额,对方户名,摘要',
  '2026-11-10,B-1,,210.02,张伟,物业费',
  '2026-11-11,B-2,,"1,000.00",某某贸易,1栋102物业费',
  '2026-11-12,B-3,50.00,,供电局,电费',
  '2026-11-13,B-4,,抹零,王五,',
  '2026-11-14,B-2,,88.00,重复,',
  '2026-11-15,,,66.00,无号,',
  '2026-12-01,B-5,,66.00,未来,',
  '合计,,50.00,1298.02,,',
]

describe('a statement', () => {
  test('is read by its usual headings; what came in is new, the rest is said row by row', async () => {
    const desk = await office()
    const { source, mapping, remembered } = await read(desk, BANK)
    expect(remembered).toBe(false)
    expect(mapping).toEqual({ date: '交易日期', amount: '贷方发生额', reference: '交易流水号', payer: '对方户名', note: '摘要', out: '借方发生额' })
    const preview = await desk.cashier.call('unclaimed.preview', source)
    expect(preview).toMatchObject({ count: 2, sumFen: 121_002, feeFen: 0 })
    expect(preview.rows.map((row) => [row.row, row.state, row.why])).toEqual([
      [4, 'new', ''], [5, 'new', ''], [6, 'out', ''], [7, 'bad', 'amount-unreadable'], [8, 'twice', ''], [9, 'bad', 'reference-missing'], [10, 'bad', 'date-in-future'], [11, 'total', ''],
    ])
    expect(preview.rows[0]?.candidates).toEqual([{ premisesId: 1, room: '1栋1单元101', names: '张伟', openFen: 21_002, reasons: ['name', 'all-open'] }])
    expect(preview.rows[1]?.candidates).toMatchObject([{ premisesId: 2, reasons: ['room'] }])
  })

  test('is booked once: the channel holds the net, its fee is a cost, all of it is owed to nobody by name; headings are remembered', async () => {
    const desk = await office()
    const lines = [
      '微信支付商户账单', '交易时间,微信订单号,订单金额,手续费,用户昵称,备注',
      '`2026-11-10 10:20:30,`4200001,`￥100.00,`0.60,`某某,`', '2026/11/11,`4200002,￥1 000.00,-6.00,,102', '总交易单数,总金额', '`2,`1100.00',
    ]
    const { source } = await read(desk, lines, 'wechat')
    const { count, sumFen, feeFen, rows } = await desk.cashier.call('unclaimed.preview', source)
    expect({ count, sumFen, feeFen, rows: rows.length }).toEqual({ count: 2, sumFen: 110_000, feeFen: 660, rows: 2 })
    expect(rows[0]).toMatchObject({ bankDate: '2026-11-10', reference: '4200001', amountFen: 10_000, feeFen: 60 })
    const input = { requestId: desk.cashier.requestId(), ...source, expectedCount: 2, expectedSumFen: 110_000, expectedTillFeeFen: 0 }
    expect(await desk.cashier.refused('unclaimed.import', { ...input, expectedCount: 1 })).toEqual({ code: 'changed-since-preview' })
    expect(await desk.cashier.call('unclaimed.import', input)).toEqual({ importId: 1, count: 2, sumFen: 110_000 })
    expect(await balances(desk)).toMatchObject({ wechat: 109_340, 'channel-fees': 660, unclaimed: -110_000 })
    const days = (await desk.inside()).all('SELECT business_date AS day, bank_date AS bank FROM unclaimed_money ORDER BY id')
    expect(days).toEqual([{ day: '2026-11-10', bank: '2026-11-10' }, { day: '2026-11-11', bank: '2026-11-11' }])
    const again = await read(desk, lines, 'wechat')
    expect(again.remembered).toBe(true)
    expect((await desk.cashier.call('unclaimed.preview', again.source)).rows.map((row) => [row.state, row.known?.place, row.known?.date])).toEqual([['known', 'unclaimed', '2026-11-10'], ['known', 'unclaimed', '2026-11-11']])
    expect(await desk.cashier.refused('unclaimed.import', { ...again.source, requestId: desk.cashier.requestId(), expectedCount: 0, expectedSumFen: 0, expectedTillFeeFen: 0 })).toEqual({ code: 'nothing-new' })
  })

  test('does not book again what was taken at the till, until that receipt is voided', async () => {
    const desk = await office()
    const { cashier } = desk
    const { receipts } = await cashier.call('payments.collect', {
      requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: await wholeOf(cashier), prepayments: [], deposits: [], notesChecked: true,
      methods: [{ method: 'transfer', amountFen: fen(21_002), reference: 'B-1' }],
    })
    const receiptId = receipts[0]?.receiptId ?? 0
    const { source } = await read(desk, BANK)
    expect((await cashier.call('unclaimed.preview', source)).rows[0]).toMatchObject({ state: 'known', known: { place: 'receipt', number: 'SJ2026-000001', date: '2026-11-22', amountFen: 21_002 } })
    expect(await cashier.refused('unclaimed.record', record(cashier))).toEqual(at('reference', 'reference-on-receipt', { number: 'SJ2026-000001', date: '2026-11-22' }))
    await voidIt(cashier, receiptId)
    expect((await cashier.call('unclaimed.preview', source)).rows[0]?.state).toBe('new')
  })

  test('books of money taken at the till only what the channel kept, once; a void makes the row new without its fee', async () => {
    const desk = await office()
    const { cashier } = desk
    const { receipts } = await cashier.call('payments.collect', {
      requestId: cashier.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: await wholeOf(cashier), prepayments: [], deposits: [], notesChecked: true, methods: [{ method: 'wechat', amountFen: fen(21_002), reference: 'W-1' }],
    })
    const lines = ['交易时间,微信订单号,订单金额,手续费', '2026-11-22,W-1,210.02,1.26', '2026-11-22,W-1,210.02,1.26']
    const { source } = await read(desk, lines, 'wechat')
    const preview = await cashier.call('unclaimed.preview', source)
    expect(preview).toMatchObject({ count: 0, tillFeeFen: 126, rows: [{ state: 'known', known: { feeFen: 126 } }, { state: 'known', known: { feeFen: 0 } }] })
    const input = { requestId: cashier.requestId(), ...source, expectedCount: 0, expectedSumFen: 0, expectedTillFeeFen: 126 }
    expect(await cashier.refused('unclaimed.import', { ...input, expectedTillFeeFen: 0 })).toEqual({ code: 'changed-since-preview' })
    await cashier.call('unclaimed.import', input)
    expect(await balances(desk)).toMatchObject({ wechat: 20_876, 'channel-fees': 126 })
    expect(await cashier.refused('unclaimed.import', { ...input, requestId: cashier.requestId(), expectedTillFeeFen: 0 })).toEqual({ code: 'nothing-new' })
    await voidIt(cashier, receipts[0]?.receiptId ?? 0)
    expect(await cashier.call('unclaimed.preview', source)).toMatchObject({ count: 1, sumFen: 21_002, feeFen: 0, tillFeeFen: 0 })
  })

  test('with columns chosen wrongly is refused at the column', async () => {
    const desk = await office()
    const { source } = await read(desk, BANK)
    const refused = (mapping: object) => desk.cashier.refused('unclaimed.preview', { ...source, mapping: { ...source.mapping, ...mapping } })
    expect(await refused({ date: '' })).toEqual(at('mapping.date', 'heading-needed'))
    expect(await refused({ date: '没有' })).toEqual(at('mapping.date', 'heading-unknown', { heading: '没有' }))
    expect(await refused({ note: '对方户名' })).toMatchObject({ fields: [{ path: 'mapping.payer', code: 'heading-taken' }, { path: 'mapping.note', code: 'heading-taken' }] })
    const file = upload(desk.app, desk.cashier, '空.csv', new TextEncoder().encode('甲,乙\n1,2'))
    expect(await desk.cashier.refused('unclaimed.readStatement', { file, channel: 'bank' })).toEqual({ code: 'statement-headings-not-found' })
  })

  test('of Alipay and of the WeChat app is read as they write it', async () => {
    const desk = await office()
    const alipay = await read(desk, [
      '#支付宝账务明细查询', '#账号：[2088*******]', '#-----------------------------------------账务明细列表----------------------------------------',
      '账务流水号,业务流水号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,业务类型,备注',
      '2026111000001\t,B1\t,物业费\t,2026-11-10 08:09:10\t,138****0001\t,210.02,,900.00,在线支付,\t', '2026111000002\t,B2\t,服务费\t,2026-11-10 08:09:11\t,\t,,-1.26,898.74,收费,\t',
      '#-----------------------------------------账务明细列表结束------------------------------------', '#支出合计：1笔，共-1.26元',
    ], 'alipay')
    expect((await desk.cashier.call('unclaimed.preview', alipay.source)).rows.map((row) => [row.state, row.bankDate, row.reference, row.amountFen])).toEqual([
      ['new', '2026-11-10', '2026111000001', 21_002], ['out', '2026-11-10', '2026111000002', 126], ['total', '', '#-----------------------------------------账务明细列表结束------------------------------------', 0], ['total', '', '#支出合计：1笔，共-1.26元', 0],
    ])
    const wechat = await read(desk, [
      '微信支付账单明细,,', '----------------------微信支付账单明细列表--------------------,,', '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
      '2026/11/12 9:08,二维码收款,张伟,收款方备注,收入,¥150.00,/,已存入零钱,"1000050001\t","10001\t",101', '2026/11/12 10:08,商户消费,某某超市,/,支出,¥20.00,零钱,支付成功,1000050002,10002,/', '2026/11/12 10:09,零钱提现,/,/,/,¥9.00,零钱,提现已到账,1000050003,/,/',
    ], 'wechat')
    expect((await desk.cashier.call('unclaimed.preview', wechat.source)).rows.map((row) => [row.state, row.reference, row.payerText, row.note])).toEqual([['new', '1000050001', '张伟', '101'], ['out', '1000050002', '某某超市', '/'], ['out', '1000050003', '/', '/']])
  })

  test('tells money in and out by a sign or by a word, and takes a number cut by a sheet for none', async () => {
    const desk = await office()
    const { source } = await read(desk, ['日期,收/支,金额,流水号,附言', '20261101,收入,10.00,A-1,', '20261102,支出,11.00,A-2,', '20261103,/,12.00,A-3,', '20261104101010,收入,13.00,4.2E+27,', '2026-11-05,收入,-14.00,A-5,'])
    expect((await desk.cashier.call('unclaimed.preview', source)).rows.map((row) => [row.bankDate, row.state, row.why])).toEqual([
      ['2026-11-01', 'new', ''], ['2026-11-02', 'out', ''], ['2026-11-03', 'out', ''], ['2026-11-04', 'bad', 'reference-cut'], ['2026-11-05', 'out', ''],
    ])
  })
})

async function voidIt(desk: Desk, receiptId: number): Promise<void> {
  const input = { receiptId, partsBack: true, reason: '认错户' }
  const { ticket } = await desk.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'receipts.void', input })
  await desk.call('receipts.void', { requestId: desk.requestId(), ...input, ticket })
}

describe('one sum by hand', () => {
  test('stands with the bank\'s day beside the day of the book: today where that month is closed', async () => {
    const desk = await office()
    const { cashier, manager } = desk
    expect(await cashier.refused('unclaimed.record', record(cashier, { bankDate: '2026-11-23' }))).toEqual(at('bankDate', 'day-in-future'))
    expect(await cashier.refused('unclaimed.record', record(cashier, { channelFeeFen: fen(30_000) }))).toEqual(at('channelFeeFen', 'fee-too-large'))
    await manager.call('months.close', { requestId: manager.requestId(), month: '2026-10' })
    await cashier.call('unclaimed.record', record(cashier, { bankDate: '2026-10-20' }))
    expect(await cashier.refused('unclaimed.record', record(cashier, { bankDate: '2026-10-20' }))).toEqual(at('reference', 'reference-booked', { date: '2026-10-20' }))
    await cashier.call('unclaimed.record', record(cashier, { channel: 'alipay', bankDate: '2026-11-20', amountFen: fen(1_250) }))
    const list = await cashier.call('unclaimed.list', { state: 'open' })
    expect(list).toMatchObject({ total: 2, openFen: 31_250, ages: { weekFen: 1_250, monthFen: 0, olderFen: 30_000 } })
    expect(list.money.map((row) => [row.channel, row.bankDate, row.businessDate, row.days, row.leftFen])).toEqual([['alipay', '2026-11-20', '2026-11-20', 2, 1_250], ['bank', '2026-10-20', '2026-11-22', 33, 30_000]])
    expect((await cashier.call('unclaimed.list', { state: 'all', text: '12.5' })).money).toHaveLength(1)
    expect((await cashier.call('unclaimed.list', { state: 'all', text: '%' })).money).toHaveLength(0)
    const db = await desk.inside()
    expect(referenceUse(db, 'transfer', ' B-1 ')).toMatchObject({ place: 'unclaimed', date: '2026-10-20', amountFen: 30_000 })
    expect([referenceUse(db, 'transfer', ''), referenceUse(db, 'wechat', 'B-1'), referenceUse(db, 'card', 'B-1')]).toEqual([undefined, undefined, undefined])
  })

  test('is put aside by a manager while nothing is claimed, and leaves the book', async () => {
    const desk = await office()
    const { cashier, manager } = desk
    await cashier.call('unclaimed.record', record(cashier, { channelFeeFen: fen(100) }))
    const input = { requestId: manager.requestId(), moneyId: 1, reason: '本单位内部转账' }
    expect(await cashier.refused('unclaimed.setAside', input)).toMatchObject({ code: 'not-allowed' })
    const { receiptId } = await cashier.call('unclaimed.claim', claimInput(cashier, { prepaymentFen: fen(1_000) }))
    expect(await manager.refused('unclaimed.setAside', input)).toEqual({ code: 'money-claimed', values: { claimedFen: 1_000 } })
    await voidIt(cashier, receiptId)
    await manager.call('unclaimed.setAside', input)
    expect(await manager.refused('unclaimed.setAside', { ...input, requestId: manager.requestId() })).toEqual({ code: 'money-set-aside' })
    expect(await cashier.refused('unclaimed.claim', claimInput(cashier, { prepaymentFen: fen(1_000) }))).toEqual({ code: 'money-set-aside' })
    expect(await cashier.call('unclaimed.list', { state: 'open' })).toMatchObject({ money: [], openFen: 0 })
    expect((await cashier.call('unclaimed.list', { state: 'all' })).money).toMatchObject([{ leftFen: 0, setAside: { by: '王经理', reason: '本单位内部转账' } }])
    expect(await balances(desk)).not.toHaveProperty('bank')
    expect(await cashier.refused('unclaimed.record', record(cashier))).toEqual(at('reference', 'reference-booked', { date: '2026-11-10' }))
  })
})

test('the table to take along says what arrived, what was claimed and on which receipt', async () => {
  const { app, cashier, manager } = await office()
  await cashier.call('unclaimed.record', record(cashier, { channelFeeFen: fen(50) }))
  await cashier.call('unclaimed.claim', claimInput(cashier, { prepaymentFen: fen(10_000) }))
  const { handle } = await manager.call('exports.make', { name: 'unclaimed', format: 'csv', from: '2026-11-01', to: '2026-11-22' })
  const text = new TextDecoder().decode(app.ports.files.get(handle, manager.session)?.bytes)
  expect(text).toContain('2026-11-10,2026-11-10,银行,B-1,张伟,,300.00,0.50,100.00,200.00,待认领,SJ2026-000001')
})

describe('a claim', () => {
  test('pays charges and leaves the rest as a prepayment, on a receipt of the shift that brings it no money', async () => {
    const desk = await office()
    const { cashier } = desk
    await cashier.call('unclaimed.record', record(cashier))
    expect((await cashier.call('unclaimed.get', { moneyId: 1 })).candidates).toMatchObject([{ premisesId: 1, reasons: ['name'] }])
    const taken = await cashier.call('unclaimed.claim', claimInput(cashier, { charges: await wholeOf(cashier), prepaymentFen: fen(998) }))
    expect(taken).toEqual({ receiptId: 1, number: 'SJ2026-000001', totalFen: 22_000, leftFen: 8_000 })
    expect(await openOf(cashier)).toEqual([])
    expect(await balances(desk)).toMatchObject({ bank: 30_000, unclaimed: -8_000, prepaid: -998 })
    const day = await desk.manager.call('day.summary', { date: '2026-11-22' })
    expect(day).toMatchObject({ totalFen: 0, receiptsFen: 22_000, methods: [], shifts: [{ takingsFen: 0, cashFen: 0, expectedFen: 50_000 }] })
    const { shift } = await cashier.call('shift.current', {})
    expect((await cashier.call('shift.sheet', { shiftId: shift?.id ?? 0 })).methods).toEqual([])
    const { money, claims } = await cashier.call('unclaimed.get', { moneyId: 1 })
    expect(money).toMatchObject({ claimedFen: 22_000, leftFen: 8_000 })
    expect(claims).toMatchObject([{ number: 'SJ2026-000001', room: '1栋1单元101', payer: '张伟', amountFen: 22_000, backFen: 0, voided: false, evidence: '手机转账截图', by: '李敏' }])
    expect((await cashier.call('receipts.list', { from: null, to: null, shiftId: null })).receipts[0]?.methods).toEqual([{ method: 'unclaimed', amountFen: 22_000 }])
  })

  test('is refused at its field where it cannot be, and writes nothing', async () => {
    const desk = await office()
    const { cashier, manager } = desk
    await cashier.call('unclaimed.record', record(cashier, { amountFen: fen(20_000) }))
    const [charge] = await wholeOf(cashier)
    if (!charge) throw new Error('101 owes')
    const [other] = await wholeOf(cashier, 2)
    const refused = (over: Partial<Claim>) => cashier.refused('unclaimed.claim', claimInput(cashier, over))
    expect(await refused({})).toEqual(at('charges', 'nothing-chosen'))
    expect(await refused({ charges: [charge] })).toEqual(at('charges', 'more-than-unclaimed', { leftFen: 20_000 }))
    expect(await refused({ charges: [{ ...charge, amountFen: fen(21_003) }] })).toEqual(at('charges.0.amountFen', 'more-than-open', { openFen: 21_002 }))
    const some = { ...charge, amountFen: fen(10) }
    expect(await refused({ charges: [some, some] })).toEqual(at('charges.1.chargeId', 'chosen-twice'))
    expect(await refused({ charges: other ? [other] : [] })).toEqual(at('charges.0.chargeId', 'not-found'))
    expect(await refused({ prepaymentFen: fen(1), moneyId: 9 })).toEqual({ code: 'not-found' })
    expect(await refused({ prepaymentFen: fen(1), premisesId: 9 })).toEqual({ code: 'not-found' })
    expect(await refused({ prepaymentFen: fen(1), payerPartyId: 99 })).toEqual(at('payerPartyId', 'not-found'))
    expect(await refused({ prepaymentFen: fen(1), evidence: ' ' })).toEqual(at('evidence', 'empty'))
    expect(await refused({ lateFees: [{ chargeId: charge.chargeId, amountFen: fen(5) }] })).toEqual(at('lateFees.0.amountFen', 'late-fee-changed', { amountFen: 0 }))
    expect(await manager.refused('unclaimed.claim', claimInput(manager, { prepaymentFen: fen(1) }))).toEqual({ code: 'shift-not-open' })
    expect((await cashier.call('unclaimed.get', { moneyId: 1 })).claims).toEqual([])
    await cashier.call('unclaimed.claim', claimInput(cashier, { charges: [{ ...charge, amountFen: fen(15_000) }] }))
    expect(await refused({ charges: [{ ...charge, amountFen: fen(5_001) }] })).toEqual(at('charges', 'more-than-unclaimed', { leftFen: 5_000 }))
    await cashier.call('unclaimed.claim', claimInput(cashier, { charges: [{ ...charge, amountFen: fen(5_000) }] }))
    expect((await openOf(cashier))[0]?.openFen).toBe(1_002)
  })

  test('that is voided or reversed leaves the money without a name again, and so it can be claimed anew', async () => {
    const desk = await office()
    const { cashier } = desk
    await cashier.call('unclaimed.record', record(cashier))
    const first = await cashier.call('unclaimed.claim', claimInput(cashier, { charges: await wholeOf(cashier) }))
    await voidIt(cashier, first.receiptId)
    expect((await cashier.call('unclaimed.get', { moneyId: 1 })).money.leftFen).toBe(30_000)
    const second = await cashier.call('unclaimed.claim', claimInput(cashier, { charges: await wholeOf(cashier), prepaymentFen: fen(8_998) }))
    expect(second.leftFen).toBe(0)
    const receipt = await cashier.call('receipts.get', { receiptId: second.receiptId })
    const line = receipt.lines.find((each) => each.chargeId === null)
    const lines = [{ chargeId: null, earmarkId: null, premisesId: 1, amountFen: fen(line?.leftFen ?? 0) }]
    const reverse = async (method: 'unclaimed' | 'transfer') => {
      const input = { receiptId: second.receiptId, lines, methods: [{ method, amountFen: fen(8_998), reference: '' }], reason: '认错户' }
      const { ticket } = await cashier.call('approvals.give', { user: 'sunyan', password: PASSWORD, call: 'receipts.reverse', input })
      return cashier.answer('receipts.reverse', { requestId: cashier.requestId(), ...input, ticket })
    }
    expect(await reverse('transfer')).toMatchObject({ ok: false, error: { fields: [{ code: 'refund-original-channel' }] } })
    expect(await reverse('unclaimed')).toMatchObject({ ok: true })
    const { money, claims } = await cashier.call('unclaimed.get', { moneyId: 1 })
    expect(money).toMatchObject({ claimedFen: 21_002, leftFen: 8_998 })
    expect(claims.map((claim) => [claim.voided, claim.backFen])).toEqual([[true, 0], [false, 8_998]])
    expect(await balances(desk)).toMatchObject({ bank: 30_000, unclaimed: -8_998 })
    await cashier.call('unclaimed.claim', claimInput(cashier, { premisesId: 2, payerName: '李芳', prepaymentFen: fen(8_998) }))
    expect((await cashier.call('unclaimed.get', { moneyId: 1 })).money.leftFen).toBe(0)
  })

  test('bears late fee to the bank\'s day only, asked for and paid with it; afterwards nothing more is due', async () => {
    const desk = await office()
    const { cashier, manager } = desk
    const { items } = await cashier.call('fees.items', {})
    const propertyFee = items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
    await manager.call('feeItems.setLateFee', { requestId: manager.requestId(), feeItemId: propertyFee, rule: { ratePerMillion: 500, graceDays: 0, capPercent: null, from: 'due-day' } })
    await cashier.call('unclaimed.record', record(cashier, { bankDate: '2026-11-15' }))
    const { charges } = await cashier.call('unclaimed.charges', { moneyId: 1, premisesId: 1 })
    const [charge] = charges
    if (!charge?.late) throw new Error('it is late')
    expect(charge.late.amountFen).toBe(105)
    expect((await openOf(cashier))[0]?.late?.amountFen).toBe(179)
    const lateFees = [{ chargeId: charge.chargeId, amountFen: fen(105) }]
    expect(await cashier.refused('unclaimed.claim', claimInput(cashier, { lateFees: [{ ...lateFees[0]!, amountFen: fen(179) }] }))).toEqual(at('lateFees.0.amountFen', 'late-fee-changed', { amountFen: 105 }))
    const taken = await cashier.call('unclaimed.claim', claimInput(cashier, { charges: [{ chargeId: charge.chargeId, amountFen: fen(21_002) }], lateFees }))
    expect(taken.totalFen).toBe(21_107)
    expect(await openOf(cashier)).toEqual([])
    expect(await cashier.refused('charges.claimLateFee', { requestId: cashier.requestId(), chargeId: charge.chargeId, until: '2026-11-22' })).toEqual({ code: 'no-late-fee' })
    await voidIt(cashier, taken.receiptId)
    const after = (await openOf(cashier)).map((each) => [each.openFen, each.late?.amountFen ?? null])
    expect(after).toEqual([[21_002, 74], [105, null]])
  })
})
