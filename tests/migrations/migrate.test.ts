import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { missingGuards } from '../../electron/db/guards.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { makeApp, MANAGER, newOffice, signIn, PASSWORD, type TestApp } from '../support/make-app.ts'
import { laterMigrations, rebuild } from '../support/migrations-folder.ts'
import { openInside, storeFingerprint } from '../support/store-inside.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** An office with a ledger, closed; opened again it meets the migrations given. */
async function closedOffice() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', arrears: '100' }, { room: '102', name: '覃敏敏' }]))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: 10_000 as never })
  return app
}

async function later(app: TestApp, ...migrations: readonly (readonly string[])[]): Promise<void> {
  const folder = laterMigrations(...migrations)
  folders.push(folder)
  app.ports.migrationsFolder = folder
  await app.reopen()
}

async function tableParts(app: TestApp, table: string): Promise<{ create: string; columns: string }> {
  const inside = await openInside(app.dataFolder)
  const { sql } = inside.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(table) as { sql: string }
  const columns = (inside.prepare(`SELECT name FROM pragma_table_info(?)`).all(table) as { name: string }[]).map((row) => `\`${row.name}\``).join(',')
  inside.close()
  return { create: sql, columns }
}

async function fingerprint(app: TestApp): Promise<string> {
  const inside = await openInside(app.dataFolder)
  const print = storeFingerprint(inside)
  inside.close()
  return print
}

const signsIn = (app: TestApp) => app.ask('session.signIn', { user: MANAGER.login, password: PASSWORD })
const backupsOf = (app: TestApp) => readdirSync(join(app.dataFolder, 'backups')).toSorted()

describe('a migration that is due', () => {
  test.each(['premises', 'charge', 'shift', 'receipt'])('may rebuild %s: no child row is lost, the guards stand again, a verified backup lies beside', async (table) => {
    const app = await closedOffice()
    const { create, columns } = await tableParts(app, table)
    const indexes = await openInside(app.dataFolder)
    const rows = (name: string) => (indexes.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number }).n
    const names = (indexes.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%migrations'`).all() as { name: string }[]).map((row) => row.name)
    const before = Object.fromEntries(names.map((name) => [name, rows(name)]))
    indexes.close()
    await later(app, rebuild(table, create, columns))
    const manager = await signIn(app, MANAGER.login)
    const after = await openInside(app.dataFolder)
    expect(Object.fromEntries(names.map((name) => [name, (after.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number }).n]))).toEqual(before)
    expect(after.prepare(`SELECT added FROM "${table}" LIMIT 1`).raw().all()).toEqual(before[table] === 0 ? [] : [['']])
    expect(missingGuards(after)).toEqual([])
    after.close()
    expect((await manager.call('backup.list', {})).backups.map((backup) => backup.reason)).toContain('migration')
    expect(await manager.call('backup.verify', {})).toMatchObject({ ok: true, problems: [] })
  })

  test('and is applied already is not applied again, and takes no backup', async () => {
    const app = await closedOffice()
    await later(app, ['ALTER TABLE `party` ADD `added` text'])
    await signIn(app, MANAGER.login)
    await app.reopen()
    await signIn(app, MANAGER.login)
    expect(backupsOf(app).filter((name) => name.includes('migration'))).toHaveLength(1)
  })
})

describe('a migration that fails', () => {
  test.each([
    ['half way', ['ALTER TABLE `party` ADD `added` text', 'INSERT INTO nowhere VALUES (1)'], 'unexpected'],
    ['by losing rows of money', ['DELETE FROM ledger_transfer'], 'migration-lost-rows'],
    ['by breaking references', ['DELETE FROM party'], 'migration-broke-keys'],
    ['by changing amounts of the book', ['UPDATE ledger_transfer SET amount_fen = amount_fen + 1'], 'migration-broke-book'],
  ])('%s leaves the store as it was and keeps what it made', async (_how, sql, code) => {
    const app = await closedOffice()
    const before = await fingerprint(app)
    const shipped = app.ports.migrationsFolder
    await later(app, sql)
    expect(await signsIn(app)).toMatchObject({ ok: false, error: { code } })
    expect(await app.ask('setup.state', {})).toMatchObject({ value: { state: 'locked' } })
    expect(await fingerprint(app)).toBe(before)
    expect(backupsOf(app).map((name) => name.replace(/^.*T\d+-/, ''))).toEqual(['migration', 'migration-replaced'])
    app.ports.migrationsFolder = shipped
    await app.reopen()
    expect((await (await signIn(app, MANAGER.login)).call('premises.list', {})).total).toBe(2)
  })
})

describe('a store of another history', () => {
  test('made by a newer version is not opened', async () => {
    const app = await closedOffice()
    const shipped = app.ports.migrationsFolder
    await later(app, ['ALTER TABLE `party` ADD `added` text'])
    await signIn(app, MANAGER.login)
    app.ports.migrationsFolder = shipped
    await app.reopen()
    expect(await signsIn(app)).toMatchObject({ error: { code: 'made-by-newer' } })
  })

  test('that differs from ours is not opened, and nothing is written to it', async () => {
    const app = await closedOffice()
    await later(app, ['ALTER TABLE `party` ADD `added` text'])
    await signIn(app, MANAGER.login)
    await app.app.close()
    const before = await fingerprint(app)
    await later(app, ['ALTER TABLE `party` ADD `added_otherwise` text'], ['ALTER TABLE `party` ADD `more` text'])
    expect(await signsIn(app)).toMatchObject({ error: { code: 'history-differs' } })
    expect(await fingerprint(app)).toBe(before)
  })
})
