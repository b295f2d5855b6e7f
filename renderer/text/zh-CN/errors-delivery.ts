import { formatReading } from '../../../shared/reading.ts'
import type { Sentence, Values } from '../sentence.ts'

/** Codes of deliveries, keys and meters → what happened and what to do next. */
const sentences = {
  'not-sold': '这套房还没有售出，不能交付。售出后请经理改为“未交”。',
  'already-delivered': '这套房已经交付过，不能再交一次。',
  'delivery-already-open': '这套房正在办理收楼，请打开那一件继续办。',
  'receiver-needed': '谁来收楼必须核对，不能免办。',
  'deemed-by-manager': '视同交付要由经理办理，请经理登录。',
  'deemed-after-notice': '还没有发收楼通知，不能视同交付。请先记通知。',
  'too-early-to-deem': ({ from }) => `通知期还没有满，${from ?? ''} 起才能视同交付。`,
  'before-notice': ({ date }) => `早于通知日期 ${date ?? ''}，请核对日期。`,
  'fees-before-delivery': '计费开始日不能早于交付日，请改成交付日或以后。',
  'day-in-future': '这天还没有到，请填今天或以前的日期。',
  'owner-needed': '请选档案里的业主；产权变了，请先办过户。',
  'owner-name-differs': ({ name }) => `档案里的业主是“${name ?? ''}”。请核对证件；改了名请先在档案里更名。`,
  'owner-has-died': '档案里这位业主已去世。请凭公证书或判决先办过户，再收楼。',
  'receiver-only-pays': '这个人只代交费用，不能收楼或领钥匙。请业主本人或持委托书的代理人来办。',
  'company-needs-agent': '业主是单位，请选“代理人”，并看委托书和来人的证件。',
  'minor-needs-agent': '业主未满 18 岁，请由监护人作代理人来办。',
  'mandate-not-seen': '请看过委托书原件后勾选。',
  'mandate-run-out': '委托书已经过期。请业主重新委托，或本人来办。',
  'mandate-missing': '没有登记这位代理人的委托书。请先看委托书并登记。',
  'mandate-expired': ({ agent, until }) => `${agent ?? ''} 的委托书到 ${until ?? ''} 为止，已经失效。请业主重新委托，或本人来办。`,
  'defects-or-none': '请写明缺陷；确实没有，请勾选“没有缺陷”。',
  'defects-although-none': '勾了“没有缺陷”，又写了缺陷。请去掉其中一样。',
  'before-inspection': '早于查验日期，请核对。',
  'defect-closed': '这条缺陷已经整改，请刷新清单。',
  'not-in-this-state': '这套房现在的状态不能这样改，请刷新后再看。',
  'number-twice': '这个编号写了两次，请去掉一个。',
  'keys-needed': '请至少写一把钥匙或一张卡的编号；没有要交的，请免办。',
  'key-already-out': ({ holder, slip }) => `这个编号已由 ${holder ?? ''} 领走（领用单 ${slip ?? ''}）。请核对编号，或先记归还。`,
  'key-already-closed': '这把钥匙已经记过归还、遗失或作废，请刷新清单。',
  'no-keys-for-payer': ({ name }) => `${name ?? ''} 只代交费用，不能领钥匙。请交给业主或住户。`,
  'back-before-out': ({ date }) => `早于领出日期 ${date ?? ''}，请核对。`,
  'due-before-out': '应还日期已经过去，请填今天或以后的日期。',
  'handed-over-needed': '请至少勾选一份交给业主的资料，或写在下面；没有资料，请写明原因免办。',
  'meters-needed': '请至少写一块表的表号和底数；没有表，请免办。',
  'meter-number-taken': ({ room }) => `这个表号已用在 ${room ?? ''}，请核对表号；换了表请先停用旧表。`,
  'reading-below-last': ({ last, date }) => `比上次读数 ${reading(last)}（${date ?? ''}）还小。请再看一遍表；换了表请登记新表。`,
  'reading-negative': '读数不能是负数，请再看一遍表。',
  'reading-decimals': '读数最多三位小数，请照表上的数填。',
  'reading-form': '请只填数字，如 1203 或 1203.4。',
  'reason-needed': '请写明原因。',
} satisfies Record<string, Sentence>

function reading(value: Values[string] | undefined): string {
  return typeof value === 'number' ? formatReading(value) : '—'
}

export const errorsOfDelivery: Record<keyof typeof sentences, Sentence> = sentences
