import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; clerk: string; requestId(): string }

/** Months are billed, taken back and put right: each call of these once. */
export async function billingDay(desk: Desk): Promise<void> {
  await undo(desk)
  await waive(desk)
  await months(desk)
  await lateFee(desk)
}

async function undo({ ask, clerk, requestId }: Desk): Promise<void> {
  const { count, sumFen } = await ask('billing.preview', { month: '2027-03' }, clerk)
  const { runId } = await ask('billing.commit', { requestId: requestId(), month: '2027-03', expectedCount: count, expectedSumFen: sumFen }, clerk)
  await ask('billing.undo', { requestId: requestId(), runId, premisesId: 1, reason: '面积待复核' }, clerk)
  await ask('billing.undo', { requestId: requestId(), runId, premisesId: null, reason: '出错月份' }, clerk)
}

async function waive({ ask, clerk, requestId }: Desk): Promise<void> {
  const { items } = await ask('fees.items', {}, clerk)
  const { chargeId } = await ask('charges.addOneOff', { requestId: requestId(), premisesId: 1, feeItemId: items.find((item) => item.code === 'water')?.feeItemId ?? 0, description: '水表补收', from: null, to: '2026-11-22', amountFen: fen(8_000) }, clerk)
  await ask('charges.waive', { requestId: requestId(), chargeId, amountFen: fen(5_000), reason: '漏水在公共管' }, clerk)
}

async function months({ ask, clerk, manager, requestId }: Desk): Promise<void> {
  await ask('months.close', { requestId: requestId(), month: '2026-10' }, clerk)
  await ask('months.list', {}, clerk)
  await ask('months.reopen', { requestId: requestId(), month: '2026-10', reason: '补一笔' }, manager)
}

async function lateFee({ ask, clerk, manager, requestId }: Desk): Promise<void> {
  const { items } = await ask('fees.items', {}, clerk)
  const feeItemId = items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
  await ask('feeItems.setLateFee', { requestId: requestId(), feeItemId, rule: { ratePerMillion: 500, graceDays: 0, capPercent: 30, from: 'due-day' } }, manager)
  const late = (await ask('charges.open', { premisesIds: [2, 3, 4, 5, 6] }, clerk)).charges.find((charge) => charge.late !== null)
  await ask('charges.claimLateFee', { requestId: requestId(), chargeId: late?.chargeId ?? 0, until: '2026-11-22' }, clerk)
}
