import type { CallInput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'

type Approved = Extract<CallInput<'approvals.give'>['call'], 'receipts.void' | 'receipts.reverse'>
type Yes = { ok: true; ticket: string } | { ok: false; error: ErrorData }

/** Asks a second person's password for one call with one input; gives the ticket that goes with it. */
export function useSecondYes(call: Approved): { asking: boolean; ask(who: { login: string; password: string }, input: CallInput<'approvals.give'>['input']): Promise<Yes> } {
  const approve = useEffectCall('approvals.give')
  return {
    asking: approve.sending,
    ask: async ({ login, password }, input) => {
      const answer = await approve.send({ user: login, password, call, input })
      return answer.ok ? { ok: true, ticket: answer.value.ticket } : { ok: false, error: answer.error }
    },
  }
}
