import type { errorsOfFinance as chinese } from '../zh-CN/errors-finance.ts'

export const errorsOfFinance: typeof chinese = {
  'money-arrived': 'This money has arrived already and stays as it was booked.',
  'arrived-before': ({ date }) => `It left the drawer on ${date}. Enter that day or a later one.`,
  'receipt-checked': ({ number }) => `${number} has been ticked already. Take it out of the choice.`,
  'check-own-receipt': ({ number }) => `You took the money of ${number} yourself. Ask another manager to tick it.`,
  'over-short-decided': ({ name }) => `${name} has decided this case already.`,
  'over-short-settled': 'Correction slips have brought this case to 0.00; there is nothing to decide.',
  'over-short-own': 'This is your own shift. Ask another manager to decide.',
}
