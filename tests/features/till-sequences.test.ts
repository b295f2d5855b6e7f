import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import { makeApp } from '../support/make-app.ts'
import { copyTemplate, makeTemplate, removeFolder } from '../support/office-template.ts'
import { openInside } from '../support/store-inside.ts'
import { type Act, act, openTill, type Till } from '../support/till-model.ts'
import { reportFaults } from '../support/till-reports.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))

const premises = fc.integer({ min: 1, max: 3 })
const percent = fc.oneof(fc.constantFrom(0, 100), fc.integer({ min: 1, max: 99 }))
const orNone = (most: number) => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: most }))
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('charge' as const), premises, amount: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 90_000 })) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bill' as const), month: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 9, arbitrary: fc.record({
    do: fc.constant('collect' as const), premises, share: percent, cashless: percent, prepay: orNone(60_000), earmark: fc.boolean(), fromPrepaid: percent, fromDeposit: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: percent }), deposit: orNone(20_005), extra: orNone(10_000),
    keep: fc.boolean(), byHand: fc.boolean(),
  }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('arrive' as const), amount: fc.integer({ min: 21, max: 90_000 }), fee: fc.nat(20), daysAgo: fc.nat(20) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('claim' as const), which: fc.nat(5), premises, share: percent, prepay: orNone(20_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set-aside' as const), which: fc.nat(5) }) },
  { weight: 5, arbitrary: fc.record({
    do: fc.constant('refund' as const), which: fc.nat(4), step: fc.oneof({ weight: 4, arbitrary: fc.constant('on' as const) }, { weight: 1, arbitrary: fc.constantFrom('again' as const, 'withdraw' as const) }),
    times: fc.integer({ min: 1, max: 4 }), kept: percent, way: fc.constantFrom('bank' as const, 'cash' as const, 'wechat' as const),
  }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void' as const), which: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), which: fc.nat(12), share: percent }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('correct' as const), which: fc.nat(8), kind: fc.constantFrom('method' as const, 'method' as const, 'item' as const, 'premises' as const, 'payer' as const), share: percent, to: fc.nat(11) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('dispute' as const), premises, which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cash-move' as const), kind: fc.constantFrom('in' as const, 'out' as const, 'change' as const, 'drop' as const), amount: fc.integer({ min: 1, max: 70_000 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'spoil' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('count' as const), notes: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hand-over' as const), notes: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('retry' as const), which: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 3 }) }) },
)

/** What chance seldom puts in a row: a dispute that is lifted, a refund that is withdrawn, asked for again, inspected again and paid. */
const SELDOM: readonly Act[] = [
  { do: 'charge', premises: 1, amount: 5_000 }, { do: 'dispute', premises: 1, which: 0 }, { do: 'dispute', premises: 1, which: 0 },
  { do: 'collect', premises: 1, share: 0, cashless: 0, prepay: 0, earmark: false, fromPrepaid: 0, fromDeposit: 0, deposit: 8_000, extra: 0, keep: false, byHand: false },
  { do: 'refund', which: 0, step: 'on', times: 2, kept: 0, way: 'bank' }, { do: 'refund', which: 0, step: 'withdraw', times: 1, kept: 0, way: 'bank' }, { do: 'refund', which: 0, step: 'on', times: 3, kept: 0, way: 'cash' },
  { do: 'refund', which: 0, step: 'again', times: 1, kept: 30, way: 'cash' }, { do: 'refund', which: 0, step: 'on', times: 2, kept: 0, way: 'cash' },
]

/** What must hold of the store itself, whatever was done. */
async function faultsInside(till: Till): Promise<string[]> {
  const inside = await openInside(till.app.dataFolder)
  const db = readDb(inside)
  const faults = [...brokenInvariants(db), ...reportFaults(db)]
  for (const { kind, sequences } of db.all<{ kind: string; sequences: string }>('SELECT kind, json_group_array(sequence) AS sequences FROM (SELECT kind, sequence FROM receipt ORDER BY sequence) GROUP BY kind')) {
    if ((JSON.parse(sequences) as number[]).some((sequence, index) => sequence !== index + 1)) faults.push(`${kind} numbers have a gap: ${sequences}`)
  }
  const numbers = db.all<{ number: string }>('SELECT number FROM receipt').map((row) => row.number)
  if (numbers.toSorted().join() !== till.numbers.toSorted().join()) faults.push('the receipts are not those that were answered')
  const over = db.all(`SELECT c.id FROM charge c JOIN ledger_transfer t ON t.charge_id = c.id JOIN ledger_account a ON a.id = t.credit_account_id AND a.code = 'receivable' GROUP BY c.id HAVING sum(t.amount_fen) - coalesce((SELECT sum(b.amount_fen) FROM ledger_transfer b JOIN ledger_entry e ON e.id = b.entry_id AND e.kind IN ('reversal', 'correction') JOIN ledger_account d ON d.id = b.debit_account_id AND d.code = 'receivable' WHERE b.charge_id = c.id), 0) > c.amount_fen`)
  if (over.length > 0) faults.push('a charge was paid more than it is')
  const cash = db.one<{ fen: number }>(`SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) WHERE a.code LIKE 'cash:%'`).fen
  if (cash !== till.cashFen) faults.push(`the book says ${cash} of cash, the drawer holds ${till.cashFen}`)
  const open = (await till.desks[till.holder].call('unclaimed.list', { state: 'open' })).openFen
  const { heldFen } = await till.desks[till.holder].call('deposits.list', {})
  if (heldFen !== till.depositFen) faults.push(`deposits held are ${heldFen}, reckoned ${till.depositFen}`)
  const refunds = db.one<{ n: number }>('SELECT count(*) AS n FROM deposit_payout').n
  if (refunds !== till.refunds) faults.push(`${refunds} refunds, reckoned ${till.refunds}`)
  if (open !== till.unclaimedFen) faults.push(`unclaimed is ${open}, reckoned ${till.unclaimedFen}`)
  inside.close()
  return faults
}

async function signedSheetsChanged(till: Till): Promise<number[]> {
  const changed: number[] = []
  for (const { shiftId, sheet } of till.signed) {
    const now = await till.desks[till.holder].call('shift.sheet', { shiftId })
    if (JSON.stringify(now) !== JSON.stringify(sheet)) changed.push(shiftId)
  }
  return changed
}

test('whatever is done at the till, in whatever order, the book, the drawer and the receipt numbers hold', { timeout: 60_000 }, async () => {
  const done = new Map<string, number>()
  await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 15, maxLength: 25 }), async (sequence) => {
    const folder = copyTemplate(template)
    const app = await makeApp({ dataFolder: folder })
    try {
      const till = await openTill(app)
      for (const one of sequence) await act(till, one)
      for (const { name } of till.sent) done.set(name, (done.get(name) ?? 0) + 1)
      expect(till.wrong).toEqual([])
      expect(await signedSheetsChanged(till)).toEqual([])
      expect(await faultsInside(till)).toEqual([])
      expect(app.log.filter((line) => line.level === 'error')).toEqual([])
    } finally {
      await app.close()
      removeFolder(folder)
    }
  }), { numRuns: 60, endOnFailure: false, examples: [[[...SELDOM]]] })
  expect([...done.keys()].toSorted()).toEqual(['billing.commit', 'cashMoves.add', 'charges.addOneOff', 'charges.dispute', 'charges.liftDispute', 'deposits.approve', 'deposits.askRefund', 'deposits.inspect', 'deposits.payOut', 'deposits.withdrawRefund', 'payments.collect', 'receipts.correct', 'receipts.reverse', 'receipts.spoilPaper', 'receipts.void', 'shift.count', 'shift.handOver', 'unclaimed.claim', 'unclaimed.record'])
  expect(done.get('payments.collect')).toBeGreaterThan(80)
})
