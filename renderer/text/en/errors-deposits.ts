import { yuan } from '../sentence.ts'
import type { errorsOfDeposits as chinese } from '../zh-CN/errors-deposits.ts'

export const errorsOfDeposits: typeof chinese = {
  'payee-not-on-receipt': ({ payer }) => `A deposit goes back only to the payer on the receipt: ${payer}. Use an account in that name.`,
  'lost-payer-in-person': 'Without the receipt only the payer in person may ask. Let them come, or find the receipt.',
  'declaration-needed': 'A lost receipt needs a declaration. Print it, have it signed, then tick.',
  'agent-name-needed': 'Type the name of the agent.',
  'authority-needed': 'An agent needs a letter of authority. Keep it and type its number or date.',
  'ids-not-seen': 'Check the identity documents, then tick; for an agent, those of both.',
  'refund-not-asked': 'Nobody has asked for it yet. Fill in the request first.',
  'refund-not-inspected': 'The inspection is not complete. Enter what was found first.',
  'refund-not-countersigned': 'It is not countersigned. Ask another colleague first.',
  'refund-not-approved': 'It is not approved. Ask a manager first.',
  'countersign-not-needed': 'This item needs no countersignature; have it approved.',
  'countersign-self': 'Who inspected cannot countersign. Ask another colleague.',
  'approve-self': 'Who inspected cannot approve. Ask another manager.',
  'sheet-not-signed': 'The completion sheet is not signed. Have the engineer and the project manager sign it, then tick.',
  'no-second-inspection': 'This item is inspected once only.',
  'again-too-early': ({ from }) => `The second inspection is possible from ${from}.`,
  'more-than-held': ({ heldFen }) => `Deductions cannot be more than the ${yuan(heldFen)} held; make them smaller.`,
  'things-not-back': 'Keys or cards are missing: write a deduction, or tick once they are back.',
  'deposit-ended': 'Nothing of this deposit is held any more.',
  'deposit-used-since': 'Less is held than when it was approved. Inspect and approve it again.',
  'payout-reference-needed': 'Type the reference of the transfer or payment. Cash needs none.',
  'payout-reference-used': ({ number }) => `This reference is on refund ${number} already; check it.`,
  'account-needed': 'Type the bank and account number of the payee.',
}
