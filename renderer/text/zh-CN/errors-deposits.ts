import { type Sentence, yuan } from '../sentence.ts'

const sentences = {
  'payee-not-on-receipt': ({ payer }) => `押金只退给收据上的交款人：${payer}。请改用本人账户。`,
  'lost-payer-in-person': '收据遗失只能由交款人本人来办。请本人到场，或找到收据。',
  'declaration-needed': '收据遗失要先签声明。请打印收据遗失声明，签字后打勾。',
  'agent-name-needed': '请填代办人姓名。',
  'authority-needed': '代办要有委托书。请收下委托书，填编号或日期。',
  'ids-not-seen': '请核对证件原件后打勾；代办的要看双方证件。',
  'refund-not-asked': '还没有受理退还。请先填申请。',
  'refund-not-inspected': '还没有验收完。请先填验收结果。',
  'refund-not-countersigned': '还没有复核。请先请另一位同事复核。',
  'refund-not-approved': '还没有批准。请经理批准后再退。',
  'countersign-not-needed': '这一项不用复核，请直接批准。',
  'countersign-self': '验收人不能自己复核。请另一位同事复核。',
  'approve-self': '验收人不能自己批准。请另一位经理批准。',
  'sheet-not-signed': '完工验收单还没签齐。请工程和项目经理签字后打勾。',
  'no-second-inspection': '这一项只验收一次。',
  'again-too-early': ({ from }) => `复验要到 ${from} 以后。`,
  'more-than-held': ({ heldFen }) => `扣款合计不能超过押金 ${yuan(heldFen)}，请改小。`,
  'things-not-back': '钥匙或卡没收齐，请写一项扣款，或收齐再打勾。',
  'deposit-ended': '这笔押金已经没有余额，不能再办。',
  'deposit-used-since': '批准后押金余额变了。请重新验收、批准。',
  'payout-reference-needed': '请填转账或支付的凭证号。现金不用填。',
  'payout-reference-used': ({ number }) => `这个凭证号已用在退款单 ${number}，请核对。`,
  'account-needed': '请填收款人的开户行和账号。',
} satisfies Record<string, Sentence>

export const errorsOfDeposits: Record<keyof typeof sentences, Sentence> = sentences
