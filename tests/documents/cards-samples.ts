import type { CardSalesDayData } from '../../electron/documents/card-sales-day.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { SharedCostNoticeData } from '../../electron/documents/shared-cost-notice.ts'
import { fen } from '../../shared/money.ts'
import { longCompany } from './form-samples.ts'

/** DOMAIN 3.2: 100.00 over 89.56, 120.30 and 65.14 m². */
export function sharedCostSample(language: Language, shareBy: 'area' | 'household' = 'area'): SharedCostNoticeData {
  const parts = shareBy === 'area' ? [[8956, 3257], [12_030, 4374], [6514, 2369]] as const : [[1, 3334], [1, 3333], [1, 3333]] as const
  return {
    language, property: '云栖花园', office: '云栖物业服务中心', description: language === 'en' ? 'Lift power, November' : '11月电梯电费', item: language === 'en' ? 'Lift power' : '电梯电费', month: '2026-11', total: fen(10_000), shareBy,
    weights: parts.reduce((sum, [weight]) => sum + weight, 0), parts: parts.map(([weight, amount], index) => ({ premises: `1栋1单元10${index + 1}`, weight, amount: fen(amount) })), printedOn: '2026-11-22',
  }
}

export function longSharedCostSample(language: Language): SharedCostNoticeData {
  const sample = sharedCostSample(language)
  const parts = Array.from({ length: 138 }, (_, index) => ({ premises: `${Math.floor(index / 30) + 1}栋${index % 3 + 1}单元${101 + index}`, weight: 8956 + index, amount: fen(1_234_567 + index) }))
  return { ...sample, office: longCompany, description: `${sample.description}（含公共照明、水泵、消防控制室、监控）`, parts, weights: parts.reduce((sum, part) => sum + part.weight, 0), total: fen(parts.reduce((sum, part) => sum + part.amount, 0)) }
}

export function cardSalesSample(language: Language): CardSalesDayData {
  const chinese = language === 'zh-CN'
  const item = chinese ? '卡表用水' : 'Card water'
  const home = chinese ? '住宅' : 'Home'
  const shop = chinese ? '商铺' : 'Shop'
  return {
    language, property: '云栖花园', date: '2026-11-22', printedAt: '2026-11-22 17:40', cancelled: 1, amount: fen(107_070), paid: fen(104_000),
    sales: [
      { premises: '1栋1单元101', payer: '张伟', use: home, item, cardNumber: 'S-77', units: 200_000, tiers: [{ tier: 1, units: 180_000, unitPrice: 50_000 }, { tier: 2, units: 20_000, unitPrice: 70_000 }], amount: fen(104_000), paid: true, methods: [chinese ? '微信' : 'WeChat'], receipts: 'SJ2026-000001' },
      { premises: '1栋1单元102', payer: '单雄信', use: shop, item, cardNumber: 'S-78', units: 10_000, tiers: [{ tier: 0, units: 10_000, unitPrice: 30_700 }], amount: fen(3_070), paid: false, methods: [], receipts: '' },
    ],
    groups: [
      { item, use: home, tier: 1, unitPrice: 50_000, count: 1, units: 180_000, amount: fen(90_000), paid: fen(90_000) }, { item, use: home, tier: 2, unitPrice: 70_000, count: 1, units: 20_000, amount: fen(14_000), paid: fen(14_000) },
      { item, use: shop, tier: 0, unitPrice: 30_700, count: 1, units: 10_000, amount: fen(3_070), paid: fen(0) },
    ],
  }
}

/** Sixty sales, one of them to a company with a name of forty characters, paid in two ways on two receipts. */
export function longCardSalesSample(language: Language): CardSalesDayData {
  const sample = cardSalesSample(language)
  const [first] = sample.sales
  if (!first) throw new Error('the sample has a sale')
  const sales = Array.from({ length: 60 }, (_, index) => ({ ...first, payer: index === 3 ? longCompany : first.payer, methods: index === 3 ? [...first.methods, language === 'en' ? 'Cash' : '现金'] : first.methods, receipts: index === 3 ? 'SJ2026-000001 SJ2026-000002' : first.receipts, cardNumber: index === 5 ? '6217-0012-3456-7890' : first.cardNumber }))
  return { ...sample, sales, amount: fen(104_000 * 60), paid: fen(104_000 * 60) }
}
