import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect } from 'vitest'
import { type App, createApp } from '../../electron/app.ts'
import { openStore } from '../../electron/db/open.ts'
import { readDb } from '../../electron/db/database.ts'
import { readKeyring, unlockWithPassword } from '../../electron/db/keyring.ts'
import { storeFile } from '../../electron/db/store.ts'
import type { Ports } from '../../electron/kernel/ports.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import { memoryFiles, nodePorts } from '../../electron/node-ports.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { ErrorData } from '../../shared/wire.ts'

export const PASSWORD = 'correct horse'
export const MANAGER = { login: 'manager', name: '王经理', password: PASSWORD }

export type TestApp = Awaited<ReturnType<typeof makeApp>>

const opened: { close(): Promise<void> }[] = []

/** A real core on real SQLite in a fresh folder, with a frozen clock and counted ids. */
export async function makeApp(options: { today?: string; dataFolder?: string; idsFrom?: number } = {}) {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'foyer-test-'))
  let now = Date.parse(`${options.today ?? '2026-11-22'}T01:02:00Z`)
  let counter = options.idsFrom ?? 0
  const base = nodePorts({ dataFolder })
  const ids = { ...base.ids, id: () => (counter += 1).toString(16).padStart(32, '0') }
  const log: { level: 'info' | 'error'; message: string; data: unknown }[] = []
  const ports: Ports = {
    ...base, ids, scryptCost: 2, clock: { now: () => now }, files: memoryFiles(ids.id, dataFolder),
    log: { info: (message, data) => log.push({ level: 'info', message, data }), error: (message, data) => log.push({ level: 'error', message, data }) },
  }
  let app: App = await createApp(ports, { checkOutputs: true })
  const handle = {
    dataFolder, ports, log,
    get app() { return app },
    requestId: () => ids.id(),
    advance: (milliseconds: number) => { now += milliseconds },
    setToday: (date: string) => { now = Date.parse(`${date}T01:02:00Z`) },
    /** The answer as it crosses the door. */
    ask: <N extends CallName>(name: N, input: CallInput<N>, session?: string) => app.dispatch(name, input, { host: 'cli', ...(session ? { session } : {}) }),
    reopen: async () => {
      await app.close()
      app = await createApp(ports, { checkOutputs: true })
    },
    close: () => app.close(),
  }
  opened.push({
    close: async () => {
      await app.close()
      await assertBooksBalance(dataFolder)
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
    },
  })
  return handle
}

afterEach(async () => {
  for (const app of opened.splice(0)) await app.close()
})

/** The invariants of the book, on a connection of the test's own. */
export async function assertBooksBalance(dataFolder: string): Promise<void> {
  const keyring = readKeyring(dataFolder)
  const key = keyring && (await unlockWithPassword(keyring, MANAGER.login, MANAGER.password))
  if (!key) return
  const connection = openStore({ file: storeFile(dataFolder), key, readonly: true })
  try {
    expect(brokenInvariants(readDb(connection))).toEqual([])
  } finally {
    connection.close()
  }
}

/** A desk that signs every call with its session, and fails the test on a refusal. */
export type Desk = ReturnType<typeof deskFor>

export function deskFor(test: TestApp, session: string) {
  const answer = <N extends CallName>(name: N, input: CallInput<N>) => test.ask(name, input, session)
  return {
    session,
    answer,
    call: async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
      const given = await answer(name, input)
      if (!given.ok) throw new Error(`${name}: ${JSON.stringify(given.error)} ${JSON.stringify(test.log.filter((line) => line.level === 'error'))}`)
      return given.value as CallOutput<N>
    },
    /** The error of a call that must be refused. */
    refused: async <N extends CallName>(name: N, input: CallInput<N>): Promise<ErrorData> => {
      const given = await answer(name, input)
      if (given.ok) throw new Error(`${name} was not refused`)
      return given.error
    },
    requestId: test.requestId,
  }
}

/** A new office with its manager signed in. */
export async function newOffice(test: TestApp) {
  const begun = await test.ask('setup.begin', { language: 'zh-CN', office: '云栖物业服务中心', property: '云栖花园', managerName: MANAGER.name, login: MANAGER.login, password: MANAGER.password })
  if (!begun.ok) throw new Error(JSON.stringify([begun.error, test.log]))
  const { session, recoveryKey } = begun.value as CallOutput<'setup.begin'>
  return { manager: deskFor(test, session), recoveryKey }
}

/** A further person, signed in. */
export async function addPerson(test: TestApp, manager: Desk, login: string, role: 'clerk' | 'cashier' | 'manager', name = login) {
  await manager.call('users.add', { login, name, role, password: PASSWORD })
  return signIn(test, login)
}

export async function signIn(test: TestApp, login: string, password = PASSWORD): Promise<Desk> {
  const answer = await test.ask('session.signIn', { user: login, password })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return deskFor(test, (answer.value as CallOutput<'session.signIn'>).session)
}

/** Uploads bytes as the person's window would, and gives the handle. */
export function upload(test: TestApp, desk: Desk, name: string, bytes: Uint8Array): string {
  return test.ports.files.put(name, 'application/octet-stream', bytes, desk.session).handle
}
