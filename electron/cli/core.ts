import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { ErrorData } from '../../shared/wire.ts'
import { type App, createApp } from '../app.ts'
import { AppError } from '../kernel/app-error.ts'
import type { Ports } from '../kernel/ports.ts'
import { nodePorts } from '../node-ports.ts'

/** A call that was refused, as an exception of the command line. */
export class CallRefused extends Error {
  readonly call: string
  readonly data: ErrorData
  constructor(call: string, data: ErrorData) {
    super(`${call}: ${data.code}`)
    this.call = call
    this.data = data
  }
}

/** The core behind the same door as every window's, for one verb. */
export type Core = {
  ports: Ports
  app: App
  /** Calls as the person with this session. */
  as(session: string | undefined): Caller
}
export type Caller = {
  session: string | undefined
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  requestId(): string
  /** Bytes behind a handle that a call gave this session. */
  bytes(file: { handle: string }): Uint8Array
  upload(name: string, bytes: Uint8Array): string
}

/** Opens the core for `work` and closes it whatever happens. */
export async function withCore<T>(dataFolder: string, work: (core: Core) => Promise<T>): Promise<T> {
  const ports = nodePorts({ dataFolder, ...(process.env.FOYER_SQLITE_BINDING && process.versions.electron ? { sqliteBinding: process.env.FOYER_SQLITE_BINDING } : {}) })
  const app = await createApp(ports)
  try {
    return await work({ ports, app, as: (session) => callerFor(ports, app, session) })
  } finally {
    await app.close()
  }
}

function callerFor(ports: Ports, app: App, session: string | undefined): Caller {
  return {
    session,
    call: async <N extends CallName>(name: N, input: CallInput<N>) => {
      const answer = await app.dispatch(name, input, { host: 'cli', ...(session ? { session } : {}) })
      if (!answer.ok) throw new CallRefused(name, answer.error)
      return answer.value as CallOutput<N>
    },
    requestId: () => ports.ids.id(),
    bytes: ({ handle }) => {
      const found = ports.files.get(handle, session ?? '')
      if (!found) throw new AppError('file-gone')
      return found.bytes
    },
    upload: (name, bytes) => ports.files.put(name, 'application/octet-stream', bytes, session ?? '').handle,
  }
}

/** Signs in with FOYER_USER and FOYER_PASSWORD, or asks. */
export async function signedIn(core: Core): Promise<Caller> {
  const { user, password } = await credentials()
  const { session } = await core.as(undefined).call('session.signIn', { user, password })
  return core.as(session)
}

export async function credentials(): Promise<{ user: string; password: string }> {
  const user = process.env.FOYER_USER ?? (await ask('User: ', false))
  const password = process.env.FOYER_PASSWORD ?? (await ask('Password: ', true))
  return { user, password }
}

async function ask(question: string, hidden: boolean): Promise<string> {
  if (!process.stdin.isTTY) throw new AppError('credentials-missing')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stderr.write(question)
  const lines = createInterface({ input: process.stdin, output: hidden ? silent : process.stderr, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    if (hidden) process.stderr.write('\n')
  }
}
