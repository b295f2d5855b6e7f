import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; requestId(): string }

/** The day after as a manager has it: takings arrive, what was short is decided, receipts are ticked, and the reports are read. */
export async function financeDay({ ask, manager, requestId }: Desk): Promise<void> {
  const { rows } = await ask('finance.list', {}, manager)
  const handedInId = rows[0]?.handedInId ?? 0
  await ask('finance.say', { requestId: requestId(), handedInId, place: 'bank', slipNumber: 'B-77' }, manager)
  await ask('finance.arrive', { requestId: requestId(), handedInId, on: '2026-11-22', arrivedFen: fen((rows[0]?.amountFen ?? 0) - 100), reason: '银行点钞少一元' }, manager)
  const { cases } = await ask('overShort.list', {}, manager)
  const caseId = cases.find((row) => !row.own)?.caseId ?? 0
  await ask('overShort.decide', { requestId: requestId(), caseId, decision: 'company', note: '找零误差' }, manager)
  const receipts = await ask('finance.receipts', { from: '2026-11-22', to: '2026-11-22' }, manager)
  await ask('finance.checkReceipts', { requestId: requestId(), receiptIds: receipts.rows.filter((row) => !row.own).map((row) => row.receiptId), note: '' }, manager)
  await ask('shifts.held', {}, manager)
  await ask('reports.cashierDay', { date: '2026-11-22' }, manager)
  await ask('reports.month', { month: '2026-11' }, manager)
  await ask('papers.render', { paper: 'cashier-day', id: cases.at(-1)?.shiftId ?? 0 }, manager)
  await ask('papers.render', { paper: 'cashier-day-report', id: 20261122 }, manager)
  for (const kind of ['arrears', 'prepaid', 'deposits'] as const) await ask('reports.asOf', { date: '2026-11-22', kind }, manager)
}
