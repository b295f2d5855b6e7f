import { describe, expect, test } from 'vitest'
import { addDays } from '../../shared/dates.ts'
import type { MoveOutStep } from '../../shared/contract/move-out.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, MANAGER, newOffice, PASSWORD, type TestApp } from '../support/make-app.ts'
import { finish, identity, lease, notice, readyCase } from '../support/move-in-case.ts'
import { finishInput, jointCheck, type Leaving, leaveNotice, plainLeaving, refusedLeaving, releaseInput, saveLeaving, startLeaving, waiveLeaving } from '../support/move-out-case.ts'
import { openInside } from '../support/store-inside.ts'

/** A tenant who lives in 101 since 25 November and pays its fee from then on; it is the first of December. */
async function let101(options: { today?: string } = {}) {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }, { room: '102' }]))
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  await finish(clerk, await readyCase(clerk, 1, { feesFrom: '2026-11-25' }))
  app.setToday(options.today ?? '2026-12-18')
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  return { app, manager, clerk }
}

async function bill(manager: Desk, month: string): Promise<void> {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  if (count > 0) await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

async function payAll(desk: Desk, at: Leaving): Promise<void> {
  await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: at.premisesId, payerName: at.name, payerPartyId: at.partyId, charges: at.fees.open.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })),
    prepayments: [], deposits: [], methods: [{ method: 'wechat', amountFen: fen(at.fees.openFen), reference: 'wx' }], notesChecked: true,
  })
}
const again = (desk: Desk, at: Leaving) => desk.call('moveOut.get', { caseId: at.caseId })

async function inside<Row>(app: TestApp, sql: string): Promise<Row[]> {
  const store = await openInside(app.dataFolder)
  const rows = store.prepare(sql).all() as Row[]
  store.close()
  return rows
}
const NET = `amount_fen - coalesce((SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id), 0)`
const monthSums = (app: TestApp) => inside<{ month: string; payer: string; fen: number }>(app, `SELECT month, payer, sum(${NET}) AS fen FROM charge c WHERE kind = 'billed' AND premises_id = 1 GROUP BY month, payer ORDER BY month, payer`)

describe('the last fees', () => {
  test('are charged to the day, the owner pays from the day after, and the parts sum to the month', async () => {
    const { app, manager, clerk } = await let101()
    let at = await saveLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), leaveNotice('2026-12-18'))
    expect(at.fees.toCharge.map((line) => [line.from, line.to, line.amountFen])).toEqual([['2026-11-25', '2026-11-30', 4_200], ['2026-12-01', '2026-12-18', 12_195]])
    expect(at.fees.back).toMatchObject([{ from: '2026-12-19' }])
    at = await saveLeaving(clerk, at, { step: 'fees' })
    expect(at.fees).toMatchObject({ toCharge: [], openFen: 16_395 })
    expect(at.fees.open.map((charge) => charge.why.zh).join()).toContain('89.37')
    for (const month of ['2026-11', '2026-12']) await bill(manager, month)
    expect(await monthSums(app)).toEqual([
      { month: '2026-11', payer: 'owner', fen: 16_802 }, { month: '2026-11', payer: 'tenant', fen: 4_200 }, { month: '2026-12', payer: 'owner', fen: 8_807 }, { month: '2026-12', payer: 'tenant', fen: 12_195 },
    ])
  })

  test('of a month that was closed unbilled are charged in the present month, and its days are billed no more', async () => {
    const { app, manager, clerk } = await let101()
    await manager.call('months.close', { requestId: manager.requestId(), month: '2026-11' })
    let at = await saveLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), leaveNotice('2026-12-18'))
    at = await saveLeaving(clerk, at, { step: 'fees' })
    expect(at.fees).toMatchObject({ toCharge: [], openFen: 16_395 })
    expect(at.fees.open.map((charge) => [charge.from, charge.to, charge.amountFen])).toEqual([['2026-11-25', '2026-11-30', 4_200], ['2026-12-01', '2026-12-18', 12_195]])
    expect(await monthSums(app)).toEqual([{ month: '2026-12', payer: 'tenant', fen: 16_395 }])
    await manager.call('months.reopen', { requestId: manager.requestId(), month: '2026-11', reason: '补出账' })
    await bill(manager, '2026-11')
    expect(await monthSums(app)).toEqual([{ month: '2026-11', payer: 'owner', fen: 16_802 }, { month: '2026-12', payer: 'tenant', fen: 16_395 }])
  })

  test('are the same where the month was billed already', async () => {
    const { app, manager, clerk } = await let101()
    for (const month of ['2026-11', '2026-12']) await bill(manager, month)
    let at = await saveLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), leaveNotice('2026-12-18'))
    expect(at.fees.toCharge.map((line) => [line.from, line.to, line.amountFen, line.billed])).toEqual([['2026-12-01', '2026-12-18', 12_195, true]])
    at = await saveLeaving(clerk, at, { step: 'fees' })
    expect(at.fees.open.map((charge) => charge.openFen)).toEqual([4_200, 12_195])
    expect((await monthSums(app)).filter((row) => row.month === '2026-12')).toEqual([{ month: '2026-12', payer: 'owner', fen: 8_807 }, { month: '2026-12', payer: 'tenant', fen: 12_195 }])
  })

  test('stay with a tenant who has paid the month; the owner begins after it', async () => {
    const { manager, clerk } = await let101()
    for (const month of ['2026-11', '2026-12']) await bill(manager, month)
    let at = await saveLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), leaveNotice('2026-12-18'))
    await payAll(manager, at)
    at = await again(clerk, at)
    expect(at.fees.back).toMatchObject([{ from: '2027-01-01' }])
    at = await saveLeaving(clerk, at, { step: 'fees' })
    expect(at.fees.openFen).toBe(0)
  })

  test('come back to the tenant when the case is cancelled, every day with one payer', async () => {
    const { app, manager, clerk } = await let101()
    await bill(manager, '2026-11')
    await bill(manager, '2026-12')
    let at = await plainLeaving(clerk, '2026-12-18', 1, '单雄信')
    await clerk.call('moveOut.cancel', { ...finishInput(clerk, at), reason: '又续租了' })
    at = await again(clerk, at)
    expect(at).toMatchObject({ state: 'cancelled', reason: '又续租了', fees: { openFen: 4_200 + 21_002 } })
    const rows = await inside<{ from: string; to: string; payer: string }>(app, `SELECT from_date AS "from", coalesce(to_date, '9999-12-31') AS "to", payer FROM assignment WHERE premises_id = 1 ORDER BY from_date`)
    for (let day = '2026-11-01'; day < '2027-02-01'; day = addDays(day, 1)) expect([day, rows.filter((row) => row.from <= day && day <= row.to).length]).toEqual([day, 1])
    expect(rows.at(-1)?.payer).toBe('tenant')
  })

  test('are settled anew for a later day, never for an earlier one', async () => {
    const { clerk } = await let101()
    let at = await saveLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), leaveNotice('2026-12-18'))
    at = await saveLeaving(clerk, at, { step: 'fees' })
    expect(await refusedLeaving(clerk, at, leaveNotice('2026-12-15'))).toMatchObject({ fields: [{ path: 'data.leavesOn', code: 'fees-settled', values: { until: '2026-12-18' } }] })
    at = await saveLeaving(clerk, at, leaveNotice('2026-12-25'))
    expect(at.steps.find((step) => step.name === 'fees')?.state).toBe('open')
    at = await saveLeaving(clerk, at, { step: 'fees' })
    expect(at.fees.openFen).toBe(16_395 + 4_742)
  })
})

describe('a notice', () => {
  test('that is short of the property\'s days is said, never refused', async () => {
    const { clerk } = await let101()
    const at = await saveLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), leaveNotice('2026-12-06'))
    expect(at.notice).toEqual({ days: 15, shortBy: 10 })
    expect((await saveLeaving(clerk, at, leaveNotice('2026-12-18'))).notice.shortBy).toBe(0)
  })

  test('is refused before the tenant came, before it was given, or from the future', async () => {
    const { clerk } = await let101()
    const at = await startLeaving(clerk, 1, '单雄信')
    expect(await refusedLeaving(clerk, at, leaveNotice('2026-11-20', { givenOn: '2026-11-20' }))).toMatchObject({ fields: [{ path: 'data.leavesOn', code: 'leaves-before-arrival', values: { date: '2026-11-25' } }] })
    expect(await refusedLeaving(clerk, at, leaveNotice('2026-12-02', { givenOn: '2026-12-05' }))).toMatchObject({ fields: [{ path: 'data.leavesOn', code: 'notice-after-leaving' }] })
    expect(await refusedLeaving(clerk, at, leaveNotice('2026-12-30', { givenOn: '2026-12-20' }))).toMatchObject({ fields: [{ path: 'data.givenOn', code: 'given-in-future' }] })
  })

  test('by an agent needs a 委托书 that has not run out', async () => {
    const { app, manager, clerk } = await let101()
    const at = await startLeaving(clerk, 1, '单雄信')
    const by = (change: object) => refusedLeaving(clerk, at, leaveNotice('2026-12-18', { givenBy: 'agent', ...change }))
    expect(await by({})).toMatchObject({ fields: [{ path: 'data.agentName', code: 'empty' }] })
    expect(await by({ agentName: '李代办' })).toMatchObject({ fields: [{ path: 'data.mandateNumber', code: 'mandate-missing' }] })
    expect(await by({ agentName: '李代办', mandateNumber: 'WT-9', mandateUntil: '2026-12-17' })).toMatchObject({ fields: [{ path: 'data.mandateUntil', code: 'mandate-expired' }] })
    const store = await openInside(app.dataFolder, 'write')
    store.exec(`INSERT INTO mandate (premises_id, principal_party_id, agent_party_id, scope, number, from_date, until_date, seen_at, seen_by) VALUES (1, 1, 2, 'move-out', 'WT-1', '2026-01-01', '2026-12-17', 1, 1)`)
    store.close()
    expect(await by({ agentPartyId: 2 })).toMatchObject({ fields: [{ path: 'data.agentPartyId', code: 'mandate-expired' }] })
    app.setToday('2026-12-17')
    expect((await saveLeaving(manager, at, leaveNotice('2026-12-18', { givenBy: 'agent', agentPartyId: 2 }))).agents).toMatchObject([{ partyId: 2, number: 'WT-1' }])
  })
})

describe('the joint check', () => {
  test('tells each department once, notes its finding, and shows who is late', async () => {
    const { app, clerk } = await let101()
    const at = await saveLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), jointCheck)
    const engineering = at.departments[0]?.departmentId ?? 0
    const note = { departmentId: engineering, acknowledgedBy: '陈师傅', how: 'in-person' as const, finding: 'remark' as const, reply: '' }
    expect(await clerk.refused('moveOut.acknowledge', { ...note, requestId: clerk.requestId() })).toMatchObject({ fields: [{ path: 'reply', code: 'reply-needed' }] })
    await clerk.call('moveOut.acknowledge', { ...note, requestId: clerk.requestId(), reply: '厨房墙砖裂一块' })
    expect(await clerk.refused('moveOut.acknowledge', { ...note, requestId: clerk.requestId(), reply: '再说' })).toEqual({ code: 'already-acknowledged' })
    expect(await clerk.refused('moveOut.acknowledge', { ...note, requestId: clerk.requestId(), departmentId: 99 })).toEqual({ code: 'not-found' })
    const told = await saveLeaving(clerk, await again(clerk, at), { ...jointCheck, departments: jointCheck.departments.map((line) => ({ ...line, instruction: '改查' })) })
    expect(told.departments.map((line) => [line.instruction, line.finding, line.overdue])).toEqual([['查水电、墙面', 'remark', false], ['改查', null, false], ['改查', null, false]])
    app.advance(25 * 3_600_000)
    expect((await again(clerk, at)).departments.map((line) => line.overdue)).toEqual([false, true, true])
    expect((await clerk.call('moveOut.list', {})).cases).toMatchObject([{ name: '单雄信', unacknowledged: 2, overdue: 2, doneSteps: 1, allSteps: 8, nextStep: 'notice' }])
  })

  test('is refused with a department twice', async () => {
    const { clerk } = await let101()
    expect(await refusedLeaving(clerk, await startLeaving(clerk, 1, '单雄信'), { step: 'departments', departments: [{ department: '工程部', instruction: '' }, { department: '工程部', instruction: '' }] })).toMatchObject({ fields: [{ path: 'data.departments.1.department', code: 'department-twice' }] })
  })
})

describe('meters, keys and deposits', () => {
  test('closing readings are never below the last one', async () => {
    const { app, clerk } = await let101()
    const store = await openInside(app.dataFolder, 'write')
    store.exec(`INSERT INTO meter (premises_id, kind, number, from_date) VALUES (1, 'water', 'W-1', '2020-01-01')`)
    store.exec(`INSERT INTO meter_reading (meter_id, read_on, value, purpose, at, by) VALUES (1, '2026-11-25', 120000, 'opening', 1, 1)`)
    store.close()
    const at = await startLeaving(clerk, 1, '单雄信')
    const read = (value: number, readOn = '2026-12-18') => ({ step: 'readings' as const, readOn, readings: [{ meterId: 1, value }] })
    expect(await refusedLeaving(clerk, at, read(119_999))).toMatchObject({ fields: [{ path: 'data.readings.0.value', code: 'reading-below-last' }] })
    expect(await refusedLeaving(clerk, at, read(130_000, '2026-12-19'))).toMatchObject({ fields: [{ path: 'data.readOn', code: 'read-in-future' }] })
    const read2 = await saveLeaving(clerk, at, read(131_500))
    expect(read2.meters).toMatchObject([{ lastValue: 120_000, lastReadOn: '2026-11-25' }])
    expect(await inside(app, `SELECT value, purpose FROM meter_reading WHERE purpose = 'closing'`)).toEqual([{ value: 131_500, purpose: 'closing' }])
  })

  test('keys come back one by one; the step is done when none is out', async () => {
    const { app, clerk } = await let101()
    let at = await startLeaving(clerk, 1, '单雄信')
    const store = await openInside(app.dataFolder, 'write')
    for (const number of ['A1', 'A2']) store.exec(`INSERT INTO key_issue (premises_id, kind, number, party_id, holder, purpose, slip_number, issued_on, issued_at, issued_by) VALUES (1, 'door-key', '${number}', ${at.partyId}, '单雄信', 'move-in', 'YS2026-0001', '2026-11-25', 1, 1)`)
    store.close()
    at = await again(clerk, at)
    const back = (index: number, outcome: 'returned' | 'lost') => ({ step: 'keys' as const, closedOn: '2026-12-18', keys: [{ keyId: at.keys[index]?.keyId ?? 0, outcome, note: '' }] })
    at = await saveLeaving(clerk, at, back(0, 'returned'))
    expect([at.keysOut, at.steps.find((step) => step.name === 'keys')?.state]).toEqual([1, 'open'])
    expect(await refusedLeaving(clerk, at, back(0, 'returned'))).toMatchObject({ code: 'key-already-closed' })
    at = await saveLeaving(clerk, at, back(1, 'lost'))
    expect([at.keysOut, at.steps.find((step) => step.name === 'keys')?.state, at.keys.map((key) => key.outcome)]).toEqual([0, 'done', ['returned', 'lost']])
  })

  test('a deposit is asked back for whoever stands on the receipt, and withdrawn again', async () => {
    const { app, manager, clerk } = await let101()
    const item = (await manager.call('fees.items', {})).items.find((row) => row.kind === 'deposit')?.feeItemId ?? 0
    let at = await startLeaving(clerk, 1, '单雄信')
    await manager.call('payments.collect', {
      requestId: manager.requestId(), premisesId: 1, payerName: '单雄信', payerPartyId: at.partyId, charges: [], prepayments: [], deposits: [{ premisesId: 1, feeItemId: item, amountFen: fen(50_000) }],
      methods: [{ method: 'wechat', amountFen: fen(50_000), reference: 'wx2' }], notesChecked: true,
    })
    at = await again(clerk, at)
    expect(at.deposits).toMatchObject([{ payee: '单雄信', heldFen: 50_000, own: true, asked: false }])
    const depositId = at.deposits[0]?.depositId ?? 0
    expect(await refusedLeaving(clerk, at, { step: 'deposits', depositIds: [99] })).toMatchObject({ fields: [{ path: 'data.depositIds.0', code: 'not-held' }] })
    at = await saveLeaving(clerk, at, { step: 'deposits', depositIds: [depositId] })
    expect(at.deposits[0]?.asked).toBe(true)
    at = await saveLeaving(clerk, at, { step: 'deposits', depositIds: [] })
    expect(await inside(app, 'SELECT payee, state FROM deposit_refund')).toEqual([{ payee: '单雄信', state: 'withdrawn' }])
  })
})

describe('goods are released', () => {
  test('only when nothing is owed and no key is out; the paper is numbered and frozen', async () => {
    const { app, manager, clerk } = await let101()
    let at = await plainLeaving(clerk, '2026-12-18', 1, '单雄信')
    expect(await clerk.refused('moveOut.release', releaseInput(clerk, at))).toEqual({ code: 'not-cleared', values: { openFen: 16_395, keys: 0 } })
    await payAll(manager, at)
    at = await clerk.call('moveOut.release', releaseInput(clerk, at))
    const data = at.steps.find((step) => step.name === 'release')?.data
    expect(data).toMatchObject({ number: 'FX2026-0001', carrier: '单雄信' })
    expect(await clerk.refused('moveOut.release', releaseInput(clerk, at))).toEqual({ code: 'already-released' })
    const id = data?.step === 'release' ? data.sealedPaperId : 0
    expect((await clerk.call('papers.render', { paper: 'goods-release', id })).missing).toEqual([])
    expect(await inside(app, 'SELECT kind, number, addressee, approved_by AS approvedBy FROM sealed_paper')).toEqual([{ kind: 'release', number: 'FX2026-0001', addressee: '单雄信', approvedBy: null }])
  })

  test('by a manager although something is open, with a reason and a ticket for exactly this', async () => {
    const { app, manager, clerk } = await let101()
    const second = await addPerson(app, manager, 'limin', 'cashier', '李敏')
    const at = await plainLeaving(clerk, '2026-12-18', 1, '单雄信')
    const { requestId: _requestId, ticket: _ticket, ...wanted } = { ...releaseInput(clerk, at), approvedReason: '余款已约定转账' }
    const ticketOf = async (user: string) => (await clerk.call('approvals.give', { user, password: PASSWORD, call: 'moveOut.release', input: wanted })).ticket
    expect(await clerk.refused('moveOut.release', { ...wanted, requestId: clerk.requestId(), ticket: await ticketOf('limin') })).toEqual({ code: 'approver-not-manager' })
    const ticket = await ticketOf(MANAGER.login)
    expect(await clerk.refused('moveOut.release', { ...wanted, goods: '别的', requestId: clerk.requestId(), ticket })).toEqual({ code: 'ticket-invalid' })
    await clerk.call('moveOut.release', { ...wanted, requestId: clerk.requestId(), ticket })
    expect(await inside(app, 'SELECT u.name AS by, approved_reason AS reason FROM sealed_paper s JOIN user u ON u.id = s.approved_by')).toEqual([{ by: MANAGER.name, reason: '余款已约定转账' }])
    expect(second.session).not.toBe('')
  })

  test('by a manager at the desk only with a reason; never before the fees are settled', async () => {
    const { manager } = await let101()
    let at = await startLeaving(manager, 1, '单雄信')
    expect(await manager.refused('moveOut.release', { ...releaseInput(manager, at), on: '2026-12-18' })).toEqual({ code: 'leaves-on-first' })
    at = await saveLeaving(manager, at, leaveNotice('2026-12-18'))
    expect(await manager.refused('moveOut.release', releaseInput(manager, at))).toEqual({ code: 'release-after-fees' })
    at = await saveLeaving(manager, at, { step: 'fees' })
    expect(await manager.refused('moveOut.release', releaseInput(manager, at))).toMatchObject({ code: 'not-cleared' })
    at = await manager.call('moveOut.release', { ...releaseInput(manager, at), approvedReason: '业主代付' })
    expect(at.steps.find((step) => step.name === 'release')?.state).toBe('done')
  })
})

describe('the end of a case', () => {
  const left = async (leavesOn = '2026-12-18') => {
    const office = await let101()
    let at = await plainLeaving(office.clerk, leavesOn, 1, '单雄信')
    await payAll(office.manager, at)
    at = await office.clerk.call('moveOut.release', releaseInput(office.clerk, await again(office.clerk, at)))
    return { ...office, at }
  }

  test('ends the stay, the lease and what belonged to the household, and the premises are vacant', async () => {
    const { app, clerk, at } = await left()
    const store = await openInside(app.dataFolder, 'write')
    store.exec(`INSERT INTO vehicle (premises_id, party_id, plate, from_date) VALUES (1, ${at.partyId}, '沪AD12345', '2026-11-25')`)
    store.exec(`INSERT INTO party_contact (party_id, kind, name, from_date) VALUES (${at.partyId}, 'emergency', '单小妹', '2026-11-25')`)
    store.close()
    const done = await clerk.call('moveOut.finish', finishInput(clerk, at))
    expect(done).toMatchObject({ state: 'done', canReopen: true })
    expect(await inside(app, `SELECT o.to_date AS "to", l.ended_on AS ended, p.state, v.to_date AS vehicle, c.to_date AS contact FROM occupancy o JOIN lease l ON l.id = o.lease_id JOIN premises p ON p.id = o.premises_id, vehicle v, party_contact c WHERE o.role = 'tenant' AND c.name = '单小妹'`))
      .toEqual([{ to: '2026-12-18', ended: '2026-12-18', state: 'vacant', vehicle: '2026-12-18', contact: '2026-12-18' }])
    expect(await inside(app, `SELECT occasion, from_date AS "from" FROM fee_start_mark WHERE occasion = 'move-out'`)).toEqual([{ occasion: 'move-out', from: '2026-12-19' }])
    expect(await clerk.refused('moveOut.saveStep', { ...finishInput(clerk, done), data: jointCheck })).toEqual({ code: 'case-closed' })
    const boxed = await clerk.call('moveOut.archive', { ...finishInput(clerk, done), box: 'A-12' })
    expect(boxed.archive).toMatchObject({ box: 'A-12', by: '赵蕾' })
  })

  test('waits until the day has come and every step is answered', async () => {
    const { app, manager, clerk } = await let101({ today: '2026-12-10' })
    const at = await startLeaving(clerk, 1, '单雄信')
    expect(await clerk.refused('moveOut.finish', finishInput(clerk, at))).toEqual({ code: 'steps-open', values: { count: 8 } })
    const checked = await plainLeaving2(clerk, at)
    expect(await clerk.refused('moveOut.waiveStep', { ...finishInput(clerk, checked), step: 'release', reason: '不要' })).toEqual({ code: 'not-cleared', values: { openFen: 16_395, keys: 0 } })
    const ready = await waiveLeaving(manager, checked, 'release')
    expect(await clerk.refused('moveOut.finish', finishInput(clerk, ready))).toEqual({ code: 'not-left-yet', values: { leavesOn: '2026-12-18' } })
    app.setToday('2026-12-18')
    expect((await clerk.call('moveOut.finish', finishInput(clerk, ready))).state).toBe('done')
  })

  test('that was a mistake is undone by a manager the same day, and nothing is deleted', async () => {
    const { app, manager, clerk, at } = await left()
    const done = await clerk.call('moveOut.finish', finishInput(clerk, at))
    expect(await clerk.refused('moveOut.reopen', { ...finishInput(clerk, done), reason: '点错了' })).toEqual({ code: 'not-allowed' })
    const open = await manager.call('moveOut.reopen', { ...finishInput(manager, done), reason: '点错了' })
    expect(open).toMatchObject({ state: 'open', reopened: { by: MANAGER.name, reason: '点错了' } })
    expect(await inside(app, `SELECT o.to_date AS "to", l.ended_on AS ended, p.state FROM occupancy o JOIN lease l ON l.id = o.lease_id JOIN premises p ON p.id = o.premises_id WHERE o.role = 'tenant'`)).toEqual([{ to: null, ended: null, state: 'occupied' }])
    const closed = await clerk.call('moveOut.finish', finishInput(clerk, open))
    app.setToday('2026-12-19')
    expect(await manager.refused('moveOut.reopen', { ...finishInput(manager, await again(manager, closed)), reason: '太晚' })).toMatchObject({ code: expect.stringMatching(/cannot-reopen|signed-out/) as string })
  })

  test('cannot be undone once somebody else has moved in', async () => {
    const { manager, clerk, at } = await left()
    const done = await clerk.call('moveOut.finish', finishInput(clerk, at))
    const next = await readyCase(clerk, 1, { identity: { ...identity, name: '后来人', identityNumber: '440524198001010013' }, lease: { ...lease, from: '2026-12-20', to: '2027-12-19' }, notice: { ...notice, moveOn: '2026-12-20' }, feesFrom: '2026-12-20' })
    await finish(clerk, next)
    expect(await manager.refused('moveOut.reopen', { ...finishInput(manager, done), reason: '点错了' })).toEqual({ code: 'cannot-reopen' })
  })

  test('two cases for one stay, or a stay that has ended, cannot begin', async () => {
    const { clerk, at } = await left()
    expect(await clerk.refused('moveOut.start', { requestId: clerk.requestId(), occupancyId: at.occupancyId })).toEqual({ code: 'leaving-already', values: { caseId: at.caseId } })
    await clerk.call('moveOut.finish', finishInput(clerk, at))
    expect(await clerk.refused('moveOut.start', { requestId: clerk.requestId(), occupancyId: at.occupancyId })).toEqual({ code: 'stay-ended' })
    expect(await clerk.refused('moveOut.start', { requestId: clerk.requestId(), occupancyId: 999 })).toEqual({ code: 'not-found' })
  })

  test('notice and fees are never waived; an open case is not archived; two windows do not overwrite each other', async () => {
    const { clerk, manager } = await let101()
    const at = await startLeaving(clerk, 1, '单雄信')
    for (const step of ['notice', 'fees'] as const) expect(await clerk.refused('moveOut.waiveStep', { ...finishInput(clerk, at), step, reason: '不办' })).toMatchObject({ fields: [{ path: 'step', code: 'cannot-be-waived-here' }] })
    expect(await refusedLeaving(clerk, at, { step: 'fees' })).toEqual({ code: 'leaves-on-first' })
    expect(await clerk.refused('moveOut.archive', { ...finishInput(clerk, at), box: 'A' })).toEqual({ code: 'case-open' })
    await saveLeaving(manager, at, jointCheck)
    expect(await refusedLeaving(clerk, at, leaveNotice('2026-12-18'))).toEqual({ code: 'changed-meanwhile' })
  })
})

async function plainLeaving2(clerk: Desk, begun: Leaving): Promise<Leaving> {
  let at = begun
  for (const data of [leaveNotice('2026-12-18'), jointCheck, { step: 'fees' }, { step: 'registration', partyIds: [begun.partyId], note: '' }] satisfies MoveOutStep[]) at = await saveLeaving(clerk, at, data)
  for (const step of ['readings', 'deposits', 'keys'] as const) at = await waiveLeaving(clerk, at, step)
  return at
}

test('the police are told who left, by the deadline of the document shown', async () => {
  const { app, manager, clerk } = await let101()
  const at = await waiveLeaving(manager, await plainLeaving2(clerk, await startLeaving(clerk, 1, '单雄信')), 'release')
  await clerk.call('moveOut.finish', finishInput(clerk, at))
  expect(await inside(app, `SELECT event, person_kind AS kind, state, date(due_at / 1000 + 28800, 'unixepoch') AS due FROM registration WHERE event = 'leave'`)).toEqual([{ event: 'leave', kind: 'tenant', state: 'due', due: '2026-12-23' }])
})

test('an owner who moves away still owns and pays', async () => {
  const { app, manager, clerk } = await let101()
  const store = await openInside(app.dataFolder, 'write')
  store.exec(`INSERT INTO occupancy (premises_id, party_id, role, from_date, exclusive) VALUES (2, (SELECT party_id FROM ownership WHERE premises_id = 2), 'owner', '2020-01-01', 0); UPDATE premises SET state = 'occupied' WHERE id = 2`)
  store.close()
  let at = await plainLeaving(clerk, '2026-12-18', 2)
  expect(at).toMatchObject({ role: 'owner', fees: { openFen: 0, back: [] } })
  at = await clerk.call('moveOut.release', releaseInput(clerk, at))
  await clerk.call('moveOut.finish', finishInput(clerk, at))
  const page = await manager.call('premises.get', { premisesId: 2 })
  expect([page.state, page.people.map((person) => [person.role, person.to])]).toEqual(['vacant', [['owner', null]]])
  await bill(manager, '2026-12')
  expect((await manager.call('charges.open', { premisesIds: [2] })).charges.at(-1)).toMatchObject({ payer: '住户102' })
})

test('a room tenant leaves while others stay; the fee goes back to the agent who lets the rooms', async () => {
  const { app, manager, clerk } = await let101()
  const store = await openInside(app.dataFolder, 'write')
  store.exec(`INSERT INTO party (id, kind, created_at) VALUES (50, 'company', 1), (51, 'person', 1);
    INSERT INTO party_name (party_id, name, pinyin) VALUES (50, '安居代理有限公司', 'ajdl'), (51, '邻室', 'ls');
    UPDATE occupancy SET part = 'A' WHERE role = 'tenant';
    INSERT INTO occupancy (premises_id, party_id, role, from_date, part, exclusive) VALUES (1, 51, 'tenant', '2026-11-01', 'B', 1);
    UPDATE assignment SET payer = 'agent', payer_party_id = 50 WHERE premises_id = 1 AND payer = 'owner'`)
  store.close()
  let at = await plainLeaving(clerk, '2026-12-18', 1, '单雄信')
  expect(at).toMatchObject({ part: 'A', others: [{ name: '邻室', part: 'B' }] })
  await payAll(manager, at)
  at = await clerk.call('moveOut.release', releaseInput(clerk, await again(clerk, at)))
  await clerk.call('moveOut.finish', finishInput(clerk, at))
  expect(await inside(app, `SELECT part, to_date AS "to", (SELECT state FROM premises WHERE id = 1) AS state FROM occupancy WHERE role = 'tenant' ORDER BY part`)).toEqual([{ part: 'A', to: '2026-12-18', state: 'occupied' }, { part: 'B', to: null, state: 'occupied' }])
  expect(await inside(app, `SELECT payer, payer_party_id AS party, from_date AS "from" FROM assignment WHERE premises_id = 1 AND to_date IS NULL`)).toEqual([{ payer: 'agent', party: 50, from: '2026-12-19' }])
})
