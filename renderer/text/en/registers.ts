import type { registers as chinese } from '../zh-CN/registers.ts'

export const registers: typeof chinese = {
  title: 'Registers',
  tabsLabel: 'Kinds of register',
  tabs: { keys: 'Keys', defects: 'Defects', papers: 'Papers lent', sealed: 'Sealed papers', registrations: 'Registration', 'fee-starts': 'Fees that begin' },
}
