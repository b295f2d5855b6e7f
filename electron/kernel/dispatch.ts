import { type CallName, contract, isCallName } from '../../shared/contract/index.ts'
import type { Call } from '../../shared/contract/define.ts'
import type { Answer } from '../../shared/wire.ts'
import { AppError } from './app-error.ts'
import { parseInput } from './parse-input.ts'
import type { Log } from './ports.ts'
import type { Session } from './sessions.ts'

export type Caller = { session?: string; host: 'ipc' | 'http' | 'cli' }

/** What runs a call once it is known, allowed and parsed. */
export type Runner = {
  query(name: CallName, input: unknown, session: Session | undefined): unknown
  command(name: CallName, input: unknown, session: Session, restates: boolean): unknown
  effect(name: CallName, input: unknown, session: Session | undefined, caller: Caller): Promise<unknown>
}

export type Door = {
  session(id: string | undefined): Session | undefined
  run: Runner
  log: Log
  incident(): string
  changed(topics: readonly string[]): void
  /** Turns an outside failure (a full disk) into a refusal a person can act on, or null for a bug. */
  refusal(error: unknown): AppError | null
  /** Tests parse every answer by the contract too. */
  checkOutputs: boolean
}

/** The core's one door: known name? right? strict parse → run → topics. Never throws; errors are data. */
export function createDispatch(door: Door) {
  return async (name: string, input: unknown, caller: Caller): Promise<Answer> => {
    try {
      if (!isCallName(name)) throw new AppError('unknown-call', { values: { call: name } })
      const call: Call = contract[name]
      const session = door.session(caller.session)
      authorise(call, session)
      const parsed = parseInput(call.input, input)
      const value = await run(door.run, name, call, parsed, session, caller)
      if (door.checkOutputs) parseInput(call.output, value)
      if (call.topics && call.kind !== 'query') door.changed(call.topics)
      return { ok: true, value, ...(call.topics ? { topics: call.topics } : {}) }
    } catch (error) {
      return { ok: false, error: errorData(door, name, error) }
    }
  }
}

function authorise(call: Call, session: Session | undefined): void {
  if (call.allow === 'anyone') return
  if (!session) throw new AppError('signed-out')
  if (!call.allow.includes(session.role)) throw new AppError('not-allowed')
}

function run(runner: Runner, name: CallName, call: Call, input: unknown, session: Session | undefined, caller: Caller): unknown {
  switch (call.kind) {
    case 'query': return runner.query(name, input, session)
    case 'effect': return runner.effect(name, input, session, caller)
    case 'command': {
      if (!session) throw new AppError('signed-out')
      return runner.command(name, input, session, call.restates === true)
    }
    default: return call.kind satisfies never
  }
}

function errorData(door: Door, name: string, error: unknown) {
  const refusal = error instanceof AppError ? error : door.refusal(error)
  if (refusal) return refusal.toData()
  const incident = door.incident()
  door.log.error(`incident ${incident} in ${name}`, error instanceof Error ? error.stack : error)
  return { code: 'unexpected', incident }
}
