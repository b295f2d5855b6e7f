import { AppError } from '../../kernel/app-error.ts'
import type { CommandContext } from '../context.ts'

/** Who else said yes to this call with this input. Throws `second-person-needed`, `ticket-invalid`. */
export function requireSecondPerson({ approver }: CommandContext, ticket: string): number {
  if (ticket === '') throw new AppError('second-person-needed')
  return approver(ticket)
}
