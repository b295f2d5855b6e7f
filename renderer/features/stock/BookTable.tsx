import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/states.tsx'

export type Book = CallOutput<'stock.list'>['books'][number]

type BookTableProps = { books: readonly Book[]; openId: number | null; onOpen(bookId: number): void; empty: string }

export function BookTable({ books, openId, onOpen, empty }: BookTableProps): ReactNode {
  const words = useText().stock
  return (
    <DataTable
      label={words.list}
      rows={books}
      rowKey={(book) => book.bookId}
      openKey={openId}
      onOpen={(book) => onOpen(book.bookId)}
      rowState={(book) => (book.gaps.length > 0 ? 'look' : book.state === 'closed' ? 'faint' : undefined)}
      empty={<div className="sheet"><EmptyState title={empty} /></div>}
      columns={[
        { key: 'name', title: words.name, show: (book) => book.name },
        { key: 'range', title: words.range, narrow: true, show: (book) => `${book.first}–${book.last}` },
        { key: 'where', title: words.where, narrow: true, show: (book) => (book.state === 'given' ? words.at(book.station, book.holder) : words.states[book.state]) },
        { key: 'used', title: words.used, narrow: true, align: 'right', show: (book) => book.used },
        { key: 'spoiled', title: words.spoiled, narrow: true, align: 'right', show: (book) => book.spoiled },
        { key: 'lost', title: words.lost, narrow: true, align: 'right', show: (book) => book.lost },
        { key: 'left', title: words.left, narrow: true, align: 'right', show: (book) => <strong>{book.left}</strong> },
        { key: 'next', title: words.next, narrow: true, show: (book) => (book.gaps.length > 0 ? <><span className="mark mark-danger">{words.gaps}</span> {book.next}</> : book.next || '—') },
      ]}
    />
  )
}
