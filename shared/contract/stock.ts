import { z } from 'zod'
import { BILLING, dateSchema, DESK, defineCall, done, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'

/** More forms than a box of continuous paper holds. */
export const LARGEST_BOOK = 10_000

/** Forms of a book of which nothing is known though later ones were written on; `after` is the last one before them, '' where the book begins with the gap. */
export const stockGapSchema = z.strictObject({
  from: z.string(), to: z.string(), count: z.int(),
  after: z.string(), afterReceipt: z.string(), afterAt: z.string(),
})

const bookSchema = z.strictObject({
  bookId: idSchema, name: z.string(), first: z.string(), last: z.string(), size: z.int(), receivedOn: z.string(), receivedFrom: z.string(),
  /** 'office': not given out, or back. */
  state: z.enum(['office', 'given', 'closed']), stationId: idSchema.nullable(), station: z.string(), holder: z.string(), since: z.string(),
  used: z.int(), spoiled: z.int(), lost: z.int(), left: z.int(),
  /** '' once the book is used up. */
  next: z.string(), gaps: z.array(stockGapSchema),
})

const paperNumber = textSchema(20)

/** 票据领用与核销: books and boxes of pre-printed forms. */
export const stockCalls = {
  /** Every book, those in use first; closed ones only with `closed`. */
  'stock.list': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ closed: z.boolean().default(false) }), output: z.strictObject({ books: z.array(bookSchema), closed: z.int() }) }),
  /** A book with what happened to it, newest first. Throws `not-found`. */
  'stock.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ bookId: idSchema }),
    output: z.strictObject({
      book: bookSchema,
      moves: z.array(z.strictObject({ moveId: idSchema, move: z.enum(['given', 'returned', 'lost', 'counted', 'closed']), station: z.string(), holder: z.string(), from: z.string(), to: z.string(), note: z.string(), at: z.string(), by: z.string() })),
    }),
  }),
  /** The form that comes next at the caller's station; null where it holds no book with a form left, or no shift is open. */
  'stock.next': defineCall({ kind: 'query', allow: DESK, input: nothing, output: z.strictObject({ paperNumber: z.string().nullable() }) }),
  /** A book or box came in. Field errors `paper-number-form` at `first`, `last`; `book-ends-differ`, `book-upside-down`, `book-too-large` (most) at `last`; `book-overlaps` (name, first, last) at `first`; `in-future` at `receivedOn`. */
  'stock.addBook': defineCall({
    kind: 'command', allow: BILLING,
    input: z.strictObject({ requestId: requestIdSchema, name: textSchema(40), first: paperNumber, last: paperNumber, receivedOn: dateSchema, receivedFrom: textSchema(60) }),
    output: z.strictObject({ bookId: idSchema }), topics: ['stock'],
  }),
  /** Given to a station. Throws `not-found`, `book-given` (station), `book-closed`; field errors `not-found` at `stationId`, `book-used-up` at `bookId`. */
  'stock.give': defineCall({
    kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, bookId: idSchema, stationId: idSchema, holder: textSchema(40), note: optionalTextSchema(200) }), output: done, topics: ['stock', 'shift'],
  }),
  /** Back from its station. Throws `not-found`, `book-not-given`, `book-has-gaps` (numbers). */
  'stock.return': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, bookId: idSchema, note: optionalTextSchema(200) }), output: done, topics: ['stock', 'shift'] }),
  /**
   * Blank forms that are lost, one or a run of them, reported the day it was seen. Throws `not-found`, `book-closed`; field errors `paper-number-not-of-book` (first, last) at `from`, `to`,
   * `book-upside-down` at `to`, `paper-number-used` at `from` (one) or `forms-used-between` (numbers) at `to`.
   */
  'stock.reportLost': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, bookId: idSchema, from: paperNumber, to: paperNumber, reason: textSchema(200) }), output: z.strictObject({ count: z.int() }), topics: ['stock', 'shift'],
  }),
  /** 盘点: how many blank forms lie there. Throws `not-found`, `book-closed`; field error `stock-count-differs` (left) at `note` where they are not as many as should be and nothing is said of it. */
  'stock.count': defineCall({
    kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, bookId: idSchema, counted: z.int().min(0).max(LARGEST_BOOK), note: optionalTextSchema(200) }), output: z.strictObject({ left: z.int() }), topics: ['stock'],
  }),
  /** 核销: nothing is written on its forms any more. Throws `not-found`, `book-closed`, `book-has-gaps` (numbers); field error `forms-left-need-note` (left) at `note` where blank forms are left. */
  'stock.close': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, bookId: idSchema, note: optionalTextSchema(200) }), output: done, topics: ['stock', 'shift'] }),
} as const
