import { useSyncExternalStore } from 'react'
import { takeLaunchToken } from '../transport/launch-token.ts'

/** Where this window is: `#/collect?premises=12`. The launch token, which arrives in the same place, is taken out first. */
export type Route = { path: string; query: URLSearchParams }

let route: Route = { path: '/', query: new URLSearchParams() }
const listeners = new Set<() => void>()

/** Called once before anything is shown. */
export function startRouting(): void {
  takeLaunchToken()
  route = readRoute()
  window.addEventListener('hashchange', () => {
    const before = window.location.hash
    takeLaunchToken()
    // A new launch token in an open window: everything it holds belongs to the earlier start.
    if (before.startsWith('#token=')) window.location.reload()
    route = readRoute()
    for (const listener of listeners) listener()
  })
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, () => route)
}

/** `address('/collect', { premises: 12 })` → "#/collect?premises=12". */
export function address(path: string, query: Readonly<Record<string, string | number>> = {}): string {
  const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
  return `#${path}${text === '' ? '' : `?${text}`}`
}

export function go(path: string, query: Readonly<Record<string, string | number>> = {}): void {
  window.location.hash = address(path, query)
}

/** The same without a step in the history, for choices inside a page. */
export function replaceRoute(path: string, query: Readonly<Record<string, string | number>> = {}): void {
  window.history.replaceState(null, '', address(path, query))
  route = readRoute()
  for (const listener of listeners) listener()
}

/** A whole number from the address, or null. */
export function numberFrom(query: URLSearchParams, name: string): number | null {
  const text = query.get(name) ?? ''
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

function readRoute(): Route {
  const [path = '/', query = ''] = window.location.hash.replace(/^#/, '').split('?')
  return { path: path === '' ? '/' : path, query: new URLSearchParams(query) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
