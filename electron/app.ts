import type { CallName } from '../shared/contract/index.ts'
import { businessDate, dateTime } from '../shared/dates.ts'
import type { Answer } from '../shared/wire.ts'
import type { BackupReason } from './db/backup.ts'
import type { WriteDb } from './db/database.ts'
import { lockFolder } from './db/folder-lock.ts'
import { rememberAnswer, rememberedAnswer } from './db/requests.ts'
import { audit } from './db/schema/office.ts'
import { sqliteRefusal } from './db/sqlite-errors.ts'
import { createStoreDoor } from './db/store-door.ts'
import { createDocumentRenderer } from './documents/document-renderer.ts'
import type { CommandContext, EffectContext, QueryContext, Sheets } from './features/context.ts'
import { handlers } from './handlers.ts'
import { AppError } from './kernel/app-error.ts'
import { createCache } from './kernel/cache.ts'
import { type Caller, createDispatch, type Runner } from './kernel/dispatch.ts'
import type { Ports } from './kernel/ports.ts'
import { brokenInvariants } from './ledger/invariants.ts'
import { spendSealedCode } from './ledger/sealed-codes.ts'
import { createSessions, type Session } from './kernel/sessions.ts'
import { type Approver, createTickets } from './kernel/tickets.ts'

export type { Caller } from './kernel/dispatch.ts'

export type App = {
  /** The core's one door. Never throws. */
  dispatch(name: string, input: unknown, caller: Caller): Promise<Answer>
  /** Topics of committed writes, for the other windows. */
  onChange(listener: (topics: readonly string[]) => void): () => void
  /** Who a session belongs to; file routes ask this. */
  sessionOf(session: string): { userId: number } | null
  close(): Promise<void>
}

export type AppOptions = {
  /** Tests parse every answer by the contract too. */
  checkOutputs?: boolean
}

/** Takes the data folder's lock and joins the features. Throws `data-folder-in-use` when another process holds the folder. */
export async function createApp(ports: Ports, options: AppOptions = {}): Promise<App> {
  const store = createStoreDoor(ports, brokenInvariants)
  const lock = lockFolder(ports.dataFolder, dateTime(ports.clock.now()), ports.sqliteBinding)
  const documents = createDocumentRenderer({ workerPath: ports.workers.documents, fontFolder: ports.fontFolder })
  const sessions = createSessions()
  const listeners = new Set<(topics: readonly string[]) => void>()
  const cache = createCache()
  const changed = (topics: readonly string[]) => {
    cache.forget(topics)
    for (const listener of listeners) listener(topics)
  }
  const run = createRunner({ ports, store, documents, sessions, cache, changed })
  return {
    dispatch: createDispatch({
      session: sessions.find, run, log: ports.log, incident: () => ports.ids.id().slice(0, 8), changed,
      refusal: sqliteRefusal, checkOutputs: options.checkOutputs === true,
    }),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sessionOf: (id) => {
      const session = sessions.find(id)
      return session ? { userId: session.userId } : null
    },
    close: async () => {
      await documents.close()
      await store.close()
      lock.release()
    },
  }
}

type Parts = Pick<EffectContext, 'ports' | 'store' | 'documents' | 'sessions' | 'changed'> & { cache: ReturnType<typeof createCache> }

function createRunner({ ports, store, documents, sessions, cache, changed }: Parts): Runner {
  const tickets = createTickets()
  const sheets: Sheets = new Map()
  const recoveryKey: EffectContext['recoveryKey'] = { text: null }
  const backUp = (reason: BackupReason) => {
    store.backups.makeUnlessFresh(store.open().key, reason).then(
      (made) => made && changed(['backups']),
      (error: unknown) => ports.log.error(`the backup at ${reason} failed`, error instanceof Error ? error.stack : error),
    )
  }
  const common = (session: Session) => {
    const now = ports.clock.now()
    return { session, now, today: businessDate(now), sheets, cached: cache.get }
  }
  return {
    query: (name, input, session) => {
      if (!session) throw new AppError('signed-out')
      const context: QueryContext = { ...common(session), db: store.open().read }
      return handlerOf(name)(context, input)
    },
    command: (name, input, session, restates) => {
      const used: string[] = []
      const copies: BackupReason[] = []
      const value = store.open().write((db) => {
        const base = common(session)
        const requestId = restates ? '' : (input as { requestId: string }).requestId
        const asked = { requestId, userId: session.userId, call: name, input, at: base.now }
        const seen = restates ? undefined : rememberedAnswer(db, asked)
        if (seen) return seen.value
        const context: CommandContext = {
          ...base, db, requestId,
          ...approvalsOf({ db, at: base.now, by: session.userId }, (ticket) => {
            used.push(ticket)
            return tickets.approver(ticket, name, input as Record<string, unknown>, base.now)
          }),
          audit: (subject) => void db.insert(audit, { at: base.now, userId: session.userId, call: name, requestId, subject }),
          backUpAfter: (reason) => void copies.push(reason),
        }
        const answer = handlerOf(name)(context, input)
        if (!restates) rememberAnswer(db, asked, answer)
        return answer
      })
      for (const ticket of used) tickets.consume(ticket)
      for (const reason of copies) backUp(reason)
      return value
    },
    effect: (name, input, session, caller) => {
      const now = ports.clock.now()
      const context: EffectContext = { ports, store, documents, sessions, tickets, caller, now, today: businessDate(now), session, sheets, recoveryKey, changed }
      return handlerOf(name)(context, input) as Promise<unknown>
    },
  }
}

/** A second person's yes, as a command asks for it. */
function approvalsOf({ db, at, by }: { db: WriteDb; at: number; by: number }, approverOf: (ticket: string) => Approver): Pick<CommandContext, 'approver' | 'approval'> {
  return {
    approver: (ticket) => {
      const approver = approverOf(ticket)
      if (!('userId' in approver)) throw new AppError('sealed-code-not-here')
      return approver.userId
    },
    approval: (ticket, usedFor) => {
      const approver = approverOf(ticket)
      if ('userId' in approver) return { approvedBy: approver.userId, sealedCodeId: null }
      spendSealedCode(db, approver.sealedCodeId, { at, by, usedFor })
      return { approvedBy: null, sealedCodeId: approver.sealedCodeId }
    },
  }
}

/** The table of handlers is typed call by call; here the kind decides which context it gets, so the pair is untyped once. */
function handlerOf(name: CallName): (context: QueryContext | CommandContext | EffectContext, input: unknown) => unknown {
  return handlers[name] as (context: QueryContext | CommandContext | EffectContext, input: unknown) => unknown
}
