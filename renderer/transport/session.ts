import { useSyncExternalStore } from 'react'

const KEY = 'foyer-session'
const listeners = new Set<() => void>()
let session: string | null = sessionStorage.getItem(KEY)

/** The session belongs to this window: another window or port signs in for itself. */
export function currentSession(): string | null {
  return session
}

export function setSession(next: string | null): void {
  session = next
  if (next === null) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, next)
  for (const listener of listeners) listener()
}

export function useSession(): string | null {
  return useSyncExternalStore(onSessionChange, currentSession)
}

/** Hears of another person in this window, or of nobody. */
export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
