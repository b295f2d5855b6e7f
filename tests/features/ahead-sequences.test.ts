import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import { STANDS } from '../../electron/ledger/stands.ts'
import { fen } from '../../shared/money.ts'
import { type Desk, makeApp, signIn, type TestApp } from '../support/make-app.ts'
import { copyTemplate, makeTemplate, removeFolder } from '../support/office-template.ts'
import { openInside } from '../support/store-inside.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))

const ROOM = 1
const acts = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ahead' as const), months: fc.integer({ min: 1, max: 5 }), offer: fc.constantFrom('none' as const, 'percent' as const, 'free-months' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay' as const), first: fc.integer({ min: 1, max: 8 }), part: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pay-one' as const), which: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'bill' as const }) },
)
type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never
type Office = { app: TestApp; manager: Desk; feeItemId: number; offers: Map<string, number>; month: number; paidFen: number }

async function openOffice(folder: string): Promise<Office> {
  const app = await makeApp({ dataFolder: folder, idsFrom: 1_000_000 })
  const manager = await signIn(app, 'manager')
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(0), lines: [] })
  const feeItemId = (await manager.call('fees.items', {})).items.find((item) => item.code === 'property-fee')?.feeItemId ?? 0
  const offers = new Map<string, number>()
  for (let months = 1; months <= 5; months += 1) {
    for (const [gives, size] of [['percent', 7], ['free-months', 2]] as const) {
      const { offerId } = await manager.call('offers.add', { requestId: manager.requestId(), feeItemId, name: `${gives} ${months}`, months, gives, size, from: '2026-11-01', to: null, refundRule: '按原价补差' })
      offers.set(`${gives} ${months}`, offerId)
    }
  }
  return { app, manager, feeItemId, offers, month: 0, paidFen: 0 }
}

async function act(office: Office, done: Act): Promise<void> {
  const { manager, feeItemId, offers } = office
  switch (done.do) {
    case 'ahead': {
      const wish = { premisesId: ROOM, feeItemId, months: done.months, offerId: offers.get(`${done.offer} ${done.months}`) ?? null }
      const { totalFen } = await manager.call('charges.previewAhead', wish)
      await manager.call('charges.chargeAhead', { requestId: manager.requestId(), ...wish, expectedFen: fen(totalFen) })
      return
    }
    case 'pay': {
      const charges = (await open(manager)).slice(0, done.first)
      return pay(office, charges.map(({ chargeId, openFen }, index) => ({ chargeId, amountFen: done.part && index === charges.length - 1 ? Math.max(1, Math.floor(openFen / 3)) : openFen })))
    }
    case 'pay-one': {
      const charges = await open(manager)
      const one = charges[done.which % Math.max(1, charges.length)]
      return pay(office, one ? [{ chargeId: one.chargeId, amountFen: one.openFen }] : [])
    }
    case 'undo': {
      const { ahead } = await manager.call('charges.ahead', { premisesIds: [ROOM] })
      const run = ahead[done.which % Math.max(1, ahead.length)]
      if (run) await manager.answer('charges.undoAhead', { requestId: manager.requestId(), runId: run.runId })
      return
    }
    case 'bill': return bill(office)
    default: done satisfies never
  }
}

const open = async (manager: Desk) => (await manager.call('charges.open', { premisesIds: [ROOM] })).charges

async function pay(office: Office, charges: { chargeId: number; amountFen: number }[]): Promise<void> {
  const total = charges.reduce((sum, charge) => sum + charge.amountFen, 0)
  if (total === 0) return
  const { manager } = office
  await manager.call('payments.collect', {
    requestId: manager.requestId(), premisesId: ROOM, payerName: '住户', payerPartyId: null, charges: charges.map(({ chargeId, amountFen }) => ({ chargeId, amountFen: fen(amountFen) })), prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(total), reference: `wx-${manager.requestId()}` }], warned: ['same-amount-today', 'reference-used'], notesChecked: true,
  })
  office.paidFen += total
}

async function bill(office: Office): Promise<void> {
  const { manager } = office
  const month = `${2026 + Math.floor((10 + office.month) / 12)}-${String((10 + office.month) % 12 + 1).padStart(2, '0')}`
  office.month += 1
  const { count, sumFen } = await manager.call('billing.preview', { month })
  if (count > 0) await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

/** What must hold of the store itself: the book, each month charged once, and what is given off is what stands in the discount account. */
async function faults({ app, manager, paidFen }: Office): Promise<string[]> {
  const inside = await openInside(app.dataFolder)
  const db = readDb(inside)
  const found = brokenInvariants(db)
  const twice = db.all<{ month: string }>(`SELECT substr(from_date, 1, 7) AS month FROM charge c WHERE kind = 'billed' AND ${STANDS} GROUP BY assignment_id, 1 HAVING count(*) > 1`)
  if (twice.length > 0) found.push(`charged twice: ${twice.map((row) => row.month).join()}`)
  const { given, account } = db.one<{ given: number; account: number }>(
    `SELECT (SELECT coalesce(sum(j.amount_fen), 0) FROM charge_adjustment j JOIN charge c ON c.id = j.charge_id WHERE j.kind = 'prepay' AND ${STANDS}) AS given,
       (SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) WHERE a.code = 'discount') AS account`)
  if (given !== account) found.push(`discounts ${given} stand, the account says ${account}`)
  const { charged } = db.one<{ charged: number }>(
    `SELECT coalesce(sum(c.amount_fen - coalesce((SELECT sum(j.amount_fen) FROM charge_adjustment j WHERE j.charge_id = c.id AND j.kind = 'prepay'), 0)), 0) AS charged FROM charge c WHERE c.premises_id = ${ROOM} AND ${STANDS}`)
  const openFen = (await open(manager)).reduce((sum, charge) => sum + charge.openFen, 0)
  if (charged !== openFen + paidFen) found.push(`${charged} charged, ${openFen} open, ${paidFen} paid`)
  inside.close()
  return found
}

test('whatever is paid ahead, paid, taken back and billed, in whatever order: balances hold, no month is charged twice, and paid-until never goes back', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 6, maxLength: 14 }), async (sequence) => {
    const folder = copyTemplate(template)
    const office = await openOffice(folder)
    try {
      let until = (await office.manager.call('charges.open', { premisesIds: [ROOM] })).paidUntil[0]?.date ?? ''
      for (const one of sequence) {
        await act(office, one)
        const { paidUntil, charges } = await office.manager.call('charges.open', { premisesIds: [ROOM] })
        const next = paidUntil[0]?.date ?? ''
        expect(next >= until).toBe(true)
        expect(charges.every((charge) => charge.from === null || charge.kind !== 'billed' || charge.from > next)).toBe(true)
        until = next
      }
      expect(await faults(office)).toEqual([])
    } finally {
      await office.app.close()
      removeFolder(folder)
    }
  }), { numRuns: 25, endOnFailure: false })
})
