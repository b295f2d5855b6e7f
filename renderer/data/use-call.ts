import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CallInput, CallName, CallOutput, Contract } from '../../shared/contract/index.ts'
import type { ErrorData } from '../../shared/wire.ts'
import { call } from '../transport/call.ts'
import { CallRefused } from './call-refused.ts'

/** Queries, and the effects that only read what lies outside the store. */
export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName] | 'setup.state' | 'backup.list'

export type CallState<N extends CallName> = {
  /** The last answer for this input, or for the one before it with `keep`. */
  data: CallOutput<N> | undefined
  error: ErrorData | null
  /** Nothing to show yet. */
  waiting: boolean
  /** `data` belongs to an earlier input. */
  outdated: boolean
  again(): void
}

type Options = {
  /** false leaves the call unmade. */
  when?: boolean
  /** Shows the last answer until the next one is there, for lists that are being narrowed down. */
  keep?: boolean
}

/** Reads by one query of the contract; reads again when a change topic says so. */
export function useCall<N extends QueryName>(name: N, input: CallInput<N>, options: Options = {}): CallState<N> {
  const query = useQuery({
    queryKey: [name, input],
    queryFn: () => read(name, input),
    enabled: options.when ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  })
  return {
    data: query.data as CallOutput<N> | undefined,
    error: query.error instanceof CallRefused ? query.error.data : query.error ? { code: 'window-fault' } : null,
    waiting: query.isPending,
    outdated: query.isPlaceholderData,
    again: () => void query.refetch(),
  }
}

async function read<N extends QueryName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await call(name, input)
  if (answer.ok) return answer.value
  throw new CallRefused(answer.error)
}
