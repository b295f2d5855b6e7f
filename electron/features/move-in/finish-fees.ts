import type { StepAnswers } from '../../../shared/contract/move-in.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { changePayer, currentPayers, type PayerRole } from '../../ledger/payers.ts'
import type { CommandContext } from '../context.ts'
import { askDeposit, developersItems, isFeeStartMarked, markFeeStart } from './finish-store.ts'
import type { Mover } from './finish-people.ts'
import { type CaseRow, rewriteStep } from './store.ts'

/** An owner who moves in pays from then on what the developer has paid; nobody is asked who. */
function developersFees(db: ReadDb, premisesId: number): { feeItemId: number; payer: 'owner' }[] {
  return developersItems(db, premisesId).map((feeItemId) => ({ feeItemId, payer: 'owner' }))
}

/**
 * Changes of payer are new assignments from the day the fees start; what was billed before stays with whoever was billed. The cashier gets
 * the start on the watch-list, and the deposits asked for. Throws `no-agent` where an agent is to pay and the lease names none.
 */
export function startFees({ db, session, now }: CommandContext, row: CaseRow, answers: StepAnswers, { partyId }: Mover): void {
  for (const { feeItemId, amountFen } of answers.deposit?.deposits ?? []) {
    askDeposit(db, { premisesId: row.premisesId, partyId, feeItemId, amountFen, askedAt: now, askedBy: session.userId })
  }
  const start = answers['fee-start']
  if (!start) return
  const lines = answers.payers?.payers ?? (row.moverKind === 'owner' ? developersFees(db, row.premisesId) : [])
  const before = currentPayers(db, row.premisesId)
  const agent = answers.lease?.lessorPartyId ?? null
  const partyOf = (payer: PayerRole): number | null => (payer === 'tenant' ? partyId : payer === 'agent' ? agent : null)
  if (agent === null && lines.some((line) => line.payer === 'agent')) throw new AppError('no-agent')
  const changed = lines.filter(({ feeItemId, payer }) => changePayer(db, { premisesId: row.premisesId, feeItemId, payer, payerPartyId: partyOf(payer), from: start.from }) !== null)
  rewriteStep(db, row.id, { ...start, before: before.filter((line) => changed.some((each) => each.feeItemId === line.feeItemId)) })
  if (changed.length > 0 || (row.moverKind === 'owner' && !isFeeStartMarked(db, row.premisesId, row.id))) {
    markFeeStart(db, { premisesId: row.premisesId, partyId: changed[0] ? partyOf(changed[0].payer) ?? partyId : partyId, occasion: 'move-in', caseId: row.id, fromDate: start.from, createdAt: now, createdBy: session.userId })
  }
}
