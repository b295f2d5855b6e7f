import { checkAll, signBoth } from './hand-over.ts'
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { type Desk, MANAGER, PASSWORD, signIn, type TestApp } from './make-app.ts'
import { actOnCorrection, type CorrectionAct } from './till-corrections.ts'
import { actOnDeposit, type DepositAct } from './till-deposits.ts'

/** One thing a cashier does; the numbers choose among what there is. */
export type Act =
  | { do: 'charge'; premises: number; amount: number }
  | { do: 'bill'; month: number }
  | { do: 'collect'; premises: number; share: number; cashless: number; prepay: number; earmark: boolean; fromPrepaid: number; fromDeposit: number; deposit: number; extra: number; keep: boolean; byHand: boolean }
  | { do: 'arrive'; amount: number; fee: number; daysAgo: number } | { do: 'claim'; which: number; premises: number; share: number; prepay: number } | { do: 'set-aside'; which: number }
  | { do: 'void'; which: number } | { do: 'reverse'; which: number; share: number }
  | { do: 'dispute'; premises: number; which: number } | DepositAct | CorrectionAct
  | { do: 'cash-move'; kind: 'in' | 'out' | 'change' | 'drop'; amount: number }
  | { do: 'spoil' } | { do: 'count'; notes: number } | { do: 'hand-over'; notes: number } | { do: 'retry'; which: number } | { do: 'reopen' } | { do: 'wait'; hours: number }

type Login = 'limin' | 'sunyan'
type Sent = { login: Login; name: CallName; input: unknown; value: unknown }

/** What the desk should hold, kept apart from the book and reckoned by hand. */
export type Till = {
  app: TestApp
  desks: Record<Login, Desk>
  holder: Login
  shiftId: number
  cashFen: number
  /** Money without a name that nobody claimed. */
  unclaimedFen: number
  /** Deposits held. */
  depositFen: number
  /** How many went back, in whole or not at all. */
  refunds: number
  paper: number
  sent: Sent[]
  numbers: string[]
  signed: { shiftId: number; sheet: unknown }[]
  /** What went otherwise than reckoned. */
  wrong: string[]
  items: Map<string, number>
}

let ids = 0
const newRequestId = (): string => createHash('md5').update(`till ${(ids += 1)}`).digest('hex')

export async function openTill(app: TestApp): Promise<Till> {
  const desks = { limin: await signIn(app, 'limin'), sunyan: await signIn(app, 'sunyan') }
  const shift = await desks.limin.call('shift.open', { requestId: newRequestId(), floatFen: fen(50_000) })
  const { items } = await desks.limin.call('fees.items', {})
  return { app, desks, holder: 'limin', shiftId: shift.id, cashFen: 50_000, unclaimedFen: 0, depositFen: 0, refunds: 0, paper: 1, sent: [], numbers: [], signed: [], wrong: [], items: new Map(items.map((item) => [item.code, item.feeItemId])) }
}

const item = (till: Till, code: string): number => till.items.get(code) ?? 0

/** Sends a command and remembers it for a later retry. Null when it was refused, which must be for a reason that a person can act on. */
async function send<N extends CallName>(till: Till, name: N, input: CallInput<N>): Promise<CallOutput<N> | null> {
  const answer = await till.desks[till.holder].answer(name, input)
  if (answer.ok) {
    till.sent.push({ login: till.holder, name, input, value: answer.value })
    return answer.value as CallOutput<N>
  }
  if (answer.error.code === 'unexpected') till.wrong.push(`${name} broke: ${JSON.stringify([input, till.app.log.at(-1)])}`)
  return null
}

export async function act(till: Till, done: Act): Promise<void> {
  switch (done.do) {
    case 'charge': await send(till, 'charges.addOneOff', { requestId: newRequestId(), premisesId: done.premises, feeItemId: item(till, 'water'), description: '水', from: null, to: '2026-11-22', amountFen: fen(done.amount) }); return
    case 'bill': return bill(till, `2026-1${done.month}`)
    case 'collect': return collect(till, done)
    case 'dispute': return dispute(till, done)
    case 'arrive': case 'claim': case 'set-aside': return actOnUnclaimed(till, done)
    case 'refund': return refund(till, done)
    case 'void': return voidReceipt(till, done.which)
    case 'reverse': return reverseReceipt(till, done)
    case 'correct': return correct(till, done)
    case 'cash-move': return moveCash(till, done)
    case 'spoil': return spoil(till)
    case 'count': await count(till, done.notes); return
    case 'hand-over': return handOver(till, done.notes)
    case 'retry': return retry(till, done.which)
    case 'reopen': return reopen(till)
    case 'wait': till.app.advance(done.hours * 3_600_000); return
    default: done satisfies never
  }
}

/** The next form of the book; it is used up only when the call that names it is taken. */
const nextPaper = (till: Till): string => String(till.paper).padStart(7, '0')

async function moveCash(till: Till, { kind, amount }: Extract<Act, { do: 'cash-move' }>): Promise<void> {
  const moved = await send(till, 'cashMoves.add', { requestId: newRequestId(), shiftId: till.shiftId, kind, amountFen: fen(amount), reason: '备零钱', paperNumber: 'L-1', place: kind === 'drop' ? 'safe' : null })
  if ((moved !== null) !== (kind === 'in' || amount <= till.cashFen)) till.wrong.push(`cash ${kind} of ${amount} from ${till.cashFen}: ${moved !== null}`)
  if (moved && kind !== 'change') till.cashFen += kind === 'in' ? amount : -amount
}

async function spoil(till: Till): Promise<void> {
  if (await send(till, 'receipts.spoilPaper', { requestId: newRequestId(), paperNumber: nextPaper(till), reason: '写错' })) till.paper += 1
}

async function bill(till: Till, month: string): Promise<void> {
  const { count: expectedCount, sumFen } = await till.desks[till.holder].call('billing.preview', { month })
  const run = await send(till, 'billing.commit', { requestId: newRequestId(), month, expectedCount, expectedSumFen: sumFen })
  if (run && run.sumFen !== run.prepaidFen + run.openFen) till.wrong.push('a billing run does not add up')
}

async function collect(till: Till, done: Extract<Act, { do: 'collect' }>): Promise<void> {
  const { charges, prepaid, deposits } = await till.desks[till.holder].call('charges.open', { premisesIds: [done.premises] })
  const chosen = charges.filter((charge) => charge.dispute === null).map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(Math.max(1, Math.floor((charge.openFen * done.share) / 100))) }))
  const feesFen = chosen.reduce((sum, row) => sum + row.amountFen, 0) + done.prepay
  const held = prepaid.reduce((sum, row) => sum + row.amountFen, 0)
  const fromPrepaid = Math.min(Math.floor((held * done.fromPrepaid) / 100), feesFen - done.prepay)
  // A deposit that is being given back settles nothing: the payment is refused then, and nothing is reckoned.
  const heldDeposit = deposits[0]
  const fromDeposit = heldDeposit ? Math.min(Math.floor((heldDeposit.amountFen * done.fromDeposit) / 100), feesFen - fromPrepaid) : 0
  const owed = feesFen + done.deposit - fromPrepaid - fromDeposit
  const cashless = Math.floor((owed * done.cashless) / 100)
  const tendered = owed > cashless ? owed - cashless + done.extra : 0
  const taken = await send(till, 'payments.collect', {
    requestId: newRequestId(), premisesId: done.premises, payerName: '住户', payerPartyId: null, charges: chosen, warned: ['same-amount-today', 'reference-used'], notesChecked: true, keepChange: done.keep, fromPrepaidFen: fen(fromPrepaid),
    fromDeposits: heldDeposit && fromDeposit > 0 ? [{ depositId: heldDeposit.depositId, amountFen: fen(fromDeposit) }] : [],
    prepayments: done.prepay > 0 ? [{ premisesId: done.premises, feeItemId: done.earmark ? item(till, 'property-fee') : null, amountFen: fen(done.prepay) }] : [],
    deposits: done.deposit > 0 ? [{ premisesId: done.premises, feeItemId: item(till, 'key-deposit'), amountFen: fen(done.deposit) }] : [],
    methods: [...(cashless > 0 ? [{ method: 'wechat' as const, amountFen: fen(cashless), reference: 'w' }] : []), ...(tendered > 0 ? [{ method: 'cash' as const, amountFen: fen(tendered), reference: '' }] : [])],
    handWritten: done.byHand ? { paperNumber: nextPaper(till), writtenAt: '2026-11-22 08:00' } : null,
  })
  if (!taken) return
  if (done.byHand) till.paper += 1
  till.cashFen += taken.cashFen
  till.depositFen += done.deposit - fromDeposit
  till.numbers.push(...taken.receipts.map((receipt) => receipt.number))
  if (taken.cashFen + taken.changeFen !== tendered) till.wrong.push(`tendered ${tendered}, kept ${taken.cashFen}, change ${taken.changeFen}`)
  const onPapers = taken.receipts.reduce((sum, receipt) => sum + receipt.totalFen, 0)
  const kept = done.keep && feesFen > 0 && tendered > 0 ? tendered - (owed - cashless - taken.roundingFen) : 0
  if (onPapers !== feesFen + done.deposit - taken.roundingFen + kept) till.wrong.push(`papers say ${onPapers} of ${feesFen} and ${done.deposit}`)
}

async function someReceipt(till: Till, which: number): Promise<CallOutput<'receipts.get'> | null> {
  const desk = till.desks[till.holder]
  const { receipts } = await desk.call('receipts.list', { from: null, to: null, shiftId: null })
  const one = receipts[which % Math.max(1, receipts.length)]
  return one ? desk.call('receipts.get', { receiptId: one.receiptId }) : null
}

/** The other one at the desk says yes. */
async function secondYes(till: Till, call: 'receipts.void' | 'receipts.reverse', input: CallInput<'approvals.give'>['input']): Promise<string> {
  const user: Login = till.holder === 'limin' ? 'sunyan' : 'limin'
  return (await till.desks[till.holder].call('approvals.give', { user, password: PASSWORD, call, input })).ticket
}
const cashOf = (receipt: CallOutput<'receipts.get'>): number => receipt.methods.find((way) => way.method === 'cash')?.leftFen ?? 0
const unclaimedOf = (receipt: CallOutput<'receipts.get'>): number => receipt.methods.find((way) => way.method === 'unclaimed')?.leftFen ?? 0

async function voidReceipt(till: Till, which: number): Promise<void> {
  const receipt = await someReceipt(till, which)
  if (!receipt) return
  const input = { receiptId: receipt.receiptId, partsBack: true, reason: '收错' }
  if (await send(till, 'receipts.void', { requestId: newRequestId(), ...input, ticket: await secondYes(till, 'receipts.void', input) })) {
    till.cashFen -= cashOf(receipt)
    till.unclaimedFen += unclaimedOf(receipt)
    till.depositFen += receipt.kind === 'deposit' ? -receipt.totalFen : depositOf(receipt.methods)
  }
}

async function correct(till: Till, done: CorrectionAct): Promise<void> {
  const receipt = await someReceipt(till, done.which)
  if (receipt) till.cashFen += await actOnCorrection({ desk: till.desks[till.holder], send: (name, input) => send(till, name, input), newRequestId, shiftId: till.shiftId }, receipt, done)
}

/** A share of every line goes back, by the ways it came, one after the other. */
async function reverseReceipt(till: Till, { which, share }: Extract<Act, { do: 'reverse' }>): Promise<void> {
  const receipt = await someReceipt(till, which)
  const lines = (receipt?.lines ?? []).flatMap(({ chargeId, earmarkId, premisesId, leftFen }) => { const amountFen = fen(Math.floor((leftFen * share) / 100)); return amountFen > 0 ? [{ chargeId, earmarkId, premisesId, amountFen }] : [] })
  if (!receipt || lines.length === 0) return
  const whole = receipt.lines.every((line) => line.leftFen === (lines.find((each) => each.chargeId === line.chargeId && each.earmarkId === line.earmarkId)?.amountFen ?? 0))
  let left = lines.reduce((sum, line) => sum + line.amountFen, 0) - (whole ? receipt.roundingLeftFen : 0)
  const methods = receipt.methods.flatMap(({ method, leftFen }) => {
    const amount = Math.min(left, leftFen)
    left -= amount
    return amount > 0 ? [{ method: method as 'cash', amountFen: fen(amount), reference: '' }] : []
  })
  const input = { receiptId: receipt.receiptId, lines, methods, reason: '多收' }
  const red = await send(till, 'receipts.reverse', { requestId: newRequestId(), ...input, ticket: await secondYes(till, 'receipts.reverse', input) })
  if (!red) return
  till.numbers.push(red.number)
  till.cashFen -= methods.find((way) => way.method === 'cash')?.amountFen ?? 0
  till.unclaimedFen += methods.find((way) => (way.method as string) === 'unclaimed')?.amountFen ?? 0
  till.depositFen += methods.find((way) => (way.method as string) === 'deposit')?.amountFen ?? 0
}

/** What of a receipt was paid out of deposits and goes back to them. */
function depositOf(methods: readonly { method: string; leftFen: number }[]): number {
  return methods.find((way) => way.method === 'deposit')?.leftFen ?? 0
}

async function refund(till: Till, done: DepositAct): Promise<void> {
  for (let step = 0; step < done.times; step += 1) {
    const paid = await actOnDeposit({ desk: till.desks[till.holder], send: (name, input) => send(till, name, input), newRequestId, today: async () => (await till.desks[till.holder].call('session.current', {})).today }, done)
    if (!paid) continue
    till.depositFen -= paid.paidFen + paid.deductedFen
    if (paid.way === 'cash') till.cashFen -= paid.paidFen
    till.refunds += 1
    return
  }
}

async function actOnUnclaimed(till: Till, done: Extract<Act, { do: 'arrive' | 'claim' | 'set-aside' }>): Promise<void> {
  if (done.do === 'arrive') {
    const input = { channel: 'bank' as const, bankDate: `2026-11-${String(22 - done.daysAgo).padStart(2, '0')}`, amountFen: fen(done.amount), channelFeeFen: fen(done.fee), reference: `B-${done.amount}-${done.daysAgo}`, payerText: '', note: '' }
    if (await send(till, 'unclaimed.record', { requestId: newRequestId(), ...input })) till.unclaimedFen += done.amount
    return
  }
  const { money } = await till.desks[till.holder].call('unclaimed.list', { state: 'open' })
  const one = money[done.which % Math.max(1, money.length)]
  if (!one) return
  if (done.do === 'set-aside') {
    const manager = await signIn(till.app, MANAGER.login)
    const answer = await manager.answer('unclaimed.setAside', { requestId: newRequestId(), moneyId: one.moneyId, reason: '内部转账' })
    if (answer.ok !== (one.claimedFen === 0)) till.wrong.push(`put aside with ${one.claimedFen} claimed: ${JSON.stringify(answer)}`)
    if (answer.ok) till.unclaimedFen -= one.amountFen
    return
  }
  await claim(till, one, done)
}

async function claim(till: Till, { moneyId, leftFen }: CallOutput<'unclaimed.list'>['money'][number], { premises, share, prepay }: Extract<Act, { do: 'claim' }>): Promise<void> {
  const { charges } = await till.desks[till.holder].call('unclaimed.charges', { moneyId, premisesId: premises })
  const chosen = charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(Math.max(1, Math.floor((charge.openFen * share) / 100))) }))
  const totalFen = chosen.reduce((sum, line) => sum + line.amountFen, prepay)
  const claimed = await send(till, 'unclaimed.claim', { requestId: newRequestId(), moneyId, premisesId: premises, payerName: '住户', payerPartyId: null, charges: chosen, lateFees: [], prepaymentFen: fen(prepay), evidence: '截图' })
  if ((claimed !== null) !== (totalFen > 0 && totalFen <= leftFen)) till.wrong.push(`claimed ${totalFen} of ${leftFen}: ${claimed !== null}`)
  if (!claimed) return
  till.numbers.push(claimed.number)
  till.unclaimedFen -= totalFen
}

async function dispute(till: Till, { premises, which }: Extract<Act, { do: 'dispute' }>): Promise<void> {
  const { charges } = await till.desks[till.holder].call('charges.open', { premisesIds: [premises] })
  const charge = charges[which % Math.max(1, charges.length)]
  if (!charge) return
  if (charge.dispute) await send(till, 'charges.liftDispute', { requestId: newRequestId(), chargeId: charge.chargeId, outcome: '已核' })
  else await send(till, 'charges.dispute', { requestId: newRequestId(), chargeId: charge.chargeId, reason: '不认', reviewOn: null })
}

async function count(till: Till, notes: number) {
  const lines = [{ valueFen: 10_000, count: notes }]
  await till.desks[till.holder].call('shift.count', { requestId: newRequestId(), shiftId: till.shiftId, lines })
  const { methods } = await till.desks[till.holder].call('shift.sheet', { shiftId: till.shiftId })
  // What the book says of the other ways, a tenth of a yuan too much where the notes are odd.
  const slips = methods.flatMap((row) => (row.method === 'cash' ? [] : [{ method: row.method, count: row.count, sumFen: row.sumFen + (notes % 2) * 10 }]))
  const counted = await send(till, 'shift.count', { requestId: newRequestId(), shiftId: till.shiftId, lines, methods: slips })
  if (counted && counted.expectedFen !== till.cashFen) till.wrong.push(`expected ${counted.expectedFen} in the drawer, reckoned ${till.cashFen}`)
  return counted
}

async function handOver(till: Till, notes: number): Promise<void> {
  const counted = await count(till, notes)
  const desk = till.desks[till.holder]
  const receiver: Login = till.holder === 'limin' ? 'sunyan' : 'limin'
  await checkAll(desk, till.shiftId)
  const { matters } = await desk.call('shift.sheet', { shiftId: till.shiftId })
  const nextFloatFen = fen(Math.min(50_000, counted?.countedFen ?? 0))
  const input = { shiftId: till.shiftId, countId: counted?.countId ?? 0, nextFloatFen, slipNumber: '', differenceReason: '点错', remark: '', matters: matters.map((matter) => ({ key: matter.key, accepted: true, note: '' })) }
  const signed = await signBoth(desk, receiver, input, 'manager')
  const closed = await send(till, 'shift.handOver', { ...signed, requestId: newRequestId() })
  if (!closed) return
  till.signed.push({ shiftId: till.shiftId, sheet: await desk.call('shift.sheet', { shiftId: till.shiftId }) })
  if (closed.differenceFen !== (counted?.countedFen ?? 0) - till.cashFen) till.wrong.push('over or short is not what was counted')
  Object.assign(till, { holder: receiver, shiftId: closed.nextShiftId, cashFen: nextFloatFen })
}

async function retry(till: Till, which: number): Promise<void> {
  const sent = till.sent[which % Math.max(1, till.sent.length)]
  if (!sent) return
  const answer = await till.desks[sent.login].answer(sent.name, sent.input as never)
  if (!answer.ok || !isDeepStrictEqual(answer.value, sent.value)) till.wrong.push(`${sent.name} sent again: ${JSON.stringify(answer)}`)
}

async function reopen(till: Till): Promise<void> {
  await till.app.reopen()
  till.desks = { limin: await signIn(till.app, 'limin'), sunyan: await signIn(till.app, 'sunyan') }
}
