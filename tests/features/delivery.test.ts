import { describe, expect, test } from 'vitest'
import type { FeeStartRule } from '../../shared/fee-start.ts'
import { feeStartOn } from '../../shared/fee-start.ts'
import { agent, deliver, finishDelivery, inspected, keyRing, OWNERS_NUMBER, readyDelivery, read, receiver, refusedFinish, refusedSave, saveStep, startDelivery, told } from '../support/delivery-case.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, MANAGER, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const TODAY = '2026-11-22'

/** Premises 101, 102, 103 of building 1 that nobody has taken over; 104 was delivered long ago. */
async function office(options: { lines?: Parameters<typeof ledgerCsv>[0]; today?: string } = {}): Promise<{ app: TestApp; manager: Desk; clerk: Desk }> {
  const app = await makeApp(options.today ? { today: options.today } : {})
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv(options.lines ?? [{ room: '101', delivered: ' ' }, { room: '102', delivered: ' ' }, { room: '103', delivered: ' ' }, { room: '104' }]))
  return { app, manager, clerk: await addPerson(app, manager, 'limin', 'clerk', '李敏') }
}

async function inside<Row>(app: TestApp, sql: string): Promise<Row[]> {
  const connection = await openInside(app.dataFolder)
  const rows = connection.prepare(sql).all() as Row[]
  connection.close()
  return rows
}

async function change(app: TestApp, sql: string): Promise<void> {
  const connection = await openInside(app.dataFolder, 'write')
  connection.exec(sql)
  connection.close()
}

async function bill(manager: Desk, month: string): Promise<void> {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  if (count > 0) await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

const codes = (error: { code: string; fields?: readonly { path: string; code: string }[] | undefined }): string[] => error.fields?.map((field) => `${field.path} ${field.code}`) ?? [error.code]

describe('delivered', () => {
  test('writes state, keys, meters, papers, the document seen, and the fees from the day after', async () => {
    const { app, clerk } = await office()
    const done = await deliver(clerk, 1, '2026-11-20')
    expect(done).toMatchObject({ state: 'done', outcome: 'delivered', deliveredOn: '2026-11-20', premisesState: 'delivered', keySlip: { number: 'YS2026-0001' }, closedBy: '李敏' })
    expect((await clerk.call('premises.get', { premisesId: 1 })).deliveredOn).toBe('2026-11-20')
    const { keys } = await clerk.call('keys.list', {})
    expect(keys.map((key) => [key.kind, key.number, key.holder, key.purpose, key.slipNumber, key.issuedOn]).toSorted()).toEqual([
      ['door-card', 'C-1', '住户101', 'delivery', 'YS2026-0001', '2026-11-20'], ['door-key', 'K-1', '住户101', 'delivery', 'YS2026-0001', '2026-11-20'],
    ])
    const { meters } = await clerk.call('meters.ofPremises', { premisesId: 1 })
    expect(meters.map((meter) => [meter.kind, meter.number, meter.lastValue, meter.lastPurpose])).toEqual([['water', 'S-1', 1_200, 'opening'], ['electricity', 'D-1', 3_000, 'opening']])
    expect(await inside(app, `SELECT paper, subject_id AS subject, signer, signed_on AS "on" FROM signing`)).toEqual([{ paper: 'premises-hand-over', subject: done.caseId, signer: '住户101', on: '2026-11-20' }])
    expect(await inside(app, `SELECT payer, from_date AS "from", to_date AS "to" FROM assignment WHERE premises_id = 1 ORDER BY id`)).toMatchObject([{ payer: 'developer', to: '2026-11-20' }, { payer: 'owner', from: '2026-11-21', to: null }])
    expect(await inside(app, `SELECT occasion, from_date AS "from", case_id AS "case" FROM fee_start_mark`)).toEqual([{ occasion: 'delivery', from: '2026-11-21', case: done.caseId }])
    expect(await inside(app, `SELECT number FROM party_document`)).toEqual([{ number: OWNERS_NUMBER }])
  })

  test('keeps no document number beyond the open step', async () => {
    const { app, clerk } = await office()
    const done = await deliver(clerk, 1)
    expect(JSON.stringify(done)).not.toContain(OWNERS_NUMBER)
    const kept = await inside<{ data: string }>(app, `SELECT data FROM delivery_step WHERE name = 'receiver' UNION ALL SELECT answer FROM request`)
    expect(kept.map((row) => row.data).join('')).not.toContain(OWNERS_NUMBER)
    expect(kept[0]?.data).toContain('****002X')
  })

  test('by an agent: both documents and the 委托书 are kept', async () => {
    const { app, clerk } = await office()
    const at = await startDelivery(clerk, 1)
    const ready = await readyDeliveryFrom(clerk, at, { ...receiver(at.owners[0]), agent })
    await finishDelivery(clerk, ready, { kind: 'delivered', on: TODAY })
    expect(await inside(app, `SELECT n.name, m.scope, m.number, m.until_date AS until FROM mandate m JOIN party_name n ON n.party_id = m.agent_party_id`)).toEqual([{ name: '单雄信', scope: 'delivery', number: 'WT-1', until: '2026-12-31' }])
    expect(await inside(app, `SELECT kind FROM party_document ORDER BY id`)).toEqual([{ kind: 'cn-id' }, { kind: 'passport' }])
  })

  test('makes the receiver the owner where none was on file', async () => {
    const { app, clerk } = await office({ lines: [{ room: '101', delivered: ' ' }] })
    await change(app, `UPDATE ownership SET to_date = '2026-01-01'`)
    await deliver(clerk, 1)
    const { people } = await clerk.call('premises.get', { premisesId: 1 })
    expect(people.filter((person) => person.to === null).map((person) => [person.name, person.role])).toEqual([['业主1', 'owner']])
  })

  test('defects stay until they are mended, the overdue ones first', async () => {
    const { app, clerk } = await office()
    const defects = [{ place: '厨房', text: '水槽漏水', responsible: '总包', mendBy: '2026-12-05' }, { place: '主卧', text: '窗关不严', responsible: '门窗厂', mendBy: '2026-11-25' }]
    await finishDelivery(clerk, await readyDelivery(clerk, 1, TODAY, { inspection: inspected(TODAY, defects) }), { kind: 'delivered', on: TODAY })
    app.setToday('2026-11-28')
    const { defects: open } = await clerk.call('defects.list', {})
    expect(open.map((row) => [row.place, row.overdue, row.room])).toEqual([['主卧', true, '1栋1单元101'], ['厨房', false, '1栋1单元101']])
    expect((await clerk.call('deliveries.list', { state: 'done' })).cases[0]).toMatchObject({ openDefects: 2, overdueDefects: 1, outcome: 'delivered' })
    await clerk.call('defects.close', { requestId: clerk.requestId(), defectId: open[0]?.defectId ?? 0, outcome: '换了密封条' })
    expect((await clerk.call('defects.list', {})).defects.map((row) => row.place)).toEqual(['厨房'])
    expect(codes(await clerk.refused('defects.close', { requestId: clerk.requestId(), defectId: open[0]?.defectId ?? 0, outcome: '又一次' }))).toEqual(['defect-closed'])
    await clerk.call('defects.add', { requestId: clerk.requestId(), premisesId: 4, place: '阳台', text: '地漏堵', responsible: '工程部', mendBy: null })
    expect((await clerk.call('defects.list', { premisesId: 4 })).defects).toMatchObject([{ place: '阳台', overdue: false, mendBy: null }])
  })
})

/** The rest of the steps after another receiver. */
async function readyDeliveryFrom(desk: Desk, at: Awaited<ReturnType<typeof startDelivery>>, who: Parameters<typeof saveStep>[2]) {
  let now = at
  for (const data of [told(TODAY), who, inspected(TODAY), read(TODAY), keyRing('单雄信')]) now = await saveStep(desk, now, data)
  for (const step of ['handed-over', 'papers'] as const) now = await desk.call('delivery.waiveStep', { requestId: desk.requestId(), caseId: now.caseId, version: now.version, step, reason: '另办' })
  return now
}

describe('refused and deemed', () => {
  test('a refusal starts nothing and asks to come back', async () => {
    const { app, clerk } = await office()
    const at = await saveStep(clerk, await saveStep(clerk, await startDelivery(clerk, 1), told(TODAY)), inspected(TODAY, [{ place: '客厅', text: '墙面开裂', responsible: '总包', mendBy: null }]))
    expect(codes(await refusedFinish(clerk, at, { kind: 'refused', reason: '墙裂', comeBackOn: '2026-11-01' }))).toEqual(['outcome.comeBackOn day-is-past'])
    const done = await finishDelivery(clerk, at, { kind: 'refused', reason: '墙裂', comeBackOn: '2026-12-01' })
    expect(done).toMatchObject({ state: 'done', outcome: 'refused', premisesState: 'refused', deliveredOn: null, keySlip: null, reason: '墙裂', defects: [{ place: '客厅' }] })
    const { tasks } = await clerk.call('tasks.list', {})
    expect(tasks.filter((task) => task.premisesId === 1 && task.kind === 'matter').map((task) => [task.text, task.dueOn])).toEqual([['业主拒收，整改后再约收楼：墙裂', '2026-12-01']])
    expect(await inside(app, 'SELECT payer FROM assignment WHERE premises_id = 1')).toEqual([{ payer: 'developer' }])
    expect(await inside(app, 'SELECT 1 FROM fee_start_mark')).toEqual([])
    expect((await clerk.call('deliveries.list', {})).waiting).toEqual([{ building: '1', count: 3 }])
    expect(await deliver(clerk, 1, TODAY)).toMatchObject({ premisesState: 'delivered' })
  })

  test('only a manager deems delivered, and only after the notice and the days of the property', async () => {
    const { app, manager, clerk } = await office()
    const outcome = { kind: 'deemed', on: '2026-12-21', reason: '两次电话、一封挂号信都没来' } as const
    const begun = await startDelivery(clerk, 1)
    expect((await refusedFinish(manager, begun, { ...outcome, on: TODAY })).code).toBe('deemed-after-notice')
    const at = await saveStep(clerk, begun, told(TODAY))
    expect(at.deemedFrom).toBe('2026-12-22')
    expect((await refusedFinish(clerk, at, outcome)).code).toBe('deemed-by-manager')
    app.setToday('2026-12-25')
    const [again, boss] = [await addPerson(app, await signIn(app, MANAGER.login), 'wangfang', 'clerk'), await signIn(app, MANAGER.login)]
    expect((await refusedFinish(again, at, outcome)).code).toBe('deemed-by-manager')
    expect((await refusedFinish(boss, at, outcome)).fields).toEqual([{ path: 'outcome.on', code: 'too-early-to-deem', values: { from: '2026-12-22' } }])
    const done = await finishDelivery(boss, at, { ...outcome, on: '2026-12-22' })
    expect(done).toMatchObject({ outcome: 'deemed', premisesState: 'deemed', deliveredOn: '2026-12-22', reason: outcome.reason })
    expect(await inside(app, `SELECT payer, from_date AS "from" FROM assignment WHERE premises_id = 1 AND to_date IS NULL`)).toEqual([{ payer: 'owner', from: '2026-12-23' }])
    expect(await inside(app, `SELECT occasion, from_date AS "from" FROM fee_start_mark`)).toEqual([{ occasion: 'delivery', from: '2026-12-23' }])
    expect((await boss.call('keys.list', { state: 'all' })).keys).toEqual([])
  })
})

describe('from which day the owner pays', () => {
  test.each<[FeeStartRule, string, string]>([
    ['delivery-day', '2026-11-20', '2026-11-20'], ['next-day', '2026-11-20', '2026-11-21'], ['next-month-first', '2026-11-20', '2026-12-01'],
    ['delivery-day', '2026-02-28', '2026-02-28'], ['next-day', '2026-02-28', '2026-03-01'], ['next-day', '2024-02-28', '2024-02-29'], ['next-day', '2026-12-31', '2027-01-01'],
    ['next-month-first', '2026-01-31', '2026-02-01'], ['next-month-first', '2026-12-01', '2027-01-01'], ['next-month-first', '2026-11-01', '2026-12-01'],
  ])('%s, delivered %s: %s', (rule, on, from) => expect(feeStartOn(rule, on)).toBe(from))

  test.each<[FeeStartRule, string, number[]]>([
    // November 2026 at 89.37 × 2.35: the parts of developer and owner sum to 210.02.
    ['delivery-day', 'owner from 18', [11901, 9101]], ['next-day', 'owner from 19', [12601, 8401]], ['next-month-first', 'developer all of it', [21002]],
  ])('%s: %s, and the parts sum to the month also where it was billed before', async (rule, _, parts) => {
    for (const billedBefore of [true, false]) {
      const { app, manager } = await office({ lines: [{ room: '101', delivered: ' ' }] })
      await manager.call('settings.change', { requestId: manager.requestId(), settings: { feeStartRule: rule } })
      if (billedBefore) await bill(manager, '2026-11')
      await deliver(manager, 1, '2026-11-18')
      await bill(manager, '2026-11')
      const charges = await inside<{ fen: number }>(app, `SELECT c.amount_fen - coalesce((SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id), 0) AS fen FROM charge c WHERE kind = 'billed' ORDER BY from_date, id`)
      expect(charges.map((row) => row.fen)).toEqual(parts)
      expect(charges.reduce((sum, row) => sum + row.fen, 0)).toBe(21_002)
    }
  })

  test('a contract of its own says another day, never before the delivery', async () => {
    const { app, clerk } = await office()
    const at = await readyDelivery(clerk, 1, '2026-11-20')
    expect(codes(await refusedFinish(clerk, at, { kind: 'delivered', on: '2026-11-20', feesFrom: '2026-11-19' }))).toEqual(['outcome.feesFrom fees-before-delivery'])
    await finishDelivery(clerk, at, { kind: 'delivered', on: '2026-11-20', feesFrom: '2027-01-01' })
    expect(await inside(app, `SELECT payer, from_date AS "from" FROM assignment WHERE premises_id = 1 AND to_date IS NULL`)).toEqual([{ payer: 'owner', from: '2027-01-01' }])
  })
})

describe('guards', () => {
  test('what was not sold or is delivered already is not delivered', async () => {
    const { app, manager, clerk } = await office()
    await change(app, `UPDATE premises SET state = 'unsold' WHERE id = 2`)
    expect(codes(await clerk.refused('delivery.start', { requestId: clerk.requestId(), premisesId: 2 }))).toEqual(['premisesId not-sold'])
    expect((await clerk.refused('premises.setState', { requestId: clerk.requestId(), premisesId: 2, change: 'sold' })).code).toBe('not-allowed')
    expect(await manager.call('premises.setState', { requestId: manager.requestId(), premisesId: 2, change: 'sold' })).toEqual({ state: 'undelivered' })
    await startDelivery(clerk, 2)
    expect(codes(await clerk.refused('delivery.start', { requestId: clerk.requestId(), premisesId: 4 }))).toEqual(['premisesId already-delivered'])
    const at = await readyDelivery(clerk, 1, TODAY)
    await change(app, `UPDATE premises SET state = 'delivered' WHERE id = 1`)
    expect((await refusedFinish(clerk, at, { kind: 'delivered', on: TODAY })).code).toBe('already-delivered')
  })

  test('one case a premises, and one version of it', async () => {
    const { clerk } = await office()
    const at = await startDelivery(clerk, 1)
    expect(await clerk.refused('delivery.start', { requestId: clerk.requestId(), premisesId: 1 })).toMatchObject({ code: 'delivery-already-open', values: { caseId: at.caseId } })
    await saveStep(clerk, at, told(TODAY))
    expect((await refusedSave(clerk, at, told(TODAY))).code).toBe('changed-meanwhile')
  })

  test('every step is done or waived, but who takes it over', async () => {
    const { clerk } = await office()
    const at = await saveStep(clerk, await startDelivery(clerk, 1), told(TODAY))
    expect(await refusedFinish(clerk, at, { kind: 'delivered', on: TODAY })).toMatchObject({ code: 'steps-open', values: { count: 6 } })
    expect(codes(await clerk.refused('delivery.waiveStep', { requestId: clerk.requestId(), caseId: at.caseId, version: at.version, step: 'receiver', reason: '急' }))).toEqual(['step receiver-needed'])
  })

  test('days are neither in the future nor before the notice', async () => {
    const { clerk } = await office()
    expect(codes(await refusedSave(clerk, await startDelivery(clerk, 2), told('2026-11-23')))).toEqual(['data.sentOn day-in-future'])
    const at = await readyDelivery(clerk, 1, '2026-11-20')
    expect(codes(await refusedFinish(clerk, at, { kind: 'delivered', on: '2026-11-23' }))).toEqual(['outcome.on day-in-future'])
    expect(codes(await refusedFinish(clerk, at, { kind: 'delivered', on: '2026-11-19' }))).toEqual(['outcome.on before-notice'])
    expect((await clerk.call('premises.get', { premisesId: 1 })).state).toBe('notified')
  })

  test('who takes it over is the owner on file, of age, with a document seen; who only pays is not', async () => {
    const { app, clerk } = await office()
    const at = await startDelivery(clerk, 1)
    const owner = at.owners[0]
    const right = receiver(owner)
    const wrong = async (data: Partial<typeof right>) => codes(await refusedSave(clerk, at, { ...right, ...data }))
    expect(await wrong({ ownerPartyId: null })).toEqual(['data.ownerPartyId owner-needed'])
    expect(await wrong({ ownerPartyId: 999 })).toEqual(['data.ownerPartyId owner-needed'])
    expect(await wrong({ name: '别人' })).toEqual(['data.name owner-name-differs'])
    expect(await wrong({ originalSeen: false })).toEqual(['data.originalSeen original-not-seen'])
    expect(await wrong({ identityNumber: '110105194912310021' })).toEqual(['data.identityNumber id-check-digit'])
    expect(await wrong({ identityNumber: '110105201505050014' })).toContain('data.identityNumber id-check-digit')
    expect(await wrong({ identityKind: 'uscc', identityNumber: '91350100M000100Y43' })).toEqual(['data.agent company-needs-agent'])
    expect(await wrong({ agent: { ...agent, mandateUntil: '2026-11-21' } })).toEqual(['data.agent.mandateUntil mandate-run-out'])
    expect(await wrong({ agent: { ...agent, mandateSeen: false } })).toEqual(['data.agent.mandateSeen mandate-not-seen'])
    expect(await wrong({ agent: { ...agent, originalSeen: false } })).toEqual(['data.agent.originalSeen original-not-seen'])
    await change(app, `INSERT INTO party (id, kind, created_at) VALUES (900, 'person', 1); INSERT INTO party_name (party_id, name, pinyin) VALUES (900, '单雄信', 'dxx');
      INSERT INTO affiliation (premises_id, party_id, kind, from_date) VALUES (1, 900, 'former-spouse', '2026-01-01')`)
    expect(await wrong({ agent })).toEqual(['data.agent.name receiver-only-pays'])
    await change(app, `INSERT INTO party_detail (party_id, died_on) VALUES (${owner?.partyId ?? 0}, '2026-10-01')`)
    expect(await wrong({})).toEqual(['data.ownerPartyId owner-has-died'])
  })

  test('a minor owner takes nothing over alone', async () => {
    const { clerk } = await office()
    const at = await startDelivery(clerk, 1)
    const child = { ...receiver(at.owners[0]), identityNumber: minorsNumber() }
    expect(codes(await refusedSave(clerk, at, child))).toEqual(['data.agent minor-needs-agent'])
    expect((await saveStep(clerk, at, { ...child, agent })).steps.find((step) => step.name === 'receiver')?.state).toBe('done')
  })

  test('an authority that ends before the delivery is none', async () => {
    const { app, clerk } = await office()
    const at = await startDelivery(clerk, 1)
    const ready = await readyDeliveryFrom(clerk, at, { ...receiver(at.owners[0]), agent: { ...agent, mandateUntil: '2026-11-22' } })
    app.setToday('2026-11-24')
    const later = await addPerson(app, await signIn(app, MANAGER.login), 'wangfang', 'clerk')
    expect(await refusedFinish(later, ready, { kind: 'delivered', on: '2026-11-24' })).toMatchObject({ code: 'mandate-expired', values: { agent: '单雄信', until: '2026-11-22' } })
    expect(await inside(app, 'SELECT 1 FROM key_issue UNION ALL SELECT 1 FROM mandate')).toEqual([])
  })

  test('keys that are out, meters used elsewhere and readings that cannot be are refused at their line', async () => {
    const { clerk } = await office()
    await deliver(clerk, 1, TODAY)
    const at = await startDelivery(clerk, 2)
    expect(codes(await refusedSave(clerk, at, read(TODAY, '1')))).toEqual(['data.meters.0.number meter-number-taken'])
    expect(codes(await refusedSave(clerk, at, read(TODAY, '2', -1)))).toEqual(['data.meters.0.value reading-negative'])
    expect(codes(await refusedSave(clerk, at, read(TODAY, '2', 1.5)))).toEqual(['data.meters.0.value reading-form'])
    expect(codes(await refusedSave(clerk, at, { step: 'keys', takenBy: '住户102', keys: [{ kind: 'door-key', number: 'A' }, { kind: 'door-key', number: 'A' }] }))).toEqual(['data.keys.1.number number-twice'])
    await clerk.call('keys.issue', { requestId: clerk.requestId(), premisesId: 2, partyId: null, holder: '装修工', purpose: 'loan', keys: [{ kind: 'door-key', number: 'K-2' }], dueBackOn: TODAY })
    expect((await refusedSave(clerk, at, keyRing('住户102', '2'))).fields).toEqual([{ path: 'data.keys.0.number', code: 'key-already-out', values: { holder: '装修工', slip: 'YS2026-0002' } }])
  })

  test('papers handed over: none is asked for by its own name', async () => {
    const { clerk } = await office()
    const begun = await startDelivery(clerk, 1)
    expect(codes(await refusedSave(clerk, begun, { step: 'handed-over', guarantee: false, manual: false, others: [] }))).toEqual(['data.guarantee handed-over-needed'])
  })

  test('"no defects" is an answer, silence is none', async () => {
    const { clerk } = await office()
    const at = await startDelivery(clerk, 1)
    const line = { place: '厨房', text: '漏水', responsible: '总包', mendBy: null }
    expect(codes(await refusedSave(clerk, at, { step: 'inspection', inspectedOn: TODAY, noDefects: false, defects: [] }))).toEqual(['data.noDefects defects-or-none'])
    expect(codes(await refusedSave(clerk, at, { step: 'inspection', inspectedOn: TODAY, noDefects: true, defects: [line] }))).toEqual(['data.noDefects defects-although-none'])
    expect(codes(await refusedSave(clerk, at, inspected(TODAY, [{ ...line, mendBy: '2026-11-01' }])))).toEqual(['data.defects.0.mendBy before-inspection'])
  })
})

describe('notices to many, and the building', () => {
  test('a building is told at once; what cannot be delivered is named', async () => {
    const { clerk } = await office()
    const open = await startDelivery(clerk, 2)
    const notice = { sentOn: TODAY, how: 'letter', appointedOn: '2026-12-01' } as const
    expect(codes(await clerk.refused('delivery.notify', { requestId: clerk.requestId(), premisesIds: [1], ...notice, appointedOn: '2026-11-01' }))).toEqual(['appointedOn before-notice'])
    const answer = await clerk.call('delivery.notify', { requestId: clerk.requestId(), premisesIds: [1, 2, 4, 1], ...notice })
    expect(answer.told.map((row) => row.premisesId)).toEqual([1, 2])
    expect(answer.told[1]?.caseId).toBe(open.caseId)
    expect(answer.skipped).toEqual([{ premisesId: 4, room: '1栋1单元104', code: 'already-delivered' }])
    const { cases, waiting } = await clerk.call('deliveries.list', {})
    expect(cases.map((row) => [row.room, row.sentOn, row.appointedOn, row.nextStep, row.doneSteps])).toEqual([['1栋1单元101', TODAY, '2026-12-01', 'receiver', 1], ['1栋1单元102', TODAY, '2026-12-01', 'receiver', 1]])
    expect(waiting).toEqual([{ building: '1', count: 1 }])
    expect((await clerk.call('deliveries.waiting', { building: '1' })).premises.map((row) => [row.room, row.state])).toEqual([['1栋1单元103', 'undelivered']])
    await clerk.call('delivery.cancel', { requestId: clerk.requestId(), caseId: open.caseId, version: 2, reason: '通知错了' })
    expect((await clerk.call('premises.get', { premisesId: 2 })).state).toBe('undelivered')
  })

  test('renovation begins and ends, and leaves the premises as they are then', async () => {
    const { clerk } = await office()
    const set = (premisesId: number, to: 'renovation-begins' | 'renovation-ends') => clerk.call('premises.setState', { requestId: clerk.requestId(), premisesId, change: to })
    expect(await clerk.refused('premises.setState', { requestId: clerk.requestId(), premisesId: 1, change: 'renovation-begins' })).toMatchObject({ code: 'not-in-this-state', values: { state: 'undelivered' } })
    await deliver(clerk, 1)
    expect(await set(1, 'renovation-begins')).toEqual({ state: 'renovating' })
    expect(await set(1, 'renovation-ends')).toEqual({ state: 'delivered' })
  })

  test('the grid has a cell for every room, floor by floor, with what it is', async () => {
    const { app, manager } = await office({ lines: [{ room: '101', delivered: ' ' }, { room: '201' }, { room: '202', role: '租户', name: '单雄信' }, { room: '301', arrears: '88.00' }, { room: '1001' }, { room: '401' }] })
    await change(app, `UPDATE premises SET state = 'vacant' WHERE room = '1001'; UPDATE premises SET room = 'B1-02', sort_key = 'z' WHERE room = '401'`)
    await manager.call('moveIn.start', { requestId: manager.requestId(), premisesId: 2, moverKind: 'tenant' })
    app.setToday('2026-12-20')
    const desk = await signIn(app, MANAGER.login)
    const { floors, building, buildings } = await desk.call('premises.grid', { building: null })
    expect([building, buildings]).toEqual(['1', ['1']])
    expect(floors.map((row) => row.floor)).toEqual(['10', '3', '2', '1', 'B1'])
    expect(floors.flatMap((row) => row.cells.map((cell) => [cell.room, cell.is, cell.arrears]))).toEqual([
      ['1001', 'vacant', false], ['301', 'occupied', true], ['201', 'moving-in', false], ['202', 'let', false], ['101', 'not-delivered', false], ['B1-02', 'occupied', false],
    ])
  })
})

/** Born in 2015, with the check digit that belongs to it. */
function minorsNumber(): string {
  const head = '11010520150505001'
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(head[index]), 0)
  return `${head}${'10X98765432'[sum % 11]}`
}

describe('a delivery closed by mistake', () => {
  test('is opened again by a manager the same day: fees go back, keys are void, and it can be finished anew', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
    await importLedger(app, manager, ledgerCsv([{ room: '101', delivered: ' ' }]))
    const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
    await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
    const done = await deliver(manager, 1, '2026-11-20')
    const reopen = (desk: typeof manager) => ({ requestId: desk.requestId(), caseId: done.caseId, version: done.version, reason: '办错房号' })
    expect(await clerk.refused('delivery.reopen', reopen(clerk))).toEqual({ code: 'not-allowed' })
    const open = await manager.call('delivery.reopen', reopen(manager))
    expect([open.state, open.premisesState, open.steps.filter((step) => step.state === 'open').map((step) => step.name)]).toEqual(['open', 'notified', ['receiver']])
    expect((await manager.call('keys.list', { state: 'all' })).keys.map((key) => key.outcome)).toEqual(['void', 'void'])
    expect((await manager.call('feeStarts.list', {})).starts).toEqual([])
    const fees = (await manager.call('payers.list', { premisesId: 1 })).items
    expect(fees.map((item) => item.payer)).toEqual(['developer'])
    const { charges } = await manager.call('charges.open', { premisesIds: [1] })
    expect(charges.reduce((sum, charge) => sum + charge.openFen, 0)).toBe(sumFen)
    app.advance(60_000)
    const again = await finishDelivery(manager, await saveStep(manager, open, receiver(open.owners[0])), { kind: 'delivered', on: '2026-11-20' })
    expect([again.outcome, again.keySlip?.number]).toEqual(['delivered', 'YS2026-0002'])
    expect((await manager.call('charges.open', { premisesIds: [1] })).charges.reduce((sum, charge) => sum + charge.openFen, 0)).toBe(sumFen)
    expect((await manager.call('feeStarts.list', {})).starts).toHaveLength(1)
    expect((await clerk.call('delivery.archive', { requestId: clerk.requestId(), caseId: again.caseId, version: again.version, box: 'A-12' })).archiveBox).toBe('A-12')
  })

  test('stays closed on another day, once somebody moved in, or while it is open', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    await importLedger(app, manager, ledgerCsv([{ room: '101', delivered: ' ' }, { room: '102', delivered: ' ' }]))
    const first = await deliver(manager, 1, '2026-11-20')
    const second = await readyDelivery(manager, 2, '2026-11-20')
    const reopen = (at: { caseId: number; version: number }) => manager.refused('delivery.reopen', { requestId: manager.requestId(), caseId: at.caseId, version: at.version, reason: '错' })
    expect(await reopen(second)).toEqual({ code: 'case-open' })
    app.advance(60_000)
    await manager.call('moveIn.start', { requestId: manager.requestId(), premisesId: 1, moverKind: 'owner', part: '' })
    expect(await reopen(first)).toEqual({ code: 'reopen-too-late' })
    const third = await finishDelivery(manager, second, { kind: 'delivered', on: '2026-11-20' })
    app.setToday('2026-11-23')
    expect(await reopen(third)).toEqual({ code: 'not-the-same-day' })
  })
})
