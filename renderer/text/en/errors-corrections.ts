import { yuan } from '../sentence.ts'
import type { errorsOfCorrections as chinese } from '../zh-CN/errors-corrections.ts'

export const errorsOfCorrections: typeof chinese = {
  'second-person-needed': 'A second person must agree. Choose one; they type their password.',
  'parts-not-back': 'It cannot be voided before all parts are back. Collect them and tick; if they cannot come back, reverse the receipt.',
  'void-not-this-shift': 'It was not made on your running shift and cannot be voided. Reverse it instead.',
  'receipt-voided': 'This receipt is void already.',
  'void-red': 'A red receipt cannot be voided. Collect again what it took back too much.',
  'void-has-red': 'A part of it was reversed already, so it cannot be voided. Go on reversing it.',
  'void-instead': 'It was made on your running shift: void it when all of it goes back.',
  'deposit-by-refund': 'A deposit receipt is not reversed. Give the deposit back by a refund.',
  'reverse-red': 'This is a red receipt itself and cannot be reversed.',
  'nothing-to-reverse': 'Enter an amount on at least one line.',
  'more-than-left': ({ leftFen }) => `At most ${yuan(leftFen)} of this line can still be reversed. Make it smaller.`,
  'refund-original-channel': ({ leftFen }) => (Number(leftFen) > 0 ? `At most ${yuan(leftFen)} can go back this way. Give the rest back by the other ways it came.` : 'Nothing came this way. Give it back the way it came.'),
  'goes-back-differs': ({ amountFen }) => `${yuan(amountFen)} goes back. Let the ways add up to it.`,
  'invoice-red-needed': 'An invoice was made for it. Enter the red invoice number first, then reverse.',
  'more-than-drawer': 'The drawer does not hold enough cash. Fetch cash first, or do it another day.',
  'prepaid-used': 'Some of the prepayment it took was used since. Reverse only what is left of it.',
  'deposit-used': 'The deposit it took was given back or kept since, so it cannot be voided.',
}
