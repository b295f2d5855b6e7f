import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { PASSWORD } from './make-app.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; clerk: string; manager: string; managerLogin: string; requestId(): string }

/** Two small receipts of the running shift: one is voided, of the other a part is reversed. */
export async function correctionsDay({ ask, clerk, manager, managerLogin, requestId }: Desk): Promise<void> {
  const prepay = async (amount: number): Promise<number> => {
    const { receipts } = await ask('payments.collect', {
      requestId: requestId(), premisesId: 2, payerName: '住户', payerPartyId: null, charges: [], prepayments: [{ premisesId: 2, feeItemId: null, amountFen: fen(amount) }], deposits: [],
      methods: [{ method: 'wechat', amountFen: fen(amount), reference: `wx-${amount}` }], notesChecked: true,
    }, clerk)
    return receipts[0]?.receiptId ?? 0
  }
  const voided = { receiptId: await prepay(100), partsBack: true, reason: '收错户' }
  const yes = await ask('approvals.give', { user: managerLogin, password: PASSWORD, call: 'receipts.void', input: voided }, clerk)
  await ask('receipts.void', { requestId: requestId(), ...voided, ticket: yes.ticket }, clerk)
  const receiptId = await prepay(200)
  const [line] = (await ask('receipts.get', { receiptId }, clerk)).lines
  const part = {
    receiptId, reason: '多存', lines: [{ chargeId: line?.chargeId ?? null, earmarkId: line?.earmarkId ?? null, premisesId: line?.premisesId ?? 0, amountFen: fen(50) }], methods: [{ method: 'wechat' as const, amountFen: fen(50), reference: '' }],
  }
  const again = await ask('approvals.give', { user: managerLogin, password: PASSWORD, call: 'receipts.reverse', input: part }, clerk)
  await ask('receipts.reverse', { requestId: requestId(), ...part, ticket: again.ticket }, clerk)
  await sealedCodesDay({ ask, clerk, manager, requestId }, receiptId)
}

/** Some more of the receipt is reversed and its way of paying corrected, each with a sealed code; the manager confirms it and withdraws a lost envelope. */
async function sealedCodesDay({ ask, clerk, manager, requestId }: Omit<Desk, 'managerLogin'>, receiptId: number): Promise<void> {
  const { codes } = await ask('sealedCodes.issue', { count: 3 }, manager)
  const [line] = (await ask('receipts.get', { receiptId }, clerk)).lines
  const part = {
    receiptId, reason: '多存', lines: [{ chargeId: line?.chargeId ?? null, earmarkId: line?.earmarkId ?? null, premisesId: line?.premisesId ?? 0, amountFen: fen(10) }], methods: [{ method: 'wechat' as const, amountFen: fen(10), reference: '' }],
  }
  const { ticket } = await ask('approvals.give', { sealedCode: { label: codes[0]?.label ?? '', code: codes[0]?.secret ?? '' }, call: 'receipts.reverse', input: part }, clerk)
  await ask('receipts.reverse', { requestId: requestId(), ...part, ticket }, clerk)
  const slip = { receiptId, reason: '录错', change: { kind: 'method' as const, from: 'wechat' as const, to: 'alipay' as const, amountFen: fen(30), reference: 'ali-1' } }
  const agreed = await ask('approvals.give', { sealedCode: { label: codes[1]?.label ?? '', code: codes[1]?.secret ?? '' }, call: 'receipts.correct', input: slip }, clerk)
  await ask('receipts.correct', { requestId: requestId(), ...slip, ticket: agreed.ticket }, clerk)
  const listed = (await ask('sealedCodes.list', {}, manager)).codes
  await ask('sealedCodes.confirm', { requestId: requestId(), sealedCodeId: listed.find((code) => code.state === 'used')?.id ?? 0, right: true, note: '' }, manager)
  await ask('sealedCodes.withdraw', { requestId: requestId(), sealedCodeId: listed.find((code) => code.state === 'sealed')?.id ?? 0, reason: '信封丢失' }, manager)
}
