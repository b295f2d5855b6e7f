import type { Language } from './frozen-document.ts'

// Every word a paper prints, in both languages side by side; one missing is a type error.
const table = {
  page: {
    number: ['第 {page}/{total} 页', 'Page {page} of {total}'],
    goesOn: ['　续下页', ', continued'],
    reprint: ['补打第 {times} 次　{by}　{at}', 'Reprint no. {times}, {by}, {at}'],
    colon: ['：', ': '],
    listGap: ['　', '; '],
    sentenceGap: ['　', ' '],
    through: [' 至 ', ' to '],
    until: ['截至 ', 'until '],
  },
  money: {
    total: ['合计（大写）', 'Total in words'],
    totalGap: ['　', ': '],
    currency: ['人民币', '人民币'],
  },
  method: {
    cash: ['现金', 'Cash'],
    wechat: ['微信', 'WeChat'],
    alipay: ['支付宝', 'Alipay'],
    card: ['银行卡', 'Card'],
    transfer: ['转账', 'Transfer'],
    cheque: ['支票', 'Cheque'],
    prepaid: ['预存抵扣', 'Prepaid'],
    deposit: ['押金抵扣', 'Deposit'],
  },
  receipt: {
    title: ['收款收据', 'Receipt'],
    reversalTitle: ['收款收据（红字）', 'Receipt (reversal)'],
    titleGap: ['', ' '],
    paperNumber: ['纸号', 'Paper no.'],
    premises: ['房屋', 'Premises'],
    payer: ['交款人', 'Received from'],
    sequence: ['序号', 'No.'],
    item: ['收费项目', 'Item'],
    lineFor: ['房屋/车位', 'Room / space'],
    period: ['收费期间', 'Period'],
    quantity: ['单价 × 数量', 'Price × quantity'],
    amount: ['金额', 'Amount'],
    remark: ['备注', 'Remark'],
    prepaidAdded: ['预存', 'Prepayment'],
    prepaidUsed: ['预存抵扣', 'Paid from prepayment'],
    prepaidBalance: ['预存余额', 'Prepaid balance'],
    rounding: ['抹零', 'Cash rounding'],
    methods: ['收款方式', 'Paid by'],
    reference: ['（交易号 {reference}）', ' (ref. {reference})'],
    tendered: ['实收', 'Tendered'],
    change: ['找零', 'Change'],
    cashier: ['收款人', 'Cashier'],
    payerSignature: ['交款人签字', 'Payer signs'],
    seal: ['收款单位盖章', 'Payee (seal)'],
    handWritten: ['补录手写收据 {paperNumber}，开具时间 {writtenAt}', 'Entered from hand-written receipt {paperNumber} of {writtenAt}'],
    reverses: ['冲红原收据 {number}', 'Reverses receipt {number}'],
  },
  deposit: {
    title: ['押金收据', 'Deposit receipt'],
    name: ['押金类型', 'Deposit'],
    agreement: ['协议编号', 'Agreement no.'],
    quantity: ['数量', 'Quantity'],
    refundTo: ['退还给', 'Refund to'],
    originalOnly: ['凭本收据原件退款，遗失须由交款人本人书面声明。', 'Refunded only against this original; if lost, on a written statement by the payer in person.'],
    refundAccount: ['退款账户', 'Refund account'],
    conditions: ['退款条件', 'Refund conditions'],
  },
} as const satisfies Record<string, Record<string, readonly [chinese: string, english: string]>>

export type Words = { readonly [Group in keyof typeof table]: { readonly [Word in keyof (typeof table)[Group]]: string } }

const chosen = { 'zh-CN': pick(0), 'en': pick(1) } satisfies Record<Language, Words>

/** The words of a language, by paper. */
export function wordsFor(language: Language): Words {
  return chosen[language]
}

/** Puts values in the places of a word such as '第 {page} 页'. */
export function fill(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

function pick(side: 0 | 1): Words {
  return Object.fromEntries(Object.entries(table).map(([group, words]) => (
    [group, Object.fromEntries(Object.entries(words).map(([word, pair]) => [word, pair[side]]))]
  ))) as Words
}
