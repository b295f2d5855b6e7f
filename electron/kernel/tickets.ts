import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { AppError } from './app-error.ts'

/** Who agreed: a person with a password of their own, or whoever opened the envelope of a one-use code. */
export type Approver = { userId: number } | { sealedCodeId: number }
type Ticket = { approver: Approver; call: string; inputHash: string; expires: number }
const LIFETIME = 5 * 60 * 1000

/** One-use proofs that a second person approved one call with one input. */
export function createTickets() {
  const tickets = new Map<string, Ticket>()
  return {
    issue: (id: string, approver: Approver, call: string, input: Record<string, unknown>, now: number) => {
      for (const [old, ticket] of tickets) if (ticket.expires < now) tickets.delete(old)
      tickets.set(id, { approver, call, inputHash: approvedInputHash(input), expires: now + LIFETIME })
    },
    /** Who approved. Throws `ticket-invalid` when unknown, too old, or given for something else. */
    approver: (id: string, call: string, input: Record<string, unknown>, now: number): Approver => {
      const ticket = tickets.get(id)
      if (!ticket || ticket.expires < now || ticket.call !== call || ticket.inputHash !== approvedInputHash(input)) throw new AppError('ticket-invalid')
      return ticket.approver
    },
    consume: (id: string) => tickets.delete(id),
  }
}
export type Tickets = ReturnType<typeof createTickets>

/** Hash of what was approved: the input without its requestId and tickets, whatever the order of its keys. */
function approvedInputHash(input: Record<string, unknown>): string {
  return hashOfValue(Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'requestId' && !/ticket$/i.test(name))))
}

/** SHA-256 of a JSON value with its keys in order. */
export function hashOfValue(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
