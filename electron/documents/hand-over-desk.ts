import { type Fen, formatMoney } from '../../shared/money.ts'
import { fieldGrid, list, part } from './form.ts'
import type { PaperNode } from './paper-node.ts'
import { points } from './paper.ts'
import { type Words, fill } from './words.ts'

export type HandOverCashMove = {
  readonly kind: 'in' | 'out' | 'change' | 'drop'
  /** 'YYYY-MM-DD HH:MM' */
  readonly at: string
  readonly amount: Fen
  readonly reason: string
  readonly paperNumber: string
  /** Where a drop went. */
  readonly place: 'finance' | 'bank' | 'safe' | null
}

/** How a list of the property's stood: how many items it has, how many were looked at, and what was not right. */
export type HandOverChecks = { readonly moment: 'open' | 'equipment' | 'close', readonly all: number, readonly answered: number, readonly wrong: readonly { readonly text: string, readonly note: string }[] }

/** Cash that came into or left the drawer without a receipt. */
export function cashMoveList(moves: readonly HandOverCashMove[], { handOver, moveKind, movePlace }: Words): PaperNode[] {
  if (moves.length === 0) return []
  return [part(handOver.moveSection, list([
    { heading: handOver.moveAt, width: points(28), alignment: 'center' },
    { heading: handOver.moveKind, width: points(32) },
    { heading: handOver.moveReason, width: '*' },
    { heading: handOver.movePaper, width: points(28) },
    { heading: handOver.sum, width: points(26), alignment: 'right' },
  ], moves.map((move) => [move.at, move.place === null ? moveKind[move.kind] : `${moveKind[move.kind]} ${movePlace[move.place]}`, move.reason, move.paperNumber, formatMoney(move.amount)])))]
}

/** What was looked at when the desk opened and closed; what was not right in words. */
export function checkLines(checks: readonly HandOverChecks[], { handOver, checkMoment, page }: Words): PaperNode[] {
  const used = checks.filter((entry) => entry.all > 0)
  if (used.length === 0) return []
  return [part(handOver.checkSection, fieldGrid([[points(24), '*']], used.map(({ moment, all, answered, wrong }) => [{
    label: checkMoment[moment],
    value: [fill(handOver.checked, { answered, all }), ...wrong.map(({ text, note }) => `${text}${page.colon}${note}`)].join(page.listComma),
  }])))]
}
