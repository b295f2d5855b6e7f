import type { day as chinese } from '../zh-CN/day.ts'

export const day: typeof chinese = {
  title: 'Day',
}
