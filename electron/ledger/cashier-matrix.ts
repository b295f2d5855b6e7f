import type { CashierDay, CashierGroup } from '../../shared/contract/reports.ts'
import { METHODS } from '../../shared/contract/fees.ts'

export type Way = CashierDay['methods'][number]['method']
/** What a line was for: the item's id, or null where its group has none. */
export type For = { group: CashierGroup; feeItemId: number | null }
export type Cell = For & { method: Way; fen: number; receiptId: number }
export type Paid = { receiptId: number; lines: readonly (For & { fen: number })[]; ways: readonly { method: Way; fen: number }[]; roundingFen: number }

/**
 * Which way of paying paid which line of a receipt: the first way pays the first line, and so on, so that both the lines and the ways add up to the
 * fen. What cash was rounded down by is a row of its own; a red receipt is the same with minus signs.
 */
export function cellsOf({ receiptId, lines, ways, roundingFen }: Paid): Cell[] {
  const sign = ways.some((way) => way.fen < 0) ? -1 : 1
  const rounded = ways.find((way) => way.method === 'cash') ?? ways[0]
  const left = ways.map((way) => ({ method: way.method, fen: way.fen * sign + (way === rounded ? roundingFen * sign : 0) }))
  const cells: Cell[] = []
  for (const { group, feeItemId, fen } of lines) {
    let open = fen * sign
    for (const way of left) {
      const amount = Math.min(open, way.fen)
      if (amount <= 0) continue
      cells.push({ group, feeItemId, method: way.method, fen: amount * sign, receiptId })
      open -= amount
      way.fen -= amount
    }
  }
  if (roundingFen !== 0 && rounded) cells.push({ group: 'rounding', feeItemId: null, method: rounded.method, fen: -roundingFen, receiptId })
  return cells
}

const ORDER: readonly Way[] = [...METHODS, 'held']
type Sums = { count: number; sumFen: number }

/** Papers counted once each, and what they sum to. */
export function sumsOf(cells: readonly Cell[]): Sums {
  return { count: new Set(cells.map((cell) => cell.receiptId)).size, sumFen: cells.reduce((sum, cell) => sum + cell.fen, 0) }
}

/** The same by way of paying, in the order the till has them. */
export function byMethod(cells: readonly Cell[]): (Sums & { method: Way })[] {
  return ORDER.flatMap((method) => {
    const own = cells.filter((cell) => cell.method === method)
    return own.length === 0 ? [] : [{ method, ...sumsOf(own) }]
  })
}
