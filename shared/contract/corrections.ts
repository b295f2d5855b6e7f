import { z } from 'zod'
import { DESK, defineCall, done, idSchema, optionalTextSchema, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'
import { methodSchema } from './fees.ts'
import { invoiceOfReceiptSchema } from './invoices.ts'

const reason = textSchema(200)
/** A second person's yes, from `approvals.give`. */
const ticket = z.string().default('')

/** One line of a fee receipt: a charge it paid, or (chargeId null) a prepayment it took; `earmarkId` null = free. */
const lineKey = { chargeId: idSchema.nullable(), earmarkId: idSchema.nullable(), premisesId: idSchema }

export const correctionKindSchema = z.enum(['method', 'item', 'premises', 'payer'])

/** What a correction slip puts right: one of a receipt's way of paying, item, premises, or payer. */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('method'), from: methodSchema, to: methodSchema, amountFen: positiveFenSchema, reference: optionalTextSchema(60),
    /** The clerk was told where the reference was used before. */
    warned: z.boolean().default(false),
  }),
  /** Another charge of the same premises, or (chargeId null) a prepayment of it. */
  z.strictObject({ kind: z.literal('item'), from: z.strictObject(lineKey), to: z.strictObject({ chargeId: idSchema.nullable(), earmarkId: idSchema.nullable() }), amountFen: positiveFenSchema }),
  /** A charge of other premises, or (chargeId null) a prepayment of them. */
  z.strictObject({ kind: z.literal('premises'), from: z.strictObject(lineKey), to: z.strictObject(lineKey), amountFen: positiveFenSchema }),
  z.strictObject({ kind: z.literal('payer'), name: textSchema(60), partyId: idSchema.nullable() }),
])

/** Putting right what was taken: nothing is deleted, everything has a reason and a second person. */
export const correctionsCalls = {
  /**
   * What can still be done about a receipt: whether it can be voided (作废), and what of its lines and methods is not reversed (冲红) yet, in fen.
   * `why` says why it cannot be voided: `not-this-shift`, `is-voided`, `is-red`, `has-red`, `has-correction`, `has-invoice`. Lines, ways of paying and the payer are as correction slips (更正单) left them. Throws `not-found`.
   */
  'receipts.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ receiptId: idSchema }),
    output: z.strictObject({
      receiptId: idSchema, number: z.string(), kind: z.enum(['fees', 'deposit', 'red']), totalFen: z.int(), roundingLeftFen: z.int(), businessDate: z.string(), payer: z.string(), room: z.string(),
      voided: z.strictObject({ at: z.string(), by: z.string(), approvedBy: z.string(), reason: z.string() }).nullable(),
      mayVoid: z.boolean(), why: z.enum(['', 'not-this-shift', 'is-voided', 'is-red', 'has-red', 'has-correction', 'has-invoice']), mayCorrect: z.boolean(),
      /** The newest request that was not withdrawn; `mayInvoice`: another may be asked for. */
      invoice: invoiceOfReceiptSchema.nullable(), mayInvoice: z.boolean(),
      reverses: z.strictObject({ receiptId: idSchema, number: z.string() }).nullable(),
      reversedBy: z.array(z.strictObject({ receiptId: idSchema, number: z.string(), totalFen: z.int(), at: z.string(), reason: z.string() })),
      slips: z.array(z.strictObject({
        slipId: idSchema, number: z.string(), kind: correctionKindSchema, was: z.string(), is: z.string(), amountFen: z.int(), at: z.string(), by: z.string(), approvedBy: z.string(), reason: z.string(),
      })),
      lines: z.array(z.strictObject({ ...lineKey, room: z.string(), name: z.string(), nameEn: z.string(), from: z.string().nullable(), to: z.string().nullable(), paidFen: z.int(), leftFen: z.int() })),
      methods: z.array(z.strictObject({ method: z.string(), leftFen: z.int(), reference: z.string() })),
    }),
  }),
  /**
   * 作废: a receipt of one's own running shift, all its parts back at the desk, with a second person: as if it never was. Its number stays.
   * Throws `not-found`, `void-not-this-shift`, `receipt-voided`, `void-red`, `void-has-red`, `void-has-correction`, `invoice-red-needed`, `parts-not-back` at `partsBack`, `more-than-drawer`, `second-person-needed`, `ticket-invalid`, and
   * `prepaid-used`, `deposit-used` where what it took was used since.
   */
  'receipts.void': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, receiptId: idSchema, partsBack: z.boolean(), reason, ticket }), output: done, topics: ['charges', 'receipts', 'shift', 'sealed-codes', 'unclaimed'],
  }),
  /**
   * 冲红: a fee receipt taken back later, whole or in part, on a red receipt of its own; what was paid is owed again and the money goes back to
   * where it came from. Never more than the original: `more-than-left` (leftFen) at `lines.N.amountFen`, `refund-original-channel` (leftFen) at
   * `methods.N.amountFen`, `goes-back-differs` (amountFen) at `methods`. Throws `not-found`, `receipt-voided`, `void-instead`, `deposit-by-refund`,
   * `reverse-red`, `nothing-to-reverse`, `invoice-red-needed`, `shift-not-open`, `more-than-drawer`, `second-person-needed`, `ticket-invalid`, `prepaid-used`.
   */
  'receipts.reverse': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, receiptId: idSchema,
      lines: z.array(z.strictObject({ ...lineKey, amountFen: positiveFenSchema })).min(1, { error: 'nothing-to-reverse' }).max(200),
      /** 'prepaid', 'deposit': back into what it was taken from; 'unclaimed': the money is without a name again. */
      methods: z.array(z.strictObject({ method: z.union([methodSchema, z.enum(['prepaid', 'deposit', 'unclaimed'])]), amountFen: positiveFenSchema, reference: optionalTextSchema(60) })).min(1, { error: 'nothing-to-reverse' }).max(8),
      reason, ticket,
    }),
    output: z.strictObject({ receiptId: idSchema, number: z.string(), totalFen: z.int() }), topics: ['charges', 'receipts', 'shift', 'sealed-codes', 'unclaimed'],
  }),
  /**
   * 更正单: a receipt that says the wrong way of paying, item, premises or payer is put right. Number, total and the customer's copy stay; today's drawer is
   * not touched: what the closed shift counted over or short because of it is settled. While the receipt's own shift runs, its drawer's expected cash follows.
   * Throws `not-found`, `receipt-voided`, `correct-red`, `correct-reversed`, `correct-deposit-line`, `invoice-red-needed`, `drawer-below-zero`,
   * `second-person-needed`, `ticket-invalid`, `prepaid-used`; at `change.reference` `reference-needed`, `correct-reference-on-statement` (date, amountFen) where a statement brought it and nobody put
   * it aside, and unless `warned` `correct-reference-used` (number, date); `same-as-before` at `change.to` or `change.name`; at `change.amountFen` `more-than-paid-so`,
   * `more-than-line` (leftFen) and `more-than-open` (openFen); `not-found`, `correct-same-premises`, `correct-other-premises` at `change.to.chargeId`;
   * `not-found` at `change.from.chargeId`, `change.to.premisesId`, `change.to.earmarkId`.
   */
  'receipts.correct': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, receiptId: idSchema, change: changeSchema, reason, ticket }),
    output: z.strictObject({ slipId: idSchema, number: z.string() }), topics: ['charges', 'receipts', 'shift', 'sealed-codes', 'unclaimed'],
  }),
} as const
