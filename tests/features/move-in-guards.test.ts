import { describe, expect, test } from 'vitest'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice } from '../support/make-app.ts'
import { answerAll, coResident, confirmation, finish, household, identity, lease, notice, readyCase, refusedFinish, refusedStep, save, services, start, type StepOf } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv(['101', '102', '103'].map((room) => ({ room }))))
  const write = async (sql: string): Promise<void> => {
    const store = await openInside(app.dataFolder, 'write')
    store.exec(sql)
    store.close()
  }
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  const owner = (await clerk.call('premises.get', { premisesId: 1 })).people[0]?.partyId ?? 0
  return { app, manager, clerk, write, owner }
}

const field = (path: string, code: string, values?: Record<string, string | number>) => ({ code: 'invalid-input', fields: [{ path, code, ...(values ? { values } : {}) }] })

test.each(['unsold', 'undelivered', 'notified', 'refused'])('nobody moves into premises that are %s', async (state) => {
  const { clerk, write } = await office()
  await write(`UPDATE premises SET state = '${state}' WHERE id = 1`)
  expect(await clerk.refused('moveIn.start', { requestId: clerk.requestId(), premisesId: 1, moverKind: 'tenant' })).toEqual(field('premisesId', 'not-delivered'))
})

test.each(['delivered', 'deemed', 'renovating', 'vacant', 'occupied'])('premises that are %s can be moved into', async (state) => {
  const { clerk, write } = await office()
  await write(`UPDATE premises SET state = '${state}' WHERE id = 1`)
  expect((await start(clerk, 1)).state).toBe('open')
})

test('a room is let by its name, once at a time; the case says from its beginning who stands in the way', async () => {
  const { clerk } = await office()
  expect(await clerk.refused('moveIn.start', { requestId: clerk.requestId(), premisesId: 1, moverKind: 'room-tenant' })).toEqual(field('part', 'part-needed'))
  await start(clerk, 1, 'room-tenant', 'A')
  expect(await clerk.refused('moveIn.start', { requestId: clerk.requestId(), premisesId: 1, moverKind: 'room-tenant', part: 'A' })).toMatchObject({ code: 'case-already-open' })
  await start(clerk, 1, 'room-tenant', 'B')
  await finish(clerk, await readyCase(clerk, 2))
  expect((await start(clerk, 2, 'company')).inTheWay).toEqual({ name: '单雄信', role: 'tenant', part: '', until: '2027-11-19' })
  const room = await start(clerk, 2, 'room-tenant', 'A')
  expect((await save(clerk, room, { ...lease, from: '2026-12-01' })).inTheWay).toMatchObject({ name: '单雄信' })
})

describe('more occupants than the lease allows are refused, in whatever order it is said', () => {
  const three = { ...household, coResidents: [coResident('甲'), coResident('乙'), coResident('丙')] }
  const four: StepOf<'identity'> = { ...identity, headCount: 4 }

  test('household after lease, lease after household, household against the head count', async () => {
    const { clerk } = await office()
    const leased = await save(clerk, await start(clerk, 1), lease)
    expect(await refusedStep(clerk, leased, three)).toEqual(field('data.coResidents', 'more-than-lease', { maximum: 3 }))
    const lived = await save(clerk, await start(clerk, 2), three)
    expect(await refusedStep(clerk, lived, lease)).toEqual(field('data.maximumOccupants', 'fewer-than-heads', { heads: 4 }))
    expect(await refusedStep(clerk, lived, { ...identity, headCount: 3 })).toEqual(field('data.headCount', 'fewer-than-household', { heads: 4 }))
    const named = await save(clerk, await start(clerk, 3), { ...identity, headCount: 2 })
    expect(await refusedStep(clerk, named, three)).toEqual(field('data.coResidents', 'more-than-head-count', { heads: 2 }))
    const counted = await save(clerk, lived, four)
    expect(await refusedStep(clerk, counted, lease)).toEqual(field('data.maximumOccupants', 'fewer-than-heads', { heads: 4 }))
    expect((await save(clerk, counted, { ...lease, maximumOccupants: 4 })).version).toBe(counted.version + 1)
  })
})

test('a household step asks whom to call, the privacy notice, and every head that was said; a company for a contact', async () => {
  const { clerk } = await office()
  const begun = await save(clerk, await start(clerk, 1), { ...identity, headCount: 3 })
  const empty = { ...household, emergency: null, privacyNotice: false, note: '' }
  expect(await refusedStep(clerk, begun, empty)).toEqual({ code: 'invalid-input', fields: [
    { path: 'data.emergency.name', code: 'emergency-needed' }, { path: 'data.privacyNotice', code: 'privacy-notice-needed' }, { path: 'data.note', code: 'fewer-named', values: { said: 3, named: 1 } },
  ] })
  const two = { ...household, note: '', coResidents: [coResident('林月'), coResident('单小满')] }
  const full = await save(clerk, begun, two)
  expect((await save(clerk, full, { ...household, note: '配偶下月来' })).steps.find((step) => step.name === 'household')?.data).toMatchObject({ note: '配偶下月来' })
  const company = await start(clerk, 2, 'company')
  const staff = { ...household, note: '', emergency: null, company: { legalRepresentative: '马云飞', contacts: [], staff: [] } }
  expect(await refusedStep(clerk, company, staff)).toEqual(field('data.company.contacts', 'company-contact-needed'))
  const owner = await save(clerk, await start(clerk, 3, 'owner'), { ...identity, name: (await clerk.call('premises.get', { premisesId: 3 })).people[0]?.name ?? '', headCount: 1 })
  expect((await save(clerk, owner, { ...household, emergency: null, note: '' })).version).toBe(owner.version + 1)
})

test('a number on file under another name asks for a reason, and goes on with one', async () => {
  const { clerk } = await office()
  await finish(clerk, await readyCase(clerk, 1))
  const begun = await start(clerk, 2)
  const other = { ...identity, name: '单信雄' }
  expect(await refusedStep(clerk, begun, other)).toEqual(field('data.warningReason', 'same-number-other-name', { name: '单雄信' }))
  expect((await save(clerk, begun, { ...other, warningReason: '改过名，户口本已看' })).version).toBe(begun.version + 1)
  expect((await save(clerk, await start(clerk, 3), identity)).mover).toBe('单雄信')
})

describe('who acts for the mover', () => {
  const agent = { name: '代小理', identityKind: 'cn-id' as const, identityNumber: '11010519491231002X', phone: '', mandateNumber: '', mandateUntil: '2026-11-21' }

  test('an agent shows a letter of authority that has not run out, and a document', async () => {
    const { clerk } = await office()
    const begun = await start(clerk, 1)
    expect(await refusedStep(clerk, begun, { ...identity, agent })).toEqual(field('data.agent.mandateUntil', 'mandate-expired', { agent: '代小理', until: '2026-11-21' }))
    expect(await refusedStep(clerk, begun, { ...identity, agent: { ...agent, mandateUntil: null, identityNumber: '110105194912310021' } })).toEqual(field('data.agent.identityNumber', 'id-check-digit'))
  })

  test('a mover under 16 has a guardian, one under 18 a guardian or a reason; a relative who joins needs none', async () => {
    const { clerk } = await office()
    const young = (birthDate: string): StepOf<'identity'> => ({ ...identity, identityKind: 'passport', identityNumber: 'E12345678', birthDate })
    const begun = await start(clerk, 1)
    expect(await refusedStep(clerk, begun, young('2010-11-23'))).toEqual(field('data.guardian', 'guardian-needed', { age: 15 }))
    expect(await refusedStep(clerk, begun, young('2010-11-22'))).toEqual(field('data.guardian', 'guardian-or-reason', { age: 16 }))
    const guarded = await save(clerk, begun, { ...young('2016-01-01'), guardian: { name: '单父', identityKind: 'cn-id', identityNumber: '11010519491231002X', phone: '', relation: '父亲' } })
    expect((await save(clerk, guarded, { ...young('2009-01-01'), warningReason: '已工作，有收入' })).version).toBe(guarded.version + 1)
    expect((await save(clerk, await start(clerk, 1, 'member'), young('2020-01-01'))).version).toBe(2)
  })

  test('a minor owner moves in with a guardian, who is on file until the owner is of age', async () => {
    const { app, clerk } = await office()
    const begun = await start(clerk, 1, 'owner')
    const name = begun.owners[0]?.name ?? ''
    await finish(clerk, await answerAll(clerk, begun, [
      { ...identity, name, identityKind: 'passport', identityNumber: 'E12345678', birthDate: '2016-01-01', guardian: { name: '单父', identityKind: 'cn-id', identityNumber: '11010519491231002X', phone: '13700001111', relation: '父亲' } },
      { ...notice, moveOn: '2026-11-22' },
    ]))
    const store = await openInside(app.dataFolder)
    const row = store.prepare(`SELECT d.birth_date AS born, g.name FROM party_detail d JOIN party_name n ON n.party_id = d.party_id JOIN party_name g ON g.party_id = d.guardian_party_id WHERE n.name = ?`).get(name)
    store.close()
    expect(row).toEqual({ born: '2016-01-01', name: '单父' })
  })
})

describe('owners', () => {
  test('who have died neither confirm nor move in; the heir is told how to become owner', async () => {
    const { clerk, write, owner } = await office()
    await write(`INSERT INTO party_detail (party_id, died_on) VALUES (${owner}, '2026-01-01')`)
    const tenant = await start(clerk, 1)
    expect(await refusedStep(clerk, tenant, { ...confirmation, ownerPartyId: owner })).toEqual(field('data.ownerPartyId', 'owner-died', { name: '住户101' }))
    expect(await refusedStep(clerk, await start(clerk, 1, 'owner'), { ...identity, name: '住户101' })).toEqual(field('data.name', 'owner-died', { name: '住户101' }))
  })

  test('are not their former spouses, who pay and get neither a say nor keys', async () => {
    const { clerk } = await office()
    const { partyId } = await clerk.call('affiliations.add', { requestId: clerk.requestId(), premisesId: 1, person: { kind: 'person', name: '前小妻', phone: '' }, kind: 'former-spouse', from: '2026-01-01', note: '' })
    expect(partyId).toBeGreaterThan(0)
    expect(await refusedStep(clerk, await start(clerk, 1), { ...confirmation, spokeWith: '前小妻' })).toEqual(field('data.spokeWith', 'former-spouse', { name: '前小妻' }))
    expect(await refusedStep(clerk, await start(clerk, 1, 'owner'), { ...identity, name: '前小妻' })).toEqual(field('data.name', 'former-spouse', { name: '前小妻' }))
  })

  test('are those on file: somebody else does not move in as owner, one of several co-owners does', async () => {
    const { clerk, write, owner } = await office()
    await write(`UPDATE ownership SET share_denominator = 2 WHERE premises_id = 1;
      INSERT INTO party (kind, created_at) VALUES ('person', 0); INSERT INTO party_name (party_id, name, pinyin) SELECT max(id), '共有人', '' FROM party;
      INSERT INTO ownership (premises_id, party_id, share_numerator, share_denominator, basis) SELECT 1, max(id), 1, 2, '' FROM party`)
    const begun = await start(clerk, 1, 'owner')
    expect(begun.owners.map((each) => each.partyId)).toContain(owner)
    expect(await refusedStep(clerk, begun, { ...identity, name: '不相干' })).toEqual(field('data.name', 'not-the-owner'))
    expect((await finish(clerk, await answerAll(clerk, begun, [{ ...identity, name: '共有人' }, { ...notice, moveOn: '2026-11-22' }]))).state).toBe('done')
  })
})

test('an agent lets only while the authority lasts, and pays only where the lease names one', async () => {
  const { clerk, owner } = await office()
  const { agentPartyId } = await clerk.call('mandates.add', {
    requestId: clerk.requestId(), premisesId: 1, principalPartyId: owner, agent: { kind: 'company', name: '安居代理有限公司', phone: '' }, scope: 'sublet', number: 'WT-1', from: '2026-01-01', until: '2026-11-30', originalSeen: true, note: '',
  })
  const begun = await start(clerk, 1, 'room-tenant', 'A')
  expect(await refusedStep(clerk, begun, { ...lease, from: '2026-12-01', lessorPartyId: agentPartyId })).toEqual(field('data.lessorPartyId', 'mandate-expired', { agent: '安居代理有限公司', until: '2026-11-30' }))
  expect(await refusedStep(clerk, begun, { ...lease, lessorPartyId: owner })).toEqual(field('data.lessorPartyId', 'mandate-missing'))
  const item = begun.feeItems[0]?.feeItemId ?? 0
  const owned = await save(clerk, begun, lease)
  expect(await refusedStep(clerk, owned, { step: 'payers', payers: [{ feeItemId: item, payer: 'agent' }] })).toEqual(field('data.payers.0.payer', 'no-agent'))
})

test('a fee that begins later is not called paid until the day before', async () => {
  const { clerk, write } = await office()
  await write(`UPDATE assignment SET from_date = '2026-12-01', paid_until = NULL WHERE premises_id = 1`)
  expect((await start(clerk, 1)).feeItems.map((item) => item.paidUntil)).toEqual([null])
  await write(`UPDATE assignment SET paid_until = '2026-10-31' WHERE premises_id = 2`)
  expect((await start(clerk, 2)).feeItems.map((item) => item.paidUntil)).toEqual(['2026-10-31'])
})

test('the slip of the keys given out is there once the case is finished', async () => {
  const { clerk } = await office()
  const ready = await answerAll(clerk, await start(clerk, 1), [confirmation, identity, lease, { ...services, keys: [{ kind: 'door-key', number: 'A-1' }] }])
  expect(ready.keySlip).toBeNull()
  const done = await finish(clerk, ready)
  expect(done.keySlip?.number).toMatch(/^\w+-\d+/)
  expect((await clerk.call('papers.render', { paper: 'key-slip', id: done.keySlip?.id ?? 0 })).pages).toBe(1)
  const none = await finish(clerk, await answerAll(clerk, await start(clerk, 2), [confirmation, { ...identity, identityKind: 'passport', identityNumber: 'E66666666' }, lease]))
  expect(none.keySlip).toBeNull()
})

test('what is refused is named in the order it stands on the screen', async () => {
  const { clerk } = await office()
  expect((await refusedStep(clerk, await start(clerk, 1), { ...identity, phone: '138', originalSeen: false })).fields?.map((each) => each.path)).toEqual(['data.phone', 'data.originalSeen'])
})

test('a key that is out is not given out again, and a meter does not run backwards', async () => {
  const { clerk } = await office()
  const begun = await start(clerk, 1)
  const key = { kind: 'door-key' as const, number: 'A-1' }
  expect(await refusedStep(clerk, begun, { ...services, keys: [key, key] })).toEqual(field('data.keys.1.number', 'chosen-twice'))
  await clerk.call('keys.issue', { requestId: clerk.requestId(), premisesId: 1, partyId: null, holder: '装修队', purpose: 'loan', keys: [key], dueBackOn: '2026-11-30' })
  expect(await refusedStep(clerk, begun, { ...services, keys: [key] })).toMatchObject(field('data.keys.0.number', 'key-already-out'))
})

test('a child who joins a household has no telephone; whoever moves in alone has one', async () => {
  const { clerk } = await office()
  const silent = { ...identity, phone: '', headCount: 1 }
  const child = await start(clerk, 1, 'member')
  expect((await save(clerk, child, silent)).version).toBe(child.version + 1)
  expect(await refusedStep(clerk, await start(clerk, 1), silent)).toEqual(field('data.phone', 'empty'))
})

test('a household somebody joins lives there, and a company shows a licence', async () => {
  const { clerk } = await office()
  const member = await start(clerk, 1, 'member')
  expect(await refusedStep(clerk, member, { step: 'membership', householdPartyId: 9999, relation: '母亲', from: '2026-11-22' })).toEqual(field('data.householdPartyId', 'household-not-there'))
  expect(await refusedStep(clerk, await start(clerk, 1, 'company'), identity)).toEqual(field('data.identityKind', 'company-needs-licence'))
  const company = await start(clerk, 2, 'company')
  expect(await refusedStep(clerk, company, household)).toEqual(field('data.company.legalRepresentative', 'empty'))
  expect(await refusedFinish(clerk, company)).toMatchObject({ code: 'steps-open' })
})

test('an owner who lives there stands in the way until they agree to let; then their stay ends the day before', async () => {
  const { app, clerk, write, owner } = await office()
  await write(`INSERT INTO occupancy (premises_id, party_id, role, from_date, part, exclusive, relation) VALUES (1, ${owner}, 'owner', '2020-01-01', '', 0, '')`)
  const begun = await start(clerk, 1)
  expect(begun.inTheWay).toEqual({ name: '住户101', role: 'owner', part: '', until: null })
  const unasked = await answerAll(clerk, begun, [identity, lease])
  expect(await refusedStep(clerk, unasked, notice)).toEqual(field('data.moveOn', 'occupied-by-owner', { name: '住户101', until: '' }))
  expect(await refusedFinish(clerk, unasked)).toEqual({ code: 'occupied-by-owner', values: { name: '住户101', until: '' } })
  await finish(clerk, await save(clerk, await save(clerk, unasked, confirmation), notice))
  const store = await openInside(app.dataFolder)
  const stays = store.prepare('SELECT role, from_date AS since, to_date AS until FROM occupancy ORDER BY id').all()
  store.close()
  expect(stays).toEqual([{ role: 'owner', since: '2020-01-01', until: '2026-11-24' }, { role: 'tenant', since: '2026-11-25', until: null }])
})
