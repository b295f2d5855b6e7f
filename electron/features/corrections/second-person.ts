import { AppError } from '../../kernel/app-error.ts'
import { sealedCodeName } from '../../ledger/sealed-codes.ts'
import { userById } from '../../ledger/users.ts'
import type { Approval, CommandContext } from '../context.ts'

/** Who else said yes to this call with this input, a person or a sealed code, for what `usedFor` says. Throws `second-person-needed`, `ticket-invalid`. */
export function requireSecondYes({ approval }: CommandContext, ticket: string, usedFor: string): Approval {
  if (ticket === '') throw new AppError('second-person-needed')
  return approval(ticket, usedFor)
}

/** Their name, or the label of the code, as papers say it. */
export function whoAgreed({ db }: Pick<CommandContext, 'db'>, { approvedBy, sealedCodeId }: Approval): string {
  return sealedCodeId === null ? userById(db, approvedBy).name : sealedCodeName(db, sealedCodeId)
}
