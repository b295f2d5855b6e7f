import type { stock as chinese } from '../zh-CN/stock.ts'

export const stock: typeof chinese = {
  title: 'Forms', tabsLabel: 'Forms and invoices', tabs: { books: 'Books', invoices: 'Invoices' },
  list: 'Books of forms', none: 'No book is entered yet. With a book the till fills in the next paper number, and the hand-over checks the numbers.', noneOpen: 'All books are closed.',
  name: 'Name', range: 'Numbers', where: 'Where', used: 'Used', spoiled: 'Spoiled', lost: 'Lost', left: 'Blank', next: 'Next', gaps: 'Missing', forms: (count) => `${count} forms`,
  states: { office: 'In the office', given: 'Given out', closed: 'Closed' }, at: (station, holder) => `${station} ${holder}`,
  showClosed: (count) => `Closed (${count})`, choose: 'Choose a book to see how far it is used.',
  add: 'New book', addTitle: 'New book of forms', namePlaceholder: 'e.g. Receipts, book 7', first: 'First number', last: 'Last number', numberHint: 'As printed, leading zeros included', size: (count) => `${count} forms`, receivedOn: 'Received on', receivedFrom: 'Received from',
  received: (on, from) => `${on} from ${from}`, since: (at) => `since ${at}`,
  give: 'Give out', giveTitle: (name) => `Give out ${name}`, station: 'Station', holder: 'Held by', note: 'Note',
  return: 'Take back', returnTitle: (name) => `Take back ${name}`,
  lose: 'Report lost', loseTitle: 'Report blank forms lost', loseHint: 'Lost blank forms are reported the same day. Their numbers cannot be used any more.', from: 'From', to: 'To', loseReason: 'What happened',
  count: 'Count', countTitle: (name) => `Count ${name}`, counted: 'Blank forms counted', countNote: 'What is different',
  close: 'Close', closeTitle: (name) => `Close ${name}`, closeHint: (left) => (left === 0 ? 'Every form is used. The book is put away.' : `${left} blank forms are left; they cannot be used any more.`), closeNote: 'What became of the blank forms',
  gapLine: (from, to, count) => `${from === to ? from : `${from}–${to} (${count})`} missing`,
  gapAfter: (after, receipt, at) => (after === '' ? 'from the first form of the book on' : `after ${receipt} (${after}) of ${at}`),
  gapHint: 'Enter the receipts, or record them as spoiled or lost.',
  moves: 'History', moveNames: { given: 'Given out', returned: 'Taken back', lost: 'Lost', counted: 'Counted', closed: 'Closed' }, moveLine: (at, by) => `${at} ${by}`,
  inShift: (used) => `${used} used in this shift`, shiftTitle: 'Books of forms',
}
