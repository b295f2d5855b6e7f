import { type Fen, fen, formatMoney } from '../../shared/money.ts'
import { fieldGrid, list, section, sideBySide } from './form.ts'
import type { PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill } from './words.ts'

export type CountedValue = { readonly value: Fen, readonly count: number }

export type HandOverCash = {
  readonly float: Fen
  readonly cashIn: Fen
  readonly cashOut: Fen
  readonly expected: Fen
  readonly counted: Fen
  /** How often the drawer was counted; every count is kept. */
  readonly counts: number
  /** Counted less expected. */
  readonly difference: Fen
  readonly lines: readonly CountedValue[]
  readonly handedIn: Fen
  readonly nextFloat: Fen
  readonly slipNumber?: string
  readonly reason?: string
}

/** What the drawer should hold beside what was counted in it. */
export function handOverCash(cash: HandOverCash, words: Words): PaperNode {
  const { handOver } = words
  const summary = list([
    { heading: handOver.item, width: '*' },
    { heading: handOver.sum, width: points(34), alignment: 'right' },
  ], [
    [handOver.float, formatMoney(cash.float)],
    [handOver.cashIn, formatMoney(cash.cashIn)],
    [handOver.cashOut, formatMoney(cash.cashOut)],
    [handOver.expected, formatMoney(cash.expected)],
    [cash.counts > 1 ? fill(handOver.countedTimes, { count: cash.counts }) : handOver.counted, formatMoney(cash.counted)],
    [[{ text: handOver.difference, bold: true }], [{ text: differenceText(cash.difference, words), bold: true }]],
    [handOver.handedIn, formatMoney(cash.handedIn)],
    [handOver.nextFloat, formatMoney(cash.nextFloat)],
    [handOver.slipNumber, cash.slipNumber ?? ''],
  ])
  const counted = list([
    { heading: handOver.denomination, width: points(24), alignment: 'right' },
    { heading: handOver.count, width: points(18), alignment: 'right' },
    { heading: handOver.sum, width: '*', alignment: 'right' },
  ], [
    ...cash.lines.map(({ value, count }) => [formatMoney(value), String(count), formatMoney(fen(value * count))]),
    [handOver.counted, '', formatMoney(cash.counted)],
  ], { boldLast: true })
  const reason: PaperNode[] = cash.difference === 0 && (cash.reason ?? '') === '' ? [] : [
    { stack: [fieldGrid([[points(36), '*']], [[{ label: handOver.reason, value: cash.reason ?? '' }]])], margin: [0, 4, 0, 0] },
  ]
  return { stack: [section(handOver.cashSection), sideBySide([summary, counted], [points(86), '*'], 10), ...reason], unbreakable: true }
}

function differenceText(difference: Fen, { handOver }: Words): string {
  if (difference === 0) return `${handOver.level} 0.00`
  return difference > 0 ? `${handOver.over} ${formatMoney(difference)}` : `${handOver.short} ${formatMoney(fen(-difference))}`
}
