import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; clerk: string; requestId(): string; today: string }

/** Somebody owes: looked up, called, promised, written to; each call of these once. */
export async function dunningDay({ ask, clerk, requestId, today }: Desk): Promise<void> {
  const { rows } = await ask('arrears.list', { age: 'overdue' }, clerk)
  const premisesId = rows[0]?.premisesId ?? 0
  const { contactId } = await ask('dunning.addContact', { requestId: requestId(), premisesId, way: 'call', happenedOn: today, text: '说月底前交', promisedOn: today, promisedFen: fen(10_000) }, clerk)
  await ask('dunning.promises', {}, clerk)
  await ask('dunning.settlePromise', { requestId: requestId(), contactId, as: 'broken' }, clerk)
  const { premisesIds } = await ask('arrears.everyPremises', {}, clerk)
  const { letters } = await ask('dunning.issue', { requestId: requestId(), premisesIds, level: 0, payBy: '2026-12-10' }, clerk)
  await ask('papers.render', { paper: 'payment-notice', id: letters[0]?.letterId ?? 0 }, clerk)
  await ask('papers.render', { paper: 'dunning-batch', id: letters[0]?.letterId ?? 0 }, clerk)
  await ask('dunning.get', { premisesId }, clerk)
}
