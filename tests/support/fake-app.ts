import { randomUUID } from 'node:crypto'
import type { Door, FileStore } from '../../electron/hosts/door.ts'
import type { FileHandle } from '../../shared/wire.ts'

export type FakeApp = Door & {
  files: FileStore
  calls: { name: string; input: unknown; caller: Parameters<Door['dispatch']>[2] }[]
  /** Says that a write was committed. */
  change(topics: readonly string[]): void
  signOut(): void
}

/** A door without a house behind it, so that a host can be tested alone. The only session is `session-of-li-min`. */
export function fakeApp(dispatch?: Door['dispatch']): FakeApp {
  const listeners = new Set<(topics: readonly string[]) => void>()
  const sessions = new Map([['session-of-li-min', { userId: 1 }]])
  const stored = new Map<string, { file: FileHandle; bytes: Uint8Array; owner: string }>()
  const calls: FakeApp['calls'] = []
  return {
    calls,
    async dispatch(name, input, caller) {
      calls.push({ name, input, caller })
      return dispatch ? dispatch(name, input, caller) : { ok: true, value: { echo: input } }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sessionOf: (session) => sessions.get(session) ?? null,
    change: (topics) => listeners.forEach((listener) => listener(topics)),
    signOut: () => sessions.clear(),
    files: {
      put(name, mediaType, bytes, owner) {
        const file = { handle: randomUUID(), name, size: bytes.length, mediaType }
        stored.set(file.handle, { file, bytes, owner })
        return file
      },
      get(handle, owner) {
        const entry = stored.get(handle)
        return entry?.owner === owner ? entry : null
      },
    },
  }
}
