import { describe, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice } from '../support/make-app.ts'
import { finish, readyCase } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

async function let101() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }]))
  await finish(manager, await readyCase(manager, 1))
  const household = (await manager.call('members.list', { premisesId: 1 })).households[0]?.partyId ?? 0
  return { app, manager, household }
}

const document = { identityKind: 'cn-id' as const, identityNumber: '440524198001010013', validUntil: null, originalSeen: true }
const member = (manager: Desk, householdPartyId: number, change: Partial<CallInput<'members.add'>> = {}): CallInput<'members.add'> => ({
  requestId: manager.requestId(), premisesId: 1, householdPartyId, relation: '配偶', from: '2026-11-26', name: '林之远', phone: '13700112233', document, ...change,
})

describe('a household', () => {
  test('takes somebody in and lets one leave; the rest goes on', async () => {
    const { manager, household } = await let101()
    const { occupancyId } = await manager.call('members.add', member(manager, household))
    expect((await manager.call('find.search', { text: 'lzy' })).hits).toMatchObject([{ name: '林之远', role: 'member' }])
    expect((await manager.call('members.list', { premisesId: 1 })).households).toMatchObject([{ name: '单雄信', maximumOccupants: 3, members: [{ name: '林之远', relation: '配偶' }] }])
    expect(await manager.refused('members.end', { requestId: manager.requestId(), occupancyId, on: '2026-11-25' })).toMatchObject({ fields: [{ path: 'on', code: 'ends-before-start' }] })
    await manager.call('members.end', { requestId: manager.requestId(), occupancyId, on: '2026-12-01' })
    expect(await manager.refused('members.end', { requestId: manager.requestId(), occupancyId, on: '2026-12-02' })).toEqual({ code: 'stay-ended' })
    expect(await manager.refused('members.end', { requestId: manager.requestId(), occupancyId: 1, on: '2026-12-02' })).toEqual({ code: 'not-found' })
    expect((await manager.call('members.list', { premisesId: 1 })).households).toMatchObject([{ name: '单雄信', members: [] }])
  })

  test('refuses strangers, doubles, more than the lease allows, and days before it came', async () => {
    const { manager, household } = await let101()
    const refused = (change: Partial<CallInput<'members.add'>>) => manager.refused('members.add', member(manager, household, change))
    expect(await refused({ householdPartyId: 1 })).toMatchObject({ fields: [{ path: 'householdPartyId', code: 'household-not-there' }] })
    expect(await refused({ from: '2026-11-24' })).toMatchObject({ fields: [{ path: 'from', code: 'before-household', values: { date: '2026-11-25' } }] })
    expect(await refused({ phone: '123' })).toMatchObject({ fields: [{ path: 'phone', code: 'phone-length' }] })
    expect(await refused({ document: { ...document, originalSeen: false } })).toMatchObject({ fields: [{ path: 'document.originalSeen', code: 'original-not-seen' }] })
    expect(await refused({ document: { ...document, identityNumber: '11010519491231002X' } })).toMatchObject({ fields: [{ path: 'document.identityNumber', code: 'document-of-another', values: { name: '单雄信' } }] })
    await manager.call('members.add', member(manager, household))
    expect(await refused({})).toMatchObject({ fields: [{ path: 'name', code: 'member-already' }] })
    await manager.call('members.add', member(manager, household, { name: '林小满', relation: '女儿', phone: '', document: null }))
    expect(await refused({ name: '林小满', phone: '', document: null })).toMatchObject({ fields: [{ path: 'name', code: 'more-than-lease', values: { maximum: 3 } }] })
  })
})

describe('a change of a person', () => {
  test('of name is found by the new one and remembered with the old one and the reason', async () => {
    const { manager } = await let101()
    await manager.call('parties.rename', { requestId: manager.requestId(), partyId: 1, name: '张维', reason: '身份证改名' })
    expect((await manager.call('find.search', { text: 'zhangwei' })).hits.map((hit) => hit.name)).toEqual(['张维'])
    expect((await manager.call('find.search', { text: '张伟' })).hits).toEqual([])
    expect((await manager.call('parties.get', { partyId: 1 })).changes).toMatchObject([{ what: 'name', before: '张伟', after: '张维', reason: '身份证改名', by: '王经理' }])
    expect(await manager.refused('parties.rename', { requestId: manager.requestId(), partyId: 1, name: '张维', reason: '再改' })).toMatchObject({ fields: [{ path: 'name', code: 'name-unchanged' }] })
    expect(await manager.refused('parties.rename', { requestId: manager.requestId(), partyId: 99, name: '张维', reason: '再改' })).toEqual({ code: 'not-found' })
  })

  test('of telephone is found by its tail; a number taken off is found no more', async () => {
    const { manager } = await let101()
    const add = { partyId: 1, phone: '139 5678 1102', reason: '' }
    await manager.call('parties.addPhone', { ...add, requestId: manager.requestId() })
    expect((await manager.call('find.search', { text: '1102' })).hits.map((hit) => hit.name)).toContain('张伟')
    expect(await manager.refused('parties.addPhone', { ...add, requestId: manager.requestId() })).toMatchObject({ fields: [{ path: 'phone', code: 'phone-known' }] })
    expect(await manager.refused('parties.addPhone', { ...add, phone: '12', requestId: manager.requestId() })).toMatchObject({ fields: [{ path: 'phone', code: 'phone-length' }] })
    await manager.call('parties.removePhone', { partyId: 1, phone: '13956781102', reason: '停机', requestId: manager.requestId() })
    expect((await manager.call('find.search', { text: '13956781102' })).hits).toEqual([])
    expect(await manager.refused('parties.removePhone', { partyId: 1, phone: '13956781102', reason: '停机', requestId: manager.requestId() })).toEqual({ code: 'not-found' })
    expect((await manager.call('parties.get', { partyId: 1 })).changes.filter((row) => row.what === 'phone').map((row) => [row.before, row.after]).toSorted()).toEqual([['', '13956781102'], ['13956781102', '']])
  })

  test('of document keeps the number in the document alone', async () => {
    const { app, manager } = await let101()
    await manager.call('parties.addDocument', { requestId: manager.requestId(), partyId: 1, document, reason: '换证' })
    const wrong = (change: object) => manager.refused('parties.addDocument', { requestId: manager.requestId(), partyId: 1, document: { ...document, ...change }, reason: '' })
    expect(await wrong({ identityNumber: '440524198001010014' })).toMatchObject({ fields: [{ path: 'document.identityNumber', code: 'id-check-digit' }] })
    expect(await wrong({ identityKind: 'uscc' })).toMatchObject({ fields: [{ path: 'document.identityKind', code: 'kind-does-not-fit' }] })
    const store = await openInside(app.dataFolder)
    const tables = (store.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]).map((row) => row.name)
    expect(tables.filter((table) => JSON.stringify(store.prepare(`SELECT * FROM "${table}"`).all()).includes(document.identityNumber))).toEqual(['party_document'])
    expect(store.prepare(`SELECT birth_date AS birth, sex FROM party_detail WHERE party_id = 1`).get()).toEqual({ birth: '1980-01-01', sex: 'male' })
    store.close()
    expect((await manager.call('parties.get', { partyId: 1 })).changes).toMatchObject([{ what: 'document', before: '' }])
  })
})
