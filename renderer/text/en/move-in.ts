import type { moveIn as chinese } from '../zh-CN/move-in.ts'

export const moveIn: typeof chinese = {
  title: 'Move-in',
}
