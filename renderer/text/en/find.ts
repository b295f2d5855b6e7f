import type { find as chinese } from '../zh-CN/find.ts'

export const find: typeof chinese = {
  label: 'Find',
  placeholder: 'name, pinyin initials, room, phone tail',
  none: 'Nothing found. Try a room (3-1-1802), a name or the last digits of a phone.',
  results: (count: number) => (count === 1 ? '1 found' : `${count} found`),
}
