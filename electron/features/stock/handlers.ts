import { LARGEST_BOOK } from '../../../shared/contract/stock.ts'
import { parsePaperNumber } from '../../../shared/paper-number.ts'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { openShiftOf } from '../../ledger/shifts.ts'
import { allBooks, type Book, type BookState, bookById, formNumber, nextPaper, placeOf, stateOf } from '../../ledger/stock.ts'
import type { HandlersOf } from '../context.ts'
import { bookShown, insertBook, insertMove, movesOf, overlapping, stationName } from './store.ts'

export const stockHandlers: HandlersOf<'stock.list' | 'stock.get' | 'stock.next' | 'stock.addBook' | 'stock.give' | 'stock.return' | 'stock.reportLost' | 'stock.count' | 'stock.close'> = {
  'stock.list': ({ db }, { closed }) => {
    const all = allBooks(db)
    const books = all.filter((book) => closed || placeOf(db, book.bookId).state !== 'closed').map((book) => bookShown(db, book))
    return { books: books.toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || a.bookId - b.bookId), closed: all.filter((book) => placeOf(db, book.bookId).state === 'closed').length }
  },

  'stock.get': ({ db }, { bookId }) => ({ book: bookShown(db, requireBook(db, bookId)), moves: movesOf(db, bookId) }),

  'stock.next': ({ db, session }) => {
    const shift = openShiftOf(db, session.userId)
    return { paperNumber: shift ? nextPaper(db, shift.stationId) : null }
  },

  'stock.addBook': ({ db, session, now, today, audit }, input) => {
    const range = rangeOf(input)
    if (input.receivedOn > today) throw fieldError('receivedOn', 'in-future')
    const other = overlapping(db, range)
    if (other) throw fieldError('first', 'book-overlaps', { name: other.name, first: formNumber(other, other.first), last: formNumber(other, other.last) })
    const bookId = insertBook(db, { name: input.name, ...range, receivedOn: input.receivedOn, receivedFrom: input.receivedFrom, at: now, by: session.userId })
    audit(`book ${input.name} ${input.first} - ${input.last}`)
    return { bookId }
  },

  'stock.give': ({ db, session, now, audit }, { bookId, stationId, holder, note }) => {
    const book = requireOpen(db, bookId)
    const place = placeOf(db, bookId)
    if (place.state === 'given') throw new AppError('book-given', { values: { station: stationName(db, place.stationId ?? 0) ?? '' } })
    const station = stationName(db, stationId)
    if (station === undefined) throw fieldError('stationId', 'not-found')
    if (stateOf(db, book).next === null) throw fieldError('bookId', 'book-used-up')
    insertMove(db, { bookId, move: 'given', stationId, holder, note, at: now, by: session.userId })
    audit(`book ${book.name} given to ${station}`)
    return { done: true }
  },

  'stock.return': ({ db, session, now, audit }, { bookId, note }) => {
    const book = requireOpen(db, bookId)
    const place = placeOf(db, bookId)
    if (place.state !== 'given') throw new AppError('book-not-given')
    requireNoGaps(db, book, stateOf(db, book))
    insertMove(db, { bookId, move: 'returned', stationId: null, note, at: now, by: session.userId })
    audit(`book ${book.name} returned`)
    return { done: true }
  },

  'stock.reportLost': ({ db, session, now, audit }, { bookId, from, to, reason }) => {
    const book = requireOpen(db, bookId)
    const values = lostForms(db, book, from, to)
    for (const value of values) insertMove(db, { bookId, move: 'lost', stationId: placeOf(db, bookId).stationId, paperNumber: formNumber(book, value), note: reason, at: now, by: session.userId })
    audit(`forms lost ${from} - ${to}`)
    return { count: values.length }
  },

  'stock.count': ({ db, session, now, audit }, { bookId, counted, note }) => {
    const book = requireOpen(db, bookId)
    const { left } = stateOf(db, book)
    if (counted !== left && note === '') throw fieldError('note', 'stock-count-differs', { left })
    insertMove(db, { bookId, move: 'counted', stationId: placeOf(db, bookId).stationId, note: deskWords(db).formsCounted(counted, left, note), at: now, by: session.userId })
    audit(`book ${book.name} counted ${counted} of ${left}`)
    return { left }
  },

  'stock.close': ({ db, session, now, audit }, { bookId, note }) => {
    const book = requireOpen(db, bookId)
    const state = stateOf(db, book)
    requireNoGaps(db, book, state)
    if (state.left > 0 && note === '') throw fieldError('note', 'forms-left-need-note', { left: state.left })
    insertMove(db, { bookId, move: 'closed', stationId: null, note, at: now, by: session.userId })
    audit(`book ${book.name} closed, ${state.left} left`)
    return { done: true }
  },
}

const ORDER = { given: 0, office: 1, closed: 2 } as const

function requireBook(db: ReadDb, bookId: number): Book {
  const book = bookById(db, bookId)
  if (!book) throw new AppError('not-found')
  return book
}

function requireOpen(db: ReadDb, bookId: number): Book {
  const book = requireBook(db, bookId)
  if (placeOf(db, bookId).state === 'closed') throw new AppError('book-closed')
  return book
}

function requireNoGaps(db: ReadDb, book: Book, { gaps }: BookState): void {
  if (gaps.length === 0) return
  const runs = gaps.map(({ from, to }) => (from === to ? formNumber(book, from) : `${formNumber(book, from)}–${formNumber(book, to)}`))
  throw new AppError('book-has-gaps', { values: { numbers: runs.join(deskWords(db).listComma) } })
}

function rangeOf({ first, last }: ParsedInput<'stock.addBook'>): Omit<Book, 'bookId' | 'name'> {
  const from = parsePaperNumber(first)
  const to = parsePaperNumber(last)
  if (!from) throw fieldError('first', 'paper-number-form')
  if (!to) throw fieldError('last', 'paper-number-form')
  if (from.prefix !== to.prefix || from.width !== to.width) throw fieldError('last', 'book-ends-differ')
  if (to.value < from.value) throw fieldError('last', 'book-upside-down')
  if (to.value - from.value >= LARGEST_BOOK) throw fieldError('last', 'book-too-large', { most: LARGEST_BOOK })
  return { prefix: from.prefix, width: from.width, first: from.value, last: to.value }
}

/** The forms from one number to another, every one of them blank. */
function lostForms(db: ReadDb, book: Book, from: string, to: string): number[] {
  const valueOf = (path: 'from' | 'to', text: string): number => {
    const number = parsePaperNumber(text)
    if (number?.prefix !== book.prefix || number.width !== book.width || number.value < book.first || number.value > book.last) {
      throw fieldError(path, 'paper-number-not-of-book', { first: formNumber(book, book.first), last: formNumber(book, book.last) })
    }
    return number.value
  }
  const first = valueOf('from', from)
  const last = valueOf('to', to)
  if (last < first) throw fieldError('to', 'book-upside-down')
  const gone = stateOf(db, book).forms.filter((form) => form.value >= first && form.value <= last).map((form) => formNumber(book, form.value))
  if (gone.length > 0 && first === last) throw fieldError('from', 'paper-number-used')
  if (gone.length > 0) throw fieldError('to', 'forms-used-between', { numbers: gone.slice(0, 5).join(deskWords(db).listComma) })
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}
