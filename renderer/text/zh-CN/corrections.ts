/** Putting right what was taken: 作废, 冲红, 更正. */
export const corrections = {
  depositBack: '退押金',
  state: '收据状态',
  void: '作废', voidTitle: (number: string) => `作废 ${number}`, voidHint: '当班开的收据，各联都收回才能作废。号码保留，欠费恢复，钱退回原处。',
  partsBack: '各联都已收回', reason: '原因',
  reverse: '冲红', reverseTitle: (number: string) => `冲红 ${number}`, reverseHint: '开一张红字收据，可以只冲一部分。欠费恢复，钱按原来的方式退回。',
  goesBack: '应退', byWay: (way: string) => `退回：${way}`, left: (amount: string) => `最多 ${amount}`,
  ways: { cash: '现金', wechat: '微信', alipay: '支付宝', card: '银行卡', transfer: '转账', cheque: '支票', prepaid: '退回预存', deposit: '退回押金', unclaimed: '退回待认领' },
  voidedBy: (at: string, by: string, second: string, reason: string) => `已作废 ${at}，${by}${second === '' ? '' : `、${second}`}：${reason}`,
  reversesOf: '红字收据，冲的是', reversedBy: (amount: string, on: string, reason: string) => `${on} 冲红 ${amount}：${reason}`,
  voided: '作废', red: '红字',
  correct: '更正', correctTitle: (number: string) => `更正 ${number}`, correctHint: '开一张更正单。收据号码、金额和客户联都不变。',
  wrong: '哪里录错了', kinds: { method: '收款方式', item: '收费项目', premises: '房号', payer: '交款人' }, slip: '更正单',
  fromMethod: '原来录的', toMethod: '实际是', line: '原来收的', toLine: '应当收', toRoom: '应当是哪个房屋', amount: '更正金额', reference: '流水号', newPayer: '应当是',
  openOf: (amount: string) => `未缴 ${amount}`, toPrepaid: '转为预存款', noLine: '这个房屋没有未缴的费用，可以转为预存款。',
  correctedBy: (kind: string, was: string, is: string, amount: string, reason: string) => `${kind}已更正：${was} → ${is}${amount === '' ? '' : ` ${amount}`}（${reason}）`,
}
