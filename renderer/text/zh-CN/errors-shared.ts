import type { Sentence } from '../sentence.ts'
import { yuan } from '../sentence.ts'

/** Codes of common bills, month cards and units on cards → what happened and what to do next. */
const sentences = {
  'not-shared': '这个项目不是公摊。请另选，或请经理在“收费标准”里加一个公摊项目。',
  'shared-already': ({ at }) => `这张账单 ${at} 已经分摊过。请改说明，或先撤回那一次。`,
  'nobody-shares': '这个范围里没有人分摊。请换楼栋、用途或房屋。',
  'not-until': '这个项目不是月卡。请另选，或请经理在“收费标准”里加一个月卡项目。',
  'not-card': '这个项目不是卡表。请另选，或请经理在“收费标准”里加一个卡表项目。',
  'tariff-of-other-item': '这个标准不是这个项目的，请另选。',
  'card-overlaps': ({ from, until, room }) => `这个车牌在 ${room} 已有 ${from} 到 ${until} 的月卡。请从后一天开始，或先取消没交的那张。`,
  'card-too-long': '月卡一次最多卖三年，请把止日改早。',
  'plate-form': '请填车牌号，如 沪A12345 或 沪AD12345。',
  'price-is-zero': '算出来是 0 元，不用卖。请核对收费标准。',
  'price-differs': ({ amountFen }) => `金额现在是 ${yuan(amountFen)}，和刚才看到的不同。请核对后再卖。`,
  'card-paid': '这笔已经收过钱或调整过，不能取消。',
  'card-collects': '卡表充值是代收水电气费，只能归到“代收”，不得加手续费（物业管理条例第四十五条）。',
  'card-cancelled': '这笔已经取消过了。',
  'sold-after': '这之后又卖过一笔，阶梯是接着这笔算的。请收这笔的钱，或先取消后一笔。',
  'money-too-little': ({ leastFen }) => `这点钱买不到 0.01，最少要 ${yuan(leastFen)}。`,
} satisfies Record<string, Sentence>

export const errorsOfSharing: Record<keyof typeof sentences, Sentence> = sentences
