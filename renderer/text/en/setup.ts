import type { setup as chinese } from '../zh-CN/setup.ts'

export const setup: typeof chinese = {
  title: 'First run',
}
