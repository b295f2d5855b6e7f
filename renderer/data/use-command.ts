import { useCallback, useRef, useState } from 'react'
import type { CallInput, CallName, CallOutput, Contract } from '../../shared/contract/index.ts'
import type { Answer, ErrorData } from '../../shared/wire.ts'
import { call } from '../transport/call.ts'
import { freshen } from './query-client.ts'
import { newRequestId } from './request-id.ts'
import type { Draft } from './use-draft.ts'

export type CommandName = { [N in CallName]: Contract[N]['kind'] extends 'command' ? N : never }[CallName]
export type EffectName = { [N in CallName]: Contract[N]['kind'] extends 'effect' ? N : never }[CallName]

/** What a screen gives to a command: everything but the requestId. */
export type CommandInput<N extends CommandName> = Omit<CallInput<N>, 'requestId'>

export type Sending<I, N extends CallName> = {
  send(input: I): Promise<Answer<CallOutput<N>>>
  sending: boolean
  error: ErrorData | null
  clear(): void
}

/**
 * Sends a command under one requestId from the opening of the form until it has succeeded. The id outlives refusals and lost answers
 * on purpose: when the first sending did arrive after all, the second is answered with its result, or refused if it says something else.
 * With a draft the id is the draft's own and outlives a power cut as well; success discards the draft.
 */
export function useCommand<N extends CommandName>(name: N, options: { draft?: Draft } = {}): Sending<CommandInput<N>, N> {
  const own = useRef<string | null>(null)
  const draft = options.draft
  const requestId = useCallback((): string => draft?.requestId() ?? (own.current ??= newRequestId()), [draft])
  const renew = useCallback(() => {
    own.current = null
    draft?.renewRequestId()
  }, [draft])
  const sending = useSending(name)
  const { run } = sending
  const send = useCallback(async (input: CommandInput<N>) => {
    draft?.flush()
    const answer = await run({ ...input, requestId: requestId() } as unknown as CallInput<N>)
    if (answer.ok) {
      await draft?.discard()
      renew()
    } else if (answer.error.code === 'request-reused') renew()
    return answer
  }, [run, requestId, renew, draft])
  return { send, sending: sending.sending, error: sending.error, clear: sending.clear }
}

/** Runs an effect: no requestId, sent as it is. */
export function useEffectCall<N extends EffectName>(name: N): Sending<CallInput<N>, N> {
  const { run, sending, error, clear } = useSending(name)
  return { send: run, sending, error, clear }
}

function useSending<N extends CallName>(name: N): { run(input: CallInput<N>): Promise<Answer<CallOutput<N>>>; sending: boolean; error: ErrorData | null; clear(): void } {
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<ErrorData | null>(null)
  const under = useRef<Promise<Answer<CallOutput<N>>> | null>(null)
  const run = useCallback((input: CallInput<N>) => {
    // A second press while the first is under way gets the first one's answer.
    under.current ??= perform(name, input, setSending, setError).finally(() => { under.current = null })
    return under.current
  }, [name])
  const clear = useCallback(() => setError(null), [])
  return { run, sending, error, clear }
}

async function perform<N extends CallName>(
  name: N, input: CallInput<N>, setSending: (sending: boolean) => void, setError: (error: ErrorData | null) => void,
): Promise<Answer<CallOutput<N>>> {
  setSending(true)
  setError(null)
  const answer = await call(name, input)
  setSending(false)
  if (answer.ok) freshen(answer.topics ?? [])
  else setError(answer.error)
  return answer
}
