import type { explain as chinese } from '../zh-CN/explain.ts'

export const explain: typeof chinese = {
  print: 'Print explanation', printOther: 'Print in Chinese', other: '中文', hideOther: 'Hide 中文',
  charges: 'All charges', filter: 'Fee item', all: 'All items', item: 'Item', period: 'Period', amount: 'Amount', adjusted: 'Changed', paid: 'Paid', open: 'Open', state: 'State',
  states: { open: 'open', part: 'paid in part', settled: 'settled', free: 'nothing owed', 'taken-back': 'taken back' },
  paidUntil: 'Paid until', none: 'These premises have no charges yet.', choose: 'Choose a charge to see why it is this much, and print it.', dueOn: (date) => `Due on ${date}`, payer: (name) => `Owed by ${name}`,
}
