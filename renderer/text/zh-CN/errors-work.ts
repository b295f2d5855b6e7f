import { fen, formatMoney } from '../../../shared/money.ts'
import type { Sentence, Values } from '../sentence.ts'

/** Codes of premises, import, move-in, billing and collecting → what happened and what to do next. */
const sentences = {
  // Collecting
  'nothing-chosen': '还没有选要收的费用。请勾选费用，或加预存、押金。',
  'more-than-owed': ({ amountFen }) => `比应收多 ${yuan(amountFen)}。请减少这一项，多的可加一笔预存。`,
  'methods-do-not-add-up': ({ amountFen }) => `还差 ${yuan(amountFen)}。请填现金或其他方式。`,
  'cash-short': ({ amountFen }) => `现金还差 ${yuan(amountFen)}。请补足，或改用其他方式付一部分。`,
  'cash-not-needed': '其他方式已经付足，请去掉现金。',
  'prepaid-not-for-deposits': ({ amountFen }) => `预存不能交押金，多扣了 ${yuan(amountFen)}。请减少。`,
  'prepaid-more-than-fees': ({ amountFen }) => `从预存扣的比所选费用多 ${yuan(amountFen)}。请减少，或多选费用。`,
  'more-than-prepaid': ({ balanceFen }) => `预存只有 ${yuan(balanceFen)}，请减少。`,
  'more-than-open': ({ openFen }) => `这笔只欠 ${yuan(openFen)}，请改小；多收的请加一笔预存。`,
  'charge-settled': '这笔费用已经收齐，请去掉勾选。',
  'chosen-twice': '同一笔费用选了两次，请重新打开这一户。',
  'notes-not-checked': '收了现金，请验钞后勾选“现钞已验”。',
  'not-a-deposit': '这个项目不是押金，请另选。',
  'not-one-off': '这个项目不能单独收，请另选。',
  'paper-number-used': '这个纸号已经用过或已作废，请核对纸上的号码。',
  'paper-number-form': '纸号要以数字结尾，请照纸上的号码填。',
  'paper-number-length': ({ width }) => `本班其他手写收据的纸号是 ${width ?? ''} 位，这个位数不一样。请照纸上的号码填全，前面的 0 也要填。`,
  'in-future': '这个时间还没有到，请照手写收据上的时间填。',
  'not-a-moment': '请填日期和时间，如 2026-11-21 10:35。',
  'already-disputed': '这笔费用已经登记了异议。',
  'not-disputed': '这笔费用现在没有异议。',
  'prepaid-short': ({ balanceFen }) => `预存余额只有 ${yuan(balanceFen)}，请减少后再收。`,
  'deposit-short': ({ balanceFen }) => `押金余额只有 ${yuan(balanceFen)}，请核对。`,
  'cash-drawer-short': ({ balanceFen }) => `钱箱账面只有 ${yuan(balanceFen)}，请核对。`,
  // Billing
  'nothing-to-bill': '这个月没有要出的账。请看“不出账”的原因，或换一个月份。',
  'area-missing': '没有建筑面积，请先补上面积。',
  // Import
  'file-not-readable': '这个文件读不了。请在表格软件里另存为 .xlsx（不加密码）再选。',
  'file-empty': '这个文件里没有内容，请另选一个。',
  'too-many-rows': ({ limit }) => `行数超过 ${limit}，请拆成几个文件分别导入。`,
  'headings-not-found': '找不到标题行。请确认表里有“房号”“建筑面积”“单价”这样的标题，再选一次。',
  'heading-needed': '请选这一栏对应的标题。',
  'day-is-past': '这天已经过去，请填今天或以后的日期。',
  'heading-taken': '同一个标题选在了两栏，请改其中一栏。',
  'heading-unknown': ({ heading }) => `表里没有“${heading}”这个标题，请重选。`,
  'nothing-to-import': '没有可导入的行：都已在库、重复或要先修改。',
  // Move-in
  'choose-premises': '请先选房屋。',
  'not-delivered': '这套房还没有交付，不能办入住。请先办交房。',
  'case-already-open': '这套房正在办理入住，请打开那一件继续办。',
  'case-closed': '这件入住已办结或取消，不能再改。',
  'step-not-in-case': '这件入住没有这一步，请重新打开。',
  'steps-open': ({ count }) => `还有 ${count} 步没办。请办完或写明原因免办，再办结。`,
  'cannot-be-waived': '证件核对不能免办。',
  'occupied-by-lease': ({ name, until }) => (until ? `${name} 的租约到 ${until}，还没有退租。请先办退租，或核对租期。` : `${name} 还租住在这里，请先办退租。`),
  'not-the-owner': '档案里这套房有别的业主。请先办产权变更，再办业主入住。',
  'already-acknowledged': '这个部门已经签收过了。',
  'departments-needed': '请至少勾选一个部门。',
  'identity-first': '请先保存“证件核对”，再打印。',
  'kind-does-not-fit': '单位请选营业执照，个人请选个人证件。',
  'original-not-seen': '请看过原件、核对本人后勾选。',
  'more-than-lease': ({ maximum }) => `租约最多住 ${maximum} 人，请核对人数或租约。`,
  'fewer-than-heads': ({ heads }) => `证件核对里填了 ${heads} 人入住，请核对。`,
  'id-empty': '请填证件号码。',
  'id-length': '号码位数不对，请对照原件再输一遍。',
  'id-characters': '号码里有不该有的字，请对照原件再输一遍。',
  'id-birth-date': '号码里的出生日期不存在，请对照原件再输一遍。',
  'id-birth-in-future': '号码里的出生日期还没到，请对照原件再输一遍。',
  'id-too-old': '号码里的出生日期太早，请对照原件再输一遍。',
  'id-check-digit': '号码对不上，可能有一位输错，请对照原件再输一遍。',
  'id-not-this-kind': '这个号码不是所选的证件，请核对证件类型。',
  'phone-empty': '请填电话。',
  'phone-characters': '电话里有不是数字的字，请核对。',
  'phone-length': '电话位数不对，请核对。',
  'phone-unknown': '电话不像手机、座机或港澳台号码，请核对。',
} satisfies Record<string, Sentence>

function yuan(amount: Values[string] | undefined): string {
  return typeof amount === 'number' ? formatMoney(fen(amount)) : '—'
}

export const errorsOfTheWork: Record<keyof typeof sentences, Sentence> = sentences
