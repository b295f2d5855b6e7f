import { type CallOutput, contract, type ParsedInput } from '../../../shared/contract/index.ts'
import { SEALED_CALLS } from '../../../shared/contract/sealed-codes.ts'
import { hasUser, loginKey, unlockWithPassword, unlockWithRecoveryKey, userSlot, withSlot } from '../../db/keyring.ts'
import { isRecoveryKeyKept, readLanguage, readProperty, readStation } from '../../ledger/office.ts'
import { fitsSealedCode } from '../../ledger/sealed-code-hash.ts'
import { sealedCodeByLabel } from '../../ledger/sealed-codes.ts'
import { openShiftOf } from '../../ledger/shifts.ts'
import { userByLogin, type UserRow } from '../../ledger/users.ts'
import { forgetOldAnswers } from '../../db/requests.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { parseInput } from '../../kernel/parse-input.ts'
import { type Approver, hashOfValue } from '../../kernel/tickets.ts'
import { type EffectContext, type HandlersOf, requireSession } from '../context.ts'
import { createSlowdown } from './slowdown.ts'
import { clockWentBack, premisesCount } from './store.ts'

const STATION = 1
const slowdown = createSlowdown()

export const sessionHandlers: HandlersOf<'session.signIn' | 'session.signOut' | 'session.recover' | 'session.changePassword' | 'session.current' | 'approvals.give' | 'approvals.signOwn'> = {
  'session.signIn': async (context, { user: login, password }) => {
    const key = await authenticate(context, login, password)
    const user = await openFor(context, key, login)
    return welcome(context, user)
  },

  'session.signOut': async ({ sessions, session }) => {
    if (session) sessions.end(session.id)
    return { done: true }
  },

  'session.recover': async (context, { recoveryKey, user: login, password }) => {
    const { store, ports } = context
    slowdown.begin('recovery', context.now)
    const key = await unlockWithRecoveryKey(store.keyring(), recoveryKey)
    if (!key) throw fieldError('recoveryKey', 'recovery-key-wrong')
    const user = await openFor(context, key, login)
    if (user.role !== 'manager') throw fieldError('user', 'not-a-manager')
    const slot = await userSlot(ports, key, login, password)
    store.replaceKeyring(withSlot(store.keyring(), slot))
    slowdown.forget('recovery')
    return welcome(context, user)
  },

  'session.changePassword': async (context, { current, next }) => {
    const { store, ports } = context
    const session = requireSession(context)
    const key = await unlockWithPassword(store.keyring(), session.login, current)
    if (!key) throw fieldError('current', 'password-wrong')
    const slot = await userSlot(ports, key, session.login, next)
    store.replaceKeyring(withSlot(store.keyring(), slot))
    return { done: true }
  },

  'session.current': ({ db, session, today, now }) => {
    const property = readProperty(db)
    return {
      user: { id: session.userId, login: session.login, name: session.name, role: session.role },
      office: property.officeName,
      property: { id: property.id, name: property.name },
      station: readStation(db, session.stationId),
      shift: openShiftOf(db, session.userId) ?? null,
      today,
      language: readLanguage(db),
      recoveryKeyWaiting: !isRecoveryKeyKept(db),
      clockWarning: clockWentBack(db, now),
      premisesCount: premisesCount(db),
    }
  },

  'approvals.give': async (context, { user: login, password, sealedCode, call, input }) => {
    const session = requireSession(context)
    const approved = approvedInput(call, input)
    const approver = sealedCode ? await openedEnvelope(context, session.userId, call, sealedCode) : await secondPerson(context, session.userId, login, password)
    const ticket = context.ports.ids.id()
    context.tickets.issue(ticket, approver.by, call, approved, context.now)
    return { ticket, user: approver.user }
  },

  'approvals.signOwn': async (context, { password, call, input }) => {
    const session = requireSession(context)
    const approved = approvedInput(call, input)
    await authenticate(context, session.login, password)
    const ticket = context.ports.ids.id()
    context.tickets.issue(ticket, { userId: session.userId }, call, approved, context.now)
    return { ticket }
  },
}

/** What two sign, and a manager where it is needed: each signature is a ticket for the same input. */
const NO_TICKETS = { requestId: true, ticket: true, giverTicket: true, managerTicket: true } as const

type Agreed = { by: Approver; user: CallOutput<'approvals.give'>['user'] }

async function secondPerson(context: EffectContext, userId: number, login: string, password: string): Promise<Agreed> {
  if (login === '') throw fieldError('user', 'empty')
  if (password === '') throw fieldError('password', 'empty')
  await authenticate(context, login, password)
  const approver = userByLogin(context.store.open().read, login)
  if (!approver?.active) throw fieldError('user', 'user-unknown')
  if (approver.id === userId) throw fieldError('user', 'same-person')
  return { by: { userId: approver.id }, user: { id: approver.id, login: approver.login, name: approver.name, role: approver.role } }
}

/** Nobody else is there and an envelope was opened: its code fits, was not used, and is not one's own. Wrong tries are slowed down for all envelopes together. */
async function openedEnvelope({ store, now }: EffectContext, userId: number, call: string, { label, code }: { label: string; code: string }): Promise<Agreed> {
  if (!SEALED_CALLS.some((each) => each === call)) throw new AppError('sealed-code-not-here')
  const sealed = sealedCodeByLabel(store.open().read, label)
  if (!sealed || sealed.hash === '') throw fieldError('sealedCode.label', 'sealed-code-unknown')
  if (sealed.usedAt !== null) throw fieldError('sealedCode.label', 'sealed-code-used')
  if (sealed.issuedBy === userId) throw fieldError('sealedCode.label', 'sealed-code-own')
  slowdown.begin('sealed-codes', now)
  if (!(await fitsSealedCode(code, sealed.hash))) throw fieldError('sealedCode.code', 'sealed-code-wrong')
  slowdown.forget('sealed-codes')
  return { by: { sealedCodeId: sealed.id }, user: null }
}

/** The input as the command will get it, defaults and trimming included; the ticket and its requestId come later. */
function approvedInput(call: ParsedInput<'approvals.give'>['call'], input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { requestId: _requestId, ticket: _ticket, giverTicket: _giver, managerTicket: _manager, ...approved } = input
  switch (call) {
    case 'shift.handOver': return parseInput(contract[call].input.omit(NO_TICKETS), approved)
    case 'shift.closeForNight': return parseInput(contract[call].input.omit({ requestId: true, giverTicket: true, managerTicket: true }), approved)
    case 'shift.openAfterNight': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    case 'moveOut.release': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    case 'receipts.void': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    case 'receipts.correct': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    case 'receipts.reverse': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    case 'deposits.countersign': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    case 'deposits.approve': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    case 'charges.waive': return parseInput(contract[call].input.omit({ requestId: true, ticket: true }), approved)
    default: return call satisfies never
  }
}

/** The store's key for a login and a password; wrong ones are slowed down and said at the password. */
async function authenticate({ store, now }: EffectContext, login: string, password: string): Promise<Uint8Array> {
  const keyring = store.keyringOrNull()
  if (!keyring) throw new AppError('not-set-up')
  const who = hashOfValue(loginKey(login))
  slowdown.begin(who, now)
  const key = hasUser(keyring, login) || keyring.slots.length > 0 ? await unlockWithPassword(keyring, login, password) : null
  if (!key) throw fieldError('password', 'password-wrong')
  slowdown.forget(who)
  return key
}

async function openFor({ store }: EffectContext, key: Uint8Array, login: string): Promise<UserRow> {
  await store.unlock(key)
  const user = userByLogin(store.open().read, login)
  if (!user?.active) throw fieldError('user', 'user-unknown')
  return user
}

function welcome(context: EffectContext, user: UserRow) {
  const { sessions, ports, store, today } = context
  const session = sessions.open({ id: ports.ids.id(), userId: user.id, login: user.login, name: user.name, role: user.role, stationId: openShiftOf(store.open().read, user.id)?.stationId ?? STATION })
  if (!store.backups.madeOn(today)) {
    store.open().write((db) => forgetOldAnswers(db, context.now))
    store.backups.makeOfDay(store.open().key, today).then(
      (made) => made && context.changed(['backups']),
      (error: unknown) => ports.log.error('the backup of the day failed', error instanceof Error ? error.stack : error),
    )
  }
  return { session: session.id, user: { id: user.id, login: user.login, name: user.name, role: user.role } }
}
