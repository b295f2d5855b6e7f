import type { corrections as chinese } from '../zh-CN/corrections.ts'

export const corrections: typeof chinese = {
  depositBack: 'Give the deposit back',
  state: 'State of the receipt',
  void: 'Void', voidTitle: (number) => `Void ${number}`, voidHint: 'A receipt of the running shift, once all its parts are back. Its number stays, the charges are owed again, the money goes back.',
  partsBack: 'All parts are back', reason: 'Reason',
  reverse: 'Reverse', reverseTitle: (number) => `Reverse ${number}`, reverseHint: 'Makes a red receipt, for all of it or a part. The charges are owed again, the money goes back the way it came.',
  goesBack: 'Goes back', byWay: (way) => `Goes back by ${way}`, left: (amount) => `at most ${amount}`,
  ways: { cash: 'Cash', wechat: 'WeChat', alipay: 'Alipay', card: 'Card', transfer: 'Transfer', cheque: 'Cheque', prepaid: 'Back to prepaid', deposit: 'Back to the deposit', unclaimed: 'Back to unclaimed money' },
  voidedBy: (at, by, second, reason) => `Voided ${at} by ${by}${second === '' ? '' : ` and ${second}`}: ${reason}`,
  reversesOf: 'A red receipt, it takes back', reversedBy: (amount, on, reason) => `${amount} reversed on ${on}: ${reason}`,
  voided: 'void', red: 'red',
  correct: 'Correct', correctTitle: (number) => `Correct ${number}`, correctHint: 'Makes a correction slip. The number, the total and the copy of the customer stay as they are.',
  wrong: 'What is wrong', kinds: { method: 'Way of paying', item: 'Fee item', premises: 'Premises', payer: 'Payer' }, slip: 'Correction slip',
  fromMethod: 'Was booked as', toMethod: 'Was paid by', line: 'Was taken for', toLine: 'Is for', toRoom: 'The right premises', amount: 'Amount', reference: 'Reference', newPayer: 'Right payer',
  openOf: (amount) => `open ${amount}`, toPrepaid: 'Prepayment', noLine: 'Nothing is open there; it can become a prepayment.',
  correctedBy: (kind, was, is, amount, reason) => `${kind} corrected: ${was} → ${is}${amount === '' ? '' : ` ${amount}`} (${reason})`,
}
