import type { errorsOfTheDesk as chinese } from '../zh-CN/errors-desk.ts'
import { yuan } from '../sentence.ts'

export const errorsOfTheDesk: typeof chinese = {
  'place-needed': 'Choose where the money goes.',
  'paper-needed': 'Enter the number of the paper; where there is none, write one first.',
  'more-than-petty-cash': ({ balanceFen }) => `Petty cash holds only ${yuan(balanceFen)}. Enter less, or fill the box first.`,
  'premises-or-person': 'Choose premises, or a resident.',
  'date-passed': 'This day has gone. Enter today or a later day.',
  'instruction-ended': ({ name, at }) => `${String(name)} ended this instruction on ${String(at)}.`,
  'check-needs-note': 'Say what is not right.',
  'checks-open': ({ items }) => `Not looked at yet: ${String(items)}. Answer each under "Closing checks", then hand over.`,
  'check-twice': 'This item stands here twice. Remove one.',
  'noted-has-no-due': 'What is only noted has no last day. Empty the day, or choose "Open".',
}
