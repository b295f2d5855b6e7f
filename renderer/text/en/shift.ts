import type { shift as chinese } from '../zh-CN/shift.ts'

export const shift: typeof chinese = {
  title: 'Hand-over',
}
