import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { PASSWORD } from './make-app.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; clerk: string; manager: string; managerLogin: string; requestId(): string }

/** A key deposit goes back, less a lost key; it is asked for, taken back and asked for again. */
export async function depositsDay({ ask, clerk, manager, managerLogin, requestId }: Desk): Promise<void> {
  await ask('settings.change', { requestId: requestId(), settings: { refundRules: [{ item: 'key-deposit', countersign: true, againDays: 0, thingsBack: true }] } }, manager)
  const { items } = await ask('fees.items', {}, clerk)
  const feeItemId = items.find((item) => item.code === 'key-deposit')?.feeItemId ?? 0
  await ask('payments.collect', {
    requestId: requestId(), premisesId: 2, payerName: '住户', payerPartyId: null, charges: [], prepayments: [], deposits: [{ premisesId: 2, feeItemId, amountFen: fen(5_000) }],
    methods: [{ method: 'wechat', amountFen: fen(5_000), reference: 'wx-key' }], notesChecked: true,
  }, clerk)
  const { rows } = await ask('deposits.list', { text: '住户' }, clerk)
  const depositId = rows[0]?.depositId ?? 0
  const asked = {
    payee: '住户', asker: 'payer' as const, agentName: '', authority: '', idsSeen: true, receipt: 'lost' as const, declarationSigned: true, account: '工行 6222 0000 0000 0000',
  }
  await ask('papers.render', { paper: 'lost-receipt', id: depositId }, clerk)
  const first = await ask('deposits.askRefund', { requestId: requestId(), depositId, version: 0, ...asked }, clerk)
  const off = await ask('deposits.withdrawRefund', { requestId: requestId(), depositId, version: first.version, reason: '还要用' }, clerk)
  const again = await ask('deposits.askRefund', { requestId: requestId(), depositId, version: off.version, ...asked }, clerk)
  const found = { round: 1 as const, on: '2026-11-22', findings: '少一把', deductions: [{ reason: '遗失钥匙', amountFen: fen(2_000) }], thingsBack: false }
  const inspected = await ask('deposits.inspect', { requestId: requestId(), depositId, version: again.version, ...found }, clerk)
  const sign = { depositId, version: inspected.version, sheetSigned: true, note: '' }
  const yes = await ask('approvals.give', { user: managerLogin, password: PASSWORD, call: 'deposits.countersign', input: sign }, clerk)
  const signed = await ask('deposits.countersign', { requestId: requestId(), ...sign, ticket: yes.ticket }, clerk)
  const approved = await ask('deposits.approve', { requestId: requestId(), depositId, version: signed.version, note: '' }, manager)
  const { payoutId } = await ask('deposits.payOut', { requestId: requestId(), depositId, version: approved.version, way: 'bank', reference: 'bk-1', account: '' }, clerk)
  await ask('deposits.get', { depositId }, clerk)
  await ask('papers.render', { paper: 'deposit-refund', id: payoutId }, clerk)
}
