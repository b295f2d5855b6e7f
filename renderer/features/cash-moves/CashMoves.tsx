import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money } from '../../ui/Money.tsx'
import { timeOf } from '../../ui/moments.ts'
import { MoveCash } from './MoveCash.tsx'

type Moves = CallOutput<'cashMoves.list'>['moves']

/** Cash into and out of a drawer without a receipt, and the form for the next. */
export function CashMoves({ shiftId, moves }: { shiftId: number; moves: Moves }): ReactNode {
  const words = useText().cashMoves
  const [adding, setAdding] = useState(false)
  return (
    <section className="stack" aria-label={words.title}>
      {moves.length === 0 ? null : (
        <table className="paper-table" aria-label={words.list}>
          <tbody>
            {moves.map((move) => (
              <tr key={move.cashMoveId}>
                <td>{timeOf(move.at)}</td>
                <th scope="row">{words.kinds[move.kind]}{move.place === null ? '' : ` · ${words.places[move.place]}`}<br /><span className="soft">{move.reason} {move.paperNumber}</span></th>
                <td className="cell-right"><Money fen={move.kind === 'in' || move.kind === 'change' ? move.amountFen : -move.amountFen} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding ? <MoveCash shiftId={shiftId} onDone={() => setAdding(false)} /> : <div><Act label={words.open} kind="quiet" hotKey="Alt+X" onPress={() => setAdding(true)} /></div>}
    </section>
  )
}
