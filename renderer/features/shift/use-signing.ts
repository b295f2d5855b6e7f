import { useState } from 'react'
import type { ErrorData } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand, useEffectCall } from '../../data/use-command.ts'
import type { Draft } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { checkDraft, NIGHT } from './hand-over-draft.ts'
import type { HandOverDraft, Passwords, Sheet, SignedInput } from './hand-over-draft.ts'
import type { Closed } from './HandOverDone.tsx'

/** Whose password was wrong and is to be typed again. */
export type WrongPassword = keyof Passwords

type Signing = {
  /** Checks the sheet, has everybody sign it and closes the shift. */
  sign(passwords: Passwords): Promise<WrongPassword | null>
  /** A part of the sheet was mended: its refusals are no longer true. */
  forget(parts: readonly string[]): void
  busy: boolean
  error: ErrorData | null
  /** Counts the refusals, so that the focus goes to each of them once. */
  turn: number
  /** The refusal wants a count first. */
  countAsked: boolean
  /** A manager has to sign too. */
  managerAsked: boolean
}

const PATHS_OF_PART: Readonly<Record<string, readonly string[]>> = {
  pieces: ['countId'], slips: ['countId', 'methods'], countId: ['countId', 'methods'], reason: ['differenceReason'], nextFloat: ['nextFloatFen'], receiver: ['user', 'password'], password: ['password'], giverPassword: ['giverPassword'],
  receiverCount: ['receiverCountedFen'], stands: ['receiverCountedFen'], manager: ['managerUser', 'managerPassword'], managerPassword: ['managerPassword'],
}

const SIGNED_BY = { giver: 'giverPassword', receiver: 'password', manager: 'managerPassword' } as const satisfies Record<WrongPassword, string>

/** Each password becomes a ticket for exactly this sheet; the sheet is handed over, or closed for the night, with them. */
export function useSigning({ sheet, value, draft, onClosed }: { sheet: Sheet; value: HandOverDraft; draft: Draft; onClosed(closed: Closed): void }): Signing {
  const names = useCall('users.names', {})
  const own = useEffectCall('approvals.signOwn')
  const handedOver = useSecondYes('shift.handOver')
  const closed = useSecondYes('shift.closeForNight')
  const handOver = useCommand('shift.handOver', { draft })
  const close = useCommand('shift.closeForNight', { draft })
  const [error, setError] = useState<ErrorData | null>(null)
  const [turn, setTurn] = useState(0)
  const [managerAsked, setManagerAsked] = useState(false)
  const night = value.receiver === NIGHT
  const refuse = (refusal: ErrorData): null => {
    if (refusal.code === 'witness-needed') setManagerAsked(true)
    setError(refusal)
    setTurn((now) => now + 1)
    return null
  }
  const nameOf = (login: string): string => names.data?.users.find((user) => user.login === login)?.name ?? login
  /** A refused signature stands at the field of whoever typed it. */
  const wrong = (who: WrongPassword, refusal: ErrorData, name: string): WrongPassword | null => {
    const isPassword = (refusal.fields ?? []).some(({ code }) => isPasswordWrong(code))
    refuse({ ...refusal, ...(refusal.fields ? { fields: refusal.fields.map((field) => (isPasswordWrong(field.code) ? { path: SIGNED_BY[who], code: 'receiver-password-wrong', values: { name } } : field)) } : {}) })
    return isPassword ? who : null
  }
  const sign: Signing['sign'] = async (passwords) => {
    setError(null)
    const checked = checkDraft(value, sheet, passwords)
    if ('problems' in checked) return refuse({ code: 'invalid-input', fields: checked.problems })
    const call = night ? 'shift.closeForNight' : 'shift.handOver'
    const input = night ? nightInput(checked.input) : { ...checked.input }
    const yes = night ? closed : handedOver
    const giver = await own.send({ password: passwords.giver, call, input })
    if (!giver.ok) return wrong('giver', giver.error, sheet.shift.userName)
    const receiver = night ? null : await yes.ask({ login: value.receiver, password: passwords.receiver }, input)
    if (receiver && !receiver.ok) return wrong('receiver', atReceiver(receiver.error), nameOf(value.receiver))
    const manager = value.manager === '' ? null : await yes.ask({ login: value.manager, password: passwords.manager }, input)
    if (manager && !manager.ok) return wrong('manager', manager.error, nameOf(value.manager))
    const tickets = { giverTicket: giver.value.ticket, managerTicket: manager?.ok ? manager.ticket : '' }
    if (night) {
      const answer = await close.send({ ...nightInput(checked.input), ...tickets })
      if (!answer.ok) return refuse(answer.error)
      onClosed({ paper: { paper: 'night-close-sheet', id: answer.value.nightCloseId }, giver: sheet.shift.userName, receiver: null })
      return null
    }
    const answer = await handOver.send({ ...checked.input, ...tickets, ticket: receiver?.ok ? receiver.ticket : '' })
    if (!answer.ok) return refuse(answer.error)
    onClosed({ paper: { paper: 'hand-over-sheet', id: answer.value.handOverId }, giver: sheet.shift.userName, receiver: { name: nameOf(value.receiver), login: value.receiver } })
    return null
  }
  const forget = (parts: readonly string[]): void => {
    const paths = new Set(parts.flatMap((part) => PATHS_OF_PART[part] ?? []))
    setError((now) => (now ? remaining(now, (path) => paths.has(path) || (parts.includes('answers') && path.startsWith('matters.')) || (parts.includes('gate') && path.startsWith('gate.'))) : now))
  }
  return {
    sign, forget, busy: own.sending || handedOver.asking || closed.asking || handOver.sending || close.sending, error, turn, managerAsked,
    countAsked: error?.fields?.some(({ path }) => path === 'countId') ?? false,
  }
}

function nightInput({ shiftId, countId, slipNumber, differenceReason, remark, gate, nextFloatFen }: SignedInput) {
  return { shiftId, countId, slipNumber, differenceReason, remark, gate, leftFen: nextFloatFen }
}

/** The fields of a second person are the receiver's here. */
function atReceiver(error: ErrorData): ErrorData {
  return error.fields ? { ...error, fields: error.fields.map((field) => ({ ...field, path: field.path === 'login' ? 'user' : field.path })) } : error
}

function remaining(error: ErrorData, mended: (path: string) => boolean): ErrorData | null {
  const fields = (error.fields ?? []).filter((field) => !mended(field.path))
  return fields.length === 0 ? null : { ...error, fields }
}

/** Of oneself, or of the second person who was asked. */
function isPasswordWrong(code: string): boolean {
  return code === 'password-wrong' || code === 'their-password-wrong'
}
