import type { CallName, CallOutput, Contract, ParsedInput } from '../../shared/contract/index.ts'
import type { Topic } from '../../shared/contract/define.ts'
import type { DocumentRenderer } from '../documents/document-renderer.ts'
import { AppError } from '../kernel/app-error.ts'
import type { Caller } from '../kernel/dispatch.ts'
import type { Ports } from '../kernel/ports.ts'
import type { Session, Sessions } from '../kernel/sessions.ts'
import type { Tickets } from '../kernel/tickets.ts'
import type { BackupReason } from '../db/backup.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import type { StoreDoor } from '../db/store-door.ts'

/** Files read into memory between a preview and its commit. */
export type Sheets = Map<string, unknown>

type Common = {
  session: Session
  /** Milliseconds, from the clock port. */
  now: number
  /** Business date in Asia/Shanghai. */
  today: string
  /** A value made from the store and kept until a write changes one of the topics. */
  cached<T>(key: string, topics: readonly Topic[], build: () => T): T
  /** Ledgers that were read for an import, by file handle. */
  sheets: Sheets
}

/** Who agreed: a person, or a sealed code that a manager confirms later. */
export type Approval = { approvedBy: number; sealedCodeId: null } | { approvedBy: null; sealedCodeId: number }

export type QueryContext = Common & { db: ReadDb }
export type CommandContext = Common & {
  db: WriteDb
  requestId: string
  /** Which person approved this call with this input; the ticket is used up when the command commits. Throws `ticket-invalid`, and `sealed-code-not-here` where a code did. */
  approver(ticket: string): number
  /** As `approver`, where a sealed code may stand in for the person: it is used up for what `usedFor` says. */
  approval(ticket: string, usedFor: string): Approval
  audit(subject: string): void
  /** Once this call has committed, a verified copy is made in the background, unless a fresh one is there. */
  backUpAfter(reason: BackupReason): void
}
export type EffectContext = {
  ports: Ports
  store: StoreDoor
  sessions: Sessions
  tickets: Tickets
  caller: Caller
  now: number
  today: string
  /** Present for every call that is not for anyone. */
  session: Session | undefined
  sheets: Sheets
  documents: Pick<DocumentRenderer, 'render'>
  /** The recovery key between its making and the word that it was kept; in memory only. */
  recoveryKey: { text: string | null }
  /** Tells open windows what changed, beyond the topics the contract names. */
  changed(topics: readonly Topic[]): void
}

export type Handlers = {
  [N in CallName]: Contract[N]['kind'] extends 'query' ? (context: QueryContext, input: ParsedInput<N>) => CallOutput<N>
    : Contract[N]['kind'] extends 'command' ? (context: CommandContext, input: ParsedInput<N>) => CallOutput<N>
      : (context: EffectContext, input: ParsedInput<N>) => Promise<CallOutput<N>>
}
export type HandlersOf<N extends CallName> = Pick<Handlers, N>

/** Who asks, for effects that are not for anyone. Throws `signed-out`. */
export function requireSession({ session }: Pick<EffectContext, 'session'>): Session {
  if (!session) throw new AppError('signed-out')
  return session
}
