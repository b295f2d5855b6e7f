import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { PASSWORD } from './make-app.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; clerk: string; manager: string; managerLogin: string; requestId(): string }

/** A second station is made; the manager, who has the drawer, closes it for the night, and two open it the next morning. */
export async function nightDay({ ask, clerk, manager, managerLogin, requestId }: Desk): Promise<void> {
  await ask('stations.add', { requestId: requestId(), name: '2号台' }, manager)
  const { shift } = await ask('shift.current', {}, manager)
  const shiftId = shift?.id ?? 0
  const lines = [{ valueFen: 10_000, count: 5 }]
  const { countId } = await ask('shift.count', { requestId: requestId(), shiftId, lines }, manager)
  const { gate } = await ask('shift.sheet', { shiftId }, manager)
  const closing = { shiftId, countId, leftFen: fen(50_000), slipNumber: '', differenceReason: '', remark: '无人接班', gate: gate.map((row) => ({ key: row.key, note: '已看' })) }
  const { ticket: giverTicket } = await ask('approvals.signOwn', { password: PASSWORD, call: 'shift.closeForNight', input: closing }, manager)
  const { nightCloseId } = await ask('shift.closeForNight', { ...closing, requestId: requestId(), giverTicket }, manager)
  await ask('papers.render', { paper: 'night-close-sheet', id: nightCloseId }, manager)
  await ask('stations.list', {}, clerk)
  const { matters } = await ask('shift.night', { nightCloseId }, clerk)
  const opening = { nightCloseId, countedFen: fen(50_000), lines, differenceReason: '', matters: matters.map(({ key }) => ({ key, accepted: true, note: '' })) }
  const { ticket } = await ask('approvals.give', { user: managerLogin, password: PASSWORD, call: 'shift.openAfterNight', input: opening }, clerk)
  await ask('shift.openAfterNight', { ...opening, requestId: requestId(), ticket }, clerk)
  await ask('papers.render', { paper: 'night-opening-sheet', id: nightCloseId }, clerk)
}
