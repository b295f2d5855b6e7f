import { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenToChanges } from '../transport/call.ts'
import { onSessionChange, useSession } from '../transport/session.ts'
import { queriesOf } from './topics.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})

// What one person has read is not the next one's to see; only the state of the desk itself belongs to the window.
onSessionChange(() => queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'setup.state' }))

/** Empties what the topics have made stale; open screens read again at once, the others when they are next shown. */
export function freshen(topics: readonly string[] | null): void {
  if (topics === null) {
    void queryClient.invalidateQueries()
    return
  }
  if (topics.length === 0) return
  const names = queriesOf(topics)
  void queryClient.invalidateQueries({ predicate: (query) => names.has(String(query.queryKey[0])) })
}

/** Hears what other windows change for as long as somebody is signed in here. */
export function useChanges(): void {
  const session = useSession()
  useEffect(() => {
    if (session === null) return
    return listenToChanges(session, freshen)
  }, [session])
}
