import type { Sentence } from '../sentence.ts'
import { yuan } from '../sentence.ts'

/** Codes of voids and reversals → what happened and what to do next. */
const sentences = {
  'second-person-needed': '要另一位同事同意。请选一位，由对方输密码。',
  'parts-not-back': '各联没收齐不能作废。请收回各联再打勾；收不回的请走冲红。',
  'void-not-this-shift': '这张不是您这一班开的，不能作废。请用冲红。',
  'receipt-voided': '这张收据已经作废。',
  'void-red': '红字收据不能作废。多冲的请重新收款。',
  'void-has-red': '这张收据已经冲过红，不能再作废。请继续用冲红。',
  'void-instead': '这张是您这一班刚开的，整张退请用作废。',
  'deposit-by-refund': '押金收据不冲红。请走押金退款。',
  'reverse-red': '这张本身就是红字收据，不能再冲。',
  'nothing-to-reverse': '请至少填一行要冲的金额。',
  'more-than-left': ({ leftFen }) => `这一行最多还能冲 ${yuan(leftFen)}，请改小。`,
  'refund-original-channel': ({ leftFen }) => (Number(leftFen) > 0 ? `按原方式最多退 ${yuan(leftFen)}，请改小，其余按别的原方式退。` : '原来没有用这种方式收，请按原方式退。'),
  'goes-back-differs': ({ amountFen }) => `应退 ${yuan(amountFen)}。请让各方式相加正好是它。`,
  'invoice-red-needed': '这张收据已开发票。请先登记红字发票号码，再冲红。',
  'more-than-drawer': '钱箱里的现金不够退。请先备足现金，或改期再退。',
  'prepaid-used': '这张收的预存款已经用掉了一部分，不能整张退。请只冲没用掉的部分。',
  'deposit-used': '这张收的押金已经退过或扣过，不能作废。',
  'void-has-correction': '这张收据开过更正单，不能再作废。要退请用冲红。',
  'correct-red': '红字收据不能更正。请冲错的部分重新收款。',
  'correct-reversed': '这张收据已经全部冲红，没有可更正的。',
  'correct-deposit-line': '押金收据只能更正收款方式和付款人。押金收错请退了重收。',
  'drawer-below-zero': '更正后钱箱应有现金成了负数。请先核对本班现金收支。',
  'same-as-before': '和原来一样。请选更正后的。',
  'more-than-paid-so': ({ leftFen }) => (Number(leftFen) > 0 ? `原来这样收的只有 ${yuan(leftFen)}，请改小。` : '这张收据没有这样收过钱。请另选原来的方式。'),
  'more-than-line': ({ leftFen }) => `这一行最多还能更正 ${yuan(leftFen)}，请改小。`,
  'correct-same-premises': '还是同一房屋。同一房屋改项目，请选“收费项目”。',
  'correct-other-premises': '这笔费用不在这个房屋。请先选对房屋，再选费用。',
  'sealed-code-unknown': '没有这个编号的密封码，或者已经作废。请核对信封上的编号。',
  'sealed-code-used': '这个密封码已经用过。请另拆一封。',
  'sealed-code-own': '这是您自己制的密封码，不能自己用。请另一位同事输密码。',
  'sealed-code-wrong': '密封码不对。请照纸条再输一次。',
  'sealed-code-not-here': '这件事不能用密封码。请另一位同事输密码。',
  'sealed-code-not-used': '这个密封码还没用过，不用确认。',
  'sealed-code-confirmed': '这个密封码已经确认过。',
  'sealed-code-used-by-you': '这个密封码是您自己用的。请另一位经理确认。',
  'too-many': '一次最多 24 个。',
} satisfies Record<string, Sentence>

export const errorsOfCorrections: Record<keyof typeof sentences, Sentence> = sentences
