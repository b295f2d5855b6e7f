import { describe, expect, test } from 'vitest'
import { brokenImports } from './check-imports.ts'
import { impurities } from './check-purity.ts'
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
