import type { dunning as chinese } from '../zh-CN/dunning.ts'

export const dunning: typeof chinese = {
  title: 'Arrears',
  asOf: 'As of', building: 'Building', room: 'Room', payer: 'Owed by', age: 'Age', choose: 'Choose a line to see its charges, contacts and notices.', none: 'Nobody owes anything.', noneFound: 'No arrears fit. Try another filter.',
  ageChoices: { open: 'Everything open', overdue: 'Overdue', 'not-due': 'Not due', d30: '0-30 days', d60: '31-60 days', d90: '61-90 days', d180: '91-180 days', d365: '181-365 days', older: 'Over 365 days' },
  tick: 'Pick', tickOne: (room) => `Pick ${room}`, tickThis: 'Pick this one', untickThis: 'Leave this one', tickAll: (count) => `Pick all ${count}`, untickAll: 'Pick none', chosen: (count) => `${count} picked`,
  list: 'Arrears', count: 'No.', open: 'Open', oldest: 'Oldest due', lastLetter: 'Last notice', promised: 'Promised', disputedOf: (amount) => `of it disputed ${amount}`, total: 'Total',
  export: 'Export', exported: (name) => `Exported ${name}`,
  roles: { owner: 'Owner', tenant: 'Tenant', agent: 'Agent', developer: 'Developer' },
  charges: 'Open charges', fee: 'Fee', period: 'Period', due: 'Due', disputed: 'disputed', contacts: 'Contacts', letters: 'Notices', noContacts: 'Nobody has been contacted yet.', noLetters: 'No notice has been sent yet.', collect: 'To the till',
  until: (date) => `until ${date}`, number: 'Number', payBy: 'Pay by', amount: 'Amount', show: 'Open',
  addContact: 'Add contact', way: 'Way', ways: { call: 'Call', visit: 'Visit', letter: 'Letter', message: 'Message' },
  happenedOn: 'Day', said: 'What was said', promisedOn: 'Promised for', promisedFen: 'Promised amount', keep: 'Save',
  promise: (on, amount) => (amount === '' ? `Promised for ${on}` : `Promised ${amount} yuan for ${on}`),
  promiseStates: { open: 'not yet due', due: 'due today', kept: 'kept', broken: 'broken', replaced: 'replaced' }, settle: { kept: 'Kept', broken: 'Broken' },
  contactLine: (way, said, promisedOn) => (promisedOn === '' ? `Arrears (${way}): ${said}` : `Arrears (${way}): ${said} (promised for ${promisedOn})`),
  promises: 'Promises due', promisedAmount: 'Promised',
  levels: { 0: 'Payment notice', 1: 'Reminder, first', 2: 'Reminder, second', 3: 'Reminder, third' },
  issue: (count) => `Issue ${count} notices`, issueTitle: 'Issue notices', issueAct: 'Issue', level: 'Which', levelHint: 'Disputed charges are left out; reminders list only what is past due, each only after the one before.',
  issued: (count) => `${count} issued.`, notIssued: (count) => `${count} not issued:`, noLetter: { 'nothing-open': 'nothing open', disputed: 'all disputed', 'not-due': 'not due yet', 'no-level-before': 'the one before was not sent' },
  savePdf: 'Save PDF', saved: (name) => `Saved ${name}, all in one file.`, paper: 'Notice', done: 'Done',
}
