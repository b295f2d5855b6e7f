import { spreadOldestFirst } from '../../../shared/collect.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { fen, formatMoney, parseMoney } from '../../../shared/money.ts'

export type Account = CallOutput<'unclaimed.charges'>
/** Texts by charge: `c12` is charge 12. */
export type ClaimText = { amounts: Record<string, string>; late: Record<string, boolean>; prepayment: string; payerName: string; evidence: string }

export const keyOf = (charge: { chargeId: number }): string => `c${charge.chargeId}`

/** The money over the open charges, the oldest first, disputed ones left out; what remains is prepaid. Late fees that are ticked come first. */
export function spread(account: Account, leftFen: number, late: Readonly<Record<string, boolean>>): Pick<ClaimText, 'amounts' | 'prepayment'> {
  const lateFen = lateSum(account, late)
  const { chosen, restFen } = spreadOldestFirst(account.charges, fen(Math.max(0, leftFen - lateFen)))
  const text = (amount: number): string => (amount === 0 ? '' : formatMoney(fen(amount)))
  return {
    amounts: Object.fromEntries(account.charges.map((charge) => [keyOf(charge), text(chosen.find((each) => each.chargeId === charge.chargeId)?.amountFen ?? 0)])),
    prepayment: text(restFen),
  }
}

/** What is claimed with what is typed; what cannot be read counts nothing and is said at its field. */
export function claimedFen(account: Account, { amounts, late, prepayment }: Pick<ClaimText, 'amounts' | 'late' | 'prepayment'>): number {
  const typed = (text: string | undefined): number => { const parsed = parseMoney(text ?? ''); return parsed.ok ? parsed.value : 0 }
  return account.charges.reduce((sum, charge) => sum + typed(amounts[keyOf(charge)]), typed(prepayment)) + lateSum(account, late)
}

function lateSum(account: Account, late: Readonly<Record<string, boolean>>): number {
  return account.charges.reduce((sum, charge) => sum + (late[keyOf(charge)] ? (charge.late?.amountFen ?? 0) : 0), 0)
}
