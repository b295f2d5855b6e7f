import type { CallOutput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { stockBook, stockMove } from '../../db/schema/cashier.ts'
import { gapsShown } from '../../ledger/stock-gaps.ts'
import { type Book, formNumber, placeOf, stateOf } from '../../ledger/stock.ts'

type Shown = CallOutput<'stock.get'>['book']
type Moves = CallOutput<'stock.get'>['moves']

export function insertBook(db: WriteDb, values: typeof stockBook.$inferInsert): number {
  return db.insert(stockBook, values)
}

export function insertMove(db: WriteDb, values: typeof stockMove.$inferInsert): void {
  db.insert(stockMove, values)
}

/** A book that has a number of this range already. */
export function overlapping(db: ReadDb, { prefix, width, first, last }: Omit<Book, 'bookId' | 'name'>): Book | undefined {
  return db.get<Book>('SELECT id AS bookId, name, prefix, width, first, last FROM stock_book WHERE prefix = ? AND width = ? AND first <= ? AND last >= ?', prefix, width, last, first)
}

export function stationName(db: ReadDb, stationId: number): string | undefined {
  return db.get<{ name: string }>('SELECT name FROM station WHERE id = ?', stationId)?.name
}

export function bookShown(db: ReadDb, book: Book): Shown {
  const { receivedOn, receivedFrom } = db.one<{ receivedOn: string; receivedFrom: string }>('SELECT received_on AS receivedOn, received_from AS receivedFrom FROM stock_book WHERE id = ?', book.bookId)
  const place = placeOf(db, book.bookId)
  const state = stateOf(db, book)
  return {
    bookId: book.bookId, name: book.name, first: formNumber(book, book.first), last: formNumber(book, book.last), size: book.last - book.first + 1, receivedOn, receivedFrom,
    state: place.state, stationId: place.stationId, station: place.stationId === null ? '' : stationName(db, place.stationId) ?? '', holder: place.holder, since: place.since === 0 ? '' : dateTime(place.since),
    used: state.used, spoiled: state.spoiled, lost: state.lost, left: state.left, next: state.next === null ? '' : formNumber(book, state.next), gaps: gapsShown(db, book, state),
  }
}

/** What happened to a book, newest first; forms lost together are one row. */
export function movesOf(db: ReadDb, bookId: number): Moves {
  return db.all<Omit<Moves[number], 'at'> & { at: number }>(
    `SELECT max(m.id) AS moveId, m.move, coalesce(s.name, '') AS station, m.holder, min(m.paper_number) AS "from", max(m.paper_number) AS "to", m.note, m.at, u.name AS by
     FROM stock_move m JOIN user u ON u.id = m.by LEFT JOIN station s ON s.id = m.station_id WHERE m.book_id = ? GROUP BY m.at, m.move, m.note, m.by, CASE m.move WHEN 'lost' THEN 0 ELSE m.id END ORDER BY moveId DESC`, bookId)
    .map((row) => ({ ...row, at: dateTime(row.at) }))
}
