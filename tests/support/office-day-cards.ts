import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; clerk: string; requestId(): string; today: string }

/** Common bills are shared out, month cards and units onto cards are sold: each call of these once. */
export async function cardsDay(desk: Desk): Promise<void> {
  await sharedCosts(desk)
  await monthCards(desk)
  await cardSales(desk)
}

async function sharedCosts({ ask, manager, clerk, requestId }: Desk): Promise<void> {
  const { feeItemId } = await ask('feeItems.add', { requestId: requestId(), name: '公共照明', nameEn: 'Common light', kind: 'recurring', account: 'collected:utilities', charging: 'shared' }, manager)
  await ask('sharedCosts.choices', {}, clerk)
  const bill = { feeItemId, month: '2026-11', totalFen: fen(10_000), shareBy: 'area' as const, scope: { buildings: [], uses: [], premisesIds: [1, 2, 3] } }
  const { count, weights } = await ask('sharedCosts.preview', bill, clerk)
  const { sharedCostId } = await ask('sharedCosts.commit', { requestId: requestId(), ...bill, description: '路灯电费', expectedCount: count, expectedWeights: weights, expectedSumFen: fen(10_000) }, clerk)
  await ask('sharedCosts.list', {}, clerk)
  await ask('sharedCosts.undo', { requestId: requestId(), sharedCostId, reason: '总额抄错' }, clerk)
}

async function monthCards({ ask, manager, clerk, requestId, today }: Desk): Promise<void> {
  const { feeItemId } = await ask('feeItems.add', { requestId: requestId(), name: '停车月卡', nameEn: 'Month card', kind: 'recurring', account: 'income:parking', charging: 'until' }, manager)
  const { tariffId } = await ask('tariffs.add', { requestId: requestId(), feeItemId, name: '地面', from: '2026-01-01', rule: { basis: 'unit', unitPrice: 3_000_000, per: 'month', proration: 'days-of-month', roundEach: 'month' } }, manager)
  const place = { premisesId: 1, feeItemId, tariffId }
  const price = async (from: string, to: string) => fen((await ask('monthCards.price', { ...place, from, to }, clerk)).amountFen)
  const { cardId } = await ask('monthCards.sell', { requestId: requestId(), ...place, plate: '沪AD12345', holder: '覃敏敏', cardNumber: 'K-018', from: today, to: '2026-12-21', amountFen: await price(today, '2026-12-21') }, clerk)
  const renewed = await ask('monthCards.renew', { requestId: requestId(), cardId, tariffId, to: '2027-01-21', amountFen: await price('2026-12-22', '2027-01-21') }, clerk)
  await ask('monthCards.list', { text: '12345', show: 'all' }, clerk)
  await ask('monthCards.cancel', { requestId: requestId(), cardId: renewed.cardId, reason: '不续了' }, clerk)
}

async function cardSales({ ask, manager, clerk, requestId, today }: Desk): Promise<void> {
  const { feeItemId } = await ask('feeItems.add', { requestId: requestId(), name: '卡表用气', nameEn: 'Card gas', kind: 'recurring', account: 'collected:utilities', charging: 'card', meterKind: 'gas' }, manager)
  const rule = { basis: 'meter' as const, unitPrice: 30_000, per: 'once' as const, proration: 'full-month' as const, roundEach: 'period' as const }
  const { tariffId } = await ask('tariffs.add', { requestId: requestId(), feeItemId, name: '居民', from: '2026-01-01', rule }, manager)
  const place = { premisesId: 2, feeItemId, tariffId }
  await ask('cardSales.before', { premisesId: 2, feeItemId }, clerk)
  const { units, amountFen } = await ask('cardSales.price', { ...place, buy: { by: 'money', moneyFen: fen(10_000) } }, clerk)
  const { saleId } = await ask('cardSales.sell', { requestId: requestId(), ...place, cardNumber: 'Q-5', units, amountFen: fen(amountFen) }, clerk)
  await ask('cardSales.day', { date: today }, clerk)
  await ask('cardSales.cancel', { requestId: requestId(), saleId, reason: '卡号写错' }, clerk)
}
