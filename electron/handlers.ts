import { attachmentHandlers } from './features/archive/attachments.ts'
import { archiveHandlers } from './features/archive/handlers.ts'
import { backupHandlers } from './features/backup/handlers.ts'
import { billingHandlers } from './features/billing/handlers.ts'
import { disputeHandlers } from './features/charges/dispute.ts'
import { lateFeeHandlers } from './features/charges/late-fee.ts'
import { cardSalesHandlers } from './features/cards/card-sales.ts'
import { monthCardsHandlers } from './features/cards/month-cards.ts'
import { cashMovesHandlers } from './features/cash-moves/handlers.ts'
import { chargesHandlers } from './features/charges/handlers.ts'
import { waiveHandlers } from './features/charges/waive.ts'
import { certificatesHandlers } from './features/certificates/handlers.ts'
import { householdHandlers } from './features/changes/household.ts'
import { ownershipHandlers } from './features/changes/ownership.ts'
import { payersHandlers } from './features/changes/payers.ts'
import { renewalHandlers } from './features/changes/renewal.ts'
import type { Handlers } from './features/context.ts'
import { correctionsHandlers } from './features/corrections/handlers.ts'
import { correctHandlers } from './features/corrections/correct.ts'
import { reverseHandlers } from './features/corrections/reverse.ts'
import { voidHandlers } from './features/corrections/void.ts'
import { dayHandlers } from './features/day/handlers.ts'
import { deliveryAfterHandlers } from './features/delivery/reopen.ts'
import { deliveryHandlers } from './features/delivery/handlers.ts'
import { deliveredPremisesHandlers } from './features/delivery/premises-handlers.ts'
import { depositsHandlers } from './features/deposits/handlers.ts'
import { payOutHandlers } from './features/deposits/pay-out.ts'
import { deskChecksHandlers } from './features/desk-checks/handlers.ts'
import { deskLogHandlers } from './features/desk-log/handlers.ts'
import { draftsHandlers } from './features/drafts/handlers.ts'
import { dunningHandlers } from './features/dunning/handlers.ts'
import { issueHandlers } from './features/dunning/issue.ts'
import { dutiesHandlers } from './features/duties/handlers.ts'
import { exportsHandlers } from './features/exports/handlers.ts'
import { financeHandlers } from './features/finance/handlers.ts'
import { findHandlers } from './features/find/handlers.ts'
import { importHandlers } from './features/import/handlers.ts'
import { invoicesHandlers } from './features/invoices/handlers.ts'
import { instructionsHandlers } from './features/instructions/handlers.ts'
import { keysHandlers } from './features/keys/handlers.ts'
import { readingFileHandlers } from './features/meters/file.ts'
import { metersHandlers } from './features/meters/handlers.ts'
import { roundsHandlers } from './features/meters/rounds.ts'
import { monthsHandlers } from './features/months/handlers.ts'
import { moveInHandlers } from './features/move-in/handlers.ts'
import { moveOutHandlers } from './features/move-out/handlers.ts'
import { papersHandlers } from './features/papers/handlers.ts'
import { partyFactsHandlers } from './features/parties/facts.ts'
import { partiesHandlers } from './features/parties/handlers.ts'
import { atTillHandlers } from './features/payments/at-till.ts'
import { paymentsHandlers } from './features/payments/handlers.ts'
import { pettyCashHandlers } from './features/petty-cash/handlers.ts'
import { prepayHandlers } from './features/prepay/handlers.ts'
import { premisesHandlers } from './features/premises/handlers.ts'
import { reportsHandlers } from './features/reports/handlers.ts'
import { sealedCodesHandlers } from './features/sealed-codes/handlers.ts'
import { sessionHandlers } from './features/session/handlers.ts'
import { settingsHandlers } from './features/settings/handlers.ts'
import { setupHandlers } from './features/setup/handlers.ts'
import { sharedCostsHandlers } from './features/shared-costs/handlers.ts'
import { handOverHandlers } from './features/shift/hand-over.ts'
import { nightHandlers } from './features/shift/night.ts'
import { shiftHandlers } from './features/shift/handlers.ts'
import { stockHandlers } from './features/stock/handlers.ts'
import { assignmentsHandlers } from './features/tariffs/assignments.ts'
import { tariffsHandlers } from './features/tariffs/handlers.ts'
import { tasksHandlers } from './features/tasks/handlers.ts'
import { claimHandlers } from './features/unclaimed/claim.ts'
import { unclaimedHandlers } from './features/unclaimed/handlers.ts'
import { statementHandlers } from './features/unclaimed/statement.ts'
import { usersHandlers } from './features/users/handlers.ts'

/** Every call of the contract has its handler here, or this does not compile. */
export const handlers: Handlers = {
  ...correctionsHandlers, ...voidHandlers, ...reverseHandlers, ...correctHandlers, ...sealedCodesHandlers,
  ...setupHandlers, ...sessionHandlers, ...usersHandlers, ...settingsHandlers, ...draftsHandlers, ...tasksHandlers,
  ...findHandlers, ...premisesHandlers, ...importHandlers, ...moveInHandlers, ...papersHandlers,
  ...chargesHandlers, ...disputeHandlers, ...waiveHandlers, ...lateFeeHandlers, ...monthsHandlers, ...billingHandlers, ...paymentsHandlers, ...atTillHandlers, ...shiftHandlers, ...handOverHandlers, ...nightHandlers, ...dayHandlers, ...exportsHandlers, ...backupHandlers,
  ...deliveryHandlers, ...deliveryAfterHandlers, ...deliveredPremisesHandlers, ...keysHandlers,
  ...metersHandlers, ...roundsHandlers, ...readingFileHandlers,
  ...partiesHandlers, ...partyFactsHandlers,
  ...ownershipHandlers, ...moveOutHandlers, ...renewalHandlers, ...payersHandlers, ...householdHandlers, ...certificatesHandlers,
  ...archiveHandlers, ...attachmentHandlers,
  ...tariffsHandlers, ...assignmentsHandlers, ...prepayHandlers,
  ...sharedCostsHandlers, ...monthCardsHandlers, ...cardSalesHandlers,
  ...cashMovesHandlers, ...pettyCashHandlers, ...instructionsHandlers, ...deskChecksHandlers, ...deskLogHandlers,
  ...dutiesHandlers, ...depositsHandlers, ...payOutHandlers, ...stockHandlers, ...invoicesHandlers,
  ...unclaimedHandlers, ...statementHandlers, ...claimHandlers,
  ...dunningHandlers, ...issueHandlers,
  ...financeHandlers, ...reportsHandlers,
}
