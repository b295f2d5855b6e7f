import type { Language } from './frozen-document.ts'
import { wordsOfLeaving } from './words-after.ts'
import { wordsOfCards } from './words-cards.ts'
import { wordsOfCashierDay } from './words-cashier-day.ts'
import { wordsOfCorrections } from './words-corrections.ts'
import { wordsOfDelivery } from './words-delivery.ts'
import { wordsOfDeposits } from './words-deposits.ts'
import { wordsOfDunning } from './words-dunning.ts'
import { wordsOfExplanation } from './words-explanation.ts'
import { wordsOfHandOver } from './words-hand-over.ts'
import { wordsOfMoveIn } from './words-move-in.ts'

// Every word a paper prints, in both languages side by side; one missing is a type error.
const table = {
  page: {
    number: ['第 {page}/{total} 页', 'Page {page} of {total}'],
    goesOn: ['　续下页', ', continued'],
    voided: ['作废', 'VOID'],
    reprint: ['补打第 {times} 次　{by}　{at}', 'Reprint no. {times}, {by}, {at}'],
    colon: ['：', ': '],
    listGap: ['　', '; '],
    listComma: ['、', ', '],
    listSemicolon: ['；', '; '],
    dash: ['—', '–'],
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
    unclaimed: ['待认领款转入', 'Unclaimed money'],
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
    tendered: ['收现', 'Cash given'],
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
  role: {
    owner: ['业主', 'Owner'],
    tenant: ['租户', 'Tenant'],
    member: ['同住人', 'Household member'],
    company: ['公司', 'Company'],
    'room-tenant': ['分租租户', 'Room tenant'],
    agent: ['代理人', 'Agent'],
  },
  how: {
    phone: ['电话', 'Phone'],
    'in-person': ['当面', 'In person'],
    message: ['消息', 'By message'],
    paper: ['书面', 'On paper'],
    written: ['书面', 'In writing'],
  },
  answer: {
    yes: ['是', 'Yes'],
    no: ['否', 'No'],
    none: ['无', 'None'],
    male: ['男', 'Male'],
    female: ['女', 'Female'],
    unlimited: ['长期', 'No expiry'],
  },
  document: {
    'cn-id': ['居民身份证', 'Resident ID card'],
    'cn-id-15': ['居民身份证（15 位）', 'Resident ID card (15 digits)'],
    'hmt-residence': ['港澳台居民居住证', 'HK/Macau/Taiwan residence permit'],
    'foreign-pr': ['外国人永久居留身份证', 'Permanent residence ID'],
    passport: ['护照', 'Passport'],
    'hk-macau-permit': ['港澳居民来往内地通行证', 'HK/Macau travel permit'],
    'taiwan-permit': ['台湾居民来往大陆通行证', 'Taiwan travel permit'],
    uscc: ['统一社会信用代码', 'Unified social credit code'],
  },
  form: {
    number: ['编号', 'No.'],
    date: ['日期', 'Date'],
    time: ['时间', 'Time'],
    premises: ['房屋', 'Premises'],
    area: ['建筑面积', 'Floor area'],
    name: ['姓名', 'Name'],
    phone: ['电话', 'Phone'],
    relation: ['关系', 'Relation'],
    note: ['备注', 'Note'],
    sequence: ['序号', 'No.'],
    signature: ['签字', 'Signature'],
    payer: ['缴费人', 'Payer'],
  },
  notice: {
    title: ['入住知会单', 'Move-in notice'],
    customer: ['客户', 'Customer'],
    role: ['身份', 'Role'],
    headCount: ['入住人数', 'People'],
    vip: ['重要客户', 'VIP'],
    moveOn: ['入住时间', 'Moves in'],
    contact: ['联系方式', 'Contact'],
    billingFrom: ['计费起始', 'Fees from'],
    help: ['需协助', 'Help'],
    attention: ['特别关注', 'Attention'],
    department: ['部门', 'Department'],
    instruction: ['请办事项', 'Instruction'],
    receiver: ['签收人', 'Receiver'],
    receivedAt: ['签收时间', 'At'],
    how: ['方式', 'How'],
    reply: ['回复', 'Reply'],
    issuedBy: ['发单人', 'Issued by'],
    issuedAt: ['发单时间', 'Issued'],
    dueAt: ['请于 {at} 前签收回复', 'Acknowledge by {at}'],
  },
  tenant: {
    title: ['租户信息表', 'Tenant information'],
    tenantSection: ['承租人', 'Tenant'],
    companyName: ['名称', 'Name'],
    leaseSection: ['房屋与租约', 'Premises and lease'],
    peopleSection: ['同住人', 'Co-residents'],
    staffSection: ['公司联系人与员工', 'Contacts and staff'],
    post: ['职务', 'Post'],
    otherSection: ['紧急联系人、车辆与宠物', 'Emergency contact, vehicles, pets'],
    peopleCount: ['共 {count} 人', '{count} in all'],
    ownerSection: ['业主核实', 'Confirmed with the owner'],
    attachmentsSection: ['附件与登记', 'Attachments and registration'],
    sex: ['性别', 'Sex'],
    birthDate: ['出生日期', 'Born'],
    nationality: ['国籍/民族', 'Nationality'],
    documentKind: ['证件类型', 'Document'],
    documentNumber: ['证件号码', 'Number'],
    documentUntil: ['有效期至', 'Valid until'],
    registeredAddress: ['户籍地址', 'Registered'],
    employer: ['单位/职业', 'Occupation'],
    legalRepresentative: ['法定代表人', 'Represented by'],
    contractNumber: ['合同编号', 'Contract'],
    rent: ['月租金', 'Monthly rent'],
    deposit: ['押金', 'Deposit'],
    leaseTerm: ['租期', 'Lease term'],
    maximumOccupants: ['人数上限', 'At most'],
    feesPaidBy: ['费用承担', 'Who pays'],
    emergency: ['紧急联系人', 'Emergency'],
    minor: ['未成年', 'Minor'],
    vehicles: ['车辆', 'Vehicles'],
    pets: ['宠物', 'Pets'],
    owner: ['业主', 'Owner'],
    verifiedHow: ['核实方式', 'How'],
    verifiedBy: ['核实人', 'By'],
    verifiedAt: ['核实时间', 'At'],
    attachments: ['附件', 'Papers'],
    policeReport: ['公安登记', 'Police'],
    policeReportDue: ['应于 {date} 前报送', 'Due by {date}'],
    policeReportDone: ['{date} 已报送', 'Reported on {date}'],
    privacy: [
      '以上信息仅用于本小区入住登记、收费与物业服务、紧急联络及依法报送，不向无关人员提供；租约终止且费用结清后，到期删除或匿名处理。您可向前台查询、更正自己的信息，或撤回同意。',
      'This information serves move-in registration, fees and property service, emergencies and reports required by law; it is not shown to others. After the lease has ended and is settled it is deleted or made anonymous in due time. You may ask the front desk to show or correct it, or withdraw your consent.',
    ],
    consent: ['本人已阅读并同意上述说明，所填信息属实。', 'I have read and agree to the above; what is stated here is true.'],
    guardian: ['不满十四周岁的同住人，由监护人同意。', 'For co-residents under fourteen a guardian agrees.'],
    tenantSigns: ['承租人签字', 'Tenant'],
    ownerSigns: ['业主（代理人）签字', 'Owner or agent'],
    clerkSigns: ['经办人', 'Clerk'],
    reviewerSigns: ['复核人', 'Reviewer'],
  },
  recoveryKey: {
    title: ['恢复密钥', 'Recovery key'],
    office: ['单位', 'Office'],
    property: ['项目', 'Property'],
    keyLabel: ['密钥', 'Key'],
    purposeHeading: ['这张纸的用途', 'What this sheet is for'],
    purpose: [
      '门厅的数据是加密的，每位员工用自己的密码打开。所有密码都忘记，或旧电脑损坏、要在新电脑上恢复备份时，只有这把密钥能打开数据。密钥和密码都丢失，数据无法找回，任何人都帮不了。',
      'Foyer keeps its data encrypted; each of the staff opens it with a password. When every password is forgotten, or a backup has to be restored on a new PC, only this key opens the data. If the key and all passwords are lost, nobody can get the data back.',
    ],
    keepHeading: ['怎样保管', 'How to keep it'],
    keepAway: ['与电脑、备份盘分开存放，例如放入项目经理的保险柜，用信封封口并签字。', 'Keep it away from the PC and from the backup drive, for instance sealed and signed in the manager’s safe.'],
    keepSecret: ['拿到这张纸和数据文件的人能看到全部住户资料和账目：不拍照、不发群、不贴在屏幕上。', 'Whoever holds this sheet and the data can read every resident’s data and the books: no photograph, no message, not on the screen.'],
    keepReplace: ['怀疑被人看过，或保管人离职，请由经理在门厅中更换密钥，并销毁本页。', 'If somebody may have seen it, or its keeper leaves, the manager makes a new key in Foyer and this sheet is destroyed.'],
    shownOnce: ['请与屏幕逐组核对：密钥不会再次显示。', 'Check it against the screen group by group: the key is not shown again.'],
    keeper: ['保管人签字', 'Keeper'],
    place: ['存放地点', 'Kept at'],
    sealedOn: ['封存日期', 'Sealed on'],
  },
  ...wordsOfLeaving, ...wordsOfDelivery, ...wordsOfDunning, ...wordsOfExplanation, ...wordsOfHandOver, ...wordsOfMoveIn, ...wordsOfCards, ...wordsOfCashierDay, ...wordsOfCorrections, ...wordsOfDeposits,
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
