import type { Sentence } from '../sentence.ts'
import { yuan } from '../sentence.ts'

/** Codes of billed months and what becomes of their charges → what happened and what to do next. */
const sentences = {
  'nothing-to-undo': '这里没有可撤回的了，已经撤回过，或这一户不在这一批里。',
  'undo-paid': ({ rooms, more }) => `${rooms}${Number(more) > 0 ? ` 等，另 ${more} 户` : ''} 已交过或调过，不能撤回。请逐户撤回其他的。`,
  'undo-later-usage': ({ rooms, more }) => `${rooms}${Number(more) > 0 ? ` 等，另 ${more} 户` : ''} 后来又按抄表出过账，请先撤回后来的那次。`,
  'waive-needs-approval': ({ limitFen }) => `减免超过 ${yuan(limitFen)}，要经理同意。请选一位经理，由经理输密码。`,
  'month-closed': ({ month }) => `${month} 已月结，不能再改。请记到还没结的月份，或请经理重开这个月。`,
  'month-not-over': '这个月还没过完，下个月起才能月结。',
  'month-closed-already': '这个月已经结过了，不用再结。',
  'month-open-already': '这个月没有月结，可以直接改。',
  'late-fee-disputed': '这笔有异议，异议没解除前不收违约金。',
  'no-late-fee': '这笔现在没有可计的违约金：没到期、已计过，或这个项目不收。',
  'rate-form': '请填每天千分之几，最多三位小数，如 0.5。',
} satisfies Record<string, Sentence>

export const errorsOfBilling: Record<keyof typeof sentences, Sentence> = sentences
