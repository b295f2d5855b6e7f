import { parsePaperNumber } from '../../shared/paper-number.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { receiptSheet, stockMove } from '../db/schema/cashier.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'

/** Books and boxes of pre-printed forms (票据): where they are, and what became of each form. */

export type Book = { bookId: number; name: string; prefix: string; width: number; first: number; last: number }
export type Move = (typeof stockMove.$inferSelect)['move']
/** Where a book is: 'office' before it was given and once it is back. */
export type Place = { state: 'office' | 'given' | 'closed'; stationId: number | null; holder: string; since: number }

/** What a form was used for; `receiptId` null for one that was spoiled or lost. */
export type Form = { value: number; fate: 'used' | 'spoiled' | 'lost'; receiptId: number | null; at: number }
/** `next` is null once the book is used up; gaps are runs of forms before the last one written on of which nothing is known. */
export type BookState = { forms: readonly Form[]; used: number; spoiled: number; lost: number; left: number; next: number | null; gaps: readonly Gap[] }
export type Gap = { from: number; to: number; after: Form | null }

const BOOK = 'SELECT id AS bookId, name, prefix, width, first, last FROM stock_book'

export function bookById(db: ReadDb, bookId: number): Book | undefined {
  return db.get<Book>(`${BOOK} WHERE id = ?`, bookId)
}

/** Every book, the newest first. */
export function allBooks(db: ReadDb): Book[] {
  return db.all<Book>(`${BOOK} ORDER BY id DESC`)
}

/** A form's number as it is printed. */
export function formNumber({ prefix, width }: Pick<Book, 'prefix' | 'width'>, value: number): string {
  return prefix + String(value).padStart(width, '0')
}

/** The book a number belongs to; undefined where there is none. */
export function bookOf(db: ReadDb, paperNumber: string): Book | undefined {
  const number = parsePaperNumber(paperNumber)
  return number ? db.get<Book>(`${BOOK} WHERE prefix = ? AND width = ? AND ? BETWEEN first AND last`, number.prefix, number.width, number.value) : undefined
}

export function placeOf(db: ReadDb, bookId: number): Place {
  const row = db.get<{ move: Move; stationId: number | null; holder: string; at: number }>(
    `SELECT move, station_id AS stationId, holder, at FROM stock_move WHERE book_id = ? AND move IN ('given', 'returned', 'closed') ORDER BY id DESC LIMIT 1`, bookId)
  if (!row) return { state: 'office', stationId: null, holder: '', since: 0 }
  return { state: row.move === 'given' || row.move === 'closed' ? row.move : 'office', stationId: row.stationId, holder: row.holder, since: row.at }
}

/** Books a station holds, in the order they were given. */
export function heldBooks(db: ReadDb, stationId: number): Book[] {
  return db.all<Book>(
    `SELECT b.id AS bookId, b.name, b.prefix, b.width, b.first, b.last FROM stock_book b
     JOIN stock_move m ON m.id = (SELECT max(id) FROM stock_move WHERE book_id = b.id AND move IN ('given', 'returned', 'closed')) WHERE m.move = 'given' AND m.station_id = ? ORDER BY m.id`, stationId)
}

/** Whether the office keeps stock of its forms: some book is not closed. */
export function keepsStock(db: ReadDb): boolean {
  return db.get(`SELECT 1 FROM stock_book b WHERE NOT EXISTS (SELECT 1 FROM stock_move m WHERE m.book_id = b.id AND m.move = 'closed')`) !== undefined
}

/** Whether a form was written on, spoiled or lost. */
export function isPaperNumberUsed(db: ReadDb, paperNumber: string): boolean {
  return db.get(
    `SELECT 1 FROM receipt WHERE paper_number = ?1 AND paper_number <> '' UNION ALL SELECT 1 FROM receipt_sheet WHERE paper_number = ?1
     UNION ALL SELECT 1 FROM spoiled_paper WHERE paper_number = ?1 UNION ALL SELECT 1 FROM stock_move WHERE paper_number = ?1 AND move = 'lost' LIMIT 1`, paperNumber) !== undefined
}

/** What became of the forms of a book so far. A voided receipt's forms count as spoiled. */
export function stateOf(db: ReadDb, book: Book): BookState {
  const rows = db.all<Omit<Form, 'value'> & { paperNumber: string }>(
    `SELECT r.paper_number AS paperNumber, CASE WHEN ${RECEIPT_STANDS} THEN 'used' ELSE 'spoiled' END AS fate, r.id AS receiptId, r.at FROM receipt r WHERE r.paper_number <> '' AND r.paper_number BETWEEN ?1 AND ?2
     UNION ALL SELECT s.paper_number, CASE WHEN ${RECEIPT_STANDS} THEN 'used' ELSE 'spoiled' END, r.id, r.at FROM receipt_sheet s JOIN receipt r ON r.id = s.receipt_id WHERE s.paper_number BETWEEN ?1 AND ?2
     UNION ALL SELECT paper_number, 'spoiled', NULL, at FROM spoiled_paper WHERE paper_number BETWEEN ?1 AND ?2
     UNION ALL SELECT paper_number, 'lost', NULL, at FROM stock_move WHERE book_id = ?3 AND move = 'lost'`, formNumber(book, book.first), formNumber(book, book.last), book.bookId)
  const forms = rows.flatMap(({ paperNumber, ...row }): Form[] => {
    const number = parsePaperNumber(paperNumber)
    return number && number.prefix === book.prefix && number.width === book.width ? [{ value: number.value, ...row }] : []
  }).toSorted((a, b) => a.value - b.value)
  const count = (fate: Form['fate']): number => forms.filter((form) => form.fate === fate).length
  return { forms, used: count('used'), spoiled: count('spoiled'), lost: count('lost'), left: book.last - book.first + 1 - forms.length, next: nextOf(book, forms), gaps: gapsOf(book, forms) }
}

const lastWritten = (book: Book, forms: readonly Form[]): number => forms.findLast((form) => form.fate !== 'lost')?.value ?? book.first - 1

function nextOf(book: Book, forms: readonly Form[]): number | null {
  const gone = new Set(forms.map((form) => form.value))
  let next = lastWritten(book, forms) + 1
  while (gone.has(next)) next += 1
  return next > book.last ? null : next
}

/** Forms are used in order: what is skipped before the last one written on is missing. */
function gapsOf(book: Book, forms: readonly Form[]): Gap[] {
  const until = lastWritten(book, forms)
  let before: Form | null = null
  const gaps: Gap[] = []
  for (const form of forms) {
    if (form.value > until) break
    const expected: number = (before?.value ?? book.first - 1) + 1
    if (form.value > expected) gaps.push({ from: expected, to: form.value - 1, after: before })
    before = form
  }
  return gaps
}

/** The form that comes next at a station: after the last one written on of the books it holds, in the order they were given; null where none is left. */
export function nextPaper(db: ReadDb, stationId: number): string | null {
  for (const book of heldBooks(db, stationId)) {
    const { next } = stateOf(db, book)
    if (next !== null) return formNumber(book, next)
  }
  return null
}

/** The numbers of a receipt's sheets, first to last; none where it was printed on plain paper. */
export function sheetNumbers(db: ReadDb, receiptId: number): string[] {
  return db.all<{ paperNumber: string }>(
    `SELECT paper_number AS paperNumber, 1 AS sheet FROM receipt WHERE id = ?1 AND paper_number <> '' AND hand_written = 0 UNION ALL SELECT paper_number, sheet FROM receipt_sheet WHERE receipt_id = ?1 ORDER BY sheet`, receiptId)
    .map((row) => row.paperNumber)
}

/**
 * Gives every sheet of a receipt its form, once; answers all their numbers. The first stands with the receipt; of receipts the till asks no number for (red ones,
 * claims, and deposits beside fees on a form) the first sheet too takes the station's next form, where it holds a book.
 */
export function takeSheets(db: WriteDb, receiptId: number, sheets: number): string[] {
  const numbers = sheetNumbers(db, receiptId)
  const stationId = db.one<{ id: number }>('SELECT s.station_id AS id FROM receipt r JOIN shift s ON s.id = r.shift_id WHERE r.id = ?', receiptId).id
  if (numbers.length === 0 && !takesForms(db, receiptId)) return []
  while (numbers.length < sheets) {
    const number = formAfter(db, numbers.at(-1) ?? null, stationId)
    if (number === null) break
    db.insert(receiptSheet, { paperNumber: number, receiptId, sheet: numbers.length + 1 })
    numbers.push(number)
  }
  return numbers
}

function takesForms(db: ReadDb, receiptId: number): boolean {
  return db.get(
    `SELECT 1 FROM receipt r WHERE r.id = ? AND r.paper_number = '' AND r.hand_written = 0 AND (r.kind = 'red' OR EXISTS (SELECT 1 FROM money_claim k WHERE k.receipt_id = r.id)
       OR r.kind = 'deposit' AND EXISTS (SELECT 1 FROM receipt o WHERE o.entry_id = r.entry_id AND o.kind = 'fees' AND o.paper_number <> '' AND o.hand_written = 0))`, receiptId) !== undefined
}

/** The next form of the same book; of the station's next book where it is used up; without a book, the next number. */
function formAfter(db: ReadDb, before: string | null, stationId: number): string | null {
  const number = before === null ? null : parsePaperNumber(before)
  if (before === null || !number) return before === null ? nextPaper(db, stationId) : null
  const last = bookOf(db, before)?.last ?? Number.MAX_SAFE_INTEGER
  for (let value = number.value + 1; value <= last; value += 1) {
    const following = formNumber(number, value)
    if (!isPaperNumberUsed(db, following)) return following
  }
  return nextPaper(db, stationId)
}

/** What is wrong with the forms, in words for the log: each is written on, spoiled or lost once. */
export function formFaults(db: ReadDb): string[] {
  return db.all<{ paperNumber: string }>(
    `SELECT paperNumber FROM (SELECT paper_number AS paperNumber FROM receipt WHERE paper_number <> '' UNION ALL SELECT paper_number FROM receipt_sheet UNION ALL SELECT paper_number FROM spoiled_paper
       UNION ALL SELECT paper_number FROM stock_move WHERE move = 'lost') GROUP BY paperNumber HAVING count(*) > 1 LIMIT 20`).map((row) => `form ${row.paperNumber} went twice`)
}
