import { type DepositReceiptData } from '../../electron/documents/deposit-receipt.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { ReceiptData } from '../../electron/documents/receipt.ts'
import { fen } from '../../shared/money.ts'

/** An ordinary receipt: three lines, one disputed, part cash and part WeChat, cash rounded down. */
export function receiptSample(language: Language): ReceiptData {
  const chinese = language === 'zh-CN'
  return {
    language,
    property: '云栖花园',
    office: '云栖物业服务有限公司',
    number: 'YQ-2026-000871',
    paperNumber: '0012347',
    at: '2026-11-22 09:14',
    premises: '3栋1单元1802',
    payer: chinese ? '张伟（业主）' : '张伟 (owner)',
    lines: [
      { name: chinese ? '物业费' : 'Property fee', premises: '3栋1单元1802', period: { from: '2026-10-01', to: '2026-10-31' }, quantity: '126.05㎡ × 2.35', amount: fen(29622) },
      { name: chinese ? '物业费' : 'Property fee', premises: '3栋1单元1802', period: { from: '2026-11-01', to: '2026-11-30' }, quantity: '126.05㎡ × 2.35', amount: fen(29622) },
      { name: chinese ? '车位管理费' : 'Parking fee', premises: 'B2-118', period: { from: '2026-11-01', to: '2026-11-30' }, quantity: chinese ? '80.00/月' : '80.00 a month', amount: fen(8000) },
      { name: chinese ? '水费' : 'Water', premises: '3栋1单元1802', period: { from: '2026-09-21', to: '2026-10-20' }, quantity: '1203.4→1221.9 × 5.00', amount: fen(9250), remark: chinese ? '有异议' : 'disputed' },
    ],
    rounding: fen(-4),
    total: fen(76490),
    methods: [
      { method: 'cash', amount: fen(67240) },
      { method: 'wechat', amount: fen(9250), reference: '4200002711202611229876543210' },
    ],
    tendered: fen(70000),
    change: fen(2760),
    cashier: '李敏',
    copies: chinese ? '第一联存根　第二联客户　第三联记账' : 'Copies: 1 stub, 2 customer, 3 accounts',
  }
}

/** Everything that makes a receipt long: a company of forty characters, rare characters, thirty lines, prepayments, a hand-written original. */
export function longReceiptSample(language: Language): ReceiptData {
  const sample = receiptSample(language)
  const months = Array.from({ length: 30 }, (_, index) => {
    const month = String(index % 12 + 1).padStart(2, '0')
    const year = 2024 + Math.floor(index / 12)
    return { from: `${year}-${month}-01`, to: `${year}-${month}-28` }
  })
  return {
    ...sample,
    payer: '杭州西湖区云栖小镇玉𠮷堃喆䶮信息技术与供应链管理服务（集团）股份有限公司第三分公司',
    premises: '商业街12号1层101、102、103、105室及B2-118至B2-126车位',
    lines: months.map((period) => ({ name: sample.lines[0]!.name, premises: '商业街12号1层101', period, quantity: '1,260.50㎡ × 12.3500', amount: fen(1556718), remark: '' })),
    prepayments: [{ kind: 'added', amount: fen(50000) }, { kind: 'used', amount: fen(21002) }, { kind: 'balance', amount: fen(128998) }],
    rounding: fen(0),
    total: fen(46701540 + 50000 - 21002),
    methods: [{ method: 'transfer', amount: fen(46701540 + 50000 - 21002), reference: '2026112211001004520000123456789' }],
    tendered: undefined,
    change: undefined,
    handWritten: { paperNumber: '0012348', writtenAt: '2026-11-21 19:40' },
    remark: '停电期间手写，次日补录；原件随本收据存档。',
  }
}

/** 红字收据: part of another taken back, back the ways it came, why and who allowed it. */
export function redReceiptSample(language: Language): ReceiptData {
  const chinese = language === 'zh-CN'
  const { tendered: _tendered, change: _change, copies: _copies, paperNumber: _paper, ...sample } = receiptSample(language)
  const back = (name: string, premises: string, amount: number) => ({ name, premises, period: { from: '2026-11-01', to: '2026-11-30' }, amount: fen(amount) })
  return {
    ...sample, number: 'HZ2026-000003', reverses: 'YQ-2026-000871', at: '2026-11-24 10:02', rounding: fen(4),
    lines: [back(chinese ? '物业费' : 'Property fee', '3栋1单元1802', -29622), back(chinese ? '车位管理费' : 'Parking fee', 'B2-118', -8000)],
    total: fen(-37618), methods: [{ method: 'cash', amount: fen(-28368) }, { method: 'wechat', amount: fen(-9250), reference: '4200002711202611229876543210' }],
    remark: chinese ? '客户两处重复缴纳（复核 周敏）' : 'paid twice by the customer (approved by 周敏)',
  }
}

/** Every way that is no cash on one receipt: out of a deposit, by cheque, and money that came without a name. */
export function waysReceiptSample(language: Language): ReceiptData {
  const { tendered: _tendered, change: _change, ...sample } = receiptSample(language)
  return {
    ...sample, rounding: fen(0), total: fen(76494),
    methods: [{ method: 'prepaid', amount: fen(6494) }, { method: 'deposit', amount: fen(10000), reference: 'YJ2026-000054' }, { method: 'cheque', amount: fen(40000), reference: '30104430 00871234' }, { method: 'unclaimed', amount: fen(20000), reference: '2026112011001004' }],
  }
}

export function depositReceiptSample(language: Language): DepositReceiptData {
  const { office, property, paperNumber, at, premises, payer, cashier, copies } = receiptSample(language)
  const chinese = language === 'zh-CN'
  return {
    language, office, property, paperNumber, at, premises, payer, cashier, copies,
    number: 'YQ-D-2026-000054',
    deposits: [
      { name: chinese ? '装修押金' : 'Renovation deposit', agreementNumber: 'ZX-2026-031', amount: fen(200000) },
      { name: chinese ? '出入证押金' : 'Pass deposit', quantity: chinese ? '4 张 × 10.00' : '4 × 10.00', amount: fen(4000) },
    ],
    refundTo: '张伟',
    conditions: chinese
      ? ['装修完工验收合格满三个月，无违约、无损坏公共设施。', '出入证须全部交回；遗失一张扣 10.00 元。']
      : ['Three months after the works passed inspection, without breach or damage to common parts.', 'All passes handed back; 10.00 is kept for each one lost.'],
    total: fen(204000),
    methods: [{ method: 'cash', amount: fen(204000) }],
    tendered: fen(210000),
    change: fen(6000),
  }
}

/** A year paid ahead with a month on top: one line for the months, the offer below it. */
export function aheadReceiptSample(language: Language): ReceiptData {
  const chinese = language === 'zh-CN'
  const sample = receiptSample(language)
  return {
    ...sample,
    lines: [{ name: chinese ? '物业费' : 'Property fee', premises: '3栋1单元1802', period: { from: '2026-12-01', to: '2027-12-31' }, quantity: chinese ? '126.05㎡ × 2.35 × 13 个月' : '126.05㎡ × 2.35 × 13 months', amount: fen(385086) }],
    discounts: [{ name: chinese ? '预缴 12 个月送 1 个月' : '12 months paid ahead, 1 free', premises: '3栋1单元1802', amount: fen(29622) }],
    rounding: fen(0), total: fen(355464), methods: [{ method: 'wechat', amount: fen(355464), reference: '4200002711202611229876543211' }], tendered: undefined, change: undefined,
  }
}
/** Three flats and two spaces for a year, 5 % off the flats: it runs over two sheets. */
export function yearReceiptSample(language: Language): ReceiptData {
  const chinese = language === 'zh-CN'
  const period = { from: '2027-01-01', to: '2027-12-31' }
  const flats = [['1栋101', '89.56㎡ × 2.80', 300924, 15048], ['1栋102', '126.05㎡ × 2.35', 355464, 17772], ['1栋103', '65.14㎡ × 2.35', 183696, 9184]] as const
  return {
    ...receiptSample(language), paperNumber: '0012346', premises: '1栋101', payer: '贺兰舟',
    lines: [
      ...flats.map(([premises, quantity, amount]) => ({ name: chinese ? '物业费' : 'Property fee', premises, period, quantity, amount: fen(amount) })),
      ...['2栋118', '2栋119'].map((premises) => ({ name: chinese ? '车位管理费' : 'Parking fee', premises, period, quantity: chinese ? '80.00/月' : '80.00 a month', amount: fen(96000) })),
    ],
    discounts: flats.map(([premises, , , amount]) => ({ name: chinese ? '年缴九五折' : '5 % off for a year', premises, amount: fen(amount) })),
    rounding: fen(0), total: fen(990080), methods: [{ method: 'transfer', amount: fen(990080), reference: 'T20261220' }], tendered: undefined, change: undefined,
  }
}

