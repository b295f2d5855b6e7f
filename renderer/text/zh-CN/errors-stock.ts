import type { Sentence } from '../sentence.ts'

/** Codes of books of forms and of invoices → what happened and what to do next. */
const sentences = {
  'book-ends-differ': '首号和末号的字母、位数要一样，请照本上印的填。',
  'book-upside-down': '末号不能小于首号，请对调。',
  'book-too-large': ({ most }) => `一本最多 ${most} 张，请分成几本登记。`,
  'book-overlaps': ({ name, first, last }) => `与“${name}”（${first}–${last}）的号段重叠，请核对号码。`,
  'book-given': ({ station }) => `这本已领到${station}。请先退回再领用。`,
  'book-closed': '这本已核销，不能再动。',
  'book-used-up': '这本没有空白票据了，请领另一本。',
  'book-not-given': '这本不在台位上，请刷新后再看。',
  'book-has-gaps': ({ numbers }) => `还有号码没有交代：${numbers}。请先补录、登记作废或报失。`,
  'paper-number-not-of-book': ({ first, last }) => `这个号不在本册内（${first}–${last}），请核对。`,
  'forms-used-between': ({ numbers }) => `其中 ${numbers} 已经用过、作废或报失，请分段填写。`,
  'stock-count-differs': ({ left }) => `账上应有 ${left} 张空白。请再点一次；确实不符，写明情况再保存。`,
  'forms-left-need-note': ({ left }) => `还有 ${left} 张空白。请写明怎么处理的再核销。`,
  'paper-not-next': ({ number }) => `应为 ${number}。请核对纸上的号码；确实用这张，再按一次。`,
  'paper-not-ours': '这个号不在本台位领用的票据内。请核对纸上的号码；确实用这张，再按一次。',
  'tax-number-needed': '单位开票要填税号（统一社会信用代码）。',
  'tax-number-wrong': '税号不对，应是 18 位统一社会信用代码。请与对方核对；个人不用填。',
  'not-an-email': '邮箱写法不对，请核对，例如 name@example.com。',
  'invoice-asked-already': '这张收据已申请开票，请到“票据 · 发票”里看。',
  'invoice-not-for-deposits': '押金只开收据，不开发票。',
  'invoice-not-for-red': '红字收据不开发票。请打开原来的收据。',
  'nothing-to-invoice': '这张收据已全部冲红，没有可开票的金额。',
  'invoice-moved-on': '这份申请的状态已经变了，请看最新的再操作。',
  'invoice-number-form': '数电票号码是 20 位数字，请照发票填。',
  'invoice-number-used': ({ receipt }) => `这个号码已登记在收据 ${receipt} 上，请核对。`,
  'before-receipt': ({ date }) => `开票日期不能早于收据日期 ${date}，请改。`,
  'before-invoice': ({ date }) => `红冲日期不能早于开票日期 ${date}，请改。`,
} satisfies Record<string, Sentence>

export const errorsOfStock: Record<keyof typeof sentences, Sentence> = sentences
