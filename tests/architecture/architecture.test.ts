import { describe, expect, test } from 'vitest'
import { brokenImports } from './check-imports.ts'
import { impurities } from './check-purity.ts'
import { strayStatements } from './check-sql.ts'
import { styleFaults } from './check-style.ts'
import { parseText, readSources } from './source-files.ts'

const sources = readSources(['electron', 'renderer', 'shared'])

describe('the application', () => {
  test('imports one way', () => {
    expect(sources.length).toBeGreaterThan(10)
    expect(brokenImports(sources)).toEqual([])
  })

  test('takes time, ids and the outside through the context', () => {
    expect(impurities(sources)).toEqual([])
  })

  test('speaks SQL only in the stores of its features, and below them', () => {
    expect(strayStatements(sources)).toEqual([])
  })

  test('keeps to the house style', () => {
    expect(styleFaults(sources)).toEqual([])
  })
})

describe('the checks themselves', () => {
  const imports = (path: string, text: string): string[] => brokenImports([parseText(path, text)])

  test.each([
    ['electron/features/payments/handlers.ts', "import { a } from '../shift/store.ts'", 'features never import each other'],
    ['electron/features/payments/rules.ts', "import type { A } from '../../db/open.ts'", 'rules.ts is pure'],
    ['electron/ledger/post.ts', "import { a } from '../features/payments/store.ts'", 'ledger may not import features'],
    ['electron/kernel/dispatch.ts', "export * from '../db/open.ts'", 'kernel may not import db'],
    ['electron/documents/receipt.ts', "type A = import('../kernel/ports.ts').Ports", 'documents may not import kernel'],
    ['electron/hosts/http.ts', "const a = await import('../app.ts')", 'hosts may not import app'],
    ['electron/serve.ts', "import { app } from 'electron'", 'under plain Node'],
    ['electron/features/payments/store.ts', "import { readFileSync } from 'node:fs'", 'ports of the context'],
    ['electron/features/payments/handlers.ts', "import { eq } from 'drizzle-orm'", 'only its store.ts'],
    ['electron/app.ts', "import { readFileSync } from 'fs'", 'named with node:'],
    ['renderer/main.tsx', "import { a } from '../electron/kernel/ports.ts'", 'renderer may not import kernel'],
    ['renderer/main.tsx', "import { join } from 'node:path'", 'where there is no Node'],
    ['shared/money.ts', "import { a } from '../tests/support/fake-app.ts'", 'no part of the application'],
    ['shared/money.ts', "import { a } from './dates'", 'with its ending'],
    ['electron/lonely.ts', '', 'belongs to no layer'],
  ])('%s: %s is found', (path, text, sentence) => {
    expect(imports(path, text).join('\n')).toContain(sentence)
  })

  test('what is allowed is not found', () => {
    expect(imports('electron/features/payments/handlers.ts', "import { a } from './store.ts'\nimport type { B } from '../context.ts'\nimport { c } from '../../ledger/post.ts'")).toEqual([])
    const rules = parseText('electron/features/import/rules.ts', "import { a } from './cells.ts'")
    const cells = parseText('electron/features/import/cells.ts', "import { a } from '../../../shared/money.ts'")
    expect(brokenImports([rules, cells])).toEqual([])
    expect(imports('electron/main.ts', "import { app } from 'electron'\nimport { createApp } from './app.ts'")).toEqual([])
  })

  test('what rules.ts imports must be as pure as itself', () => {
    const rules = parseText('electron/features/import/rules.ts', "import { a } from './cells.ts'")
    const cells = parseText('electron/features/import/cells.ts', "import { a } from '../../ledger/post.ts'")
    expect(brokenImports([rules, cells]).join()).toContain('rules.ts is pure')
  })

  test.each(['new Date()', 'Date.now()', 'process.env.HOME', 'crypto.randomUUID()', 'Math.random()'])('%s is found', (text) => {
    expect(impurities([parseText('electron/ledger/post.ts', `const a = ${text}`)])).toHaveLength(1)
    expect(impurities([parseText('electron/hosts/http.ts', `const a = ${text}`)])).toEqual([])
  })

  test('a date made of something is no clock', () => {
    expect(impurities([parseText('electron/ledger/post.ts', 'const a = new Date(0)')])).toEqual([])
  })

  test.each([
    ['const row = db.get<Row>(sql, id)', 'calls db.get'],
    ['context.db.update(task, id, {})', 'calls db.update'],
    ['store.open().read.one(sql)', 'calls read.one'],
    ['store.open().write((db) => db.insert(user, {}))', 'calls db.insert'],
    ["const sql = 'SELECT 1 FROM user'", 'holds SQL'],
    ["const sql = 'select 1 from user'", 'holds SQL'],
    ["const sql = `UPDATE task SET text = ? WHERE id IN (${ids})`", 'holds SQL'],
    ["rowsOf(db, `${kind} = ? ORDER BY id`)", 'holds SQL'],
    ["import { task } from '../../db/schema/premises.ts'", 'imports electron/db/schema/premises.ts'],
    ["import type { task } from '../../db/schema/premises.ts'", 'imports electron/db/schema/premises.ts'],
  ])('%s: is found in handlers and rules, and belongs in a store', (text, sentence) => {
    const stray = (path: string): string[] => strayStatements([parseText(path, text)])
    for (const name of ['handlers', 'rules', 'receipts']) expect(stray(`electron/features/payments/${name}.ts`).join('\n')).toContain(sentence)
    for (const path of ['electron/features/payments/store.ts', 'electron/features/payments/receipts-store.ts', 'electron/ledger/post.ts']) expect(stray(path)).toEqual([])
  })

  test('a Map, a file and a word are no SQL', () => {
    const text = "const sheet = sheets.get(file)\nconst found = ports.files.get(file)\nconst code = 'select-a-room'\nconst note = 'where it was'"
    expect(strayStatements([parseText('electron/features/import/handlers.ts', text)])).toEqual([])
  })

  test.each([
    ['shared/utils.ts', 'export const a = 1', 'says nothing'],
    ['shared/Money.ts', 'export const a = 1', 'kebab-case'],
    ['shared/money.ts', 'export default 1', 'named exports'],
    ['shared/money.ts', 'enum A { b }', 'not an enum'],
    ['shared/money.ts', "export * from './a.ts'\nexport { b } from './b.ts'", 'a barrel'],
    ['shared/money.ts', '\n'.repeat(301) + 'const a = 1', 'split it below 300'],
    ['shared/money.ts', `function a() {${'\n'.repeat(61)}}`, 'split it below 60'],
  ])('%s: %s is found', (path, text, sentence) => {
    expect(styleFaults([parseText(path, text)]).join('\n')).toContain(sentence)
  })
})
