import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; clerk: string; manager: string; requestId(): string; shiftId: number }

/** What the desk does beside collecting: cash fetched, petty cash, the log, an instruction, the check lists. */
export async function deskDay({ ask, clerk, manager, requestId, shiftId }: Desk): Promise<void> {
  await ask('cashMoves.add', { requestId: requestId(), shiftId, kind: 'in', amountFen: fen(20_000), reason: '备零钱', paperNumber: 'L-1' }, clerk)
  await ask('cashMoves.add', { requestId: requestId(), shiftId, kind: 'drop', amountFen: fen(20_000), reason: '现金过多', paperNumber: 'B-1', place: 'safe' }, clerk)
  await ask('cashMoves.list', { shiftId }, clerk)
  await ask('pettyCash.topUp', { requestId: requestId(), amountFen: fen(50_000), reason: '财务拨入', paperNumber: 'F-1' }, manager)
  await ask('pettyCash.spend', { requestId: requestId(), amountFen: fen(3_200), reason: '买电池', paperNumber: '发票 0081' }, clerk)
  await ask('pettyCash.giveBack', { requestId: requestId(), amountFen: fen(10_000), reason: '交回', paperNumber: 'F-2' }, clerk)
  await ask('pettyCash.count', { requestId: requestId(), countedFen: fen(36_700), reason: '少一元' }, clerk)
  await ask('pettyCash.list', {}, manager)
  const { instructionId } = await ask('instructions.add', { requestId: requestId(), premisesId: 1, partyId: null, text: '快递放邻居家', untilDate: null }, clerk)
  await ask('instructions.of', { premisesIds: [1] }, clerk)
  await ask('instructions.end', { requestId: requestId(), instructionId }, clerk)
  await ask('instructions.list', { all: true }, clerk)
  await ask('deskLog.add', { requestId: requestId(), kind: 'parcel', text: '顺丰大件', premisesId: 1, dueOn: null, open: true }, clerk)
  await ask('deskLog.list', { text: '顺丰' }, clerk)
  const { items } = await ask('deskChecks.items', {}, manager)
  const ofOpening = items.filter((item) => item.moment === 'open').map(({ itemId, text, active }) => ({ itemId, text, active }))
  await ask('deskChecks.save', { requestId: requestId(), moment: 'open', items: [...ofOpening, { itemId: null, text: '公告栏', active: true }] }, manager)
  const { checks } = await ask('deskChecks.of', { shiftId }, clerk)
  await ask('deskChecks.answer', { requestId: requestId(), shiftId, answers: checks.map(({ itemId }) => ({ itemId, done: true, note: '' })) }, clerk)
  await ask('shift.counts', { shiftId }, manager)
}
