import type { users as chinese } from '../zh-CN/users.ts'

export const users: typeof chinese = {
  title: 'People',
}
