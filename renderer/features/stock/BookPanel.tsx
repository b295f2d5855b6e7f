import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Read } from '../../ui/states.tsx'
import { CountBook } from './CountBook.tsx'
import { Gaps } from './Gaps.tsx'
import { GiveBook } from './GiveBook.tsx'
import { LoseForms } from './LoseForms.tsx'
import { CloseBook, ReturnBook } from './NoteOnBook.tsx'

type Got = CallOutput<'stock.get'>
type Doing = 'give' | 'return' | 'lose' | 'count' | 'close'

/** One book: how far it is used, what is missing, what happened to it, and its next step. */
export function BookPanel({ bookId, onClose }: { bookId: number; onClose(): void }): ReactNode {
  const got = useCall('stock.get', { bookId })
  return <aside className="stock-side"><Read state={got}>{(data) => <Panel got={data} onClose={onClose} />}</Read></aside>
}

function Panel({ got: { book, moves }, onClose }: { got: Got; onClose(): void }): ReactNode {
  const words = useText().stock
  const [doing, setDoing] = useState<Doing | null>(null)
  const done = (): void => setDoing(null)
  switch (doing) {
    case 'give': return <GiveBook book={book} onDone={done} />
    case 'return': return <ReturnBook book={book} onDone={done} />
    case 'lose': return <LoseForms book={book} onDone={done} />
    case 'count': return <CountBook book={book} onDone={done} />
    case 'close': return <CloseBook book={book} onDone={done} />
    case null: break
    default: return doing satisfies never
  }
  return (
    <section className="sheet stack-wide" aria-label={book.name}>
      <h2>{book.name}</h2>
      <p>{book.first}–{book.last} <span className="soft">{words.forms(book.size)}</span><br /><span className="soft small">{words.received(book.receivedOn, book.receivedFrom)}</span></p>
      <p><span className="mark">{words.states[book.state]}</span> {book.state === 'given' ? <>{words.at(book.station, book.holder)} <span className="soft small">{words.since(book.since)}</span></> : null}</p>
      <dl className="stock-figures">
        {(['used', 'spoiled', 'lost', 'left'] as const).map((what) => <div key={what}><dt>{words[what]}</dt><dd><strong>{book[what]}</strong></dd></div>)}
        <div><dt>{words.next}</dt><dd><strong>{book.next || '—'}</strong></dd></div>
      </dl>
      {book.gaps.length > 0 ? <div role="alert"><Gaps gaps={book.gaps} /><p className="small">{words.gapHint}</p></div> : null}
      <BookActs book={book} onDo={setDoing} onClose={onClose} />
      <Moves moves={moves} />
    </section>
  )
}

function BookActs({ book, onDo, onClose }: { book: Got['book']; onDo(doing: Doing): void; onClose(): void }): ReactNode {
  const text = useText()
  const words = text.stock
  const { user } = useDesk()
  const mayMove = user.role !== 'clerk' && book.state !== 'closed'
  return (
    <div className="row-end">
      <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
      {mayMove ? <Act label={words.close} kind="quiet" onPress={() => onDo('close')} /> : null}
      {mayMove ? <Act label={words.count} kind="quiet" onPress={() => onDo('count')} /> : null}
      {book.state !== 'closed' && book.left > 0 ? <Act label={words.lose} kind="quiet" onPress={() => onDo('lose')} /> : null}
      {mayMove && book.state === 'given' ? <Act label={words.return} onPress={() => onDo('return')} /> : null}
      {mayMove && book.state === 'office' && book.next !== '' ? <Act label={words.give} hotKey="Alt+G" onPress={() => onDo('give')} /> : null}
    </div>
  )
}

function Moves({ moves }: { moves: Got['moves'] }): ReactNode {
  const words = useText().stock
  if (moves.length === 0) return null
  return (
    <section className="stack" aria-label={words.moves}>
      <h3>{words.moves}</h3>
      <ul className="stock-history">
        {moves.map((move) => (
          <li key={move.moveId}>
            <strong>{words.moveNames[move.move]}</strong> {move.move === 'lost' ? (move.from === move.to ? move.from : `${move.from}–${move.to}`) : move.move === 'given' ? words.at(move.station, move.holder) : ''} {move.note} <span className="soft small">{words.moveLine(move.at, move.by)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
