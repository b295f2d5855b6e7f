import type { session as chinese } from '../zh-CN/session.ts'

export const session: typeof chinese = {
  title: 'Sign in',
}
