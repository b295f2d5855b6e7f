import type { CallInput, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { type Desk, PASSWORD } from './make-app.ts'

type Input = CallInput<'shift.handOver'>
type Signed = Omit<Input, 'requestId' | 'ticket' | 'giverTicket' | 'managerTicket'>
export type Counting = { lines?: CallInput<'shift.count'>['lines']; methods?: CallInput<'shift.count'>['methods'] }

/** Counts a shift: the notes named, and of the other ways what the book says unless they are named too. */
export async function countShift(desk: Desk, shiftId: number, { lines = [], methods }: Counting = {}): Promise<CallOutput<'shift.count'>> {
  const count = (slips: CallInput<'shift.count'>['methods']) => desk.call('shift.count', { requestId: desk.requestId(), shiftId, lines, methods: slips })
  if (methods) return count(methods)
  await count([])
  const { methods: booked } = await desk.call('shift.sheet', { shiftId })
  return count(booked.flatMap((row) => (row.method === 'cash' ? [] : [{ method: row.method, count: row.count, sumFen: row.sumFen }])))
}

/** Both sign this input, and a manager where one is named. */
export async function signBoth(giver: Desk, receiver: string, input: Signed, manager?: string): Promise<Input> {
  const ticketOf = (user: string) => giver.call('approvals.give', { user, password: PASSWORD, call: 'shift.handOver', input: { ...input } }).then((given) => given.ticket)
  const own = await giver.call('approvals.signOwn', { password: PASSWORD, call: 'shift.handOver', input: { ...input } })
  return { ...input, requestId: giver.requestId(), giverTicket: own.ticket, ticket: await ticketOf(receiver), ...(manager ? { managerTicket: await ticketOf(manager) } : {}) }
}

/** Everything on the property's lists is found right. */
export async function checkAll(giver: Desk, shiftId: number): Promise<void> {
  const { checks } = await giver.call('deskChecks.of', { shiftId })
  const answers = checks.filter((check) => check.answer === null).map(({ itemId }) => ({ itemId, done: true, note: '' }))
  if (answers.length > 0) await giver.call('deskChecks.answer', { requestId: giver.requestId(), shiftId, answers })
}

/** A counted sheet with every list looked at and every matter accepted, ready to be signed. */
export async function closingInput(giver: Desk, counting: Counting = {}, { checked = true, ...over }: Partial<Signed> & { checked?: boolean } = {}): Promise<{ counted: CallOutput<'shift.count'>; input: Signed }> {
  const shiftId = (await giver.call('shift.current', {})).shift?.id ?? 0
  if (checked) await checkAll(giver, shiftId)
  const counted = await countShift(giver, shiftId, counting)
  const { matters, gate } = await giver.call('shift.sheet', { shiftId })
  const differs = counted.differenceFen !== 0 || counted.methods.some((row) => row.differenceFen !== 0)
  return {
    counted,
    input: {
      shiftId, countId: counted.countId, nextFloatFen: fen(Math.min(50_000, counted.countedFen)), slipNumber: 'J-1', differenceReason: differs ? '待查' : '', remark: '',
      matters: matters.map((matter) => ({ key: matter.key, accepted: true, note: '' })), gate: gate.filter((row) => row.state === 'open').map((row) => ({ key: row.key, note: '已知' })), ...over,
    },
  }
}

/** Counts, signs and hands over, a manager looking on where one is named. */
export async function handOver(giver: Desk, receiver: string, counting: Counting = {}, { manager, ...over }: Partial<Signed> & { manager?: string } = {}): Promise<CallOutput<'shift.handOver'>> {
  const { input } = await closingInput(giver, counting, over)
  return giver.call('shift.handOver', await signBoth(giver, receiver, input, manager))
}

/** Counts and closes the shift for the night, what was counted left in the drawer unless it is said; a manager signs where one is named. */
export async function closeForNight(giver: Desk, counting: Counting = {}, { manager, leftFen }: { manager?: string; leftFen?: number } = {}): Promise<CallOutput<'shift.closeForNight'>> {
  const { counted, input } = await closingInput(giver, counting)
  const { matters: _matters, nextFloatFen: _float, ...closing } = input
  const asked = { ...closing, leftFen: fen(leftFen ?? counted.countedFen), remark: '无人接班' }
  const own = await giver.call('approvals.signOwn', { password: PASSWORD, call: 'shift.closeForNight', input: asked })
  const seen = manager ? await giver.call('approvals.give', { user: manager, password: PASSWORD, call: 'shift.closeForNight', input: asked }) : null
  return giver.call('shift.closeForNight', { ...asked, requestId: giver.requestId(), giverTicket: own.ticket, ...(seen ? { managerTicket: seen.ticket } : {}) })
}

/** What two who open a drawer after the night send, every matter accepted. */
export async function nightInput(desk: Desk, witness: string, nightCloseId: number, countedFen: number, differenceReason = ''): Promise<CallInput<'shift.openAfterNight'>> {
  const { matters } = await desk.call('shift.night', { nightCloseId })
  const input = { nightCloseId, countedFen: fen(countedFen), lines: countedFen === 0 ? [] : [{ valueFen: countedFen, count: 1 }], differenceReason, matters: matters.map(({ key }) => ({ key, accepted: true, note: '' })) }
  const { ticket } = await desk.call('approvals.give', { user: witness, password: PASSWORD, call: 'shift.openAfterNight', input })
  return { ...input, requestId: desk.requestId(), ticket }
}
