import type { sealedCodes as chinese } from '../zh-CN/sealed-codes.ts'

export const sealedCodes: typeof chinese = {
  list: 'Sealed codes', hint: 'Where no second person is there, the code of an envelope does. Each is good once; a manager confirms its use.', none: 'No codes yet. Make some, print the sheet, cut and seal it.',
  label: 'Label', state: 'State', states: { sealed: 'sealed', used: 'to confirm', confirmed: 'confirmed', withdrawn: 'withdrawn' }, issued: 'Made', usedAt: 'Used', usedBy: 'By', usedFor: 'For', confirmedBy: 'Confirmed by',
  issue: 'Make sealed codes', count: 'How many', sheet: 'Sealed codes', once: 'Shown this once. Print it now, cut it and seal the envelopes.', choose: 'Choose a code to see what it was used for, or make codes.',
  confirm: 'Confirm', isRight: 'What was found', right: 'It is right', wrong: 'Not right, to be looked into', note: 'Note', ownUse: 'You used it yourself; another manager confirms it.',
  withdraw: 'Withdraw code', withdrawHint: 'For an envelope that was lost or opened: nothing opens with its code any more.', reason: 'Reason', waiting: 'Sealed codes to confirm',
}
