import type { shell as chinese } from '../zh-CN/shell.ts'

export const shell: typeof chinese = {
  product: 'Foyer',
  rail: {
    today: 'Today', collect: 'Collect', delivery: 'Delivery', moveIn: 'Move-in', moveOut: 'Move-out', premises: 'Premises', registers: 'Registers', tariffs: 'Tariffs', meters: 'Readings', billing: 'Billing', cards: 'Cards', dunning: 'Arrears', receipts: 'Receipts', unclaimed: 'Unclaimed', stock: 'Forms', deposits: 'Deposits', log: 'Desk log', shift: 'Hand-over', day: 'Day', finance: 'Finance', importing: 'Import', settings: 'Settings',
  },
  menu: 'Main menu',
  skip: 'Skip to the work',
  search: 'Find a person, room, phone…',
  shiftSince: (time: string) => `shift since ${time}`,
  noShift: 'no shift open',
  signOut: 'Sign out',
  switchLanguage: '中文',
  changePassword: 'Change password',
  clockWarning: 'The PC\'s clock is earlier than the last entry. Put the clock right before you take money.',
}
