import type { Sentence } from '../sentence.ts'
import { yuan } from '../sentence.ts'

/** Codes of cash moves, petty cash, instructions, check lists and the log → what happened and what to do next. */
const sentences = {
  'place-needed': '请选缴存到哪里。',
  'paper-needed': '请填单据号，没有单据就先开一张。',
  'more-than-petty-cash': ({ balanceFen }) => `备用金只有 ${yuan(balanceFen)}。请改小，或先拨入。`,
  'premises-or-person': '请选房屋，或选住户。',
  'date-passed': '这一天已经过了，请填今天或以后。',
  'instruction-ended': ({ name, at }) => `${String(name)} 已在 ${String(at)} 结束了这条嘱咐。`,
  'check-needs-note': '有问题的请写明是什么问题。',
  'checks-open': ({ items }) => `还有没查的：${String(items)}。请在“闭班检查”里逐项答，再交班。`,
  'check-twice': '这一项写了两次，请删去一项。',
  'noted-has-no-due': '仅记录的不设期限。请清空期限，或选“未完”。',
} satisfies Record<string, Sentence>

export const errorsOfTheDesk: Record<keyof typeof sentences, Sentence> = sentences
