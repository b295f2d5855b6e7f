import { fen } from '../../shared/money.ts'
import type { CallOutput } from '../../shared/contract/index.ts'
import { requestId, servedDesk } from './support/desk.ts'
import { report } from './support/figures.ts'
import { madeProperty, openBare, workingCopy } from './support/made-property.ts'

const CHARGES = 40

type Owed = { chargeId: number; premisesId: number; amountFen: number }

const folder = workingCopy(await madeProperty(2_000, 12))
const inside = await openBare(folder, 'read')
const owed = inside.prepare(
  `SELECT b.subject AS chargeId, b.premises_id AS premisesId, b.amount_fen AS amountFen FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id AND a.code = 'receivable'
   ORDER BY b.subject LIMIT ?`).all(CHARGES * 2) as Owed[]
if (owed.length < CHARGES * 2) throw new Error('too few open charges')
const desk = await servedDesk(folder)

// A double click, or a browser that sends again: the same request twice.
const doubled = await Promise.all(owed.slice(0, CHARGES).map(async (charge) => {
  const id = requestId()
  const [first, second] = await Promise.all([collect(charge, id), collect(charge, id)])
  if (!first.ok || !second.ok) return false
  const [one, two] = [first.value, second.value] as CallOutput<'payments.collect'>[]
  return one?.receipts[0]?.number === two?.receipts[0]?.number
}))
if (doubled.includes(false)) throw new Error('the same request was not answered the same')
// Two windows at the same charge: one of them must be refused.
const raced = await Promise.all(owed.slice(CHARGES).map(async (charge) => {
  const answers = await Promise.all([collect(charge, requestId()), collect(charge, requestId())])
  return answers.filter((answer) => answer.ok).length
}))
if (raced.some((count) => count !== 1)) throw new Error('two windows at one charge: not exactly one was let through')
reportTwice('the same request twice at once over HTTP', owed.slice(0, CHARGES))
reportTwice('two windows at one charge at once over HTTP', owed.slice(CHARGES))
await desk.close()
inside.close()

function collect(charge: Owed, id: string) {
  return desk.answer('payments.collect', {
    requestId: id, premisesId: charge.premisesId, payerName: '住户', payerPartyId: null, charges: [{ chargeId: charge.chargeId, amountFen: fen(charge.amountFen) }],
    prepayments: [], deposits: [], methods: [{ method: 'wechat', amountFen: fen(charge.amountFen), reference: '' }], warned: ['same-amount-today', 'reference-used'], notesChecked: true,
  })
}

function reportTwice(name: string, charges: readonly Owed[]): void {
  const paid = inside.prepare(`SELECT coalesce(sum(t.amount_fen), 0) FROM ledger_transfer t JOIN ledger_account a ON a.id = t.credit_account_id AND a.code = 'receivable' WHERE t.charge_id = ?`).pluck()
  const sums = charges.map((charge) => ({ charge, fen: paid.get(charge.chargeId) as number }))
  if (sums.some((sum) => sum.fen === 0)) throw new Error('a charge was not paid at all')
  const twice = sums.filter((sum) => sum.fen !== sum.charge.amountFen).length
  report({ name: `${name}: ${charges.length} charges, paid twice`, value: twice, unit: 'charges', promise: '0', held: twice === 0 })
}
