import type { errorsOfDunning as chinese } from '../zh-CN/errors-dunning.ts'

export const errorsOfDunning: typeof chinese = {
  'promise-before-contact': 'The promised day is before the day of the contact. Check both.',
  'promise-day-needed': 'An amount was promised: enter the day as well.',
  'no-promise': 'Nothing was promised in this contact, so there is nothing to settle.',
  'promise-settled': 'This promise is settled already. Add another contact to change it.',
  'nothing-to-issue': 'None of those chosen can get this notice: nothing open, all disputed, not due, or the one before was not sent. Choose another kind or others.',
}
