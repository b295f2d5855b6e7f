import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money } from '../../ui/Money.tsx'
import { timeOf } from '../../ui/moments.ts'
import { MoveCash } from './MoveCash.tsx'
import './cash-moves.css'

type Moves = CallOutput<'cashMoves.list'>['moves']

/** Cash into and out of a drawer without a receipt, in one line, and the form for the next. */
export function CashMoves({ shiftId, moves }: { shiftId: number; moves: Moves }): ReactNode {
  const words = useText().cashMoves
  const [adding, setAdding] = useState(false)
  return (
    <section className="cash-moves" aria-label={words.title}>
      <div className="cash-moves-line">
        {moves.length === 0 ? null : <h3>{words.title}</h3>}
        {moves.length === 0 ? null : (
          <ul aria-label={words.list}>
            {moves.map((move) => (
              <li key={move.cashMoveId}>
                {timeOf(move.at)} {words.kinds[move.kind]}{move.place === null ? '' : ` · ${words.places[move.place]}`} <Money fen={move.kind === 'out' || move.kind === 'drop' ? -move.amountFen : move.amountFen} /> <span className="soft">{move.reason} {move.paperNumber}</span>
              </li>
            ))}
          </ul>
        )}
        {adding ? null : <Act label={words.add} kind="quiet" hotKey="Alt+X" onPress={() => setAdding(true)} />}
      </div>
      {adding ? <MoveCash shiftId={shiftId} onDone={() => setAdding(false)} /> : null}
    </section>
  )
}
