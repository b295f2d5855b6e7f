import { yuan } from '../sentence.ts'
import type { errorsOfUnclaimed as chinese } from '../zh-CN/errors-unclaimed.ts'

export const errorsOfUnclaimed: typeof chinese = {
  'statement-headings-not-found': 'No row of headings was found. Check that the statement has headings such as date and amount, then choose it again.',
  'nothing-new': 'Nothing new came in by this statement. See the remark of each row.',
  'fee-too-large': 'The fee cannot be as much as the amount or more. Put it right.',
  'reference-on-receipt': ({ number, date }) => `This reference stands on receipt ${number} of ${date}: the money is booked. There is nothing to enter.`,
  'reference-booked': ({ date }) => `This reference was entered already (arrived ${date}) and is not booked twice. Find it in the list and claim it.`,
  'more-than-unclaimed': ({ leftFen }) => `Only ${yuan(leftFen)} of this money is left to claim. Make the claim smaller.`,
  'late-fee-changed': ({ amountFen }) => (Number(amountFen) > 0 ? `The late fee is ${yuan(amountFen)} now. Check it and send again.` : 'This charge bears no late fee now. Untick it and send again.'),
  'money-set-aside': 'This money was put aside and cannot be claimed. Go back to the list.',
  'money-claimed': ({ claimedFen }) => `${yuan(claimedFen)} of it is claimed, so it cannot be put aside. Void or reverse that receipt first.`,
}
