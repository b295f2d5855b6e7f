import { z } from 'zod'
import { type Fen, LARGEST_FEN } from '../money.ts'

export type Role = 'clerk' | 'cashier' | 'manager'
export const ROLES = ['clerk', 'cashier', 'manager'] as const satisfies readonly Role[]

/** Everybody who works at the desk. */
export const DESK = ROLES
export const MANAGER = ['manager'] as const satisfies readonly Role[]
/** Those who may start a billing run. */
export const BILLING = ['cashier', 'manager'] as const satisfies readonly Role[]

/** What a write has changed; lists that show a topic read again when it comes by. */
export type Topic =
  | 'session' | 'users' | 'settings' | 'premises' | 'tasks' | 'move-ins' | 'notices'
  | 'charges' | 'billing' | 'receipts' | 'shift' | 'drafts' | 'backups'
  | 'deliveries' | 'tariffs' | 'move-outs' | 'parties' | 'duties' | 'keys' | 'archive' | 'dunning' | 'meters' | 'cards' | 'sealed-codes' | 'deposits' | 'unclaimed' | 'stock' | 'invoices'
  | 'petty-cash' | 'instructions' | 'desk-checks'

/**
 * One row of the contract.
 * - query: synchronous, reads only.
 * - command: synchronous, one write transaction, carries a `requestId`; sent twice it answers the same once.
 *   A command whose input states the whole outcome (`restates: true`) is repeatable by nature and is not remembered.
 * - effect: asynchronous, no transaction around it.
 */
export type Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  kind: 'query' | 'command' | 'effect'
  allow: readonly Role[] | 'anyone'
  input: I
  output: O
  topics?: readonly Topic[]
  restates?: true
}

export function defineCall<const C extends Call>(call: C): C {
  return call
}

/** An amount of money in fen above zero. */
export const positiveFenSchema = z.custom<Fen>((value) => Number.isSafeInteger(value) && (value as number) > 0, { error: 'not-positive' })
  .refine((value) => value <= LARGEST_FEN, { error: 'too-large' })
/** An amount of money in fen, zero allowed. */
export const countedFenSchema = z.custom<Fen>((value) => Number.isSafeInteger(value) && (value as number) >= 0, { error: 'negative' })
  .refine((value) => value <= LARGEST_FEN, { error: 'too-large' })

export const idSchema = z.int().positive()
export const requestIdSchema = z.string().regex(/^[0-9a-f]{32}$/, { error: 'bad-request-id' })
export const dateSchema = z.string().refine(isCalendarDate, { error: 'not-a-date' })
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not-a-month' })

/** A line of text a person typed: trimmed, not empty. */
export function textSchema(maximum: number) {
  return z.string().trim().min(1, { error: 'empty' }).max(maximum, { error: 'too-long' })
}
/** A line of text that may be empty. */
export function optionalTextSchema(maximum: number) {
  return z.string().trim().max(maximum, { error: 'too-long' })
}

export const passwordSchema = z.string().min(8, { error: 'password-short' }).max(200, { error: 'too-long' })
export const loginSchema = z.string().trim().min(1, { error: 'empty' }).max(40, { error: 'too-long' })
  .regex(/^[\p{L}\p{N}._-]+$/u, { error: 'login-characters' })

export const nothing = z.strictObject({})
export const done = z.strictObject({ done: z.literal(true) })

export const fileHandleSchema = z.strictObject({ handle: z.string(), name: z.string(), size: z.int(), mediaType: z.string() })
export const handleSchema = z.string().regex(/^[0-9a-f]{32}$/, { error: 'bad-handle' })

function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
