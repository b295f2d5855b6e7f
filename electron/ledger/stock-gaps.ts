import type { z } from 'zod'
import type { stockGapSchema } from '../../shared/contract/stock.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { type Book, type BookState, formNumber, heldBooks, stateOf } from './stock.ts'

type GapShown = z.infer<typeof stockGapSchema>
type StationStock = { bookId: number; name: string; first: string; last: string; used: number; next: string; gaps: GapShown[] }

/** Gaps of a book as people read them: which forms, and after which one, on which receipt, they begin. */
export function gapsShown(db: ReadDb, book: Book, { gaps }: BookState): GapShown[] {
  return gaps.map(({ from, to, after }) => ({
    from: formNumber(book, from), to: formNumber(book, to), count: to - from + 1,
    after: after ? formNumber(book, after.value) : '',
    afterReceipt: after?.receiptId ? db.one<{ number: string }>('SELECT number FROM receipt WHERE id = ?', after.receiptId).number : '',
    afterAt: after ? dateTime(after.at) : '',
  }))
}

/** The books a station holds, for its hand-over: forms that went in the shift, the next one, and what is missing. */
export function stockOfStation(db: ReadDb, shift: { id: number; stationId: number }): StationStock[] {
  return heldBooks(db, shift.stationId).map((book) => {
    const state = stateOf(db, book)
    return {
      bookId: book.bookId, name: book.name, first: formNumber(book, book.first), last: formNumber(book, book.last), used: goneInShift(db, book, shift.id),
      next: state.next === null ? '' : formNumber(book, state.next), gaps: gapsShown(db, book, state),
    }
  })
}

function goneInShift(db: ReadDb, book: Book, shiftId: number): number {
  const ends = [formNumber(book, book.first), formNumber(book, book.last)] as const
  return db.one<{ count: number }>(
    `SELECT (SELECT count(*) FROM receipt WHERE shift_id = ?3 AND paper_number <> '' AND length(paper_number) = length(?1) AND paper_number BETWEEN ?1 AND ?2)
       + (SELECT count(*) FROM receipt_sheet s JOIN receipt r ON r.id = s.receipt_id WHERE r.shift_id = ?3 AND length(s.paper_number) = length(?1) AND s.paper_number BETWEEN ?1 AND ?2)
       + (SELECT count(*) FROM spoiled_paper WHERE shift_id = ?3 AND length(paper_number) = length(?1) AND paper_number BETWEEN ?1 AND ?2) AS count`, ...ends, shiftId).count
}

/** Every form that is missing at a station, at most as many as a person reads. */
export function missingForms(db: ReadDb, stationId: number): string[] {
  return heldBooks(db, stationId).flatMap((book) => stateOf(db, book).gaps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => formNumber(book, from + step)))).slice(0, MOST_NAMED)
}

const MOST_NAMED = 50
