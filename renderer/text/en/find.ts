import type { find as chinese } from '../zh-CN/find.ts'

export const find: typeof chinese = {
  label: 'Find',
  premises: 'Premises',
  placeholder: 'Name, pinyin initials, room, phone tail, or scan a notice',
  none: 'Nothing found. Try a room (such as 3-1-1802), a name or the end of a phone number.',
  results: (count) => `${count} found`,
  monthCard: 'Month card',
  nobody: 'Nobody on file',
  open: 'Open premises',
  collect: 'Collect',
  several: 'Premises', oneMore: 'Add premises', takeOut: (room) => `Take ${room} out`,
}
