import type { invoices as chinese } from '../zh-CN/invoices.ts'

export const invoices: typeof chinese = {
  list: 'Invoices', search: 'Find', searchPlaceholder: 'Title, tax number, receipt, invoice…', state: 'State', all: 'All',
  states: { asked: 'Asked for', issued: 'Made', exchanged: 'Exchanged', red: 'Reversed', withdrawn: 'Withdrawn' },
  none: 'No invoice is waiting. Ask for one on the page of a receipt.', noneFound: 'No such invoice.', shown: (count, total) => (count < total ? `the newest ${count} of ${total}` : `${total}`), choose: 'Choose a request to enter its invoice number.',
  askedOn: 'Asked on', title: 'Title', taxNumber: 'Tax number', email: 'E-mail', receipt: 'Receipt', room: 'Room', amount: 'Amount', number: 'Invoice number', issuedOn: 'Made on', redNumber: 'Red invoice number', redOn: 'Reversed on', askedBy: 'Asked by',
  voided: 'Receipt voided', reversed: (amount) => `${amount} reversed`,
  ask: 'Ask for invoice', askTitle: (number) => `Invoice for ${number}`, buyer: 'For', buyers: { company: 'a company', person: 'a person' }, askHint: 'An invoice is for the whole receipt.',
  issue: 'Enter invoice', issueTitle: 'Enter the invoice made', numberHint: '20 digits',
  exchange: 'Exchange', exchangeHint: 'The customer hands the receipt back and gets the invoice.',
  red: 'Enter red invoice', redTitle: 'Enter the red invoice', redHint: 'Make the red invoice in the tax program first. Then the receipt can be voided or reversed.',
  withdraw: 'Withdraw',
  ofReceipt: 'Invoice', line: (state, number) => (number === '' ? state : `${state} ${number}`), showReceipt: 'See receipt',
}
