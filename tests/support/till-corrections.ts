import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { type Desk, PASSWORD } from './make-app.ts'

/** Puts a share of a receipt right: to another way of paying, another charge or a prepayment of the same premises, or of others. */
export type CorrectionAct = { do: 'correct'; which: number; kind: 'method' | 'item' | 'premises' | 'payer'; share: number; to: number }

type Receipt = CallOutput<'receipts.get'>
type Change = CallInput<'receipts.correct'>['change']
type Send = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N> | null>
type At = { desk: Desk; send: Send; newRequestId(): string; shiftId: number }

const WAYS = ['cash', 'wechat', 'alipay'] as const

async function changeOf(desk: Desk, receipt: Receipt, { kind, share, to }: CorrectionAct): Promise<Change | null> {
  const part = (whole: number) => fen(Math.max(1, Math.floor((whole * share) / 100)))
  if (kind === 'payer') return { kind, name: `住户${to}`, partyId: null }
  if (kind === 'method') {
    const way = receipt.methods.filter((each) => WAYS.some((name) => name === each.method))[to % 2]
    return way ? { kind, from: way.method as 'cash', to: WAYS[to % 3] ?? 'cash', amountFen: part(way.leftFen), reference: '' } : null
  }
  const line = receipt.lines[to % Math.max(1, receipt.lines.length)]
  if (!line) return null
  const premisesId = kind === 'item' ? line.premisesId : (line.premisesId % 3) + 1
  const { charges } = await desk.call('charges.open', { premisesIds: [premisesId] })
  const charge = to % 2 === 0 ? charges[to % Math.max(1, charges.length)] : undefined
  const from = { chargeId: line.chargeId, earmarkId: line.earmarkId, premisesId: line.premisesId }
  const there = { chargeId: charge?.chargeId ?? null, earmarkId: null }
  const amountFen = charge ? fen(Math.min(part(line.leftFen), charge.openFen)) : part(line.leftFen)
  return kind === 'item' ? { kind, from, to: there, amountFen } : { kind, from, to: { ...there, premisesId }, amountFen }
}

/** Answers by how much the drawer that is open now expects more; what a closed shift took moves no drawer. */
export async function actOnCorrection({ desk, send, newRequestId, shiftId }: At, receipt: Receipt, done: CorrectionAct): Promise<number> {
  const change = await changeOf(desk, receipt, done)
  if (!change) return 0
  const input = { receiptId: receipt.receiptId, change, reason: '录错' }
  const { ticket } = await desk.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'receipts.correct', input })
  const made = await send('receipts.correct', { requestId: newRequestId(), ...input, ticket })
  if (!made || change.kind !== 'method') return 0
  const { receipts } = await desk.call('receipts.list', { from: null, to: null, shiftId })
  if (!receipts.some((row) => row.receiptId === receipt.receiptId)) return 0
  return change.to === 'cash' ? change.amountFen : change.from === 'cash' ? -change.amountFen : 0
}
