import type { meters as chinese } from '../zh-CN/meters.ts'

export const meters: typeof chinese = {
  premises: 'Premises',
  list: 'Meters in use',
  none: 'No meter of these premises is on file. Press F10 to enter one.',
  choose: 'Choose a meter to put a new one in its place; press F10 to enter a further one.',
  add: 'Enter a meter',
  replace: (kind, number) => `Replace ${kind.toLowerCase()} meter ${number}`,
  meter: 'Meter',
  number: 'Number',
  newNumber: 'Number of the new meter',
  from: 'In use from',
  last: 'Last reading',
  on: 'Read on',
  oldValue: 'Last reading of the old one',
  lastWas: (value, date) => `was ${value} on ${date}`,
  value: 'It begins at',
  multiplier: 'Multiplier',
}
