import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expired } from '../../electron/db/backup.ts'
import { addDays } from '../../shared/dates.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { openInside } from '../support/store-inside.ts'
import { addPerson, makeApp, MANAGER, newOffice, PASSWORD, signIn } from '../support/make-app.ts'

const foldersOf = (dataFolder: string) => readdirSync(join(dataFolder, 'backups')).toSorted()

describe('a backup', () => {
  test('opens on another PC with the password alone, verifies, and holds what was there', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    await importLedger(app, manager, ledgerCsv([{ room: '101', arrears: '100' }]))
    const made = await manager.call('backup.now', {})
    expect(foldersOf(app.dataFolder)).toContain(made.name)
    expect(readdirSync(join(app.dataFolder, 'backups', made.name)).toSorted()).toEqual(['foyer.db', 'keyring.json'])
    await importLedger(app, manager, ledgerCsv([{ room: '102' }]))
    const elsewhere = mkdtempSync(join(tmpdir(), 'foyer-elsewhere-'))
    cpSync(join(app.dataFolder, 'backups', made.name), elsewhere, { recursive: true })
    const other = await makeApp({ dataFolder: elsewhere })
    const there = await signIn(other, MANAGER.login)
    expect((await there.call('premises.list', {})).rows.map((row) => row.code)).toEqual(['1-1-101'])
    expect(await there.call('backup.verify', {})).toMatchObject({ ok: true, problems: [], transfers: 1 })
    await other.close()
    rmSync(elsewhere, { recursive: true })
  })

  test('is made once after the first sign-in of a day, however many sign in at once, and again the next day', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    await addPerson(app, manager, 'limin', 'cashier')
    await Promise.all([signIn(app, 'limin'), signIn(app, MANAGER.login), signIn(app, 'limin')])
    await app.reopen()
    await signIn(app, 'limin')
    await app.reopen()
    expect(foldersOf(app.dataFolder).map((name) => name.slice(0, 10) + name.slice(17))).toEqual(['2026-11-22-sign-in'])
    app.setToday('2026-11-23')
    await signIn(app, 'limin')
    await app.reopen()
    expect(foldersOf(app.dataFolder).map((name) => name.slice(0, 10) + name.slice(17))).toEqual(['2026-11-22-sign-in', '2026-11-23-sign-in'])
  })

  test('just made is there, though many were made in the same second; of today three stay', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    await signIn(app, MANAGER.login)
    const made = await Promise.all(Array.from({ length: 5 }, () => manager.call('backup.now', {})))
    const last = made.at(-1)?.name ?? ''
    expect(existsSync(join(app.dataFolder, 'backups', last, 'foyer.db'))).toBe(true)
    expect((await manager.call('backup.list', {})).backups).toHaveLength(3)
  })

  test('of a store with broken figures is refused, and the copy does not stand as a backup', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    await importLedger(app, manager, ledgerCsv([{ room: '101', arrears: '100' }]))
    const inside = await openInside(app.dataFolder, 'write')
    inside.exec('UPDATE ledger_balance SET amount_fen = amount_fen + 1')
    expect(await manager.refused('backup.now', {})).toMatchObject({ code: 'backup-not-sound' })
    expect(await manager.call('backup.verify', {})).toMatchObject({ ok: false, problems: [expect.stringContaining('receivable') as string] })
    expect((await manager.call('backup.list', {})).backups).toEqual([])
    inside.exec('UPDATE ledger_balance SET amount_fen = amount_fen - 1')
    inside.close()
    expect(await app.ask('session.signIn', { user: MANAGER.login, password: PASSWORD })).toMatchObject({ ok: true })
  })
})

describe('what is kept', () => {
  test('three of today, one a day for 14 days, one a month for 12', () => {
    const today = '2026-11-22'
    const names = Array.from({ length: 500 }, (_, day) => addDays(today, -day)).flatMap((date) => ['T180000-asked', 'T120000-hand-over', 'T110000-asked', 'T080000-sign-in'].map((time) => date + time))
    const gone = new Set(expired(names, today))
    const kept = names.filter((name) => !gone.has(name))
    expect(kept.filter((name) => name.startsWith(today))).toEqual([`${today}T180000-asked`, `${today}T120000-hand-over`, `${today}T110000-asked`])
    const days = kept.filter((name) => !name.startsWith(today)).map((name) => name.slice(0, 10))
    expect(days.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, index) => addDays(today, -1 - index)))
    expect(days.slice(14)).toEqual(['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'])
    expect(kept.every((name) => name.startsWith(today) || name.endsWith('T180000-asked'))).toBe(true)
    expect(expired(kept, today)).toEqual([])
  })

  test('with few there is nothing to remove', () => {
    expect(expired([], '2026-11-22')).toEqual([])
    expect(expired(['2024-01-01T080000-sign-in'], '2026-11-22')).toEqual([])
  })
})
