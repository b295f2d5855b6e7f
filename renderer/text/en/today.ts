import type { today as chinese } from '../zh-CN/today.ts'

export const today: typeof chinese = {
  title: 'Today',
}
