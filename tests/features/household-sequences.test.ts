import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReadDb, readDb } from '../../electron/db/database.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import { addDays } from '../../shared/dates.ts'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Household, type HouseholdAct, tryAct } from '../support/household-model.ts'
import { makeApp, newOffice } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const premises = fc.integer({ min: 1, max: 3 })
const near = fc.integer({ min: -12, max: 12 })
const acts: fc.Arbitrary<HouseholdAct> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const), premises }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('tenant' as const), premises, part: fc.constantFrom('' as const, 'A' as const, 'B' as const), payer: fc.constantFrom('owner' as const, 'tenant' as const), on: near }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('owner-lives' as const), premises }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('transfer' as const), premises, on: near, shares: fc.constantFrom(1 as const, 2 as const, 3 as const), debts: fc.constantFrom('seller' as const, 'buyer' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renew' as const), premises }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('payer' as const), premises, who: fc.nat(3), on: near }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('leave' as const), premises, who: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('bill' as const), month: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pay' as const), premises, half: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 25 }) }) },
)

type Span = { premisesId: number; from: string; to: string }
const FIRST = '2020-01-01'
const LAST = '2028-12-31'
const covers = (span: Span, day: string): boolean => span.from <= day && day <= span.to
/** Days on which anything of these premises begins, ends, or is just over: between two of them nothing changes. */
const turns = (spans: readonly Span[]): string[] => [...new Set(spans.flatMap((span) => [span.from, span.to, addDays(span.to, 1)]))].filter((day) => day >= FIRST && day <= LAST)

/** What must hold of three premises, whatever happened to them. */
function faults(db: ReadDb): string[] {
  const found = brokenInvariants(db)
  const ended = (column: string) => `coalesce(${column}, '${LAST}')`
  const begun = (column: string) => `coalesce(${column}, '${FIRST}')`
  const stays = db.all<Span & { id: number; part: string; role: string }>(
    `SELECT id, premises_id AS premisesId, part, role, ${begun('from_date')} AS "from", ${ended('to_date')} AS "to" FROM occupancy WHERE role <> 'member' AND (to_date IS NULL OR to_date >= from_date)`)
  for (const one of stays) {
    for (const other of stays.filter((each) => each.id > one.id && each.premisesId === one.premisesId && each.from <= one.to && one.from <= each.to)) {
      const clash = one.role === 'tenant' && other.role === 'tenant' ? one.part === '' || other.part === '' || one.part === other.part : (one.role === 'tenant' && one.part === '') || (other.role === 'tenant' && other.part === '')
      if (clash) found.push(`stays ${one.id} and ${other.id} of premises ${one.premisesId} overlap`)
    }
  }
  const shares = db.all<Span & { numerator: number; denominator: number }>(
    `SELECT premises_id AS premisesId, share_numerator AS numerator, share_denominator AS denominator, ${begun('from_date')} AS "from", ${ended('to_date')} AS "to" FROM ownership`)
  const paid = db.all<Span>(
    `SELECT a.premises_id AS premisesId, a.from_date AS "from", ${ended('a.to_date')} AS "to" FROM assignment a JOIN fee_item f ON f.id = a.fee_item_id AND f.code = 'property-fee'`)
  const charged = db.all<Span & { fen: number }>(
    `SELECT c.premises_id AS premisesId, c.from_date AS "from", coalesce((SELECT min(coalesce(until, '${FIRST}')) FROM charge_adjustment WHERE charge_id = c.id), c.to_date) AS "to", c.amount_fen AS fen
     FROM charge c WHERE c.kind = 'billed'`).filter((span) => span.to >= span.from)
  for (const premisesId of [1, 2, 3]) {
    const own = <T extends Span>(spans: readonly T[]): T[] => spans.filter((span) => span.premisesId === premisesId)
    for (const day of turns(own(shares))) {
      const sum = own(shares).filter((span) => covers(span, day)).reduce((total, share) => total + share.numerator / share.denominator, 0)
      if (Math.abs(sum - 1) > 1e-9) found.push(`premises ${premisesId}: shares on ${day} are ${sum}`)
    }
    const firstPaid = own(paid).map((span) => span.from).toSorted()[0] ?? LAST
    for (const day of turns(own(paid)).filter((each) => each >= firstPaid)) {
      const payers = own(paid).filter((span) => covers(span, day)).length
      if (payers !== 1) found.push(`premises ${premisesId}: ${payers} payers on ${day}`)
    }
    for (const day of turns(own(charged))) {
      const bills = own(charged).filter((span) => covers(span, day)).length
      if (bills > 1) found.push(`premises ${premisesId}: ${day} is billed ${bills} times`)
    }
    for (const month of ['2026-11', '2026-12', '2027-01', '2027-02']) {
      const parts = db.one<{ fen: number; days: number }>(
        `SELECT coalesce(sum(c.amount_fen - coalesce((SELECT sum(amount_fen) FROM charge_adjustment WHERE charge_id = c.id), 0)), 0) AS fen, count(*) AS days FROM charge c WHERE c.premises_id = ? AND c.month = ? AND c.kind = 'billed'`, premisesId, month)
      if (parts.fen > 21_002) found.push(`premises ${premisesId}: ${month} comes to ${parts.fen}`)
    }
  }
  return found
}

async function household(): Promise<Household> {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102' }, { room: '103', delivered: ' ' }]))
  await manager.call('shift.open', { requestId: manager.requestId(), floatFen: fen(10_000) })
  return { app, desk: manager, today: '2026-11-22', people: 0, refusals: [] }
}

test('whatever is delivered, let, sold, renewed, billed, paid and left: no two live in one place, shares are whole, every day has one payer and is billed once', async () => {
  await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 14 }), async (sequence) => {
    const tried = await household()
    for (const act of sequence) await tryAct(tried, act)
    const inside = await openInside(tried.app.dataFolder)
    const wrong = faults(readDb(inside))
    inside.close()
    await tried.app.close()
    expect([wrong, wrong.length === 0 ? [] : tried.refusals]).toEqual([[], []])
  }), { numRuns: Number(process.env['FOYER_RUNS'] ?? 25), endOnFailure: true })
}, 240_000)
