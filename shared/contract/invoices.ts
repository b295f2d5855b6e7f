import { z } from 'zod'
import { BILLING, dateSchema, DESK, defineCall, done, idSchema, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'

/** 待开 · 已开 · 已换票 (the receipt's paper was handed back for it) · 红冲 · withdrawn. */
export const INVOICE_STATES = ['asked', 'issued', 'exchanged', 'red', 'withdrawn'] as const
export const invoiceStateSchema = z.enum(INVOICE_STATES)
export type InvoiceState = z.infer<typeof invoiceStateSchema>

/** What a receipt says of its invoice. */
export const invoiceOfReceiptSchema = z.strictObject({
  invoiceId: idSchema, state: invoiceStateSchema, number: z.string(), title: z.string(), issuedOn: z.string().nullable(), redNumber: z.string(),
})

/** 数电票 has 20 digits and no code beside them. */
const invoiceNumber = z.string().trim().regex(/^\d{20}$/, { error: 'invoice-number-form' })
const on = { requestId: requestIdSchema, invoiceId: idSchema }

/** 数电票 is made in the tax office's own program; here: who asked for it, and what became of it. An invoice is for a whole receipt. */
export const invoicesCalls = {
  /** Newest first, at most 300; `text` is found in title, tax number, receipt number, invoice number, room. `counts` are of all, whatever is looked for. */
  'invoices.list': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({ state: invoiceStateSchema.nullable(), text: z.string().max(60).default(''), from: dateSchema.nullable().default(null), to: dateSchema.nullable().default(null) }),
    output: z.strictObject({
      invoices: z.array(z.strictObject({
        invoiceId: idSchema, state: invoiceStateSchema, receiptId: idSchema, receiptNumber: z.string(), receiptDate: z.string(), room: z.string(), payer: z.string(), totalFen: z.int(),
        /** What red receipts have taken back of it. */
        reversedFen: z.int(), voided: z.boolean(),
        title: z.string(), taxNumber: z.string(), email: z.string(), number: z.string(), issuedOn: z.string().nullable(), redNumber: z.string(), redOn: z.string().nullable(), askedOn: z.string(), askedBy: z.string(),
      })),
      total: z.int(), counts: z.record(invoiceStateSchema, z.int()),
    }),
  }),
  /**
   * 开票申请. Throws `not-found`, `receipt-voided`, `invoice-not-for-deposits`, `invoice-not-for-red`, `nothing-to-invoice`, `invoice-asked-already`;
   * field errors `tax-number-needed` and `tax-number-wrong` at `taxNumber`, `not-an-email` at `email`.
   */
  'invoices.ask': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, receiptId: idSchema, buyer: z.enum(['company', 'person']), title: textSchema(100), taxNumber: optionalTextSchema(30), email: optionalTextSchema(100) }),
    output: z.strictObject({ invoiceId: idSchema }), topics: ['invoices', 'receipts'],
  }),
  /** It is made. Throws `not-found`, `invoice-moved-on`, `receipt-voided`, `nothing-to-invoice`; field errors `invoice-number-form`, `invoice-number-used` (receipt) at `number`, `in-future`, `before-receipt` (date) at `issuedOn`. */
  'invoices.issue': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject({ ...on, number: invoiceNumber, issuedOn: dateSchema }), output: done, topics: ['invoices', 'receipts'] }),
  /** 换票: the customer handed the receipt's paper back for it. Throws `not-found`, `invoice-moved-on`. */
  'invoices.exchange': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject(on), output: done, topics: ['invoices', 'receipts'] }),
  /** 红冲: the red invoice is made, so that the receipt may be taken back. Throws `not-found`, `invoice-moved-on`; field errors `invoice-number-form`, `invoice-number-used` (receipt) at `redNumber`, `in-future`, `before-invoice` (date) at `redOn`. */
  'invoices.red': defineCall({ kind: 'command', allow: BILLING, input: z.strictObject({ ...on, redNumber: invoiceNumber, redOn: dateSchema }), output: done, topics: ['invoices', 'receipts'] }),
  /** Not wanted after all, before it was made. Throws `not-found`, `invoice-moved-on`. */
  'invoices.withdraw': defineCall({ kind: 'command', allow: DESK, input: z.strictObject(on), output: done, topics: ['invoices', 'receipts'] }),
} as const
