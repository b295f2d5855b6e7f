import { addDays } from '../../shared/dates.ts'
import { type Fen, fen } from '../../shared/money.ts'
import type { ReadDb } from '../db/database.ts'
import { fieldError } from '../kernel/app-error.ts'
import { type AheadCharge, aheadCharges, aheadRunsOf } from './charge-ahead.ts'
import { type Charge, chargeById, quantityText } from './charges.ts'
import { deskWords } from './desk-words.ts'
import { readLanguage } from './office.ts'

export type ChosenCharge = { charge: Charge; amountFen: Fen }
/** The charges somebody chose to settle, as they stand; with `premisesId`, of these premises only. Throws, at `charges.N`: `not-found`, `chosen-twice`, `charge-settled`, `more-than-open` (openFen). */
export function chosenCharges(db: ReadDb, charges: readonly { chargeId: number; amountFen: Fen }[], premisesId?: number): ChosenCharge[] {
  const seen = new Set<number>()
  return charges.map(({ chargeId, amountFen }, index) => {
    const charge = chargeById(db, chargeId)
    if (premisesId !== undefined && charge.premisesId !== premisesId) throw fieldError(`charges.${index}.chargeId`, 'not-found')
    if (seen.has(chargeId)) throw fieldError(`charges.${index}.chargeId`, 'chosen-twice')
    seen.add(chargeId)
    if (charge.openFen === 0) throw fieldError(`charges.${index}.amountFen`, 'charge-settled')
    if (amountFen > charge.openFen) throw fieldError(`charges.${index}.amountFen`, 'more-than-open', { openFen: charge.openFen })
    return { charge, amountFen }
  })
}

/** What a line of the paper says of a charge. */
export type ChargeLine = { name: string; premises: string; period: { from: string | null; to: string }; quantity: string; amount: Fen; remark?: string }
export type DiscountLine = { name: string; premises: string; amount: Fen }

/** `ahead` is there for a month that was charged ahead and is settled now: such months of one amount stand together on one line. */
type Part = { charge: Charge; from: string | null; to: string; amountFen: Fen; remark: string; months: number; ahead: AheadCharge | null }

/**
 * What a receipt says of the charges it settles: months charged ahead stand with their whole amount, those given free too once all the others are
 * paid, and what paying ahead takes off them stands below as a line of its own. To be asked once the book has the payment.
 */
export function receiptLines(db: ReadDb, asChosen: readonly ChosenCharge[]): { lines: ChargeLine[]; discounts: DiscountLine[] } {
  const runs = Map.groupBy(aheadCharges(db, aheadRunsOf(db, asChosen.map(({ charge }) => charge.chargeId))), (each) => each.runId)
  const ahead = new Map(Array.from(runs.values()).flat().map((each) => [each.chargeId, each]))
  const chosen = inOrder(asChosen, (chargeId) => ahead.get(chargeId)?.runId)
  const words = deskWords(db)
  const parts = chosen.flatMap(({ charge, amountFen }, index): Part[] => {
    const own = ahead.get(charge.chargeId)
    const settled = own !== undefined && amountFen === charge.openFen ? own : null
    const remark = charge.dispute ? words.disputed : amountFen < charge.openFen ? words.partPaid : ''
    const part = { charge, from: charge.from, to: charge.to, amountFen: fen(amountFen + (settled?.discountFen ?? 0)), remark, months: 1, ahead: settled }
    const last = own !== undefined && !chosen.slice(index + 1).some((later) => ahead.get(later.charge.chargeId)?.runId === own.runId)
    return last ? [part, ...freeMonths(runs.get(own.runId) ?? [], charge)] : [part]
  })
  return { lines: together(parts).map((part) => lineOf(db, part)), discounts: discountsOf(parts) }
}

/** Premises after premises, and in each the months that were charged ahead together, so that a year paid for three flats is three lines. */
function inOrder(chosen: readonly ChosenCharge[], runOf: (chargeId: number) => number | undefined): ChosenCharge[] {
  const first = (same: (other: ChosenCharge) => boolean): number => chosen.findIndex(same)
  return chosen
    .map((each, index) => {
      const run = runOf(each.charge.chargeId)
      return { each, premises: first((other) => other.charge.premisesId === each.charge.premisesId), run: run === undefined ? index : first((other) => runOf(other.charge.chargeId) === run) }
    })
    .toSorted((a, b) => a.premises - b.premises || a.run - b.run)
    .map(({ each }) => each)
}

/** The months of a run that were given free, once nothing of the run is open. */
function freeMonths(run: readonly AheadCharge[], charge: Charge): Part[] {
  if (run.some((each) => each.openFen > 0)) return []
  return run.filter((each) => each.discountFen === each.amountFen).map((each) => ({ charge, from: each.from, to: each.to, amountFen: each.amountFen, remark: '', months: 1, ahead: each }))
}

function together(parts: readonly Part[]): Part[] {
  const lines: Part[] = []
  for (const part of parts) {
    const before = lines.at(-1)
    const goesOn = before?.ahead && part.ahead && before.ahead.runId === part.ahead.runId && before.remark === part.remark && addDays(before.to, 1) === part.from && before.amountFen === part.amountFen * before.months
    if (goesOn) lines[lines.length - 1] = { ...before, to: part.to, amountFen: fen(before.amountFen + part.amountFen), months: before.months + 1 }
    else lines.push(part)
  }
  return lines
}

/** What the item alone does not say: which work, which bill, which plate, which card. */
const DESCRIBED: ReadonlySet<Charge['kind']> = new Set(['one-off', 'late-fee', 'shared', 'until', 'units'])

function lineOf(db: ReadDb, { charge, from, to, amountFen, remark, months }: Part): ChargeLine {
  const name = readLanguage(db) === 'en' ? charge.feeItemEn : charge.feeItem
  const quantity = quantityText(db, charge.chargeId)
  return {
    name: DESCRIBED.has(charge.kind) ? `${name} ${charge.description}` : name,
    premises: charge.room, period: { from, to }, quantity: months > 1 && quantity !== '' ? `${quantity} × ${deskWords(db).months(months)}` : quantity, amount: amountFen, ...(remark === '' ? {} : { remark }),
  }
}

function discountsOf(parts: readonly Part[]): DiscountLine[] {
  const runs = Map.groupBy(parts.filter((part) => part.ahead !== null && part.ahead.discountFen > 0), (part) => part.ahead?.runId)
  return Array.from(runs.values(), (given) => ({ name: given[0]?.ahead?.offer ?? '', premises: given[0]?.charge.room ?? '', amount: fen(given.reduce((sum, part) => sum + (part.ahead?.discountFen ?? 0), 0)) }))
}
