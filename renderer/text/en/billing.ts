import type { billing as chinese } from '../zh-CN/billing.ts'

export const billing: typeof chinese = {
  title: 'Billing',
}
