import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { figuresOf } from '../../electron/features/months/store.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import { STANDS } from '../../electron/ledger/stands.ts'
import { addDays, addMonths } from '../../shared/dates.ts'
import { fen } from '../../shared/money.ts'
import { addPerson, type Desk, makeApp, PASSWORD, signIn, type TestApp } from '../support/make-app.ts'
import { copyTemplate, makeTemplate, removeFolder } from '../support/office-template.ts'
import { openInside } from '../support/store-inside.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))

const ROOM = 1
const FIRST = '2026-11'
const MONTHS = 8
const BILLED_UNTIL = '2027-06-30'
const day = fc.integer({ min: 0, max: 150 }).map((days) => addDays('2026-11-02', days))
const which = fc.nat(6)
const acts = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ahead' as const), months: fc.integer({ min: 1, max: 3 }), offer: fc.constantFrom('none', 'percent', 'free-months') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pay' as const), count: fc.integer({ min: 1, max: 5 }), part: fc.boolean(), fromPrepaid: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('prepay' as const), amount: fc.integer({ min: 1, max: 50_000 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('bill' as const), month: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo-ahead' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo-run' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), which, half: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('payer' as const), payer: fc.constantFrom('owner' as const, 'developer' as const), from: day }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('price' as const), from: day, price: fc.integer({ min: 10_000, max: 40_000 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('waive' as const), which, amount: fc.integer({ min: 1, max: 30_000 }) }) },
)
type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never
type Office = { app: TestApp; manager: Desk; feeItemId: number; tariffId: number; offers: Map<string, number>; receipts: number[] }

async function openOffice(folder: string): Promise<Office> {
  const app = await makeApp({ dataFolder: folder, idsFrom: 1_000_000 })
  const manager = await signIn(app, 'manager')
  await addPerson(app, manager, 'chenjing', 'cashier')
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  const item = (await manager.call('tariffs.list', {})).items.find((each) => each.tariffs.length > 0)
  const feeItemId = item?.feeItemId ?? 0
  const offers = new Map<string, number>()
  for (const months of [1, 2, 3]) {
    for (const [gives, size] of [['percent', 7], ['free-months', 2]] as const) {
      offers.set(`${gives} ${months}`, (await manager.call('offers.add', { requestId: manager.requestId(), feeItemId, name: `${gives} ${months}`, months, gives, size, from: '2026-11-01', to: null, refundRule: '按原价补差' })).offerId)
    }
  }
  return { app, manager, feeItemId, tariffId: item?.tariffs[0]?.tariffId ?? 0, offers, receipts: [] }
}

/** What cannot be done is refused and changes nothing; what is done must leave the book whole. */
async function act(office: Office, done: Act): Promise<void> {
  const { manager, feeItemId } = office
  const requestId = manager.requestId()
  switch (done.do) {
    case 'ahead': {
      const wish = { premisesId: ROOM, feeItemId, months: done.months, offerId: office.offers.get(`${done.offer} ${done.months}`) ?? null }
      const { totalFen } = await manager.call('charges.previewAhead', wish)
      await manager.call('charges.chargeAhead', { requestId, ...wish, expectedFen: fen(totalFen) })
      return
    }
    case 'pay': {
      const charges = (await open(manager)).slice(0, done.count)
      return collect(office, charges.map(({ chargeId, openFen }, index) => ({ chargeId, amountFen: fen(done.part && index === 0 ? Math.ceil(openFen / 3) : openFen) })), 0, done.fromPrepaid)
    }
    case 'prepay': return collect(office, [], done.amount, false)
    case 'bill': return bill(manager, addMonths(`${FIRST}-01`, done.month).slice(0, 7))
    case 'undo-ahead': {
      const { ahead } = await manager.call('charges.ahead', { premisesIds: [ROOM] })
      const run = pick(ahead, done.which)
      if (run) await manager.answer('charges.undoAhead', { requestId, runId: run.runId })
      return
    }
    case 'undo-run': {
      const run = pick((await manager.call('billing.runs', {})).runs, done.which)
      if (run) await manager.answer('billing.undo', { requestId, runId: run.runId, premisesId: ROOM, reason: '重来' })
      return
    }
    case 'void': return takeBack(office, 'receipts.void', pick(office.receipts, done.which), false)
    case 'reverse': return takeBack(office, 'receipts.reverse', pick(office.receipts, done.which), done.half)
    case 'payer': {
      await manager.answer('payers.change', { requestId, premisesId: ROOM, feeItemId, payer: done.payer, payerPartyId: null, from: done.from, reason: '改由对方交' })
      return
    }
    case 'price': {
      await manager.answer('tariffs.addVersion', { requestId, tariffId: office.tariffId, from: done.from, rule: { basis: 'area', unitPrice: done.price, per: 'month', proration: 'days-of-month', roundEach: 'month' } })
      return
    }
    case 'waive': {
      const charge = pick(await open(manager), done.which)
      if (charge) await manager.call('charges.waive', { requestId, chargeId: charge.chargeId, amountFen: fen(Math.min(done.amount, charge.openFen)), reason: '漏水补偿', ticket: '' })
      return
    }
    default: done satisfies never
  }
}

const pick = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)]
const open = async (desk: Desk) => (await desk.call('charges.open', { premisesIds: [ROOM] })).charges

async function bill(desk: Desk, month: string): Promise<void> {
  const { count, sumFen } = await desk.call('billing.preview', { month })
  if (count > 0) await desk.call('billing.commit', { requestId: desk.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

async function collect({ manager, receipts }: Office, charges: { chargeId: number; amountFen: ReturnType<typeof fen> }[], prepay: number, fromPrepaid: boolean): Promise<void> {
  const total = charges.reduce((sum, charge) => sum + charge.amountFen, prepay)
  if (total === 0) return
  const { prepaid } = await manager.call('charges.open', { premisesIds: [ROOM] })
  const used = fromPrepaid ? Math.min(total, prepaid.reduce((sum, each) => sum + each.amountFen, 0)) : 0
  const given = await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId: ROOM, payerName: '住户', payerPartyId: null, charges, deposits: [], warned: ['same-amount-today', 'reference-used'], notesChecked: true, fromPrepaidFen: fen(used),
    prepayments: prepay === 0 ? [] : [{ premisesId: ROOM, feeItemId: null, amountFen: fen(prepay) }],
    methods: used === total ? [] : [{ method: 'wechat', amountFen: fen(total - used), reference: `wx-${manager.requestId()}` }],
  })
  receipts.push(...given.receipts.map((receipt) => receipt.receiptId))
}

async function takeBack({ manager }: Office, call: 'receipts.void' | 'receipts.reverse', receiptId: number | undefined, half: boolean): Promise<void> {
  if (receiptId === undefined) return
  const { lines, methods } = await manager.call('receipts.get', { receiptId })
  const left = lines.filter((line) => line.leftFen > 0).slice(0, half ? 1 : 200)
  if (call === 'receipts.reverse' && left.length === 0) return
  const backFen = left.reduce((sum, line) => sum + line.leftFen, 0)
  let rest = backFen
  const ways = methods.flatMap(({ method, leftFen }) => {
    const amountFen = Math.min(leftFen, rest)
    rest -= amountFen
    return amountFen > 0 ? [{ method: method as 'wechat', amountFen: fen(amountFen), reference: '' }] : []
  })
  const input = call === 'receipts.void' ? { receiptId, partsBack: true, reason: '收错' } : { receiptId, reason: '多交', lines: left.map(({ chargeId, earmarkId, premisesId, leftFen }) => ({ chargeId, earmarkId, premisesId, amountFen: fen(leftFen) })), methods: ways }
  const { ticket } = await manager.call('approvals.give', { user: 'chenjing', password: PASSWORD, call, input: input as never })
  await manager.answer(call, { requestId: manager.requestId(), ...input, ticket } as never)
}

type Row = { chargeId: number; from: string; to: string; amountFen: number; adjustedFen: number; openFen: number; stands: number; gone: number }

async function faults({ app, manager }: Office): Promise<string[]> {
  const inside = await openInside(app.dataFolder)
  const db = readDb(inside)
  const found = brokenInvariants(db)
  const rows = db.all<Row>(
    `SELECT c.id AS chargeId, c.from_date AS "from", coalesce((SELECT min(until) FROM charge_adjustment WHERE charge_id = c.id), c.to_date) AS "to", c.amount_fen AS amountFen, coalesce(b.amount_fen, 0) AS openFen, ${STANDS} AS stands,
       coalesce((SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id AND kind <> 'undone'), 0) AS adjustedFen,
       EXISTS (SELECT 1 FROM charge_adjustment WHERE charge_id = c.id AND kind = 'moved' AND until IS NULL) AS gone
     FROM charge c LEFT JOIN ledger_balance b ON b.premises_id = c.premises_id AND b.subject = c.id AND b.account_id = (SELECT id FROM ledger_account WHERE code = 'receivable') WHERE c.premises_id = ${ROOM} AND c.kind = 'billed'`)
  for (const row of rows) {
    if (row.stands ? row.amountFen < row.adjustedFen + row.openFen : row.openFen > 0) found.push(`charge ${row.chargeId} is out of balance`)
  }
  const standing = rows.filter((row) => row.stands && !row.gone).toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const charged = standing.filter((row) => row.amountFen > row.adjustedFen)
  for (const [index, row] of charged.entries()) if (index > 0 && (charged[index - 1]?.to ?? '') >= row.from) found.push(`${row.from} is charged twice`)
  let until = addDays(`${FIRST}-01`, -1)
  for (const row of standing) {
    if (row.from > addDays(until, 1) && until < BILLED_UNTIL) found.push(`nobody is charged for ${addDays(until, 1)} to ${addDays(row.from, -1)}`)
    if (row.to > until) until = row.to
  }
  const account = db.one<{ fen: number }>(`SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) WHERE a.code = 'discount'`).fen
  const off = db.one<{ fen: number }>(`SELECT coalesce(sum(j.amount_fen), 0) AS fen FROM charge_adjustment j JOIN charge c ON c.id = j.charge_id WHERE j.kind IN ('prepay', 'waived') AND ${STANDS}`).fen
  if (account !== off) found.push(`${off} was given off, the account says ${account}`)
  const months = db.all<{ month: string }>('SELECT month FROM charge UNION SELECT month FROM ledger_entry').map(({ month }) => figuresOf(db, month))
  const owed = db.one<{ fen: number }>(`SELECT coalesce(sum(amount_fen), 0) AS fen FROM ledger_balance b JOIN ledger_account a ON a.id = b.account_id AND a.code = 'receivable'`).fen
  const sums = months.reduce((sum, month) => sum + month.chargedFen - month.receivedFen - month.adjustedFen, 0)
  if (sums !== owed) found.push(`the months come to ${sums}, ${owed} is owed`)
  inside.close()
  const summary = await manager.call('day.summary', { date: '2026-11-22' })
  const list = await manager.call('receipts.list', { from: '2026-11-22', to: '2026-11-22', shiftId: null })
  if (summary.receiptsFen !== list.sumFen || summary.totalFen !== list.sumFen - list.fromPrepaidFen) found.push('the day and its receipts differ')
  if (summary.items.reduce((sum, item) => sum + item.sumFen, 0) !== summary.totalFen || summary.methods.reduce((sum, way) => sum + way.sumFen, 0) !== summary.totalFen) found.push('the day does not sum')
  return found
}

test('whatever is charged, paid, taken back, moved to another payer or given another price, in whatever order: every day is charged once, and every sum agrees', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 6, maxLength: 16 }), async (sequence) => {
    const folder = copyTemplate(template)
    const office = await openOffice(folder)
    try {
      for (const one of sequence) await act(office, one)
      for (let month = 0; month < MONTHS; month += 1) await bill(office.manager, addMonths(`${FIRST}-01`, month).slice(0, 7))
      expect(await faults(office)).toEqual([])
      expect(office.app.log.filter((line) => line.level === 'error')).toEqual([])
    } finally {
      await office.app.close()
      removeFolder(folder)
    }
  }), { numRuns: 40, endOnFailure: false })
})
