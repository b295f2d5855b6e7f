import type { CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { type Desk, directDesk, requestId, servedDesk } from './support/desk.ts'
import { median, percentile, report, say, spread, timedAsync } from './support/figures.ts'
import { madeProperty, openBare, workingCopy } from './support/made-property.ts'
import { marksOf, rowsSince, writeBare } from './support/same-rows.ts'

const PREMISES = 2_000
const PAYMENTS = 300
const WARM_UP = 20
const PAPERS = 30

type Payment = { premisesId: number; charges: { chargeId: number; amountFen: number }[] }
type Till = { desk: Desk; payments: Payment[]; times: number[] }

const oneYear = await madeProperty(PREMISES, 12)
const tenYears = await madeProperty(PREMISES, 120)
await inDispatch()
await throughTheHost()

/** Payments in a young file, in an old one, and the young one's rows written bare, each in turn so that what else the machine does meets all three. */
async function inDispatch(): Promise<void> {
  const bare = await openBare(workingCopy(oneYear), 'write')
  const folder = workingCopy(oneYear)
  const young = await tillIn(folder, directDesk)
  const old = await tillIn(workingCopy(tenYears), directDesk)
  const inside = await openBare(folder, 'read')
  const floor: number[] = []
  for (let index = 0; index < PAYMENTS + WARM_UP; index += 1) {
    const marks = marksOf(inside)
    await pay(young, index)
    floor.push(writeBare(bare, rowsSince(inside, marks)))
    await pay(old, index)
  }
  for (const values of [young.times, old.times, floor]) values.splice(0, WARM_UP)
  say(`1 year: ${spread(young.times)} ms; 10 years: ${spread(old.times)} ms; bare commit: ${spread(floor)} ms`)
  reportRatio('collect a payment in dispatch, p95', young.times, floor, 0.95, '≤ 2 × a bare durable commit of the same rows', 2)
  reportRatio('collect a payment in dispatch, median', young.times, floor, 0.5, '≤ 2 × a bare durable commit of the same rows', 2)
  reportRatio('collect a payment with 10 years of history, median', old.times, young.times, 0.5, '≤ 1.3 × itself with 1 year', 1.3)
  reportRatio('collect a payment with 10 years of history, p95', old.times, young.times, 0.95, '≤ 1.3 × itself with 1 year', 1.3)
  inside.close()
  bare.close()
  await young.desk.close()
  await old.desk.close()
}

async function throughTheHost(): Promise<void> {
  const young = await tillIn(workingCopy(oneYear), servedDesk)
  const old = await tillIn(workingCopy(tenYears), servedDesk)
  for (let index = 0; index < PAYMENTS + WARM_UP; index += 1) {
    await pay(young, index)
    await pay(old, index)
  }
  for (const { times } of [young, old]) times.splice(0, WARM_UP)
  say(`through the host, 1 year: ${spread(young.times)} ms; 10 years: ${spread(old.times)} ms`)
  const slow = percentile(old.times, 0.95)
  report({ name: 'collect a payment with 1 year of history through the browser host, p95', value: percentile(young.times, 0.95), unit: 'ms', promise: '≤ 20 ms', held: percentile(young.times, 0.95) <= 20 })
  report({ name: 'collect a payment with 10 years of history through the browser host, p95', value: slow, unit: 'ms', promise: '≤ 20 ms', held: slow <= 20 })
  reportRatio('collect a payment with 10 years of history through the browser host, median', old.times, young.times, 0.5, '≤ 1.3 × itself with 1 year', 1.3)
  await enterToPaper(old)
  await young.desk.close()
  await old.desk.close()
}

/** From Enter to the finished PDF, with ten years of history, through the host. */
async function enterToPaper(till: Till): Promise<void> {
  const times: number[] = []
  for (let index = 0; index < PAPERS; index += 1) {
    times.push(await timedAsync(async () => {
      const { receipts } = await pay(till, PAYMENTS + WARM_UP + index)
      await till.desk.call('papers.render', { paper: 'receipt', id: receipts[0]?.receiptId ?? 0 })
    }))
  }
  say(`from Enter to the PDF: ${spread(times)} ms, the first ${Math.round(times[0] ?? 0)} ms`)
  report({ name: 'from Enter to the finished PDF, 10 years of history, the slowest with the first', value: Math.max(...times), unit: 'ms', promise: '≤ 1000 ms', held: Math.max(...times) <= 1000 })
}

function reportRatio(name: string, values: readonly number[], base: readonly number[], share: number, promise: string, limit: number): void {
  const [value, baseline] = share === 0.5 ? [median(values), median(base)] : [percentile(values, share), percentile(base, share)]
  const ratio = value / baseline
  report({ name, value, unit: 'ms', baseline, ratio, promise, held: ratio <= limit })
}

async function tillIn(folder: string, open: (folder: string) => Promise<Desk>): Promise<Till> {
  const payments = await openPayments(folder)
  return { desk: await open(folder), payments, times: [] }
}

/** What each premises owes, taken here and there: every payment settles three charges of one month. */
async function openPayments(folder: string): Promise<Payment[]> {
  const connection = await openBare(folder, 'read')
  const rows = connection.prepare(
    `SELECT b.premises_id AS premisesId, json_group_array(json_object('chargeId', b.subject, 'amountFen', b.amount_fen)) AS charges
     FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id AND a.code = 'receivable' JOIN charge c ON c.id = b.subject
     WHERE c.month = (SELECT max(month) FROM charge) GROUP BY b.premises_id HAVING count(*) = 3 ORDER BY (b.premises_id * 7919) % 2003 LIMIT ?`)
    .all(PAYMENTS + WARM_UP + PAPERS) as { premisesId: number; charges: string }[]
  connection.close()
  if (rows.length < PAYMENTS + WARM_UP + PAPERS) throw new Error(`only ${rows.length} premises owe three charges`)
  return rows.map((row) => ({ premisesId: row.premisesId, charges: JSON.parse(row.charges) as Payment['charges'] }))
}

async function pay(till: Till, index: number): Promise<CallOutput<'payments.collect'>> {
  const payment = till.payments[index]
  if (!payment) throw new Error('no more payments')
  const owed = payment.charges.reduce((sum, charge) => sum + charge.amountFen, 0)
  const input = {
    requestId: requestId(), premisesId: payment.premisesId, payerName: '住户', payerPartyId: null,
    charges: payment.charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.amountFen) })), prepayments: [], deposits: [],
    methods: [{ method: 'wechat' as const, amountFen: fen(owed), reference: `wx-${index}` }], warned: ['same-amount-today' as const], notesChecked: true,
  }
  let taken: CallOutput<'payments.collect'> | undefined
  till.times.push(await timedAsync(async () => {
    taken = await till.desk.call('payments.collect', input)
  }))
  if (!taken) throw new Error('the payment gave no answer')
  return taken
}
