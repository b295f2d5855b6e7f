import type { z } from 'zod'
import type { approvedSchema, askedSchema, countersignedSchema, inspectedSchema, RefundCase } from '../../../shared/contract/deposits.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import { sumFen } from '../../../shared/money.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { userById } from '../../ledger/users.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { listDeposits, openRefundId, readCase } from './read.ts'
import { insertRefund, insertStep, renamePayee, withdrawRefund } from './store.ts'

type Calls = 'deposits.list' | 'deposits.get' | 'deposits.askRefund' | 'deposits.inspect' | 'deposits.countersign' | 'deposits.approve' | 'deposits.withdrawRefund'

export const depositsHandlers: HandlersOf<Calls> = {
  'deposits.list': ({ db, today }, input) => listDeposits(db, input, today),

  'deposits.get': ({ db }, { depositId }) => readCase(db, depositId),

  'deposits.askRefund': (context, { requestId: _requestId, depositId, version, ...asked }) => {
    const { db, session, now, audit } = context
    const known = requireCase(context, depositId, version)
    requireAsker(known, asked)
    const openId = openRefundId(db, depositId)
    if (openId !== undefined) renamePayee(db, openId, known.payer)
    const refundId = openId ?? insertRefund(db, { depositId, premisesId: known.premisesId, payee: known.payer, askedAt: now, askedBy: session.userId })
    keepStep(context, refundId, { step: 'asked', data: asked })
    audit(`deposit ${depositId} asked back`)
    return readCase(db, depositId)
  },

  'deposits.inspect': (context, { requestId: _requestId, depositId, version, ...inspected }) => {
    const known = requireCase(context, depositId, version)
    if (!known.asked) throw new AppError('refund-not-asked')
    requireInspection(context, known, inspected)
    keepStep(context, requireRefund(context, depositId), { step: 'inspected', data: inspected })
    context.audit(`deposit ${depositId} inspected`)
    return readCase(context.db, depositId)
  },

  'deposits.countersign': (context, { depositId, version, sheetSigned, note, ticket }) => {
    const known = requireCase(context, depositId, version)
    if (!known.rule.countersign) throw new AppError('countersign-not-needed')
    requireInspected(known)
    if (!sheetSigned) throw fieldError('sheetSigned', 'sheet-not-signed')
    const by = ticket === '' ? context.session.userId : context.approver(ticket)
    if (inspectorsOf(known).includes(by)) throw new AppError('countersign-self')
    keepStep(context, requireRefund(context, depositId), { step: 'countersigned', data: { sheetSigned, note }, by })
    context.audit(`deposit ${depositId} countersigned`)
    return readCase(context.db, depositId)
  },

  'deposits.approve': (context, { depositId, version, note, ticket }) => {
    const known = requireCase(context, depositId, version)
    requireInspected(known)
    if (known.rule.countersign && !known.countersigned) throw new AppError('refund-not-countersigned')
    const by = ticket === '' ? context.session.userId : context.approver(ticket)
    if (userById(context.db, by).role !== 'manager') throw new AppError('approver-not-manager')
    if (inspectorsOf(known).includes(by)) throw new AppError('approve-self')
    keepStep(context, requireRefund(context, depositId), { step: 'approved', data: { note, toPayFen: known.toPayFen }, by })
    context.audit(`deposit ${depositId} approved`)
    return readCase(context.db, depositId)
  },

  'deposits.withdrawRefund': (context, { depositId, version, reason }) => {
    requireCase(context, depositId, version)
    withdrawRefund(context.db, requireRefund(context, depositId), reason)
    context.audit(`deposit ${depositId} no longer asked back`)
    return readCase(context.db, depositId)
  },
}

/** The case as the caller saw it, with something still held. Throws `not-found`, `changed-meanwhile`, `deposit-ended`. */
export function requireCase({ db }: CommandContext, depositId: number, version: number): RefundCase {
  const known = readCase(db, depositId)
  if (known.version !== version) throw new AppError('changed-meanwhile')
  if (known.heldFen === 0) throw new AppError('deposit-ended')
  return known
}

/** Throws `refund-not-asked`. */
export function requireRefund({ db }: CommandContext, depositId: number): number {
  const refundId = openRefundId(db, depositId)
  if (refundId === undefined) throw new AppError('refund-not-asked')
  return refundId
}

type Step =
  | { step: 'asked'; data: z.output<typeof askedSchema>; by?: number } | { step: 'inspected'; data: z.output<typeof inspectedSchema>; by?: number }
  | { step: 'countersigned'; data: z.output<typeof countersignedSchema>; by?: number } | { step: 'approved'; data: z.output<typeof approvedSchema>; by?: number }

function keepStep({ db, session, now }: CommandContext, refundId: number, { step, data, by = session.userId }: Step): void {
  insertStep(db, { refundId, step, data: JSON.stringify(data), at: now, by })
}

type Asked = Omit<ParsedInput<'deposits.askRefund'>, 'requestId' | 'depositId' | 'version'>

/** The money goes to the name on the receipt; without the receipt only to the payer in person, who signs that it is lost. */
function requireAsker({ payer }: RefundCase, asked: Asked): void {
  if (asked.payee !== payer.trim()) throw fieldError('payee', 'payee-not-on-receipt', { payer })
  if (asked.receipt === 'lost') {
    if (asked.asker === 'agent') throw fieldError('asker', 'lost-payer-in-person')
    if (!asked.declarationSigned) throw fieldError('declarationSigned', 'declaration-needed')
  }
  if (asked.asker === 'agent') {
    if (asked.agentName === '') throw fieldError('agentName', 'agent-name-needed')
    if (asked.authority === '') throw fieldError('authority', 'authority-needed')
  }
  if (!asked.idsSeen) throw fieldError('idsSeen', 'ids-not-seen')
}

type Inspected = Omit<ParsedInput<'deposits.inspect'>, 'requestId' | 'depositId' | 'version'>

function requireInspection({ today }: CommandContext, { rule, inspected, againFrom, heldFen }: RefundCase, { round, on, deductions, thingsBack }: Inspected): void {
  if (on > today) throw fieldError('on', 'read-in-future')
  if (round === 2) {
    if (rule.againDays === 0) throw new AppError('no-second-inspection')
    if (!inspected || againFrom === null) throw new AppError('refund-not-inspected')
    if (on < againFrom) throw fieldError('on', 'again-too-early', { from: againFrom })
  }
  if (sumFen(deductions.map((line) => line.amountFen)) > heldFen) throw fieldError('deductions', 'more-than-held', { heldFen })
  if (rule.thingsBack && !thingsBack && deductions.length === 0) throw fieldError('thingsBack', 'things-not-back')
}

function requireInspected({ rule, inspected, again }: RefundCase): void {
  if (!inspected || (rule.againDays > 0 && !again)) throw new AppError('refund-not-inspected')
}

const inspectorsOf = ({ inspected, again }: RefundCase): number[] => [inspected, again].flatMap((step) => (step ? [step.byId] : []))
