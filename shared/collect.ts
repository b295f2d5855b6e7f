import type { Method } from './contract/fees.ts'
import { type Fen, fen, sumFen, ZERO } from './money.ts'

export type MethodPart = { method: Method; amountFen: Fen; reference: string }
/** Money as it lies on the paper: the methods of a receipt, with what is taken out of prepayments and deposits. */
export type SettledPart = { method: Method | 'prepaid' | 'deposit'; amountFen: Fen; reference: string }

export type Settlement = {
  totalFen: Fen
  /** What cash is rounded down by; a line of its own, never more than a unit of rounding. */
  roundingFen: Fen
  /** Cash that stays in the drawer. */
  cashFen: Fen
  changeFen: Fen
  /** Change left as a free prepayment. */
  keptFen: Fen
  fees: SettledPart[]
  deposits: SettledPart[]
}
export type SettleProblem = {
  code: 'nothing-chosen' | 'more-than-owed' | 'methods-do-not-add-up' | 'cash-short' | 'cash-not-needed' | 'prepaid-not-for-deposits' | 'prepaid-more-than-fees' | 'deposit-more-than-fees'
  /** What is missing or too much. */
  amountFen: Fen
}

export type SettleInput = {
  /** Charges and prepayments together. */
  feesFen: Fen
  depositsFen: Fen
  /** Cash is what lies on the counter; the others are exact. */
  methods: readonly MethodPart[]
  fromPrepaidFen: Fen
  /** Held deposits that settle fees; the reference is the number of the deposit's receipt. */
  fromDeposits: readonly { amountFen: Fen; reference: string }[]
  cashRounding: 1 | 10 | 100
  keepChange: boolean
}

/**
 * Splits what is paid over the two papers (fees, deposits), rounds cash down to its unit and reckons the change.
 * Only cash is rounded, and only against fees: a deposit is given back to the fen. Cashless money goes to the deposit first, so that cash falls on fees.
 */
export function settle(input: SettleInput): { ok: true; settlement: Settlement } | { ok: false; problem: SettleProblem } {
  const refuse = (code: SettleProblem['code'], amountFen: Fen) => ({ ok: false as const, problem: { code, amountFen } })
  const totalFen = fen(input.feesFen + input.depositsFen)
  if (totalFen === 0) return refuse('nothing-chosen', ZERO)
  if (input.fromPrepaidFen > input.feesFen) return refuse(input.depositsFen > 0 ? 'prepaid-not-for-deposits' : 'prepaid-more-than-fees', fen(input.fromPrepaidFen - input.feesFen))
  const fromDepositsFen = sumFen(input.fromDeposits.map((part) => part.amountFen))
  if (input.fromPrepaidFen + fromDepositsFen > input.feesFen) return refuse('deposit-more-than-fees', fen(input.fromPrepaidFen + fromDepositsFen - input.feesFen))
  const cashless = input.methods.filter((part) => part.method !== 'cash')
  const tenderedFen = sumFen(input.methods.filter((part) => part.method === 'cash').map((part) => part.amountFen))
  const rest = totalFen - input.fromPrepaidFen - fromDepositsFen - sumFen(cashless.map((part) => part.amountFen))
  if (rest < 0) return refuse('more-than-owed', fen(-rest))
  if (tenderedFen === 0) return rest > 0 ? refuse('methods-do-not-add-up', fen(rest)) : { ok: true, settlement: settled(input, cashless, ZERO, ZERO, ZERO) }
  if (rest === 0) return refuse('cash-not-needed', tenderedFen)
  const roundingFen = cashRoundingOf(input, rest, sumFen(cashless.map((part) => part.amountFen)))
  const cashDueFen = fen(rest - roundingFen)
  if (tenderedFen < cashDueFen) return refuse('cash-short', fen(cashDueFen - tenderedFen))
  return { ok: true, settlement: settled(input, cashless, cashDueFen, roundingFen, fen(tenderedFen - cashDueFen)) }
}

/** Never more than the fees that cash pays, and never all of them: else the rounding would eat into a deposit, or leave a paper of nothing. */
function cashRoundingOf(input: SettleInput, rest: number, cashlessFen: number): Fen {
  const feesInCash = rest - Math.max(0, input.depositsFen - cashlessFen)
  const rounding = rest % input.cashRounding
  return fen(feesInCash > rounding ? rounding : 0)
}

function settled(input: SettleInput, cashless: readonly MethodPart[], cashDueFen: Fen, roundingFen: Fen, changeFen: Fen): Settlement {
  const deposits: SettledPart[] = []
  const fees: SettledPart[] = input.fromPrepaidFen > 0 ? [{ method: 'prepaid', amountFen: input.fromPrepaidFen, reference: '' }] : []
  fees.push(...input.fromDeposits.map((part) => ({ method: 'deposit' as const, ...part })))
  let depositLeft: number = input.depositsFen
  const cash: MethodPart[] = cashDueFen > 0 ? [{ method: 'cash', amountFen: cashDueFen, reference: '' }] : []
  for (const part of [...cashless, ...cash]) {
    const toDeposit = Math.min(depositLeft, part.amountFen)
    depositLeft -= toDeposit
    if (toDeposit > 0) deposits.push({ ...part, amountFen: fen(toDeposit) })
    if (part.amountFen > toDeposit) fees.push({ ...part, amountFen: fen(part.amountFen - toDeposit) })
  }
  const keptFen = input.keepChange && input.feesFen > 0 ? changeFen : ZERO
  if (keptFen > 0) addCash(fees, keptFen)
  return { totalFen: fen(input.feesFen + input.depositsFen), roundingFen, cashFen: fen(cashDueFen + keptFen), changeFen: fen(changeFen - keptFen), keptFen, fees, deposits }
}

function addCash(parts: SettledPart[], amountFen: Fen): void {
  const cash = parts.find((part) => part.method === 'cash')
  if (cash) cash.amountFen = fen(cash.amountFen + amountFen)
  else parts.push({ method: 'cash', amountFen, reference: '' })
}

/** Spreads one sum over open charges, oldest first, disputed ones left out; what remains is `restFen`. */
export function spreadOldestFirst<C extends { chargeId: number; openFen: number; dueOn: string; dispute: unknown }>(
  charges: readonly C[], sum: Fen,
): { chosen: { chargeId: number; amountFen: Fen }[]; restFen: Fen } {
  let left: number = sum
  const chosen: { chargeId: number; amountFen: Fen }[] = []
  const oldestFirst = charges.filter((charge) => charge.dispute === null).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.chargeId - b.chargeId))
  for (const charge of oldestFirst) {
    const amount = Math.min(left, charge.openFen)
    if (amount > 0) chosen.push({ chargeId: charge.chargeId, amountFen: fen(amount) })
    left -= amount
  }
  return { chosen, restFen: fen(left) }
}
