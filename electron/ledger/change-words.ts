import type { ReadDb } from '../db/database.ts'
import { readLanguage } from './office.ts'

const chinese = {
  transfer: (settledOn: string, basis: string) => `过户 ${settledOn}${basis === '' ? '' : `（${basis}）`}`,
  payerChange: (from: string) => `换交费人，自 ${from} 起`,
  moveOut: (leavesOn: string) => `迁出结算至 ${leavesOn}`,
  moveOutUndone: (leavesOn: string) => `迁出取消，${leavesOn} 的结算退回原交费人`,
  paidAhead: (months: number, from: string, to: string) => `预缴 ${months} 个月：${from} 至 ${to}`,
  prepayOffer: (offer: { months: number; gives: 'percent' | 'free-months'; size: number }) => (offer.gives === 'percent' ? `${offer.months} 个月预缴优惠 ${offer.size}%` : `预缴 ${offer.months} 个月送 ${offer.size} 个月`),
  aheadUndone: '取消预缴',
  guardianOf: (name: string) => `未成年业主 ${name}：请登记监护人`,
  basis: { sale: '买卖', gift: '赠与', inheritance: '继承', judgment: '法院判决', division: '分割', other: '其他' },
}

const english: typeof chinese = {
  transfer: (settledOn, basis) => `Change of ownership ${settledOn}${basis === '' ? '' : ` (${basis})`}`,
  payerChange: (from) => `Change of payer from ${from}`,
  moveOut: (leavesOn) => `Moving out, settled to ${leavesOn}`,
  moveOutUndone: (leavesOn) => `Moving out cancelled, what was settled to ${leavesOn} goes back`,
  paidAhead: (months, from, to) => `${months} ${months === 1 ? 'month' : 'months'} ahead: ${from} to ${to}`,
  prepayOffer: (offer) => (offer.gives === 'percent' ? `${offer.size}% off ${offer.months} months paid ahead` : `${offer.months} months paid ahead, ${offer.size} free`),
  aheadUndone: 'Paying ahead taken back',
  guardianOf: (name) => `${name} owns and is not 18 yet: note the guardian`,
  basis: { sale: 'sale', gift: 'gift', inheritance: 'inheritance', judgment: 'judgment', division: 'division', other: 'other' },
}

/** Words the core writes beside charges when somebody comes or goes, in the language the office chose. */
export function changeWords(db: ReadDb): typeof chinese {
  return readLanguage(db) === 'en' ? english : chinese
}
