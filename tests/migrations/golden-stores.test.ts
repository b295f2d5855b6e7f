import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingGuards } from '../../electron/db/guards.ts'
import { fen } from '../../shared/money.ts'
import { makeApp, signIn } from '../support/make-app.ts'
import { finish, identity, lease, notice, save } from '../support/move-in-case.ts'
import { openInside } from '../support/store-inside.ts'

const STORES = join(import.meta.dirname, '../golden/stores')

/**
 * A store of every version that offices have worked with; each later build must open it and go on. The first holds four rooms, a lease
 * imported and one signed at the desk, a billed month, a part payment, a deposit, an open shift, a finished move-in and one under way.
 */
test.each(readdirSync(STORES))('a store of %s opens, keeps its figures, and its work goes on', async (version) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-golden-'))
  cpSync(join(STORES, version), dataFolder, { recursive: true })
  const app = await makeApp({ dataFolder, idsFrom: 1_000_000 })
  const manager = await signIn(app, 'manager')
  expect(await manager.call('backup.verify', {})).toMatchObject({ ok: true, problems: [] })
  expect((await manager.call('backup.list', {})).backups.map((backup) => backup.reason)).toContain('migration')
  const first = await manager.call('premises.get', { premisesId: 1 })
  expect([first.openFen, first.depositFen]).toEqual([10_000 + 21_002 - 6_000, 5_000])
  expect(first.people.map((person) => [person.role, person.name])).toEqual([['owner', '住户101'], ['tenant', '单雄信']])
  const { cases } = await manager.call('moveIn.list', { state: 'open' })
  let at = await manager.call('moveIn.get', { caseId: cases[0]?.caseId ?? 0 })
  for (const data of [{ ...identity, name: '覃二', identityNumber: '830000199001010012', identityKind: 'hmt-residence' as const }, lease, notice]) at = await save(manager, at, data)
  for (const step of ['payers', 'fee-start'] as const) {
    at = await manager.call('moveIn.waiveStep', { requestId: manager.requestId(), caseId: at.caseId, version: at.version, step, reason: '照旧' })
  }
  expect((await finish(manager, at)).state).toBe('done')
  await app.close()
  const inside = await openInside(dataFolder)
  expect(missingGuards(inside)).toEqual([])
  inside.close()
  rmSync(dataFolder, { recursive: true })
})

test('an office of an earlier version has the account of discounts, once, and waives', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-golden-'))
  cpSync(join(STORES, readdirSync(STORES)[0] ?? ''), dataFolder, { recursive: true })
  const app = await makeApp({ dataFolder, idsFrom: 1_000_000 })
  const manager = await signIn(app, 'manager')
  const [charge] = (await manager.call('charges.open', { premisesIds: [1] })).charges
  await manager.call('charges.waive', { requestId: manager.requestId(), chargeId: charge?.chargeId ?? 0, amountFen: fen(1), reason: '尾数' })
  await app.close()
  const inside = await openInside(dataFolder)
  expect(inside.prepare(`SELECT count(*) AS count FROM ledger_account WHERE code = 'discount'`).get()).toEqual({ count: 1 })
  inside.close()
  rmSync(dataFolder, { recursive: true })
})
