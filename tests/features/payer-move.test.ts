import { describe, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { addDays } from '../../shared/dates.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'
import { confirmation, finish, identity, lease, notice, save, start } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

/** A tenant lives in 101 since 25 November; the owner pays the property fee. */
async function let101() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }]))
  let at = await start(manager, 1)
  for (const data of [confirmation, identity, lease, notice]) at = await save(manager, at, data)
  for (const step of at.steps.filter((each) => each.state === 'open')) at = await manager.call('moveIn.waiveStep', { requestId: manager.requestId(), caseId: at.caseId, version: at.version, step: step.name, reason: '照旧' })
  await finish(manager, at)
  const tenant = (await manager.call('payers.list', { premisesId: 1 })).candidates.find((each) => each.payer === 'tenant')?.partyId ?? 0
  return { app, manager, tenant }
}

async function bill(manager: Desk, month: string): Promise<void> {
  const { count, sumFen } = await manager.call('billing.preview', { month })
  await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

async function assigned(app: TestApp): Promise<{ payer: string; from: string; to: string }[]> {
  const store = await openInside(app.dataFolder)
  const rows = store.prepare(`SELECT payer, from_date AS "from", coalesce(to_date, '9999-12-31') AS "to" FROM assignment ORDER BY from_date, id`).all() as { payer: string; from: string; to: string }[]
  store.close()
  return rows
}

const change = (manager: Desk, input: Partial<CallInput<'payers.change'>>) => ({
  requestId: manager.requestId(), premisesId: 1, feeItemId: 1, payer: 'tenant' as const, payerPartyId: null, from: '2026-12-10', reason: '租约约定', ...input,
})

describe('another payer', () => {
  test('is previewed and then billed by the same days, before and after billing', async () => {
    const sums: [string, number][][] = []
    for (const billed of [true, false]) {
      const { manager, tenant } = await let101()
      const item = (await manager.call('payers.list', { premisesId: 1 })).items[0]?.feeItemId ?? 0
      await bill(manager, '2026-11')
      if (billed) await bill(manager, '2026-12')
      const preview = await manager.call('payers.preview', { premisesId: 1, feeItemId: item, from: '2026-12-10' })
      expect(preview).toMatchObject({ from: '2026-12-10', settleFen: 0, months: [{ month: '2026-12', billed, beforeFen: 6_097, afterFen: 14_905, sumFen: 21_002 }] })
      expect(await manager.call('payers.change', change(manager, { feeItemId: item, payerPartyId: tenant }))).toEqual({ from: '2026-12-10', movedFen: billed ? 14_905 : 0 })
      if (!billed) await bill(manager, '2026-12')
      const { charges } = await manager.call('charges.open', { premisesIds: [1] })
      sums.push(charges.map((charge) => [charge.payer, charge.openFen]))
    }
    expect(sums[0]).toEqual([['张伟', 21_002], ['张伟', 6_097], ['单雄信', 14_905]])
    expect(sums[1]).toEqual(sums[0])
  })

  test('begins after what the old one has paid, and says what they settle', async () => {
    const { app, manager, tenant } = await let101()
    await bill(manager, '2026-11')
    await bill(manager, '2026-12')
    await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
    const { charges } = await manager.call('charges.open', { premisesIds: [1] })
    await manager.call('payments.collect', {
      requestId: manager.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })), prepayments: [], deposits: [],
      methods: [{ method: 'wechat', amountFen: fen(42_004), reference: 'wx' }], notesChecked: true,
    })
    const item = (await manager.call('payers.list', { premisesId: 1 })).items[0]?.feeItemId ?? 0
    expect(await manager.call('payers.preview', { premisesId: 1, feeItemId: item, from: '2026-12-10' })).toMatchObject({ from: '2027-01-01', settleFen: 14_905 })
    expect(await manager.call('payers.change', change(manager, { feeItemId: item, payerPartyId: tenant }))).toEqual({ from: '2027-01-01', movedFen: 0 })
    const rows = await assigned(app)
    for (let day = '2026-11-01'; day < '2027-03-01'; day = addDays(day, 1)) expect([day, rows.filter((row) => row.from <= day && day <= row.to).length]).toEqual([day, 1])
    await manager.call('payers.change', change(manager, { feeItemId: item, payer: 'owner', from: '2027-02-01' }))
    expect((await assigned(app)).map((row) => [row.payer, row.from])).toEqual([['owner', '2020-01-01'], ['tenant', '2027-01-01'], ['owner', '2027-02-01']])
  })

  test('is refused where nothing changes, nobody is named, or the party may not pay', async () => {
    const { app, manager, tenant } = await let101()
    const item = (await manager.call('payers.list', { premisesId: 1 })).items[0]?.feeItemId ?? 0
    const refused = (input: Partial<CallInput<'payers.change'>>) => manager.refused('payers.change', change(manager, { feeItemId: item, ...input }))
    expect(await refused({ payer: 'owner' })).toMatchObject({ fields: [{ path: 'payer', code: 'payer-unchanged' }] })
    expect(await refused({})).toMatchObject({ fields: [{ path: 'payerPartyId', code: 'party-needed' }] })
    expect(await refused({ payerPartyId: 1 })).toMatchObject({ fields: [{ path: 'payerPartyId', code: 'payer-not-tenant' }] })
    expect(await refused({ payerPartyId: tenant, from: '2026-11-01' })).toMatchObject({ fields: [{ path: 'from', code: 'payer-not-there-yet', values: { from: '2026-11-25' } }] })
    expect(await refused({ payer: 'agent', payerPartyId: tenant })).toEqual({ code: 'mandate-missing' })
    const store = await openInside(app.dataFolder, 'write')
    store.exec(`INSERT INTO mandate (premises_id, principal_party_id, agent_party_id, scope, from_date, until_date, seen_at, seen_by) VALUES (1, 1, ${tenant}, 'sublet', '2026-01-01', '2026-11-30', 1, 1)`)
    store.close()
    expect(await refused({ payer: 'agent', payerPartyId: tenant })).toMatchObject({ code: 'mandate-expired' })
    expect(await manager.refused('payers.preview', { premisesId: 1, feeItemId: 99, from: '2026-12-01' })).toEqual({ code: 'not-found' })
  })
})
