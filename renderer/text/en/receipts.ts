import type { receipts as chinese } from '../zh-CN/receipts.ts'

export const receipts: typeof chinese = {
  title: 'Receipts',
}
