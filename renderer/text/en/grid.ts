import type { grid as chinese } from '../zh-CN/grid.ts'

export const grid: typeof chinese = {
  views: 'View',
  list: 'List',
  picture: 'Building',
  label: (building) => (building === '' ? 'Other premises' : `Building ${building}`),
  legend: 'Legend',
  is: { occupied: 'owner lives here', let: 'let', vacant: 'vacant', 'moving-in': 'moving in', renovating: 'renovating', 'not-delivered': 'not delivered' },
  letters: { occupied: 'O', let: 'L', vacant: 'V', 'moving-in': 'M', renovating: 'R', 'not-delivered': 'N' },
  arrears: 'in arrears',
  arrearsLetter: '¥',
  floor: (floor) => (floor === '' ? '—' : `Fl. ${floor}`),
  none: 'This building has no premises.',
}
