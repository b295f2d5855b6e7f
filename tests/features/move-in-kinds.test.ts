import { describe, expect, test } from 'vitest'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice } from '../support/make-app.ts'
import { answerAll, coResident, confirmation, deposit, feeStart, finish, household, identity, lease, notice, papers, payers, readyCase, refusedFinish, refusedStep, save, services, start, waive } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'
import { fen } from '../../shared/money.ts'

const USCC = '91350100M000100Y43'

async function office(rooms = ['101', '102', '103']) {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv(rooms.map((room) => ({ room }))))
  const inside = async <Row>(sql: string): Promise<Row[]> => {
    const store = await openInside(app.dataFolder)
    const rows = store.prepare(sql).all() as Row[]
    store.close()
    return rows
  }
  return { app, manager, clerk: await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾'), inside }
}

const at = (moveOn: string) => ({ ...notice, moveOn })

describe('what finishing writes', () => {
  test('of a tenant with a household: people, documents, contacts, vehicles, pets, keys, deposits, matters, signatures', async () => {
    const { clerk, inside } = await office()
    const begun = await start(clerk, 1)
    const depositItem = begun.depositItems[0]?.feeItemId ?? 0
    const ready = await answerAll(clerk, begun, [
      confirmation, { ...identity, headCount: 3, registeredAddress: '上海市静安区', employer: '云栖科技' }, lease,
      {
        ...household, coResidents: [coResident('林月', { identityNumber: '810000199001010019', identityKind: 'hmt-residence', phone: '13700001111' }), coResident('单小满', { relation: '女儿', minor: true })],
        emergency: { name: '单建国', relation: '父亲', phone: '13600002222' }, vehicles: [{ plate: '沪a·d12345', model: '轿车', colour: '白', space: 'B2-118' }], pets: [{ kind: '犬', licence: 'Q-7' }], messageConsentOn: '2026-11-22',
      },
      { ...services, asked: ['network'], keys: [{ kind: 'door-card', number: '0001' }, { kind: 'door-key', number: 'A-1' }], vip: { gift: 'flowers', broughtBy: '赵蕾' } },
      payers(begun.feeItems[0]?.feeItemId ?? 0), { ...deposit, deposits: [{ feeItemId: depositItem, amountFen: fen(200_000) }] }, notice, papers, feeStart('2026-11-25'),
    ])
    await finish(clerk, ready)
    expect(await inside(`SELECT n.name, o.role, o.relation, o.from_date FROM occupancy o JOIN party_name n ON n.party_id = o.party_id ORDER BY o.id`)).toEqual([
      { name: '单雄信', role: 'tenant', relation: '', from_date: '2026-11-25' }, { name: '林月', role: 'member', relation: '配偶', from_date: '2026-11-25' }, { name: '单小满', role: 'member', relation: '女儿', from_date: '2026-11-25' },
    ])
    expect(await inside(`SELECT birth_date, sex, registered_address, employer, privacy_notice_on, message_consent_on FROM party_detail d JOIN party_name n ON n.party_id = d.party_id WHERE n.name = '单雄信'`))
      .toEqual([{ birth_date: '1949-12-31', sex: 'female', registered_address: '上海市静安区', employer: '云栖科技', privacy_notice_on: '2026-11-22', message_consent_on: '2026-11-22' }])
    expect(await inside(`SELECT number FROM party_document ORDER BY id`)).toContainEqual({ number: '810000199001010019' })
    expect(await inside(`SELECT kind, name, phone FROM party_contact`)).toEqual([{ kind: 'emergency', name: '单建国', phone: '13600002222' }])
    expect(await inside(`SELECT plate, space, from_date FROM vehicle`)).toEqual([{ plate: '沪AD12345', space: 'B2-118', from_date: '2026-11-25' }])
    expect(await inside(`SELECT kind, licence FROM pet`)).toEqual([{ kind: '犬', licence: 'Q-7' }])
    expect(await inside(`SELECT kind, number, holder, slip_number FROM key_issue`)).toEqual([
      { kind: 'door-card', number: '0001', holder: '单雄信', slip_number: 'YS2026-0001' }, { kind: 'door-key', number: 'A-1', holder: '单雄信', slip_number: 'YS2026-0001' },
    ])
    expect(await inside(`SELECT amount_fen FROM deposit_request`)).toEqual([{ amount_fen: 200_000 }])
    expect(await inside(`SELECT kind, text, due_on FROM task WHERE kind IN ('service', 'registration') ORDER BY id`)).toEqual([
      { kind: 'service', text: '协助开通网络', due_on: '2026-11-25' }, { kind: 'service', text: '送鲜花：赵蕾', due_on: '2026-11-25' }, { kind: 'registration', text: '流动人口登记待报派出所', due_on: '2026-11-30' },
    ])
    expect(await inside(`SELECT person_kind, state FROM registration`)).toEqual([1, 2, 3].map(() => ({ person_kind: 'tenant', state: 'due' })))
    expect(await inside(`SELECT occasion, from_date, marked_at FROM fee_start_mark`)).toEqual([{ occasion: 'move-in', from_date: '2026-11-25', marked_at: null }])
    expect(await inside(`SELECT paper, signer, signed_on FROM signing`)).toEqual([{ paper: 'tenant-form', signer: '单雄信', signed_on: '2026-11-22' }])
  })

  test('of a typed number only its tail, of the mover, the co-residents, the agent and the guardian', async () => {
    const { app, clerk } = await office()
    const agent = { name: '代小理', identityKind: 'passport' as const, identityNumber: 'AGENT55555', phone: '', mandateNumber: 'WT-9', mandateUntil: '2026-12-31' }
    const guardian = { name: '监小护', identityKind: 'passport' as const, identityNumber: 'GUARD66666', phone: '', relation: '父亲' }
    const done = await finish(clerk, await readyCase(clerk, 1, {
      identity: { ...identity, agent, guardian }, household: { ...household, coResidents: [coResident('林月', { identityKind: 'passport', identityNumber: 'MEMBER7777' }), coResident('无证')].slice(0, 1) },
    }))
    expect(JSON.stringify(done)).not.toMatch(/AGENT5|GUARD6|MEMBER7/)
    const store = await openInside(app.dataFolder)
    const tables = (store.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]).map((row) => row.name)
    const holding = tables.filter((table) => /AGENT55555|GUARD66666|MEMBER7777/.test(JSON.stringify(store.prepare(`SELECT * FROM "${table}"`).all())))
    const mandates = store.prepare('SELECT scope, number, until_date FROM mandate').all()
    store.close()
    expect(holding).toEqual(['party_document'])
    expect(mandates).toEqual([{ scope: 'move-in', number: 'WT-9', until_date: '2026-12-31' }])
  })
})

test('a company moves in with its licence, its representative, contacts and staff; nobody is reported for it', async () => {
  const { clerk, inside } = await office()
  const begun = await start(clerk, 1, 'company')
  const company = { legalRepresentative: '马云飞', contacts: [{ name: '周行政', relation: '行政', phone: '02161234567' }], staff: [{ name: '吴工', relation: '工程师', phone: '' }] }
  await finish(clerk, await answerAll(clerk, begun, [
    { ...identity, partyKind: 'company', identityKind: 'uscc', identityNumber: USCC, name: '福州云栖科技有限公司', headCount: 12 }, { ...lease, maximumOccupants: 20 }, { ...household, emergency: null, company }, at('2026-11-25'), feeStart('2026-11-25'),
  ]))
  expect(await inside(`SELECT p.kind, n.name, d.legal_representative FROM party p JOIN party_name n ON n.party_id = p.id JOIN party_detail d ON d.party_id = p.id WHERE p.kind = 'company'`))
    .toEqual([{ kind: 'company', name: '福州云栖科技有限公司', legal_representative: '马云飞' }])
  expect(await inside(`SELECT kind, name FROM party_contact ORDER BY id`)).toEqual([{ kind: 'contact', name: '周行政' }, { kind: 'staff', name: '吴工' }])
  expect(await inside('SELECT * FROM registration')).toEqual([])
})

describe('rooms of shared premises', () => {
  test('are let by an agent by a standing authority, each to its own tenant with its own lease', async () => {
    const { clerk, inside } = await office()
    const owner = (await clerk.call('premises.get', { premisesId: 1 })).people[0]?.partyId ?? 0
    const { agentPartyId } = await clerk.call('mandates.add', {
      requestId: clerk.requestId(), premisesId: 1, principalPartyId: owner, agent: { kind: 'company', name: '安居代理有限公司', phone: '' }, scope: 'sublet', number: 'WT-1', from: '2026-01-01', until: '2026-12-31', originalSeen: true, note: '',
    })
    const roomOf = async (part: string, name: string, number: string) => {
      const begun = await start(clerk, 1, 'room-tenant', part)
      expect(begun.agents).toEqual([{ partyId: agentPartyId, name: '安居代理有限公司', until: '2026-12-31', valid: true }])
      return answerAll(clerk, begun, [
        { ...identity, name, identityKind: 'passport', identityNumber: number, headCount: 1 }, { ...lease, lessorPartyId: agentPartyId }, payers(begun.feeItems[0]?.feeItemId ?? 0, 'agent'), at('2026-11-25'), feeStart('2026-11-25'),
      ])
    }
    await finish(clerk, await roomOf('A', '甲房客', 'E11111111'))
    await finish(clerk, await roomOf('B', '乙房客', 'E22222222'))
    const third = await answerAll(clerk, await start(clerk, 1, 'room-tenant', 'A'), [{ ...identity, name: '丙房客', identityKind: 'passport', identityNumber: 'E33333333', headCount: 1 }, { ...lease, lessorPartyId: agentPartyId }], ['notice'])
    expect(await refusedStep(clerk, third, at('2026-11-25'))).toMatchObject({ fields: [{ path: 'data.moveOn', code: 'part-already-let' }] })
    expect(third.inTheWay).toMatchObject({ name: '甲房客', part: 'A' })
    expect(await refusedFinish(clerk, await waive(clerk, third, 'notice'))).toEqual({ code: 'part-already-let', values: { part: 'A', name: '甲房客', until: '2027-11-19' } })
    expect(await inside(`SELECT part, lessor_party_id FROM lease ORDER BY id`)).toEqual([{ part: 'A', lessor_party_id: agentPartyId }, { part: 'B', lessor_party_id: agentPartyId }])
    expect(await inside(`SELECT payer, payer_party_id FROM assignment WHERE premises_id = 1 AND to_date IS NULL`)).toEqual([{ payer: 'agent', payer_party_id: agentPartyId }])
  })
})

test('a relative joins a household that lives there, is one of it, and is reported with a tenant\'s', async () => {
  const { clerk, inside } = await office()
  const tenant = await finish(clerk, await readyCase(clerk, 1))
  expect(tenant.state).toBe('done')
  const begun = await start(clerk, 1, 'member')
  expect(begun.steps.map((step) => step.name)).toEqual(['identity', 'membership', 'notice'])
  const householdPartyId = begun.households[0]?.partyId ?? 0
  await finish(clerk, await answerAll(clerk, begun, [
    { ...identity, name: '单母', identityNumber: '830000199001010012', identityKind: 'hmt-residence', headCount: 1 }, { step: 'membership', householdPartyId, relation: '母亲', from: '2026-11-26' },
  ]))
  expect(await inside(`SELECT o.relation, o.household_party_id, o.from_date FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE n.name = '单母'`))
    .toEqual([{ relation: '母亲', household_party_id: householdPartyId, from_date: '2026-11-26' }])
})

test('an owner of premises that have none becomes theirs; foreigners and holders of a Taiwan permit are reported within a day, others of an owner\'s household are not', async () => {
  const { clerk, inside } = await office()
  const begun = await start(clerk, 1, 'owner')
  const name = begun.owners[0]?.name ?? ''
  await finish(clerk, await answerAll(clerk, begun, [
    { ...identity, name, headCount: 3 },
    { ...household, coResidents: [coResident('Ann Smith', { identityKind: 'passport', identityNumber: 'C01X00T47' }), coResident('陈台生', { identityKind: 'taiwan-permit', identityNumber: '12345678' })] }, at('2026-11-22'),
  ]))
  const due = (hours: number) => Date.parse('2026-11-22T01:02:00Z') + hours * 3_600_000
  expect(await inside('SELECT person_kind, due_at FROM registration ORDER BY id')).toEqual([{ person_kind: 'foreigner', due_at: due(24) }, { person_kind: 'taiwan', due_at: due(24) }])
})

test('a notice says what the property\'s template says; a department dropped is withdrawn, and the deadline begins anew only while nobody has answered', async () => {
  const { app, clerk } = await office()
  const two = await save(clerk, await start(clerk, 1), { ...notice, timeSlot: '上午 9–11 时' })
  app.advance(3_600_000)
  const one = await save(clerk, two, { ...notice, departments: notice.departments.slice(0, 1) })
  expect(one.notice?.dueAt).not.toBe(two.notice?.dueAt)
  expect(one.notice?.lines.map((line) => [line.department, line.withdrawnAt === null])).toEqual([['工程部', true], ['秩序部', false]])
  expect((await clerk.call('moveIn.list', {})).cases[0]).toMatchObject({ unacknowledged: 1, overdue: false })
  expect(await clerk.refused('notices.acknowledge', { requestId: clerk.requestId(), lineId: one.notice?.lines[1]?.lineId ?? 0, acknowledgedBy: '谁', how: 'phone', reply: '' })).toEqual({ code: 'department-withdrawn' })
  await clerk.call('notices.acknowledge', { requestId: clerk.requestId(), lineId: one.notice?.lines[0]?.lineId ?? 0, acknowledgedBy: '陈师傅', how: 'phone', reply: '' })
  app.advance(3_600_000)
  const again = await save(clerk, one, notice)
  expect(again.notice?.dueAt).toBe(one.notice?.dueAt)
  expect(again.notice?.lines[1]?.withdrawnAt).toBeNull()
  app.advance(48 * 3_600_000)
  expect((await clerk.call('moveIn.list', {})).cases[0]).toMatchObject({ unacknowledged: 1, overdue: true })
})

describe('reopening', () => {
  test('puts back what finishing wrote, deletes nothing, and finishing again writes it anew', async () => {
    const { app, manager, clerk, inside } = await office()
    const before = await inside(`SELECT payer, from_date, to_date FROM assignment WHERE premises_id = 1`)
    const ready = await readyCase(clerk, 1, { household: { ...household, coResidents: [coResident('林月', { identityKind: 'passport', identityNumber: 'E44444444' })], vehicles: [{ plate: '沪A12345', model: '', colour: '', space: '' }] } })
    const done = await finish(clerk, ready)
    const reopen = (version: number) => ({ requestId: manager.requestId(), caseId: done.caseId, version, reason: '房号选错' })
    expect(await clerk.refused('moveIn.reopen', reopen(done.version))).toMatchObject({ code: 'not-allowed' })
    app.advance(60_000)
    const open = await manager.call('moveIn.reopen', reopen(done.version))
    expect(open).toMatchObject({ state: 'open', reopened: { reason: '房号选错' } })
    expect(open.steps.find((step) => step.name === 'identity')?.data).toMatchObject({ identityNumber: identity.identityNumber })
    expect(open.steps.find((step) => step.name === 'household')?.data).toMatchObject({ coResidents: [{ identityNumber: 'E44444444' }] })
    expect(await inside(`SELECT to_date FROM occupancy`)).toEqual([{ to_date: '2026-11-24' }, { to_date: '2026-11-24' }])
    expect(await inside(`SELECT DISTINCT payer FROM assignment WHERE premises_id = 1`)).toEqual([{ payer: before.map((row) => (row as { payer: string }).payer)[0] }])
    expect(await inside(`SELECT state FROM registration`)).toEqual([{ state: 'not-needed' }, { state: 'not-needed' }])
    expect((await clerk.call('tasks.list', {})).tasks.filter((task) => task.kind === 'registration')).toEqual([])
    const again = await finish(clerk, open)
    expect(again.state).toBe('done')
    expect(await inside(`SELECT n.name, o.to_date FROM occupancy o JOIN party_name n ON n.party_id = o.party_id WHERE o.to_date IS NULL ORDER BY o.id`)).toEqual([{ name: '单雄信', to_date: null }, { name: '林月', to_date: null }])
    expect(await inside(`SELECT count(*) AS n FROM party_name WHERE name IN ('单雄信', '林月')`)).toEqual([{ n: 2 }])
  })

  test('is refused on another day, of a case still open, and once something was charged after it', async () => {
    const { app, manager, clerk } = await office()
    const ready = await readyCase(clerk, 1)
    const reopen = (version: number) => manager.refused('moveIn.reopen', { requestId: manager.requestId(), caseId: ready.caseId, version, reason: '错' })
    expect(await reopen(ready.version)).toEqual({ code: 'case-open' })
    const done = await finish(clerk, ready)
    app.advance(60_000)
    const items = (await manager.call('fees.items', {})).items
    await manager.call('charges.addOneOff', { requestId: manager.requestId(), premisesId: 1, feeItemId: items.find((item) => item.code === 'water')?.feeItemId ?? 0, description: '水', from: null, to: '2026-11-22', amountFen: fen(1000) })
    expect(await reopen(done.version)).toEqual({ code: 'reopen-too-late' })
    app.setToday('2026-11-23')
    const later = await addPerson(app, manager, 'wang2', 'manager')
    expect(await later.refused('moveIn.reopen', { requestId: later.requestId(), caseId: done.caseId, version: done.version, reason: '错' })).toEqual({ code: 'not-the-same-day' })
  })
})

test('the archivist signs off a finished case with its box, not an open one', async () => {
  const { clerk } = await office()
  const ready = await readyCase(clerk, 1)
  const archive = (version: number) => ({ requestId: clerk.requestId(), caseId: ready.caseId, version, box: 'A-12' })
  expect(await clerk.refused('moveIn.archive', archive(ready.version))).toEqual({ code: 'case-open' })
  const done = await finish(clerk, ready)
  expect(await clerk.call('moveIn.archive', archive(done.version))).toMatchObject({ archive: { box: 'A-12', by: '赵蕾' } })
})

test.each([
  ['a Taiwanese', 'taiwan-permit', '12345678', 'taiwan'], ['a Taiwanese with a residence permit', 'hmt-residence', '830000199001010012', 'tenant'], ['somebody from Hong Kong', 'hk-macau-permit', 'H12345678', 'tenant'],
  ['somebody from Hong Kong with a residence permit', 'hmt-residence', '810000199001010019', 'tenant'], ['a foreigner', 'passport', 'C01X00T47', 'foreigner'], ['a foreigner with permanent residence', 'foreign-pr', '911124198108030024', 'foreigner'],
] as const)('%s moves in as a tenant without a wrong warning', async (_who, identityKind, identityNumber, personKind) => {
  const { clerk } = await office(['101'])
  expect(await clerk.call('identity.check', { kind: identityKind, number: identityNumber, validUntil: '2030-01-01' })).toMatchObject({ ok: true, problem: null, warnings: [], otherName: null })
  const done = await finish(clerk, await readyCase(clerk, 1, { identity: { ...identity, identityKind, identityNumber, validUntil: '2030-01-01', numberSource: 'reader' } }))
  expect(done.steps.find((step) => step.name === 'identity')?.data).toMatchObject({ numberSource: 'reader', warningReason: '', identityNumber: `****${identityNumber.slice(-4)}` })
  expect((await clerk.call('registrations.list', {})).registrations.map((row) => row.personKind)).toEqual([personKind])
})

test('what is unfinished goes to the next shift by its right name, without the departments that are no longer waited for', async () => {
  const { manager } = await office(['101'])
  const { id } = await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0) })
  const two = await save(manager, await start(manager, 1, 'company'), notice)
  await save(manager, two, { ...notice, departments: notice.departments.slice(0, 1) })
  const { matters } = await manager.call('shift.sheet', { shiftId: id })
  expect(matters.filter((matter) => matter.kind !== 'task').map((matter) => matter.text)).toEqual(['公司租户入住 1/10', 'ZH2026-0001 工程部'])
})
