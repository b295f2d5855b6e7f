import type { Sentence } from '../sentence.ts'

/** Codes of arrears, promises and notices → what happened and what to do next. */
const sentences = {
  'promise-before-contact': '承诺的日子早于联系的日子，请核对。',
  'promise-day-needed': '填了承诺金额，请再填承诺哪天交。',
  'no-promise': '这次联系没有承诺，不用结。',
  'promise-settled': '这个承诺已经结过了。要改请另记一次联系。',
  'nothing-to-issue': '选中的都不能出这种通知单：没有未缴、都有异议、没到期，或上一次还没发。请换一种或另选。',
} satisfies Record<string, Sentence>

export const errorsOfDunning: Record<keyof typeof sentences, Sentence> = sentences
