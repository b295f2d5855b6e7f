import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { type Desk, PASSWORD } from './make-app.ts'

/** Goes `on` by so many steps towards giving a deposit back, or does one again; what is `kept` of it (in percent) is deducted, and `way` says how the rest goes. */
export type DepositAct = { do: 'refund'; which: number; step: 'on' | 'again' | 'withdraw'; times: number; kept: number; way: 'bank' | 'cash' | 'wechat' }

type Send = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N> | null>
type At = { desk: Desk; send: Send; newRequestId(): string; today(): Promise<string> }
export type Paid = { way: string; paidFen: number; deductedFen: number }

/** Does what comes next for one of the deposits held; answers what was paid, null where nothing was. */
export async function actOnDeposit({ desk, send, newRequestId, today }: At, done: DepositAct): Promise<Paid | null> {
  const { rows } = await desk.call('deposits.list', {})
  const asked = rows.filter((each) => each.next !== 'ask')
  const among = done.step === 'on' || asked.length === 0 ? rows : asked
  const row = among[done.which % Math.max(1, among.length)]
  if (!row) return null
  const known = await desk.call('deposits.get', { depositId: row.depositId })
  const head = { requestId: newRequestId(), depositId: row.depositId, version: known.version }
  const keptFen = fen(Math.floor((known.heldFen * done.kept) / 100))
  const inspect = async (): Promise<void> => {
    const deductions = keptFen > 0 ? [{ reason: '损坏', amountFen: keptFen }] : []
    await send('deposits.inspect', { ...head, round: 1, on: await today(), findings: '看过', deductions, thingsBack: true })
  }
  if (done.step === 'withdraw') await send('deposits.withdrawRefund', { ...head, reason: '不退了' })
  else if (done.step === 'again') await inspect()
  else {
    switch (known.next) {
      case 'ask': await send('deposits.askRefund', { ...head, payee: known.payer, asker: 'payer', agentName: '', authority: '', idsSeen: true, receipt: 'returned', declarationSigned: false, account: '工行' }); break
      case 'inspect': await inspect(); break
      case 'approve': {
        const input = { depositId: head.depositId, version: head.version, note: '' }
        const { ticket } = await desk.call('approvals.give', { user: 'manager', password: PASSWORD, call: 'deposits.approve', input })
        await send('deposits.approve', { requestId: head.requestId, ...input, ticket })
        break
      }
      case 'pay': {
        const paid = await send('deposits.payOut', { ...head, way: done.way, reference: done.way === 'cash' ? '' : head.requestId, account: '' })
        return paid && { way: done.way, paidFen: paid.paidFen, deductedFen: paid.deductedFen }
      }
      default: break
    }
  }
  return null
}
