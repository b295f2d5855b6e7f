import { describe, expect, test } from 'vitest'
import type { StepData } from '../../shared/contract/move-in.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice, signIn } from '../support/make-app.ts'
import { answerAll, confirmation, finish, identity, lease, notice, payers, readyCase, refusedStep, save, start } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

async function desk(rooms: string[] = ['101', '102', '103']) {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv(rooms.map((room) => ({ room }))))
  return { app, manager, clerk: await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾') }
}

describe('a step that cannot be kept', () => {
  const wrongs: [string, StepData, string, string][] = [
    ['a temporary permission without an end', { ...confirmation, outcome: 'temporary' }, 'data.temporaryUntil', 'empty'],
    ['a temporary permission that has run out', { ...confirmation, outcome: 'temporary', temporaryUntil: '2026-11-20' }, 'data.temporaryUntil', 'day-is-past'],
    ['an owner nobody knows', { ...confirmation, ownerPartyId: 999 }, 'data.ownerPartyId', 'not-found'],
    ['a wrong check digit', { ...identity, identityNumber: '110105194912310021' }, 'data.identityNumber', 'id-check-digit'],
    ['a number of another length', { ...identity, identityNumber: '1101051949123100' }, 'data.identityNumber', 'id-length'],
    ['a birth that is no day', { ...identity, identityNumber: '11010519490231002X' }, 'data.identityNumber', 'id-birth-date'],
    ['a company with a person\'s card', { ...identity, partyKind: 'company' }, 'data.identityKind', 'kind-does-not-fit'],
    ['an expired card without a reason', { ...identity, validUntil: '2026-11-21' }, 'data.warningReason', 'reason-needed'],
    ['an unknown permit without a reason', { ...identity, identityKind: 'hk-macau-permit', identityNumber: 'K1234567' }, 'data.warningReason', 'reason-needed'],
    ['an original nobody saw', { ...identity, originalSeen: false }, 'data.originalSeen', 'original-not-seen'],
    ['a phone that is none', { ...identity, phone: '1385526213' }, 'data.phone', 'phone-length'],
    ['a lease that ends before it begins', { ...lease, to: '2026-11-19' }, 'data.to', 'ends-before-start'],
    ['a fee nobody knows', payers(999), 'data.payers.0.feeItemId', 'not-found'],
    ['a fee named twice', { step: 'payers', payers: [{ feeItemId: 1, payer: 'tenant' }, { feeItemId: 1, payer: 'owner' }] }, 'data.payers.1.feeItemId', 'chosen-twice'],
  ]

  test('is refused at its field, and the case stays as it was', async () => {
    const { clerk } = await desk()
    const begun = await start(clerk, 1)
    for (const [what, data, path, code] of wrongs) expect([what, await refusedStep(clerk, begun, data)]).toMatchObject([what, { code: 'invalid-input', fields: [{ path, code }] }])
    expect(await clerk.call('moveIn.get', { caseId: begun.caseId })).toEqual(begun)
  })

  test('for want of room: the lease allows fewer than move in, whichever is said first', async () => {
    const { clerk } = await desk()
    const first = await save(clerk, await start(clerk, 1), { ...identity, headCount: 4 })
    expect(await refusedStep(clerk, first, lease)).toMatchObject({ fields: [{ path: 'data.maximumOccupants', code: 'fewer-than-heads', values: { heads: 4 } }] })
    const second = await save(clerk, await start(clerk, 2), lease)
    expect(await refusedStep(clerk, second, { ...identity, headCount: 4 })).toMatchObject({ fields: [{ path: 'data.headCount', code: 'more-than-lease', values: { maximum: 3 } }] })
  })

  test('belongs to another kind of case, or may not be waived', async () => {
    const { clerk } = await desk()
    const owner = await start(clerk, 1, 'owner')
    expect(owner.steps.map((step) => step.name)).toEqual(['identity', 'household', 'services', 'deposit', 'notice', 'papers', 'fee-start'])
    expect(await refusedStep(clerk, owner, lease)).toMatchObject({ fields: [{ path: 'step', code: 'step-not-in-case' }] })
    const waive = (step: 'identity' | 'lease') => clerk.refused('moveIn.waiveStep', { requestId: clerk.requestId(), caseId: owner.caseId, version: owner.version, step, reason: '没有' })
    expect(await waive('identity')).toMatchObject({ fields: [{ path: 'step', code: 'cannot-be-waived' }] })
    expect(await waive('lease')).toMatchObject({ fields: [{ path: 'step', code: 'step-not-in-case' }] })
    expect(await clerk.refused('moveIn.finish', { requestId: clerk.requestId(), caseId: owner.caseId, version: owner.version })).toMatchObject({ code: 'steps-open', values: { count: 7 } })
  })
})

describe('a document', () => {
  const good = [
    ['taiwan-permit', '12345678'], ['hk-macau-permit', 'H12345678'], ['hk-macau-permit', 'HA1234567'], ['passport', 'C01X00T47'], ['hmt-residence', '830000199001010012'],
    ['hmt-residence', '810000199001010019'], ['foreign-pr', '911124198108030024'], ['cn-id', '11010519491231002x'],
  ] as const

  test('of every kind the desk meets goes through without a warning', async () => {
    const { clerk } = await desk(['101'])
    let at = await start(clerk, 1)
    for (const [kind, number] of good) {
      expect(await clerk.call('identity.check', { kind, number, validUntil: '2030-01-01' })).toMatchObject({ ok: true, problem: null, warnings: [] })
      at = await save(clerk, at, { ...identity, identityKind: kind, identityNumber: number, validUntil: '2030-01-01' })
      expect(at.steps.find((step) => step.name === 'identity')).toMatchObject({ state: 'done', data: { identityNumber: number.toUpperCase() } })
    }
  })

  test('with a wrong check digit is refused, and the right digit stands neither in the answer nor in the log', async () => {
    const { app, clerk } = await desk(['101'])
    const begun = await start(clerk, 1)
    const wrong = '440524188001010017'
    const answers = [await clerk.call('identity.check', { kind: 'cn-id', number: wrong, validUntil: null }), await refusedStep(clerk, begun, { ...identity, identityNumber: wrong })]
    expect(answers[0]).toEqual({ ok: false, problem: expect.stringMatching(/check-digit|too-old/) as string, warnings: [], birthDate: null, sex: null, otherName: null })
    const young = await refusedStep(clerk, begun, { ...identity, identityNumber: '110105199912310020' })
    expect(young).toEqual({ code: 'invalid-input', fields: [{ path: 'data.identityNumber', code: 'id-check-digit' }] })
    expect(JSON.stringify([...answers, young, app.log])).not.toMatch(/110105|440524|digit.{0,3}[0-9X]"/)
  })

  test('that has expired goes on with a reason; one that soon expires is only said', async () => {
    const { clerk } = await desk(['101'])
    const check = (validUntil: string) => clerk.call('identity.check', { kind: 'cn-id', number: identity.identityNumber, validUntil })
    expect((await check('2026-11-21')).warnings).toEqual(['expired'])
    expect((await check('2026-11-22')).warnings).toEqual(['expires-soon'])
    const begun = await start(clerk, 1)
    const late = await save(clerk, begun, { ...identity, validUntil: '2026-11-21', warningReason: '新证办理中' })
    expect((await save(clerk, late, { ...identity, validUntil: '2026-12-01' })).version).toBe(begun.version + 2)
  })

  test('on file under another name is said', async () => {
    const { clerk } = await desk()
    await finish(clerk, await readyCase(clerk, 1))
    expect(await clerk.call('identity.check', { kind: 'cn-id', number: identity.identityNumber, validUntil: null })).toMatchObject({ otherName: '单雄信' })
  })
})

describe('a case', () => {
  test('open in two windows: the second to save is told, and sees what the first wrote', async () => {
    const { manager, clerk } = await desk()
    const begun = await start(clerk, 1)
    await save(manager, begun, confirmation)
    expect(await refusedStep(clerk, begun, identity)).toEqual({ code: 'changed-meanwhile' })
    const now = await clerk.call('moveIn.get', { caseId: begun.caseId })
    expect((await save(clerk, now, identity)).mover).toBe('单雄信')
    expect(await clerk.refused('moveIn.start', { requestId: clerk.requestId(), premisesId: 1, moverKind: 'tenant' })).toEqual({ code: 'case-already-open', values: { caseId: begun.caseId } })
  })

  test('goes on at its last step after the power was cut', async () => {
    const { app, clerk } = await desk()
    const saved = await save(clerk, await save(clerk, await start(clerk, 1), confirmation), identity)
    await app.reopen()
    const again = await signIn(app, 'zhaolei')
    expect(await again.call('moveIn.get', { caseId: saved.caseId })).toEqual(saved)
    expect((await again.call('moveIn.list', {})).cases).toMatchObject([{ caseId: saved.caseId, doneSteps: 2, allSteps: 10, nextStep: 'lease', mover: '单雄信' }])
  })

  test('for premises that were not handed over yet cannot begin', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    await importLedger(app, manager, ledgerCsv([{ room: '101', delivered: ' ' }]))
    expect(await manager.refused('moveIn.start', { requestId: manager.requestId(), premisesId: 1, moverKind: 'owner' })).toMatchObject({ fields: [{ path: 'premisesId', code: 'not-delivered' }] })
  })

  test('when cancelled or finished takes nothing more, and forgets the typed number everywhere but in the person\'s document', async () => {
    const { app, clerk } = await desk()
    const typed = { ...identity, identityNumber: '11010119900307889X' }
    const wrongly = { ...identity, identityKind: 'passport' as const, identityNumber: 'TYPEDWRONG77' }
    const begun = await save(clerk, await start(clerk, 2), wrongly)
    await clerk.call('moveIn.cancel', { requestId: clerk.requestId(), caseId: begun.caseId, version: begun.version, reason: '不租了' })
    expect(await refusedStep(clerk, begun, confirmation)).toEqual({ code: 'case-closed' })
    const ready = await readyCase(clerk, 1, { identity: { ...typed, identityNumber: '810000199001010019', identityKind: 'hmt-residence' } })
    const done = await finish(clerk, ready)
    expect(done.state).toBe('done')
    expect(await refusedStep(clerk, done, confirmation)).toEqual({ code: 'case-closed' })
    expect(done.steps.find((step) => step.name === 'identity')?.data).toMatchObject({ identityNumber: '****0019' })
    const inside = await openInside(app.dataFolder)
    const tables = (inside.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]).map((row) => row.name)
    const holding = tables.filter((table) => /810000199001010019|TYPEDWRONG77/.test(JSON.stringify(inside.prepare(`SELECT * FROM "${table}"`).all())))
    inside.close()
    expect(holding).toEqual(['party_document'])
  })
})

describe('a notice', () => {
  test('is numbered when it first goes out, changed without losing who has acknowledged, and acknowledged once', async () => {
    const { clerk } = await desk()
    const first = await save(clerk, await start(clerk, 1), notice)
    const second = await save(clerk, await start(clerk, 2), notice)
    expect([first.notice?.number, second.notice?.number]).toEqual(['ZH2026-0001', 'ZH2026-0002'])
    const line = first.notice?.lines[0]?.lineId ?? 0
    const acknowledge = { requestId: clerk.requestId(), lineId: line, acknowledgedBy: '陈师傅', how: 'phone' as const, reply: '下午去' }
    await clerk.call('notices.acknowledge', acknowledge)
    expect(await clerk.refused('notices.acknowledge', { ...acknowledge, requestId: clerk.requestId() })).toEqual({ code: 'already-acknowledged' })
    expect(await clerk.refused('notices.acknowledge', { ...acknowledge, requestId: clerk.requestId(), lineId: 999 })).toEqual({ code: 'not-found' })
    const now = await clerk.call('moveIn.get', { caseId: first.caseId })
    const changed = await save(clerk, now, { ...notice, departments: notice.departments.map((row) => ({ ...row, instruction: '改为明天' })) })
    expect(changed.notice).toMatchObject({ number: 'ZH2026-0001', lines: [{ instruction: '开通水电', acknowledgedBy: '陈师傅', reply: '下午去' }, { instruction: '改为明天', acknowledgedBy: null }] })
    expect((await clerk.call('moveIn.list', {})).cases.map((row) => row.unacknowledged)).toEqual([2, 1])
  })

  test('of an owner who was not reached leaves a task, closed when the owner confirms', async () => {
    const { clerk } = await desk()
    const begun = await save(clerk, await start(clerk, 1), { ...confirmation, outcome: 'temporary', temporaryUntil: '2026-11-30' })
    const asking = async () => (await clerk.call('tasks.list', {})).tasks.filter((task) => task.kind === 'owner-confirmation')
    expect(await asking()).toMatchObject([{ premisesId: 1, dueOn: '2026-11-30' }])
    await save(clerk, begun, confirmation)
    expect(await asking()).toEqual([])
  })
})

test('a tenant who has not moved out keeps another tenant out, whatever the leases say', async () => {
  const { clerk } = await desk()
  await finish(clerk, await readyCase(clerk, 1))
  const other = { ...identity, name: '覃敏敏', identityNumber: '830000199001010012', identityKind: 'hmt-residence' as const }
  const next = { ...lease, from: '2027-11-20', to: '2028-11-19' }
  const refused = { code: 'occupied-by-lease', values: { name: '单雄信', until: '2027-11-19' } }
  const named = await answerAll(clerk, await start(clerk, 1), [other, next], ['notice'])
  expect(await refusedStep(clerk, named, { ...notice, moveOn: '2027-11-20' })).toEqual({ code: 'invalid-input', fields: [{ path: 'data.moveOn', ...refused }] })
  expect((await clerk.call('moveIn.get', { caseId: named.caseId })).notice).toBeNull()
  const clash = await answerAll(clerk, named, [])
  expect(await clerk.refused('moveIn.finish', { requestId: clerk.requestId(), caseId: clash.caseId, version: clash.version })).toEqual(refused)
  expect((await clerk.call('premises.get', { premisesId: 1 })).people.map((person) => [person.role, person.name])).toEqual([['owner', '住户101'], ['tenant', '单雄信']])
})
