import type { collect as chinese } from '../zh-CN/collect.ts'

export const collect: typeof chinese = {
  title: 'Collect',
}
