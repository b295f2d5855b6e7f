import type { CallInput } from '../../shared/contract/index.ts'
import type { ErrorData, FieldError } from '../../shared/wire.ts'
import { useEffectCall } from './use-command.ts'

type Asked = CallInput<'approvals.give'>
export type Yes = { ok: true; ticket: string } | { ok: false; error: ErrorData }

/** Chosen instead of a colleague: the envelope of a sealed code, by its label. */
export const SEALED = 'sealed:'

const FIELD_OF: Readonly<Record<string, string>> = { user: 'login', 'sealedCode.label': 'login', 'sealedCode.code': 'password' }

/** There is no login to get wrong here: the name was chosen from a list. */
function atSecondPerson(field: FieldError): FieldError {
  return { ...field, path: FIELD_OF[field.path] ?? field.path, code: field.code === 'password-wrong' ? 'their-password-wrong' : field.code }
}

/**
 * Asks a second person's password, or the code of an opened envelope, for one call with one input; gives the ticket that goes with it. A refusal
 * stands at `login` and `password`, as the fields of `<SecondPerson>` are called.
 */
export function useSecondYes(call: Asked['call']): { asking: boolean; ask(who: { login: string; password: string }, input: Asked['input']): Promise<Yes> } {
  const approve = useEffectCall('approvals.give')
  return {
    asking: approve.sending,
    ask: async ({ login, password }, input) => {
      const answer = await approve.send(login.startsWith(SEALED) ? { sealedCode: { label: login.slice(SEALED.length), code: password }, call, input } : { user: login, password, call, input })
      if (answer.ok) return { ok: true, ticket: answer.value.ticket }
      const { fields } = answer.error
      return { ok: false, error: fields ? { ...answer.error, fields: fields.map(atSecondPerson) } : answer.error }
    },
  }
}
