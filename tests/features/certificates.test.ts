import { expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice } from '../support/make-app.ts'
import { finish, readyCase } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟', arrears: '120.50' }, { room: '102' }]))
  await finish(manager, await readyCase(manager, 1))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  const tenant = (await manager.call('members.list', { premisesId: 1 })).households[0]?.partyId ?? 0
  return { app, manager, tenant }
}
const asked = (manager: Desk, change: Partial<CallInput<'certificates.issue'>>): CallInput<'certificates.issue'> => ({
  requestId: manager.requestId(), kind: 'clearance', premisesId: 1, partyId: 1, purpose: '办理过户', from: null, to: null, ...change,
})
async function payAll(manager: Desk): Promise<void> {
  const { charges } = await manager.call('charges.open', { premisesIds: [1] })
  await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: 1, charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })), prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(charges.reduce((sum, charge) => sum + charge.openFen, 0)), reference: 'wx' }], notesChecked: true,
  })
}

test('a clearance certificate is given only when nothing is open; nobody, not even a manager, may say otherwise', async () => {
  const { manager, tenant } = await office()
  expect(await manager.refused('certificates.issue', asked(manager, {}))).toEqual({ code: 'not-settled', values: { openFen: 12_050, count: 1 } })
  expect((await manager.call('certificates.issue', asked(manager, { partyId: tenant }))).number).toBe('JQ2026-0001')
  await payAll(manager)
  expect((await manager.call('certificates.issue', asked(manager, {}))).number).toBe('JQ2026-0002')
})

test('a residence certificate says who lives there since when; a payment certificate what was paid', async () => {
  const { manager, tenant } = await office()
  expect(await manager.refused('certificates.issue', asked(manager, { kind: 'residence' }))).toEqual({ code: 'does-not-live-there' })
  expect(await manager.refused('certificates.issue', asked(manager, { kind: 'payment' }))).toEqual({ code: 'nothing-paid', values: { from: '2026-01-01', to: '2026-11-22' } })
  expect(await manager.refused('certificates.issue', asked(manager, { kind: 'payment', from: '2026-11-02', to: '2026-11-01' }))).toMatchObject({ fields: [{ path: 'to', code: 'ends-before-start' }] })
  expect(await manager.refused('certificates.issue', asked(manager, { partyId: 99 }))).toEqual({ code: 'not-found' })
  await payAll(manager)
  const numbers = [await manager.call('certificates.issue', asked(manager, { kind: 'residence', partyId: tenant })), await manager.call('certificates.issue', asked(manager, { kind: 'payment' }))]
  expect(numbers.map((row) => row.number)).toEqual(['JZ2026-0001', 'JF2026-0001'])
})

test('every sealed paper stands in the register with its reprints, frozen as it was; numbers begin anew each year without a hole', async () => {
  const { app, manager, tenant } = await office()
  const first = await manager.call('certificates.issue', asked(manager, { kind: 'residence', partyId: tenant }))
  const paper = { paper: 'residence-certificate' as const, id: first.sealedPaperId }
  for (let print = 0; print < 2; print += 1) await manager.call('papers.recordPrint', { requestId: manager.requestId(), ...paper })
  expect(await manager.call('papers.render', paper)).toMatchObject({ pages: 1, prints: 2, missing: [] })
  await manager.call('parties.rename', { requestId: manager.requestId(), partyId: tenant, name: '单通', reason: '改名' })
  const store = await openInside(app.dataFolder)
  const tables = (store.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[]).map((row) => row.name)
  expect(tables.filter((table) => JSON.stringify(store.prepare(`SELECT * FROM "${table}"`).all()).includes('11010519491231002X'))).toEqual(['party_document'])
  store.close()
  expect((await manager.call('certificates.list', { kind: null })).papers).toMatchObject([{ number: 'JZ2026-0001', addressee: '单雄信', purpose: '办理过户', prints: 2, approvedBy: null }])
  expect((await manager.call('certificates.list', { kind: 'clearance' })).papers).toEqual([])
  expect((await manager.call('certificates.list', { kind: null, text: '单雄' })).papers).toHaveLength(1)
  expect((await manager.call('certificates.issue', asked(manager, { kind: 'residence', partyId: tenant }))).number).toBe('JZ2026-0002')
})
