import type { Sentence } from '../sentence.ts'
import { yuan } from '../sentence.ts'

/** Codes of changes, transfers, moving out and certificates → what happened and what to do next. */
const sentences = {
  // Change of ownership
  'shares-not-whole': '各人份额加起来不是整套房。请改成合计为 1，如 1/2 和 1/2。',
  'share-form': '请填分数，如 1/2；独有填 1。',
  'more-than-whole': '一个人的份额不能超过整套房，请改小。',
  'owner-twice': '同一个人填了两次，请合并成一份。',
  'owners-unchanged': '新业主和原来一样，没有要过户的。请核对买方和份额。',
  'owned-later': '这一天之后已经登记过产权变更，请填更晚的结算日。',
  'basis-number-needed': '请填合同或不动产权证号。',
  'notarial-deed-needed': '继承过户要有公证书，请填公证书编号。',
  'judgment-number-needed': '判决过户要有判决书，请填案号。',
  'heir-needs-deed': ({ name }) => `${name} 是继承人，只能凭公证书或判决书过户。请把依据改为继承或判决。`,
  'owner-died': ({ name }) => `${name} 已去世，不能买卖或持有。请凭公证书（继承）或判决书过户给继承人。`,
  'document-of-another': ({ name }) => `档案里这个号码登记的是“${name}”，请核对证件和姓名。`,
  // Moving out
  'leaving-already': '这位住户正在办理迁出，请打开那一件继续办。',
  'stay-ended': '这位住户已经迁出，请重新选择。',
  'leaves-before-arrival': ({ date }) => `住户 ${date ?? ''} 才住进来，迁出日期不能更早。`,
  'notice-after-leaving': '迁出日期早于通知日期，请核对。',
  'given-in-future': '通知日期还没到，请核对。',
  'read-in-future': '这一天还没到，请填今天或以前的日期。',
  'fees-settled': ({ until }) => `费用已结算到 ${until ?? ''}，迁出日期不能更早；差额请住户与业主自行结算。`,
  'leaves-on-first': '请先保存“退房通知”，定下迁出日期。',
  'not-held': '这笔押金已经不在账上，请重新打开核对。',
  'reply-needed': '有问题请写明是什么问题。',
  'department-twice': '同一个部门选了两次，请去掉一个。',
  'cannot-be-waived-here': '退房通知和结清费用不能免办。',
  'release-after-fees': '请先办“结清费用”，再开放行条。',
  'already-released': '放行条已经开过，请在单据里重新打印。',
  'not-cleared': ({ openFen, keys }) => `还有未缴 ${yuan(openFen)}、未交回钥匙 ${keys ?? 0} 把。请先结清，或由经理写明原因同意放行。`,
  'approver-not-manager': '只有经理能同意，请选一位经理。',
  'not-left-yet': ({ leavesOn }) => `迁出日期是 ${leavesOn ?? ''}，到那天再办结；提前走请先改迁出日期。`,
  'cannot-reopen': '只能在办结当天、房屋还没有别人入住时重新打开。请按新的入住办理。',
  // Leases, payers, household, certificates
  'renews-too-early': ({ until }) => `原租约到 ${until ?? ''}，续租请从次日或以后开始。`,
  'fewer-than-live-there': ({ heads }) => `现在住着 ${heads ?? ''} 人，人数上限不能更少。`,
  'payer-unchanged': '交费人没有变，请选另一位。',
  'payer-not-tenant': '这位租户不住在这里，请先办入住或另选。',
  'payer-not-there-yet': ({ from }) => `这位租户 ${from ?? ''} 才住进来，请从那天或以后开始。`,
  'party-needed': '请选是哪一位交费。',
  'household-not-there': '这一户不住在这里，请重新选择。',
  'before-household': ({ date }) => `这一户 ${date ?? ''} 才住进来，请填那天或以后。`,
  'member-already': '这个人已经登记在这一户，不用再加。',
  'name-unchanged': '姓名和原来一样，请填新的姓名。',
  'phone-known': '这个号码已经登记过，请核对。',
  'not-settled': ({ openFen, count }) => `还有 ${count ?? 0} 笔未缴，共 ${yuan(openFen)}。请先结清再开结清证明。`,
  'does-not-live-there': '档案里这个人现在不住在这里，不能开居住证明。请先办入住或核对。',
  'nothing-paid': ({ from, to }) => `${from ?? ''} 至 ${to ?? ''} 没有以这个人名义开的收据，请核对期间。`,
} satisfies Record<string, Sentence>

export const errorsOfLeaving: Record<keyof typeof sentences, Sentence> = sentences
