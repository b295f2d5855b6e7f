import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { handlers } from '../../electron/handlers.ts'
import type { Call } from '../../shared/contract/define.ts'
import { type CallName, contract } from '../../shared/contract/index.ts'
import { HOST_NAMES, type HostName, openHost } from '../support/hosts-of.ts'
import { addPerson, makeApp, newOffice, type TestApp } from '../support/make-app.ts'
import { officeDay, type Step } from '../support/office-day.ts'

const names = Object.keys(contract) as CallName[]
const callOf = (name: CallName): Call => contract[name]
const OPEN_RECORDS = new Set(['mapping', 'paidUntilByRow', 'value', 'input'])

async function dayThrough(host: HostName): Promise<{ app: TestApp; steps: Step[] }> {
  const app = await makeApp()
  const saveFolder = mkdtempSync(join(tmpdir(), 'foyer-drive-'))
  const open = await openHost(host, app)
  try {
    const steps = await officeDay(app, open.carry, { saveFolder })
    return { app, steps: JSON.parse(JSON.stringify(steps).replaceAll(saveFolder, 'DRIVE').replaceAll(app.dataFolder, 'DATA')) as Step[] }
  } finally {
    await open.close()
    rmSync(saveFolder, { recursive: true })
  }
}

/** What may differ between two runs of the same day: keys made by chance, and bytes of files that carry their own time. */
function comparable({ name, answer }: Step): unknown {
  return JSON.parse(JSON.stringify({ name, answer }, (key, value: unknown) => (key === 'recoveryKey' || key === 'secret' || key === 'size' ? typeof value : value)))
}

/** The paths of every object in an input whose keys the contract fixes. */
function objectPaths(value: unknown, path: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return []
  const inner = Object.entries(value).filter(([key]) => !OPEN_RECORDS.has(key)).flatMap(([key, item]) => objectPaths(item, [...path, key]))
  return Array.isArray(value) ? inner : [[...path], ...inner]
}

function withUnknownField(input: unknown, path: readonly string[]): unknown {
  const copy = structuredClone(input) as Record<string, unknown>
  const target = path.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy)
  target.surprise = 1
  return copy
}

describe('the table of calls', () => {
  test('has a handler for each call and no other; only effects may wait', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(names.toSorted())
    const waiting = names.filter((name) => callOf(name).kind !== 'effect' && handlers[name].constructor.name === 'AsyncFunction')
    expect(waiting).toEqual([])
  })

  test('a command carries a requestId unless it restates the whole outcome; a query names no topics', () => {
    for (const name of names) {
      const { kind, input, restates, topics } = callOf(name)
      const fields = Object.keys((input as unknown as { shape: object }).shape)
      expect([name, fields.includes('requestId')]).toEqual([name, kind === 'command' && restates !== true])
      expect([name, kind === 'query' && topics !== undefined]).toEqual([name, false])
    }
  })

  test('an unknown call, or one of the language itself, is refused as data', async () => {
    const app = await makeApp()
    for (const name of ['payments.steal', 'constructor', '__proto__', 'toString', '']) {
      expect(await app.app.dispatch(name, {}, { host: 'cli' })).toEqual({ ok: false, error: { code: 'unknown-call', values: { call: name } } })
    }
  })
})

describe('rights', () => {
  test('a role that is not named is refused, and so is whoever is signed out, before anything is read', async () => {
    const app = await makeApp()
    const { manager } = await newOffice(app)
    const desks = { clerk: await addPerson(app, manager, 'zhaolei', 'clerk'), cashier: await addPerson(app, manager, 'limin', 'cashier'), manager }
    let refused = 0
    for (const name of names) {
      const { allow } = callOf(name)
      if (allow === 'anyone') continue
      for (const session of [undefined, 'no-such-session']) {
        expect([name, await app.app.dispatch(name, { nonsense: true }, { host: 'cli', ...(session ? { session } : {}) })]).toEqual([name, { ok: false, error: { code: 'signed-out' } }])
      }
      for (const role of ['clerk', 'cashier', 'manager'] as const) {
        if (allow.includes(role)) continue
        refused += 1
        expect([name, role, await app.app.dispatch(name, { nonsense: true }, { host: 'cli', session: desks[role].session })]).toEqual([name, role, { ok: false, error: { code: 'not-allowed' } }])
      }
    }
    expect(refused).toBeGreaterThan(20)
    const anyone = names.filter((name) => callOf(name).allow === 'anyone')
    expect(anyone).toEqual(['setup.state', 'setup.begin', 'session.signIn', 'session.recover'])
  })
})

describe('every call through every host', () => {
  // A whole day through three hosts.
  test('gives the same answer, and a field nobody knows is refused at its path', { timeout: 90_000 }, async () => {
    const days = new Map<HostName, Step[]>()
    for (const host of HOST_NAMES) {
      const { app, steps } = await dayThrough(host)
      days.set(host, steps)
      if (host !== 'direct') continue
      await refuseSurprises(app, steps)
      expect(app.log.filter((line) => line.level === 'error')).toEqual([])
    }
    const direct = days.get('direct') ?? []
    expect([...new Set(direct.map((step) => step.name))].toSorted()).toEqual(names.toSorted())
    for (const host of HOST_NAMES) expect(days.get(host)?.map(comparable)).toEqual(direct.map(comparable))
  })
})

async function refuseSurprises(app: TestApp, steps: readonly Step[]): Promise<void> {
  const session = steps.find((step) => step.name === 'setup.begin')?.answer
  const manager = session?.ok ? (session.value as { session: string }).session : ''
  let nested = 0
  for (const { name, input } of steps) {
    for (const path of objectPaths(input)) {
      const answer = await app.app.dispatch(name, withUnknownField(input, path), { host: 'cli', session: manager })
      expect([name, answer]).toMatchObject([name, { ok: false, error: { code: 'invalid-input', fields: [{ path: [...path, 'surprise'].join('.'), code: 'unknown-field' }] } }])
      if (path.length > 0) nested += 1
    }
  }
  expect(nested).toBeGreaterThan(10)
}
