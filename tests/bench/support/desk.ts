import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createApp } from '../../../electron/app.ts'
import { nodePorts } from '../../../electron/node-ports.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/index.ts'
import type { Answer } from '../../../shared/wire.ts'
import { serveFoyer } from '../../support/served-foyer.ts'
import { BENCH_PASSWORD } from './made-property.ts'

/** A signed-in person, behind whichever host. */
export type Desk = {
  answer<N extends CallName>(name: N, input: CallInput<N>): Promise<Answer>
  /** The value of a call that must succeed. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  close(): Promise<void>
}

export function requestId(): string {
  return randomBytes(16).toString('hex')
}

type Carry = (name: string, input: unknown, session?: string) => Promise<Answer>

/** A desk at the door itself. */
export async function directDesk(dataFolder: string, user = 'cashier'): Promise<Desk> {
  const app = await createApp(nodePorts({ dataFolder }))
  return signedIn((name, input, session) => app.dispatch(name, input, { host: 'cli', ...(session ? { session } : {}) }), user, () => app.close())
}

/** A desk at the loopback host of a process of its own, as a browser window has it. */
export async function servedDesk(dataFolder: string, user = 'cashier'): Promise<Desk> {
  const served = await serveFoyer({ dataFolder })
  return signedIn(served.call, user, async () => void (await served.close()))
}

async function signedIn(carry: Carry, user: string, close: () => Promise<void>): Promise<Desk> {
  const given = await carry('session.signIn', { user, password: BENCH_PASSWORD })
  if (!given.ok) throw new Error(`session.signIn: ${JSON.stringify(given.error)}`)
  const { session } = given.value as CallOutput<'session.signIn'>
  const desk: Desk = {
    answer: (name, input) => carry(name, input, session),
    call: async <N extends CallName>(name: N, input: CallInput<N>) => {
      const answer = await carry(name, input, session)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
      return answer.value as CallOutput<N>
    },
    close,
  }
  await backupOfDay(desk)
  return desk
}

/** Where the first sign-in of a day has begun a copy after all, what is measured next is measured without it. */
async function backupOfDay(desk: Desk): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if ((await desk.call('backup.list', {})).backups.length > 0) return
    await pause(50)
  }
  throw new Error('the backup of the day never came')
}
