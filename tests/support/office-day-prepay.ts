import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; clerk: string; requestId(): string }

/** A year is paid ahead under an offer, another is taken back: each call of these once. */
export async function prepayDay({ ask, manager, clerk, requestId }: Desk): Promise<void> {
  const { items } = await ask('fees.items', {}, clerk)
  const feeItemId = items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
  const { offerId } = await ask('offers.add', { requestId: requestId(), feeItemId, name: '年缴九五折', months: 12, gives: 'percent', size: 5, from: '2026-11-01', to: null, refundRule: '提前退的，已用月份按原价计，余款退还' }, manager)
  await ask('offers.list', {}, clerk)
  const wish = { premisesId: 4, feeItemId, months: 12, offerId }
  const { totalFen } = await ask('charges.previewAhead', wish, clerk)
  const { runId, chargeIds } = await ask('charges.chargeAhead', { requestId: requestId(), ...wish, expectedFen: fen(totalFen) }, clerk)
  await ask('charges.history', { premisesId: 4 }, clerk)
  await ask('papers.render', { paper: 'charge-explanation', id: chargeIds[0] ?? 0, language: 'en' }, clerk)
  await ask('charges.ahead', { premisesIds: [4] }, clerk)
  await ask('charges.undoAhead', { requestId: requestId(), runId }, clerk)
  await ask('offers.end', { requestId: requestId(), offerId, to: '2026-12-31' }, manager)
}
