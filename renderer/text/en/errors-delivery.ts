import { formatReading } from '../../../shared/reading.ts'
import type { Sentence, Values } from '../sentence.ts'
import type { errorsOfDelivery as chinese } from '../zh-CN/errors-delivery.ts'

export const errorsOfDelivery: Record<keyof typeof chinese, Sentence> = {
  'not-sold': 'These premises have not been sold, so they cannot be delivered. Once they are, a manager says so.',
  'already-delivered': 'These premises have been delivered already and cannot be delivered again.',
  'delivery-already-open': 'A delivery is already under way here. Open it and go on.',
  'receiver-needed': 'Who takes the premises over is always checked and cannot be waived.',
  'deemed-by-manager': 'Only a manager deems premises delivered. Let the manager sign in.',
  'deemed-after-notice': 'The owner has not been told yet, so it cannot be deemed delivered. Note the notice first.',
  'too-early-to-deem': ({ from }) => `The term of the notice is not over: it can be deemed delivered from ${from ?? ''} on.`,
  'before-notice': ({ date }) => `This is before the notice of ${date ?? ''}. Check the date.`,
  'fees-before-delivery': 'Fees cannot start before the delivery. Give that day or a later one.',
  'day-in-future': 'This day has not come yet. Give today or an earlier day.',
  'owner-needed': 'Choose the owner on file. Where it was sold, enter the change of ownership first.',
  'owner-name-differs': ({ name }) => `The owner on file is "${name ?? ''}". Check the document; a new name is changed in the archive first.`,
  'owner-has-died': 'This owner has died. Enter the change of ownership by deed or judgment first.',
  'receiver-only-pays': 'This person only pays fees and can neither take the premises over nor get keys. Ask for the owner, or an agent with a power of attorney.',
  'company-needs-agent': 'The owner is a company: choose the agent, and see the power of attorney and that person\'s document.',
  'minor-needs-agent': 'The owner is under 18: the guardian comes as the agent.',
  'mandate-not-seen': 'See the original power of attorney, then tick this.',
  'mandate-run-out': 'The power of attorney has run out. Ask the owner for a new one, or to come in person.',
  'mandate-missing': 'No power of attorney of this agent is on file. See it and note it first.',
  'mandate-expired': ({ agent, until }) => `The power of attorney of ${agent ?? ''} ended on ${until ?? ''}. Ask the owner for a new one, or to come in person.`,
  'defects-or-none': 'Write down what is wrong, or tick that there are no defects.',
  'defects-although-none': '"No defects" is ticked and defects are written down. Take one of them away.',
  'before-inspection': 'This is before the inspection. Check the date.',
  'defect-closed': 'This defect has been mended already. Look at the list again.',
  'not-in-this-state': 'The premises are not in a state in which this can be done. Look again.',
  'number-twice': 'This number is written twice. Take one away.',
  'keys-needed': 'Write the number of at least one key or card; where there is none, waive the step.',
  'key-already-out': ({ holder, slip }) => `${holder ?? ''} has this one already (slip ${slip ?? ''}). Check the number, or note its return first.`,
  'key-already-closed': 'This key has been returned, lost or voided already. Look at the list again.',
  'no-keys-for-payer': ({ name }) => `${name ?? ''} only pays fees and gets no keys. Give them to the owner or a resident.`,
  'back-before-out': ({ date }) => `This is before it was given out on ${date ?? ''}. Check the date.`,
  'due-before-out': 'The day it is due back has passed. Give today or a later day.',
  'handed-over-needed': 'Tick at least one paper given to the owner, or name it below; if there is none, waive the step with the reason.',
  'meters-needed': 'Write the number and reading of at least one meter; where there is none, waive the step.',
  'meter-number-taken': ({ room }) => `This meter number is in use at ${room ?? ''}. Check it; end the old meter first where it was replaced.`,
  'reading-below-last': ({ last, date }) => `This is less than the last reading, ${reading(last)} on ${date ?? ''}. Read it again; enter a new meter where it was replaced.`,
  'reading-negative': 'A reading cannot be negative. Read the meter again.',
  'reading-decimals': 'A reading has at most three decimals. Write what the meter shows.',
  'reading-form': 'Write figures only, such as 1203 or 1203.4.',
  'reason-needed': 'Say why.',
}

function reading(value: Values[string] | undefined): string {
  return typeof value === 'number' ? formatReading(value) : '—'
}
