import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; clerk: string; requestId(): string }

/** Books come in, one is given out, counted, back and closed; two invoices are asked for: one is made, handed out and reversed, one is not wanted. */
export async function stockDay({ ask, manager, clerk, requestId }: Desk): Promise<void> {
  const { receipts } = await ask('receipts.list', { from: null, to: null, shiftId: null }, clerk)
  const receiptId = receipts.find((row) => row.kind === 'fees')?.receiptId ?? 0
  const book = async (first: string, last: string): Promise<number> => (
    (await ask('stock.addBook', { requestId: requestId(), name: `收据 ${first}`, first, last, receivedOn: '2026-11-22', receivedFrom: '财务部' }, manager)).bookId)
  const used = await book('S0000001', 'S0000010')
  const { stations } = await ask('stations.list', {}, clerk)
  await ask('stock.give', { requestId: requestId(), bookId: used, stationId: stations[0]?.stationId ?? 0, holder: '李敏', note: '' }, manager)
  await ask('stock.next', {}, clerk)
  await ask('stock.reportLost', { requestId: requestId(), bookId: used, from: 'S0000001', to: 'S0000009', reason: '受潮粘连' }, clerk)
  await ask('stock.count', { requestId: requestId(), bookId: used, counted: 1, note: '' }, manager)
  await ask('stock.list', {}, clerk)
  await ask('stock.return', { requestId: requestId(), bookId: used, note: '' }, manager)
  await ask('stock.close', { requestId: requestId(), bookId: used, note: '末张未用，已剪角' }, manager)
  await ask('stock.get', { bookId: used }, clerk)
  const { invoiceId: unwanted } = await ask('invoices.ask', { requestId: requestId(), receiptId, buyer: 'person', title: '覃敏敏', taxNumber: '', email: '' }, clerk)
  await ask('invoices.withdraw', { requestId: requestId(), invoiceId: unwanted }, clerk)
  const { invoiceId } = await ask('invoices.ask', { requestId: requestId(), receiptId, buyer: 'person', title: '覃敏敏', taxNumber: '', email: 'qin@example.com' }, clerk)
  await ask('invoices.issue', { requestId: requestId(), invoiceId, number: '26332000000000000001', issuedOn: '2026-11-22' }, manager)
  await ask('invoices.exchange', { requestId: requestId(), invoiceId }, manager)
  await ask('invoices.red', { requestId: requestId(), invoiceId, redNumber: '26332000000000000002', redOn: '2026-11-22' }, manager)
  await ask('invoices.list', { state: null }, clerk)
}
