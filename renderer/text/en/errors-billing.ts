import type { errorsOfBilling as chinese } from '../zh-CN/errors-billing.ts'
import { yuan } from '../sentence.ts'

export const errorsOfBilling: typeof chinese = {
  'nothing-to-undo': 'There is nothing left to take back here: it was taken back already, or these premises are not in the run.',
  'undo-paid': ({ rooms, more }) => `${rooms}${Number(more) > 0 ? ` and ${more} more` : ''}: paid or made smaller since, so it cannot be taken back. Take back the others one by one.`,
  'undo-later-usage': ({ rooms, more }) => `${rooms}${Number(more) > 0 ? ` and ${more} more` : ''} had later usage billed since. Undo that one first.`,
  'waive-needs-approval': ({ limitFen }) => `More than ${yuan(limitFen)} needs a manager. Choose one, who then types the password.`,
  'month-closed': ({ month }) => `${month} is closed and stays as it is. Put it right in a month that is open, or ask the manager to open it again.`,
  'month-not-over': 'This month is not over. It can be closed from next month on.',
  'month-closed-already': 'This month is closed already; there is nothing to do.',
  'month-open-already': 'This month is not closed; it can be changed as it is.',
  'late-fee-disputed': 'This charge is disputed; it bears no late fee until the dispute is settled.',
  'no-late-fee': 'There is no late fee to take in now: it is not late, was taken in already, or the item bears none.',
  'rate-form': 'Enter how many per mille a day, with at most three decimals, such as 0.5.',
}
