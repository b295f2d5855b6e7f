import { describe, expect, test } from 'vitest'
import type { CallInput } from '../../shared/contract/index.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { finish, readyCase } from '../support/move-in-case.ts'
import { plainLeaving } from '../support/move-out-case.ts'
import { openInside } from '../support/store-inside.ts'

/** 101 is let from 20 November 2026 to 19 November 2027 to a tenant of two, three at the most. */
async function let101() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }]))
  await finish(manager, await readyCase(manager, 1))
  return { app, manager }
}

async function write(app: TestApp, sql: string): Promise<void> {
  const store = await openInside(app.dataFolder, 'write')
  store.exec(sql)
  store.close()
}

type Input = CallInput<'leases.renew'>
async function renewal(desk: Desk, change: Partial<Input> = {}): Promise<Input> {
  const { leases } = await desk.call('leases.current', { premisesId: 1 })
  return {
    requestId: desk.requestId(), occupancyId: leases[0]?.occupancyId ?? 0, contractNumber: 'HT-2', from: '2027-11-20', to: '2028-11-19', rentFen: null, depositFen: null, maximumOccupants: 3, ...change,
  }
}
const refused = async (desk: Desk, change: Partial<Input>) => desk.refused('leases.renew', await renewal(desk, change))

describe('a renewal', () => {
  test('is a lease of its own that names the one before; the stay goes on under it', async () => {
    const { app, manager } = await let101()
    await manager.call('leases.renew', await renewal(manager))
    const store = await openInside(app.dataFolder)
    expect(store.prepare(`SELECT contract_number AS number, from_date AS "from", to_date AS "to", previous_lease_id AS previous, ended_on AS ended FROM lease ORDER BY id`).all()).toEqual([
      { number: 'HT-1', from: '2026-11-20', to: '2027-11-19', previous: null, ended: null }, { number: 'HT-2', from: '2027-11-20', to: '2028-11-19', previous: 1, ended: null },
    ])
    expect(store.prepare(`SELECT lease_id AS lease, to_date AS "to" FROM occupancy WHERE role = 'tenant'`).all()).toEqual([{ lease: 2, to: null }])
    store.close()
    expect(await refused(manager, { from: '2027-11-20' })).toMatchObject({ fields: [{ path: 'from', code: 'renews-too-early', values: { until: '2028-11-19' } }] })
  })

  test('is refused where it ends before it begins, overlaps the old one, or allows fewer than live there', async () => {
    const { app, manager } = await let101()
    expect(await refused(manager, { to: '2027-11-01' })).toMatchObject({ fields: [{ path: 'to', code: 'ends-before-start' }] })
    expect(await refused(manager, { from: '2027-11-19' })).toMatchObject({ fields: [{ path: 'from', code: 'renews-too-early', values: { until: '2027-11-19' } }] })
    expect(await refused(manager, { maximumOccupants: 1 })).toMatchObject({ fields: [{ path: 'maximumOccupants', code: 'fewer-than-live-there', values: { heads: 2 } }] })
    expect(await refused(manager, { occupancyId: 99 })).toEqual({ code: 'not-found' })
    await write(app, `UPDATE occupancy SET to_date = '2026-11-30' WHERE role = 'tenant'`)
    expect(await manager.refused('leases.renew', { ...(await renewal(manager)), occupancyId: 1 })).toEqual({ code: 'stay-ended' })
  })

  test('of a room let by an agent needs a mandate that is still good', async () => {
    const { app, manager } = await let101()
    await write(app, `INSERT INTO party (kind, created_at) VALUES ('company', 1); INSERT INTO party_name (party_id, name, pinyin) VALUES (3, '安居代理有限公司', 'ajdl'); UPDATE lease SET lessor_party_id = 3`)
    expect(await refused(manager, {})).toEqual({ code: 'mandate-missing' })
    await write(app, `INSERT INTO mandate (premises_id, principal_party_id, agent_party_id, scope, from_date, until_date, seen_at, seen_by) VALUES (1, 1, 3, 'sublet', '2026-01-01', '2027-10-31', 1, 1)`)
    expect(await refused(manager, {})).toEqual({ code: 'mandate-expired', values: { agent: '安居代理有限公司', until: '2027-10-31' } })
    await write(app, `UPDATE mandate SET until_date = '2029-01-01'`)
    expect((await manager.call('leases.current', { premisesId: 1 })).leases).toMatchObject([{ heads: 2, lessor: { name: '安居代理有限公司', until: '2029-01-01' } }])
    expect((await manager.call('leases.renew', await renewal(manager))).leaseId).toBe(2)
  })
})

describe('what ends soon', () => {
  test.each([['2027-09-19', null], ['2027-09-20', 60], ['2027-10-19', 60], ['2027-10-20', 30], ['2027-11-12', 7], ['2027-11-19', 7]] as const)('on %s the lease has come to the reminder of %s days', async (today, reminder) => {
    const { app } = await let101()
    app.setToday(today)
    const { entries } = await (await signIn(app, 'manager')).call('leases.ending', {})
    expect(entries.map((entry) => [entry.kind, entry.name, entry.on, entry.reminder])).toEqual(reminder === null ? [] : [['lease', '单雄信', '2027-11-19', reminder]])
  })

  test('a lease that has run out stays in sight until it is renewed or somebody moves out', async () => {
    const { app } = await let101()
    app.setToday('2028-03-01')
    const manager = await signIn(app, 'manager')
    expect((await manager.call('leases.ending', {})).entries).toMatchObject([{ daysLeft: -103, reminder: null }])
    await plainLeaving(manager, '2028-03-01', 1, '单雄信')
    expect((await manager.call('leases.ending', {})).entries).toEqual([])
  })

  test('names mandates and owners who come of age, by the days the office has set', async () => {
    const { app, manager } = await let101()
    await write(app, `INSERT INTO mandate (premises_id, principal_party_id, agent_party_id, scope, from_date, until_date, seen_at, seen_by) VALUES (1, 1, 2, 'sublet', '2026-01-01', '2026-12-10', 1, 1); INSERT INTO party_detail (party_id, birth_date) VALUES (1, '2008-12-01')`)
    expect((await manager.call('leases.ending', {})).entries.map((entry) => [entry.kind, entry.on, entry.daysLeft, entry.reminder])).toEqual([['minor', '2026-12-01', 9, 30], ['mandate', '2026-12-10', 18, 30]])
    await manager.call('settings.change', { requestId: manager.requestId(), settings: { leaseEndDays: [10] } })
    expect((await manager.call('leases.ending', {})).entries.map((entry) => entry.kind)).toEqual(['minor'])
  })
})
