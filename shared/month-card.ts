import { addDays, addMonths, firstOfMonth } from './dates.ts'
import { type Fen, formatMoney, sumFen } from './money.ts'
import { amountFor, explainAmount, type Tariff } from './tariff.ts'

/** Days of a card at one price. */
export type CardPiece = { from: string; to: string; rule: Tariff }

/** Longest card that is sold at once. */
export const LONGEST_CARD = 36

/**
 * The days a card's piece is priced as. Whole months from any day on cost whole months' prices, as cards are sold (22 November to 21 December: one
 * month); other days are counted by the calendar, as `amountFor` does.
 */
function pricedDays({ from, to }: CardPiece): { from: string; to: string } {
  const first = firstOfMonth(from)
  for (let months = 1; months <= LONGEST_CARD; months += 1) {
    if (addDays(addMonths(from, months), -1) === to) return { from: first, to: addDays(addMonths(first, months), -1) }
  }
  return { from, to }
}

/** What a card costs: the sum of what its days cost at the prices that hold on them. */
export function monthCardAmount(pieces: readonly CardPiece[], quantity: number): Fen {
  return sumFen(pieces.map((piece) => {
    const { from, to } = pricedDays(piece)
    return amountFor(piece.rule, quantity, from, to)
  }))
}

/** Why: the one price, or each with its days and the sum. */
export function explainMonthCard(pieces: readonly CardPiece[], quantity: number): { zh: string; en: string } {
  const parts = pieces.map((piece) => {
    const { from, to } = pricedDays(piece)
    return { from: piece.from, to: piece.to, ...explainAmount(piece.rule, quantity, from, to) }
  })
  const [only] = parts
  if (parts.length === 1 && only) return { zh: only.zh, en: only.en }
  const total = formatMoney(monthCardAmount(pieces, quantity))
  return {
    zh: [...parts.map((part) => `${part.from} 至 ${part.to}：${part.zh}`), `合计 ${total} 元`].join('；'),
    en: [...parts.map((part) => `${part.from} to ${part.to}: ${part.en}`), `total ${total} yuan`].join('; '),
  }
}

/**
 * Until which day paid cards of one plate let it park without a gap, from a day on; null where none holds on that day. What is sold and not paid
 * lets nobody in.
 */
export function validUntil(paid: readonly { from: string; to: string }[], today: string): string | null {
  let until: string | null = null
  for (const card of paid.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const needed: string = until === null ? today : addDays(until, 1)
    if (card.from <= needed && card.to >= needed) until = card.to
  }
  return until
}
