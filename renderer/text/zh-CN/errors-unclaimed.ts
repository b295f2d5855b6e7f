import type { Sentence } from '../sentence.ts'
import { yuan } from '../sentence.ts'

/** Codes of money without a name → what happened and what to do next. */
const sentences = {
  'statement-headings-not-found': '找不到标题行。请确认流水里有“交易时间”“收入金额”这样的标题，再选一次。',
  'nothing-new': '这份流水里没有新的进账。请看每一行的说明。',
  'fee-too-large': '手续费不能大于或等于到账金额，请改。',
  'reference-on-receipt': ({ number, date }) => `这个流水号已在 ${date} 的收据 ${number} 上，钱已入账，不用再登记。`,
  'reference-booked': ({ date }) => `这个流水号已登记（${date} 到账），不会重复入账。请在列表里找它认领。`,
  'more-than-unclaimed': ({ leftFen }) => `这笔款只剩 ${yuan(leftFen)} 可认领，请改小。`,
  'late-fee-changed': ({ amountFen }) => (Number(amountFen) > 0 ? `违约金现在是 ${yuan(amountFen)}。请核对后再提交。` : '这笔费用现在没有违约金。请去掉勾选再提交。'),
  'money-set-aside': '这笔款已剔除，不能再认领。请返回列表。',
  'money-claimed': ({ claimedFen }) => `已有 ${yuan(claimedFen)} 被认领，不能剔除。请先把那张收据作废或冲红。`,
} satisfies Record<string, Sentence>

export const errorsOfUnclaimed: Record<keyof typeof sentences, Sentence> = sentences
