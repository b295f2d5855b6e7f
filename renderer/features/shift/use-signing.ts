import { useState } from 'react'
import type { ErrorData } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand, useEffectCall } from '../../data/use-command.ts'
import type { Draft } from '../../data/use-draft.ts'
import { checkDraft } from './hand-over-draft.ts'
import type { HandOverDraft, Sheet } from './hand-over-draft.ts'
import type { Closed } from './HandOverDone.tsx'

type Signing = {
  /** Checks the sheet, asks for the receiver's consent and closes the shift. */
  sign(password: string): Promise<'closed' | 'password-wrong' | 'refused'>
  /** A part of the sheet was mended: its refusals are no longer true. */
  forget(parts: readonly string[]): void
  busy: boolean
  error: ErrorData | null
  /** Counts the refusals, so that the focus goes to each of them once. */
  turn: number
  /** The refusal wants a count first. */
  countAsked: boolean
}

const PATHS_OF_PART: Readonly<Record<string, readonly string[]>> = {
  pieces: ['countId'], countId: ['countId'], reason: ['differenceReason'], nextFloat: ['nextFloatFen'], receiver: ['user', 'password'], password: ['password'],
}

/** The receiver's password becomes a ticket for exactly this sheet; the sheet is handed over with it. */
export function useSigning({ sheet, value, draft, onClosed }: { sheet: Sheet; value: HandOverDraft; draft: Draft; onClosed(closed: Closed): void }): Signing {
  const names = useCall('users.names', {})
  const approve = useEffectCall('approvals.give')
  const handOver = useCommand('shift.handOver', { draft })
  const [error, setError] = useState<ErrorData | null>(null)
  const [turn, setTurn] = useState(0)
  const refuse = (refusal: ErrorData): 'refused' => {
    setError(refusal)
    setTurn((now) => now + 1)
    return 'refused'
  }
  const sign = async (password: string): ReturnType<Signing['sign']> => {
    setError(null)
    const checked = checkDraft(value, sheet, password)
    if ('problems' in checked) return refuse({ code: 'invalid-input', fields: checked.problems })
    const ticket = await approve.send({ user: value.receiver, password, call: 'shift.handOver', input: { ...checked.input } })
    const receiver = names.data?.users.find((user) => user.login === value.receiver)
    if (!ticket.ok) {
      refuse(aboutReceiver(ticket.error, receiver?.name ?? value.receiver))
      return isPasswordWrong(ticket.error) ? 'password-wrong' : 'refused'
    }
    const answer = await handOver.send({ ...checked.input, ticket: ticket.value.ticket })
    if (!answer.ok) return refuse(answer.error)
    onClosed({ handOverId: answer.value.handOverId, giver: sheet.shift.userName, receiver: receiver?.name ?? value.receiver, login: value.receiver })
    return 'closed'
  }
  const forget = (parts: readonly string[]): void => {
    const paths = new Set(parts.flatMap((part) => PATHS_OF_PART[part] ?? []))
    setError((now) => (now ? remaining(now, (path) => paths.has(path) || (parts.includes('answers') && path.startsWith('matters.'))) : now))
  }
  return { sign, forget, busy: approve.sending || handOver.sending, error, turn, countAsked: error?.fields?.some(({ path }) => path === 'countId') ?? false }
}

function isPasswordWrong(error: ErrorData): boolean {
  return error.fields?.some(({ code }) => code === 'password-wrong') ?? false
}

/** No login name is typed here: it is this person's password that is wrong. */
function aboutReceiver(error: ErrorData, name: string): ErrorData {
  if (!isPasswordWrong(error)) return error
  return { ...error, fields: (error.fields ?? []).map((field) => (field.code === 'password-wrong' ? { path: field.path, code: 'receiver-password-wrong', values: { name } } : field)) }
}

function remaining(error: ErrorData, mended: (path: string) => boolean): ErrorData | null {
  const fields = (error.fields ?? []).filter((field) => !mended(field.path))
  return fields.length === 0 ? null : { ...error, fields }
}
