import type { premises as chinese } from '../zh-CN/premises.ts'

export const premises: typeof chinese = {
  title: 'Premises',
}
