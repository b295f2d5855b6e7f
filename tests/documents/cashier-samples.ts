import type { CashierDayData } from '../../electron/documents/cashier-day.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { CashierDay } from '../../shared/contract/reports.ts'
import { longCompany } from './form-samples.ts'

type Cells = CashierDay['rows'][number]['cells']
const cells = (all: Partial<Record<Cells[number]['method'], number>>): Cells => Object.entries(all).map(([method, sumFen]) => ({ method: method as Cells[number]['method'], count: 1, sumFen }))
const row = (group: CashierDay['rows'][number]['group'], feeItem: string, feeItemEn: string, count: number, all: Parameters<typeof cells>[0]): CashierDay['rows'][number] => (
  { group, feeItemId: feeItem === '' ? null : 1, feeItem, feeItemEn, count, sumFen: Object.values(all).reduce((sum, fen) => sum + fen, 0), cells: cells(all) }
)

/** A shift with everything in it: six ways, three groups, a void, a red receipt, a slip, a refund, over and short. */
export function cashierDaySample(language: Language): CashierDayData {
  const chinese = language === 'zh-CN'
  return {
    language, property: '云栖花园', date: '2026-11-22', whose: '李敏', station: '1号台', span: '2026-11-22 08:02 – 2026-11-22 18:05', printedAt: '2026-11-22 18:05',
    day: {
      totalFen: 1_324_562, heldFen: 20_000,
      cashiers: [{ userId: 2, name: '李敏', count: 42, sumFen: 1_324_562 }],
      methods: [
        { method: 'cash', count: 18, sumFen: 152_340 }, { method: 'wechat', count: 12, sumFen: 480_022 }, { method: 'alipay', count: 6, sumFen: 120_000 }, { method: 'card', count: 2, sumFen: 200_000 },
        { method: 'transfer', count: 3, sumFen: 322_200 }, { method: 'cheque', count: 1, sumFen: 50_000 }, { method: 'held', count: 1, sumFen: 20_000 },
      ],
      rows: [
        row('own', '物业费', 'Property fee', 28, { cash: 120_000, wechat: 400_022, card: 200_000, transfer: 322_200, held: 20_000 }), row('own', '车位管理费', 'Parking fee', 6, { cash: 16_000, alipay: 32_000 }),
        row('collected', '水费', 'Water', 4, { cash: 12_345, wechat: 80_000 }), row('common', '广告位', 'Advertising', 1, { cheque: 50_000 }), row('prepaid', '', '', 2, { cash: 3_000, alipay: 80_000 }),
        row('deposit', '装修押金', 'Renovation deposit', 1, { alipay: 8_000 + 10_000 }), row('rounding', '', '', 5, { cash: -5 }), row('correction', '', '', 1, { cash: 10_000, alipay: -10_000 }), row('refund', '钥匙押金', 'Key deposit', 1, { cash: -9_000 }),
      ],
      receipts: [
        { kind: 'fees', count: 40, voided: 1, first: 'SJ2026-000101', last: 'SJ2026-000140', sumFen: 1_315_562 }, { kind: 'deposit', count: 1, voided: 0, first: 'YJ2026-000012', last: 'YJ2026-000012', sumFen: 18_000 },
        { kind: 'red', count: 1, voided: 0, first: 'HZ2026-000003', last: 'HZ2026-000003', sumFen: -1_000 },
      ],
      voids: [{ number: 'SJ2026-000122', totalFen: 29_622, reason: chinese ? '录错房号' : 'Wrong room', by: '李敏' }],
      reds: [{ number: 'HZ2026-000003', of: 'SJ2026-000101', totalFen: -1_000, reason: chinese ? '多收' : 'Too much taken', by: '李敏' }],
      slips: [{ number: 'GZ2026-000007', receipt: 'SJ2026-000110', was: chinese ? '支付宝' : 'Alipay', is: chinese ? '现金' : 'Cash', amountFen: 10_000, reason: chinese ? '客户实付现金' : 'It was paid in cash', by: '李敏' }],
      refunds: [{ number: 'TK2026-000004', payee: '张伟', way: 'cash', paidFen: 9_000, keptFen: 1_000, by: '李敏' }],
      overShort: [{ person: '李敏', method: 'cash', amountFen: -300, standsFen: -300, decision: null }, { person: '李敏', method: 'wechat', amountFen: 300, standsFen: 0, decision: null }],
      handedIn: [{ by: '李敏', amountFen: 152_040, place: 'finance', slipNumber: 'JK-20261122' }],
    },
  }
}

/** A day of nobody, and one of twelve cashiers, forty voids and names of forty characters. */
export function emptyDaySample(language: Language): CashierDayData {
  const none: CashierDay = { totalFen: 0, heldFen: 0, cashiers: [], methods: [], rows: [], receipts: [], voids: [], reds: [], slips: [], refunds: [], overShort: [], handedIn: [] }
  return { ...cashierDaySample(language), whose: '', station: '', span: '2026-11-22 18:05', day: none }
}
export function busyDaySample(language: Language): CashierDayData {
  const sample = cashierDaySample(language)
  const { day } = sample
  return {
    ...sample, property: longCompany, whose: '', station: '1号台 2号台 3号台',
    day: {
      ...day, cashiers: Array.from({ length: 12 }, (_, index) => ({ userId: index + 1, name: `收银员${index + 1}`, count: 3, sumFen: 123_456 })), voids: Array.from({ length: 40 }, (_, index) => ({ ...day.voids[0]!, number: `SJ2026-${String(index + 200).padStart(6, '0')}` })),
      refunds: [{ ...day.refunds[0]!, payee: longCompany }], rows: [...day.rows, ...Array.from({ length: 20 }, (_, index) => row('own', `${index + 1}号项目 ${longCompany}`, `Item ${index + 1} ${longCompany}`, 1, { cash: 999_999_99 }))],
    },
  }
}
