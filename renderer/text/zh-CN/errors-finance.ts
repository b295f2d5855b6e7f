import type { Sentence } from '../sentence.ts'

const sentences = {
  'money-arrived': '这笔款已经入账，不能再改。',
  'arrived-before': ({ date }) => `这笔款 ${date} 才离开钱箱，请填那天或以后的日期。`,
  'receipt-checked': ({ number }) => `${number} 已经审核过，请取消勾选。`,
  'check-own-receipt': ({ number }) => `${number} 是您自己收的款，请另一位经理审核。`,
  'over-short-decided': ({ name }) => `${name}已经处理了这笔长短款。`,
  'over-short-settled': '这笔长短款已由更正单冲平，不用处理。',
  'over-short-own': '这是您自己班次的长短款，请另一位经理处理。',
} satisfies Record<string, Sentence>

export const errorsOfFinance: Record<keyof typeof sentences, Sentence> = sentences
