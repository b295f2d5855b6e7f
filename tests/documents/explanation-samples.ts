import type { ChargeExplanationData, ChargeMade } from '../../electron/documents/charge-explanation.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import { type Snapshot, whyAmount } from '../../electron/ledger/snapshots.ts'
import { fen } from '../../shared/money.ts'
import type { Tariff } from '../../shared/tariff.ts'

const area: Tariff = { basis: 'area', unitPrice: 23_500, per: 'month', proration: 'days-of-month', roundEach: 'month' }
const water: Tariff = {
  basis: 'meter', unitPrice: 0, per: 'year', proration: 'full-month', roundEach: 'period', tiers: [{ upTo: 180_000, unitPrice: 50_000 }, { upTo: 260_000, unitPrice: 70_000 }, { upTo: null, unitPrice: 90_000 }],
}
const power: Tariff = { basis: 'meter', unitPrice: 4_883, per: 'once', proration: 'full-month', roundEach: 'period' }
const spaces: Tariff = { basis: 'unit', unitPrice: 800_000, per: 'month', proration: 'thirtieth', roundEach: 'month', minimum: 5_000 }

type Sample = { zh: string; en: string; description?: string; from: string | null; to: string; amount: number; snapshot: Snapshot; data?: Partial<ChargeExplanationData> }

/** A charge of every kind of snapshot, with what may have happened to it since. */
const SAMPLES = {
  tariff: {
    zh: '物业费', en: 'Property fee', from: '2026-11-14', to: '2026-11-30', amount: 11_901, snapshot: { made: 'tariff', tariff: '住宅', rule: area, quantity: 8937 },
    data: { payments: [{ on: '2026-11-22', number: 'SJ2026-000871', amount: fen(10_000) }, { on: '2026-11-23', number: '', amount: fen(900) }], open: fen(1_001) },
  },
  percent: {
    zh: '物业费', en: 'Property fee', from: '2026-12-01', to: '2026-12-31', amount: 14_701, snapshot: { made: 'tariff', tariff: '住宅', rule: area, quantity: 8937, percent: 70 },
    data: { changes: [{ on: '2026-12-05', kind: 'waived', reason: '楼道漏水一周，经协商减免', amount: fen(2_000) }], dispute: { since: '2026-12-03', reason: '空置登记晚了一个月，要求从十一月起按空置计' }, open: fen(12_701) },
  },
  span: {
    zh: '物业费', en: 'Property fee', from: '2026-11-17', to: '2026-11-30', amount: 9_801, snapshot: { made: 'tariff', tariff: '住宅', rule: area, quantity: 8937, span: { from: '2026-11-01', to: '2026-11-30' } },
    data: { changes: [{ on: '2026-11-25', kind: 'moved', reason: '换交费人，自 2026-11-28 起', amount: fen(2_100) }], open: fen(7_701), payer: '云栖小镇信息技术与供应链管理服务（集团）股份有限公司第三分公司' },
  },
  ahead: {
    zh: '物业费', en: 'Property fee', from: '2027-11-01', to: '2027-11-30', amount: 21_002, snapshot: { made: 'tariff', tariff: '住宅', rule: area, quantity: 8937 },
    data: { changes: [{ on: '2026-11-22', kind: 'prepay', reason: '预缴 12 个月送 1 个月', amount: fen(21_002) }], open: fen(0), refundRule: '提前退的，已用月份按原价计，余款退还' },
  },
  spaces: {
    zh: '车位管理费', en: 'Parking fee', from: '2026-11-21', to: '2026-11-30', amount: 5_333, snapshot: { made: 'tariff', tariff: '地下车位', rule: spaces, quantity: 2 },
    data: { takenBack: true, open: fen(0) },
  },
  opening: { zh: '往期欠费', en: 'Earlier arrears', from: null, to: '2026-10-31', amount: 12_050, snapshot: { made: 'opening', until: '2026-10-31' } },
  'by-hand': { zh: '其他收费', en: 'Other', description: '门禁卡 2 张', from: null, to: '2026-11-22', amount: 4_000, snapshot: { made: 'by-hand' } },
  'late-fee': {
    zh: '物业费', en: 'Property fee', description: '违约金', from: '2026-08-11', to: '2026-09-25', amount: 1_730,
    snapshot: { made: 'late-fee', of: 7, why: { zh: '752.31 元 × 0.5‰ × 46 天（2026-08-11 至 2026-09-25）= 17.30 元', en: '752.31 yuan × 0.5‰ × 46 days (2026-08-11 to 2026-09-25) = 17.30 yuan' } },
  },
  meter: {
    zh: '水费', en: 'Water', from: '2026-09-21', to: '2026-11-20', amount: 43_210,
    snapshot: {
      made: 'meter', tariff: '居民阶梯水价', rule: water, quantity: 78_500, usedBefore: 121_300,
      meters: [
        { number: 'W-1802', multiplier: 1, turnsAt: 10_000_000, from: { on: '2026-09-20', value: 9_961_500, rolledOver: false }, to: { on: '2026-11-20', value: 15_000, rolledOver: true }, usage: 53_500 },
        { number: 'W-1802B', multiplier: 10, turnsAt: null, from: { on: '2026-10-01', value: 0, rolledOver: false }, to: { on: '2026-11-20', value: 2_500, rolledOver: false }, usage: 25_000 },
      ],
    },
  },
  shared: { zh: '公摊电费', en: 'Common power', from: '2026-10-01', to: '2026-10-31', amount: 723, snapshot: { made: 'shared', sharedCostId: 3, description: '10月电梯、走道照明', totalFen: 100_000, shareBy: 'area', weight: 8937, weights: 1_234_567, count: 138 } },
  until: {
    zh: '停车月卡', en: 'Parking month card', from: '2026-11-22', to: '2027-02-21', amount: 93_400,
    snapshot: { made: 'until', tariff: '临停月卡', plate: '沪A·D12345', quantity: 1, pieces: [{ from: '2026-11-22', to: '2026-12-31', rule: { ...spaces, unitPrice: 3_000_000 } }, { from: '2027-01-01', to: '2027-02-21', rule: { ...spaces, unitPrice: 3_200_000 } }] },
  },
  units: { zh: '电费', en: 'Power', from: '2026-11-22', to: '2026-11-22', amount: 9_766, snapshot: { made: 'units', tariff: '居民电价', rule: power, quantity: 200_000, usedBefore: 300_000, cardNumber: '330106-0001802' } },
} as const satisfies Record<string, Sample>

export const EXPLAINED = Object.keys(SAMPLES) as (keyof typeof SAMPLES)[]

export function explanationSample(language: Language, name: keyof typeof SAMPLES): ChargeExplanationData {
  const { zh, en, from, to, amount, snapshot, ...sample }: Sample = SAMPLES[name]
  const description = sample.description ?? ''
  const why = whyAmount(snapshot, { fromDate: from, toDate: to, amountFen: amount, description })
  return {
    language, property: '云栖花园', office: '云栖物业服务有限公司', contact: '李敏 0571-8888 1802', printedAt: '2026-11-22 09:14', printedBy: '李敏', premises: '3栋1单元1802', payer: '张伟、陆思远', item: language === 'en' ? en : zh, description,
    from, to, dueOn: '2026-12-05', amount: fen(amount), made: madeFor(snapshot), why: language === 'en' ? why.en : why.zh, changes: [], payments: [], open: fen(amount), takenBack: false, ...sample.data,
  }
}

function madeFor(snapshot: Snapshot): ChargeMade {
  return snapshot.made === 'late-fee' ? { made: 'late-fee', of: { item: '物业费', from: '2026-07-01', to: '2026-09-30', dueOn: '2026-08-10' } } : snapshot
}
