import type { ReadDb } from '../db/database.ts'
import { readLanguage } from './office.ts'

const chinese = {
  asked: { 'ask-document': '证件号码待补', 'ask-phone': '联系电话待核', 'ask-date': '日期待核', 'ask-name': '姓名待核', matter: '台账待核' },
  colon: '：',
  listComma: '、',
  until: (date: string) => `截至 ${date}`,
  registration: '流动人口登记待报派出所',
  ownerToAskAgain: (spokeWith: string) => `业主确认待补（暂准入住）：${spokeWith}`,
  mover: { tenant: '租户', owner: '业主', agent: '代理人', developer: '开发商' },
  moverKinds: { tenant: '租户', owner: '业主', company: '公司租户', 'room-tenant': '分租租户', member: '家属' },
  services: { telephone: '协助开通电话', network: '协助开通网络', 'cable-tv': '协助开通有线电视', 'parking-month-card': '办理车场月卡' },
  attachments: { lease: '租赁合同', pledge: '业主承诺书', ownerProof: '户主身份证明', document: '证件原件已核对', copy: '证件复印件', mandate: '委托书' },
  gifts: { flowers: '鲜花', card: '贺卡' },
  gift: (what: string, by: string) => `送${what}：${by}`,
  reopened: (reason: string) => `办结撤回：${reason}`,
  movesIn: (who: string, done: number, all: number) => `${who}入住 ${done}/${all}`,
  isDelivered: (done: number, all: number) => `收楼 ${done}/${all}`,
  movesOut: (who: string, done: number, all: number) => `${who}迁出 ${done}/${all}`,
  checkOf: (departments: string) => `迁出检查 ${departments}`,
  returned: (giver: string, matter: string, note: string) => `退回${giver}：${matter}（${note}）`,
  unpaidSale: (item: string, what: string, amount: string) => `${item} ${what} ${amount} 元`,
  disputed: '有异议',
  partPaid: '部分缴纳',
  approvedBy: (name: string) => `（复核 ${name}）`,
  months: (count: number) => `${count} 个月`,
  prepayment: '预存款',
  prepaymentFor: (item: string) => `预存 ${item}`,
  fromPrepaid: '预存抵扣',
  rounding: '抹零',
  methods: { cash: '现金', wechat: '微信', alipay: '支付宝', card: '银行卡', transfer: '转账', prepaid: '预存抵扣' },
  voidMark: '（作废）',
  receiptKinds: { fees: '收款收据', deposit: '押金收据', red: '红字收据' },
  uses: { residential: '住宅', shop: '商铺', office: '办公', parking: '车位', storage: '储藏', other: '其他' },
  states: { unsold: '未售', undelivered: '未交', notified: '已通知', refused: '拒收', delivered: '已交', deemed: '视同交付', renovating: '装修中', occupied: '已入住', vacant: '空置' },
  feesFromDelivery: (room: string) => `${room} 已交付，费用改由业主交`,
  deliveryRefused: (reason: string) => `业主拒收，整改后再约收楼：${reason}`,
  cases: { open: '办理中', done: '已办结', cancelled: '已取消' },
  total: '合计',
  receiptsTotal: '收据合计',
  toMend: '待修改',
  sheets: { day: (date: string) => `日报 ${date}`, items: '收费项目', shifts: '班次', receipts: '收据', premises: '房屋', arrears: '欠费', ages: '账龄', 'move-ins': '入住记录', cardSales: '售量', cardTiers: '售量汇总' },
  headings: {
    method: '收款方式', count: '笔数', amount: '金额(元)', item: '收费项目', cashier: '收银员', station: '台位', opened: '开班', closed: '交班', receiver: '接班人', float: '找零金',
    takings: '收款合计', ofItCash: '其中现金', expected: '应有现金', counted: '实点', overShort: '长短款', reason: '原因', firstReceipt: '收据起', lastReceipt: '收据止',
    number: '收据号', kind: '种类', paperNumber: '纸号', time: '时间', room: '房屋', payer: '交款人', rounding: '抹零', remark: '备注', area: '面积(㎡)', use: '用途', state: '状态',
    owners: '业主', tenants: '租户', owed: '欠费(元)', prepaid: '预存(元)', from: '自', to: '至', due: '应缴日', charged: '应收(元)', open: '欠缴(元)',
    name: '姓名', role: '身份', started: '受理', finished: '办结', clerk: '经办人', debtor: '应缴人', daysOverdue: '逾期天数', age: '账龄', cardNumber: '卡号', units: '售量', tier: '阶梯', unitPrice: '单价(元)', paid: '已收(元)',
  },
  ages: { 'not-due': '未到期', d30: '0–30 天', d60: '31–60 天', d90: '61–90 天', d180: '91–180 天', d365: '181–365 天', older: '365 天以上' },
  payers: { owner: '业主', tenant: '租户', agent: '代理人', developer: '开发商' } as Readonly<Record<string, string>>,
}

export type DeskWords = typeof chinese

const english: DeskWords = {
  asked: { 'ask-document': 'Ask for the document number', 'ask-phone': 'Check the telephone number', 'ask-date': 'Check the date', 'ask-name': 'Check the name', matter: 'Check the ledger' },
  colon: ': ',
  listComma: ', ',
  until: (date) => `until ${date}`,
  registration: 'Report the tenant to the police station',
  ownerToAskAgain: (spokeWith) => `Ask the owner again (let in for now): ${spokeWith}`,
  mover: { tenant: 'tenant', owner: 'owner', agent: 'agent', developer: 'developer' },
  moverKinds: { tenant: 'tenant', owner: 'owner', company: 'company tenant', 'room-tenant': 'room tenant', member: 'relative' },
  services: { telephone: 'Help with the telephone line', network: 'Help with the network line', 'cable-tv': 'Help with cable TV', 'parking-month-card': 'Parking month card' },
  attachments: { lease: 'Lease', pledge: 'Owner’s pledge', ownerProof: 'Owner’s identity proof', document: 'Original document seen', copy: 'Copy of the document', mandate: 'Letter of authority' },
  gifts: { flowers: 'flowers', card: 'a card' },
  gift: (what, by) => `Bring ${what}: ${by}`,
  reopened: (reason) => `Reopened: ${reason}`,
  movesIn: (who, done, all) => `Move-in of the ${who}, ${done} of ${all} steps`,
  isDelivered: (done, all) => `Delivery, ${done} of ${all} steps`,
  movesOut: (who, done, all) => `Move-out of ${who}, ${done} of ${all} steps`,
  checkOf: (departments) => `Check before moving out: ${departments}`,
  returned: (giver, matter, note) => `Returned to ${giver}: ${matter} (${note})`,
  unpaidSale: (item, what, amount) => `${item} ${what}, ${amount} yuan`,
  disputed: 'disputed',
  partPaid: 'in part',
  approvedBy: (name) => ` (second person: ${name})`,
  months: (count) => `${count} months`,
  prepayment: 'Prepayment',
  prepaymentFor: (item) => `Prepayment of ${item}`,
  fromPrepaid: 'From prepaid',
  rounding: 'Rounding',
  methods: { cash: 'Cash', wechat: 'WeChat', alipay: 'Alipay', card: 'Card', transfer: 'Transfer', prepaid: 'From prepaid' },
  voidMark: ' (void)',
  receiptKinds: { fees: 'Receipt', deposit: 'Deposit receipt', red: 'Red receipt' },
  uses: { residential: 'Home', shop: 'Shop', office: 'Office', parking: 'Parking', storage: 'Storage', other: 'Other' },
  states: { unsold: 'not sold', undelivered: 'not delivered', notified: 'notified', refused: 'refused', delivered: 'delivered', deemed: 'deemed delivered', renovating: 'renovating', occupied: 'occupied', vacant: 'vacant' },
  feesFromDelivery: (room) => `${room} delivered, the owner pays from now on`,
  deliveryRefused: (reason) => `The owner refused the premises; mend and agree on a new day: ${reason}`,
  cases: { open: 'in hand', done: 'done', cancelled: 'cancelled' },
  total: 'Total',
  receiptsTotal: 'Receipts in all',
  toMend: 'to-mend',
  sheets: { day: (date) => `Day ${date}`, items: 'Fee items', shifts: 'Shifts', receipts: 'Receipts', premises: 'Premises', arrears: 'Arrears', ages: 'By age', 'move-ins': 'Move-ins', cardSales: 'Card sales', cardTiers: 'By tier' },
  headings: {
    method: 'Method', count: 'Count', amount: 'Amount (yuan)', item: 'Fee item', cashier: 'Cashier', station: 'Station', opened: 'Opened', closed: 'Handed over', receiver: 'Received by', float: 'Change float',
    takings: 'Takings', ofItCash: 'of it cash', expected: 'Cash due', counted: 'Counted', overShort: 'Over/short', reason: 'Reason', firstReceipt: 'First receipt', lastReceipt: 'Last receipt',
    number: 'Receipt', kind: 'Kind', paperNumber: 'Paper no.', time: 'Time', room: 'Premises', payer: 'Payer', rounding: 'Rounding', remark: 'Remark', area: 'Area (m²)', use: 'Use', state: 'State',
    owners: 'Owner', tenants: 'Tenant', owed: 'Owed (yuan)', prepaid: 'Prepaid (yuan)', from: 'From', to: 'To', due: 'Due', charged: 'Charged (yuan)', open: 'Open (yuan)',
    name: 'Name', role: 'Role', started: 'Started', finished: 'Finished', clerk: 'Clerk', debtor: 'Owed by', daysOverdue: 'Days overdue', age: 'Age', cardNumber: 'Card', units: 'Units', tier: 'Tier', unitPrice: 'Unit price (yuan)', paid: 'Paid (yuan)',
  },
  ages: { 'not-due': 'Not due', d30: '0–30 days', d60: '31–60 days', d90: '61–90 days', d180: '91–180 days', d365: '181–365 days', older: 'Over 365 days' },
  payers: { owner: 'Owner', tenant: 'Tenant', agent: 'Agent', developer: 'Developer' },
}

/** Words that the core itself writes, into matters, receipts and tables: in the language the office chose, whatever a window shows. */
export function deskWords(db: ReadDb): DeskWords {
  return readLanguage(db) === 'en' ? english : chinese
}

/** A fee item's name in the office's language. */
export function feeItemName(db: ReadDb, feeItemId: number): string {
  const item = db.one<{ name: string; nameEn: string }>('SELECT name, name_en AS nameEn FROM fee_item WHERE id = ?', feeItemId)
  return readLanguage(db) === 'en' ? item.nameEn : item.name
}
