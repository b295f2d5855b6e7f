import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, MANAGER, newOffice, signIn, type TestApp, upload } from '../support/make-app.ts'

const PREMISES = { of: 'premises' as const, id: 1 }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const PDF = bytesOf('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer\n%%EOF\n')
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '覃敏敏', phone: '13812340421' }, { room: '102', name: '张伟', phone: '13900001111' }]))
  return { app, manager, clerk: await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾') }
}
const attach = (app: TestApp, desk: Desk, name: string, bytes: Uint8Array, subject: { of: 'premises' | 'party'; id: number } = PREMISES) =>
  ({ subject, file: upload(app, desk, name, bytes), title: '购房合同' })
const ownerOf = async (desk: Desk, premisesId = 1) => (await desk.call('premises.get', { premisesId })).people[0]?.partyId ?? 0

describe('an attachment', () => {
  test('is kept encrypted under a name that says nothing, opens again as it was, and twice the same is one', async () => {
    const { app, clerk } = await office()
    const { attachmentId } = await clerk.call('attachments.add', attach(app, clerk, '合同.pdf', PDF))
    expect(await clerk.call('attachments.add', attach(app, clerk, '又一次.pdf', PDF))).toEqual({ attachmentId })
    const [stored = ''] = readdirSync(join(app.dataFolder, 'attachments'))
    expect(stored).toMatch(/^[0-9a-f]{64}$/)
    expect(readFileSync(join(app.dataFolder, 'attachments', stored)).includes('%PDF')).toBe(false)
    const opened = await clerk.call('attachments.open', { attachmentId })
    expect(app.ports.files.get(opened.handle, clerk.session)?.bytes).toEqual(Buffer.from(PDF))
    expect((await clerk.call('archive.get', { subject: PREMISES })).attachments).toMatchObject([{ attachmentId, title: '购房合同', mediaType: 'application/pdf', size: PDF.length, addedBy: '赵蕾' }])
  })

  test('is judged by what it holds, not by its name', async () => {
    const { app, clerk } = await office()
    const wrong = [bytesOf('MZ this is a program'), bytesOf('<svg onload="x"></svg>'), bytesOf('%PDF-1.4 cut off'), PNG.slice(0, 10), new Uint8Array(0)]
    for (const bytes of wrong) expect(await clerk.refused('attachments.add', attach(app, clerk, '合同.pdf', bytes))).toEqual({ code: 'invalid-input', fields: [{ path: 'file', code: 'file-kind' }] })
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    large.set(PDF)
    expect(await clerk.refused('attachments.add', attach(app, clerk, 'a.pdf', large))).toMatchObject({ fields: [{ path: 'file', code: 'file-too-large', values: { megabytes: 10 } }] })
    expect(await clerk.refused('attachments.add', { ...attach(app, clerk, 'a.pdf', PDF), file: 'f'.repeat(32) })).toMatchObject({ fields: [{ code: 'file-gone' }] })
    expect(await clerk.refused('attachments.add', attach(app, clerk, 'a.pdf', PDF, { of: 'party', id: 99 }))).toEqual({ code: 'not-found' })
    await clerk.call('attachments.add', attach(app, clerk, 'looks-like.pdf', PNG))
    expect((await clerk.call('archive.get', { subject: PREMISES })).attachments.map((row) => row.mediaType)).toEqual(['image/png'])
  })

  test('goes with the backup to another PC, and a damaged or missing file is said', async () => {
    const { app, manager } = await office()
    const { attachmentId } = await manager.call('attachments.add', attach(app, manager, 'a.pdf', PDF))
    const made = await manager.call('backup.now', {})
    const elsewhere = mkdtempSync(join(tmpdir(), 'foyer-elsewhere-'))
    cpSync(join(app.dataFolder, 'backups', made.name), elsewhere, { recursive: true })
    cpSync(join(app.dataFolder, 'backups', 'attachments'), join(elsewhere, 'attachments'), { recursive: true })
    const other = await makeApp({ dataFolder: elsewhere, idsFrom: 10_000 })
    const there = await signIn(other, MANAGER.login)
    const opened = await there.call('attachments.open', { attachmentId })
    expect(other.ports.files.get(opened.handle, there.session)?.bytes).toEqual(Buffer.from(PDF))
    const [name = ''] = readdirSync(join(elsewhere, 'attachments'))
    const file = join(elsewhere, 'attachments', name)
    const bytes = readFileSync(file)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await there.refused('attachments.open', { attachmentId })).toEqual({ code: 'attachment-missing' })
    rmSync(file)
    expect(await there.call('backup.verify', {})).toMatchObject({ ok: false, problems: ['attachments whose file is gone: 1'] })
    await other.close()
    rmSync(elsewhere, { recursive: true })
  })

  test('leaves the page by a manager with a reason; its file goes when no page shows it', async () => {
    const { app, manager, clerk } = await office()
    const first = await clerk.call('attachments.add', attach(app, clerk, 'a.pdf', PDF))
    const second = await clerk.call('attachments.add', attach(app, clerk, 'a.pdf', PDF, { of: 'party', id: await ownerOf(clerk) }))
    expect(await clerk.refused('attachments.remove', { attachmentId: first.attachmentId, reason: '传错' })).toEqual({ code: 'not-allowed' })
    await manager.call('attachments.remove', { attachmentId: first.attachmentId, reason: '传错' })
    expect(readdirSync(join(app.dataFolder, 'attachments'))).toHaveLength(1)
    await manager.call('attachments.remove', { attachmentId: second.attachmentId, reason: '传错' })
    expect(readdirSync(join(app.dataFolder, 'attachments'))).toHaveLength(0)
    expect(await manager.refused('attachments.open', { attachmentId: first.attachmentId })).toEqual({ code: 'not-found' })
    const { entries } = await manager.call('archive.timeLine', { subject: PREMISES, groups: ['papers'] })
    expect(entries.map((entry) => [entry.kind, entry.what, entry.more])).toEqual([['attached', '购房合同', ''], ['attachment-removed', '购房合同', '传错']])
  })
})

describe('a paper of the file', () => {
  const take = (desk: Desk) => desk.call('archivePapers.take', { requestId: desk.requestId(), subject: PREMISES, title: '房产证', form: 'copy', copies: 1, box: 'A-12', takenOn: '2026-11-22' })

  test('is lent to one person at a time, comes back, and once gone for good is lent no more', async () => {
    const { manager, clerk } = await office()
    const { paperId } = await take(clerk)
    const lend = { paperId, borrower: '王律师', purpose: '诉讼', dueBackOn: '2026-11-30' }
    expect(await clerk.refused('archivePapers.lend', { ...lend, requestId: clerk.requestId(), dueBackOn: '2026-11-21' })).toMatchObject({ fields: [{ path: 'dueBackOn', code: 'day-is-past' }] })
    expect(await clerk.refused('archivePapers.giveBack', { requestId: clerk.requestId(), paperId })).toEqual({ code: 'paper-not-lent' })
    await clerk.call('archivePapers.lend', { ...lend, requestId: clerk.requestId() })
    expect(await clerk.refused('archivePapers.lend', { ...lend, requestId: clerk.requestId() })).toEqual({ code: 'paper-lent-out', values: { borrower: '王律师' } })
    expect(await manager.refused('archivePapers.leave', { requestId: manager.requestId(), paperId, reason: '退还' })).toMatchObject({ code: 'paper-lent-out' })
    expect((await clerk.call('archivePapers.lent', {})).papers).toMatchObject([{ paperId, premisesId: 1, loan: { borrower: '王律师', dueBackOn: '2026-11-30' } }])
    await clerk.call('archivePapers.giveBack', { requestId: clerk.requestId(), paperId })
    expect((await clerk.call('archivePapers.lent', {})).papers).toEqual([])
    await manager.call('archivePapers.leave', { requestId: manager.requestId(), paperId, reason: '退还业主' })
    expect(await clerk.refused('archivePapers.lend', { ...lend, requestId: clerk.requestId() })).toEqual({ code: 'paper-left' })
    expect((await clerk.call('archive.get', { subject: PREMISES })).papers).toMatchObject([{ leftOn: '2026-11-22', leftReason: '退还业主', loan: null }])
  })
})

describe('a record', () => {
  const add = (desk: Desk, kind: 'note' | 'repair', happenedOn = '2026-11-22') =>
    ({ requestId: desk.requestId(), subject: PREMISES, kind, happenedOn, text: '厨房漏水', dueOn: '2026-11-25', open: true })

  test('waits for its outcome, a note does not, and nothing happens tomorrow', async () => {
    const { clerk } = await office()
    expect(await clerk.refused('records.add', add(clerk, 'repair', '2026-11-23'))).toMatchObject({ fields: [{ path: 'happenedOn', code: 'day-to-come' }] })
    const { recordId } = await clerk.call('records.add', add(clerk, 'repair'))
    const note = await clerk.call('records.add', add(clerk, 'note'))
    await clerk.call('records.close', { requestId: clerk.requestId(), recordId, outcome: '已换阀门' })
    expect(await clerk.refused('records.close', { requestId: clerk.requestId(), recordId, outcome: '再关' })).toEqual({ code: 'already-closed' })
    expect(await clerk.refused('records.close', { requestId: clerk.requestId(), recordId: note.recordId, outcome: '再关' })).toEqual({ code: 'already-closed' })
    const { records } = await clerk.call('archive.get', { subject: PREMISES })
    expect(records.map((row) => [row.kind, row.dueOn, row.closedOn, row.outcome])).toEqual([['note', null, '2026-11-22', ''], ['repair', '2026-11-25', '2026-11-22', '已换阀门']])
  })
})

describe('people around a premises', () => {
  const mandate = async (desk: Desk) => ({
    requestId: desk.requestId(), premisesId: 1, principalPartyId: await ownerOf(desk), agent: { kind: 'company' as const, name: '安居代理有限公司', phone: '02161234567' }, scope: 'sublet' as const, number: 'WT-1',
    from: '2026-11-01', until: '2027-10-31', originalSeen: true as const, note: '',
  })

  test('a mandate is given by an owner, to somebody else, for a stretch of days', async () => {
    const { clerk } = await office()
    const good = await mandate(clerk)
    const wrongs = [
      [{ principalPartyId: await ownerOf(clerk, 2) }, 'principalPartyId', 'not-an-owner'], [{ until: '2026-10-31' }, 'until', 'ends-before-start'],
      [{ agent: { partyId: good.principalPartyId } }, 'agent.partyId', 'own-agent'], [{ agent: { partyId: 999 } }, 'agent.partyId', 'not-found'],
      [{ agent: { kind: 'person' as const, name: '某人', phone: '138' } }, 'agent.phone', 'phone-length'],
    ] as const
    for (const [change, path, code] of wrongs) expect(await clerk.refused('mandates.add', { ...good, ...change, requestId: clerk.requestId() })).toMatchObject({ fields: [{ path, code }] })
    const { mandateId, agentPartyId } = await clerk.call('mandates.add', good)
    expect(await clerk.refused('mandates.revoke', { requestId: clerk.requestId(), mandateId, revokedOn: '2026-10-01' })).toMatchObject({ fields: [{ code: 'ends-before-start' }] })
    await clerk.call('mandates.revoke', { requestId: clerk.requestId(), mandateId, revokedOn: '2026-12-01' })
    expect(await clerk.refused('mandates.revoke', { requestId: clerk.requestId(), mandateId, revokedOn: '2026-12-02' })).toEqual({ code: 'already-ended' })
    expect((await clerk.call('archive.get', { subject: { of: 'party', id: agentPartyId } })).mandates).toMatchObject([{ agent: '安居代理有限公司', principal: '覃敏敏', revokedOn: '2026-12-01' }])
  })

  test('a former spouse who pays is found by name, stands on the page, and is no owner', async () => {
    const { clerk } = await office()
    const { affiliationId, partyId } = await clerk.call('affiliations.add', { requestId: clerk.requestId(), premisesId: 1, person: { kind: 'person', name: '单前夫', phone: '13700002222' }, kind: 'former-spouse', from: '2026-11-01', note: '' })
    expect((await clerk.call('find.search', { text: '2222' })).hits).toMatchObject([{ premisesId: 1, partyId, name: '单前夫', role: null }])
    expect((await clerk.call('premises.get', { premisesId: 1 })).people.map((person) => person.name)).toEqual(['覃敏敏'])
    await clerk.call('affiliations.end', { requestId: clerk.requestId(), affiliationId, to: '2026-11-22' })
    expect((await clerk.call('parties.get', { partyId })).homes).toEqual([])
  })

  test('a vehicle is found by its plate however it is said, and stands in one place', async () => {
    const { clerk } = await office()
    const add = (premisesId: number, plate: string) => ({ requestId: clerk.requestId(), premisesId, partyId: null, plate, model: '', colour: '', space: 'B2-118', from: '2026-11-01' })
    const { vehicleId } = await clerk.call('vehicles.add', add(1, '沪a·d12345'))
    expect(await clerk.refused('vehicles.add', add(2, '沪AD12345'))).toMatchObject({ fields: [{ path: 'plate', code: 'plate-known', values: { room: '1栋1单元101' } }] })
    for (const text of ['沪A·D12345', '沪ad12345', 'D12345', '2345']) {
      expect((await clerk.call('find.search', { text })).hits.map((hit) => [hit.premisesId, hit.matched])).toEqual([[1, 'plate']])
    }
    await clerk.call('vehicles.end', { requestId: clerk.requestId(), vehicleId, to: '2026-11-22' })
    expect((await clerk.call('find.search', { text: 'D12345' })).hits).toEqual([])
    await clerk.call('vehicles.add', add(2, '沪AD12345'))
  })
})

test('the time line tells everything of a premises, newest first, in stretches and by groups', async () => {
  const { clerk } = await office()
  for (const [index, text] of ['一', '二', '三'].entries()) {
    await clerk.call('records.add', { requestId: clerk.requestId(), subject: PREMISES, kind: 'note', happenedOn: `2026-11-0${index + 1}`, text, dueOn: null, open: false })
  }
  const read = (skip: number, limit: number) => clerk.call('archive.timeLine', { subject: PREMISES, groups: ['events'], skip, limit })
  const first = await read(0, 2)
  expect([first.more, first.entries.map((entry) => [entry.kind, entry.more])]).toEqual([true, [['task', '证件号码待补：覃敏敏'], ['record', '三']]])
  const rest = await read(2, 2)
  expect([rest.more, rest.entries.map((entry) => [entry.more, entry.by])]).toEqual([false, [['二', '赵蕾'], ['一', '赵蕾']]])
  expect((await clerk.call('archive.timeLine', { subject: PREMISES, groups: [] })).entries).toEqual([])
  expect(await clerk.refused('archive.timeLine', { subject: { of: 'premises', id: 99 } })).toEqual({ code: 'not-found' })
})

describe('what is known of somebody', () => {
  const facts = (desk: Desk, partyId: number, change: object = {}) => ({
    requestId: desk.requestId(), partyId, nationality: '', registeredAddress: '', employer: '', occupation: '', legalRepresentative: '', guardianPartyId: null, diedOn: null, messageConsent: false, important: false,
    reason: '家属告知', ...change,
  })

  test('is changed with its history; a consent can be taken back; a death is no day to come', async () => {
    const { clerk } = await office()
    const partyId = await ownerOf(clerk)
    expect(await clerk.refused('parties.setFacts', facts(clerk, partyId, { diedOn: '2026-11-23' }))).toMatchObject({ fields: [{ path: 'diedOn', code: 'day-to-come' }] })
    expect(await clerk.refused('parties.setFacts', facts(clerk, partyId, { guardianPartyId: partyId }))).toMatchObject({ fields: [{ path: 'guardianPartyId', code: 'own-guardian' }] })
    await clerk.call('parties.setFacts', facts(clerk, partyId, { employer: '云栖小学', messageConsent: true }))
    expect((await clerk.call('parties.get', { partyId })).detail).toMatchObject({ employer: '云栖小学', messageConsentOn: '2026-11-22', diedOn: null })
    await clerk.call('parties.setFacts', facts(clerk, partyId, { employer: '云栖中学', diedOn: '2026-11-20' }))
    const party = await clerk.call('parties.get', { partyId })
    expect(party.detail).toMatchObject({ employer: '云栖中学', messageConsentOn: null, diedOn: '2026-11-20' })
    expect(party.changes.map((change) => [change.before, change.after])).toEqual([['', '2026-11-20'], ['云栖小学', '云栖中学'], ['', '2026-11-22'], ['', '云栖小学']])
  })

  test('an emergency contact follows the one before; a company has several', async () => {
    const { clerk } = await office()
    const partyId = await ownerOf(clerk)
    const add = (kind: 'emergency' | 'contact', name: string, phone: string) => ({ requestId: clerk.requestId(), partyId, kind, name, relation: '家人', phone })
    expect(await clerk.refused('contacts.add', add('emergency', '覃父', ''))).toMatchObject({ fields: [{ path: 'phone', code: 'phone-empty' }] })
    for (const [name, phone] of [['覃父', '13900002222'], ['覃母', '13900003333']] as const) await clerk.call('contacts.add', add('emergency', name, phone))
    for (const name of ['行政', '财务']) await clerk.call('contacts.add', add('contact', name, ''))
    const { contacts } = await clerk.call('parties.get', { partyId })
    expect(contacts.map((contact) => [contact.name, contact.to])).toEqual([['行政', null], ['财务', null], ['覃母', null], ['覃父', '2026-11-22']])
    const contactId = contacts[0]?.contactId ?? 0
    await clerk.call('contacts.end', { requestId: clerk.requestId(), contactId, to: '2026-11-22' })
    expect(await clerk.refused('contacts.end', { requestId: clerk.requestId(), contactId, to: '2026-11-22' })).toEqual({ code: 'already-ended' })
  })
})
