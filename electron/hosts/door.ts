import type { Answer } from '../../shared/wire.ts'
import type { Files } from '../kernel/ports.ts'

/** What a host must know of the application behind it: one door for calls, and the topics of what has changed. */
export type Door = {
  dispatch(name: string, input: unknown, caller: { session?: string; window?: string; host: 'ipc' | 'http' | 'cli' }): Promise<Answer>
  onChange(listener: (topics: readonly string[]) => void): () => void
  sessionOf(session: string): { userId: number } | null
}

/** Where uploads wait for a call and printed papers wait for their window. */
export type FileStore = Pick<Files, 'put' | 'get'>

/** What a host sends back for one request, whether through a socket or through Electron's own scheme. */
export type Reply = { status: number; headers: Record<string, string>; body: Uint8Array | string }

/** The bodies a host takes, in bytes. */
export const LARGEST_CALL = 1024 * 1024
export const LARGEST_UPLOAD = 20 * 1024 * 1024

/** Names of calls look like `payments.collect`; anything else is no path of ours. */
export const CALL_NAME = /^[A-Za-z][A-Za-z0-9-]{0,39}(?:\.[A-Za-z][A-Za-z0-9-]{0,39}){1,3}$/

const NOTHING_STORED = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

/** A reply without a body: refused, unknown, not allowed. */
export function emptyReply(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers: { ...NOTHING_STORED, ...headers }, body: '' }
}

/** A reply that carries JSON and is kept nowhere. */
export function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: { ...NOTHING_STORED, 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) }
}

/** A transport refusal that the client can read, in the form of every other answer. */
export function refusal(status: number, code: string): Reply {
  return jsonReply(status, { ok: false, error: { code } } satisfies Answer)
}

/** A reply that carries bytes and is kept nowhere. */
export function bytesReply(body: Uint8Array, headers: Record<string, string>): Reply {
  return { status: 200, headers: { ...NOTHING_STORED, ...headers }, body }
}
