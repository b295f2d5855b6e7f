import { z } from 'zod'
import { isDate } from '../dates.ts'
import { BILLING, DESK, countedFenSchema, dateSchema, defineCall, done, idSchema, monthSchema, nothing, optionalTextSchema, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'
import { invoiceStateSchema } from './invoices.ts'

export const METHODS = ['cash', 'wechat', 'alipay', 'card', 'transfer', 'cheque'] as const
export const methodSchema = z.enum(METHODS)
export type Method = z.infer<typeof methodSchema>
/** Ways of paying that are nothing without the number of their slip, transfer or cheque. */
export const NEEDS_REFERENCE: ReadonlySet<Method> = new Set(['card', 'transfer', 'cheque'])
/** What a clerk is warned of once: the same sum from the same premises on one day, or a number that stands on money booked before. */
export const COLLECT_WARNINGS = ['same-amount-today', 'reference-used', 'paper-not-next', 'paper-not-ours'] as const

export const chargeSchema = z.strictObject({
  chargeId: idSchema, premisesId: idSchema, room: z.string(), feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(),
  kind: z.enum(['billed', 'opening', 'one-off', 'metered', 'shared', 'late-fee', 'until', 'units']),
  from: z.string().nullable(), to: z.string(), description: z.string(),
  /** adjustedFen: by how much it was made smaller after it was made. */
  amountFen: z.int(), adjustedFen: z.int(), openFen: z.int(), dueOn: z.string(),
  payer: z.string(),
  /** Why this amount, in everyday words with its figures. */
  why: z.strictObject({ zh: z.string(), en: z.string() }),
  dispute: z.strictObject({ reason: z.string(), since: z.string(), reviewOn: z.string().nullable() }).nullable(),
})

const billingTotals = { count: z.int(), sumFen: z.int(), prepaidFen: z.int(), openFen: z.int() }

export const feesCalls = {
  'fees.items': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      items: z.array(z.strictObject({ feeItemId: idSchema, code: z.string(), name: z.string(), nameEn: z.string(), kind: z.enum(['recurring', 'one-off', 'deposit', 'opening']), charging: z.enum(['period', 'meter', 'shared', 'until', 'card']) })),
    }),
  }),
  /** Open charges of the premises named, oldest first, with what is prepaid and held for them. `late`: the late fee to date that nobody has asked for. */
  'charges.open': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesIds: z.array(idSchema).min(1).max(50) }),
    output: z.strictObject({
      charges: z.array(chargeSchema.extend({ late: z.strictObject({ amountFen: z.int(), why: z.strictObject({ zh: z.string(), en: z.string() }) }).nullable() })),
      prepaid: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), feeItemId: idSchema.nullable(), feeItem: z.string(), amountFen: z.int() })),
      deposits: z.array(z.strictObject({ depositId: idSchema, premisesId: idSchema, room: z.string(), name: z.string(), amountFen: z.int(), receiptNumber: z.string() })),
      /** earlierOpen: what was owed before the books began is still open, so the date is not the whole truth. */
      paidUntil: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), date: z.string().nullable(), earlierOpen: z.boolean() })),
      payers: z.array(z.strictObject({ partyId: idSchema.nullable(), name: z.string(), role: z.string() })),
      lastReceipt: z.strictObject({ number: z.string(), at: z.string(), totalFen: z.int() }).nullable(),
    }),
  }),
  /** Other premises that an owner or tenant of this one (the same record, or the same name and telephone number) owns or rents today, in the order of the property, with what is open there: they may be paid on one receipt. */
  'charges.otherPremises': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({ premises: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), payer: z.string(), openFen: z.int() })) }),
  }),
  'charges.addOneOff': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, feeItemId: idSchema, description: textSchema(60), from: dateSchema.nullable(), to: dateSchema, amountFen: positiveFenSchema }),
    output: z.strictObject({ chargeId: idSchema }), topics: ['charges'],
  }),
  'charges.dispute': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, chargeId: idSchema, reason: textSchema(200), reviewOn: dateSchema.nullable() }), output: done, topics: ['charges', 'tasks'],
  }),
  'charges.liftDispute': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, chargeId: idSchema, outcome: textSchema(200) }), output: done, topics: ['charges', 'tasks'],
  }),

  /** What billing this month would do: counts, sums, what prepayments will settle, who is left out and why. */
  'billing.preview': defineCall({
    kind: 'query', allow: BILLING, input: z.strictObject({ month: monthSchema }),
    output: z.strictObject({
      month: z.string(), ...billingTotals,
      byItem: z.array(z.strictObject({ feeItemId: idSchema, feeItem: z.string(), count: z.int(), sumFen: z.int(), lastMonthCount: z.int(), lastMonthFen: z.int() })),
      leftOut: z.array(z.strictObject({ reason: z.enum(['already-billed', 'paid-until', 'not-started', 'ended', 'area-missing', 'zero', 'no-meter', 'not-read']), count: z.int(), rooms: z.array(z.string()) })),
      changes: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), feeItem: z.string(), beforeFen: z.int(), nowFen: z.int(), why: z.strictObject({ zh: z.string(), en: z.string() }) })),
      sample: z.array(z.strictObject({ room: z.string(), feeItem: z.string(), amountFen: z.int(), why: z.strictObject({ zh: z.string(), en: z.string() }) })),
    }),
  }),
  /** Bills the month in one transaction; refused with `changed-since-preview` when count or sum are no longer what was shown. */
  'billing.commit': defineCall({
    kind: 'command', allow: BILLING,
    input: z.strictObject({ requestId: requestIdSchema, month: monthSchema, expectedCount: z.int(), expectedSumFen: z.int() }),
    output: z.strictObject({ runId: idSchema, ...billingTotals }), topics: ['charges', 'billing'],
  }),
  /** The newest runs; `undone` is what was taken back since, and `openFen` what was left open of the rest when it was billed. */
  'billing.runs': defineCall({
    kind: 'query', allow: BILLING, input: nothing,
    output: z.strictObject({ runs: z.array(z.strictObject({ runId: idSchema, month: z.string(), at: z.string(), by: z.string(), count: z.int(), sumFen: z.int(), prepaidFen: z.int(), openFen: z.int(), undone: z.strictObject({ count: z.int(), sumFen: z.int(), why: z.string() }).nullable() })) }),
  }),
} as const

/** 'YYYY-MM-DD HH:MM', the only spelling: such moments are compared as texts. */
const writtenAtSchema = z.string().refine((text) => /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDate(text.slice(0, 10)), 'not-a-moment')

export const collectInputSchema = z.strictObject({
  requestId: requestIdSchema,
  premisesId: idSchema,
  payerName: textSchema(80),
  payerPartyId: idSchema.nullable(),
  charges: z.array(z.strictObject({ chargeId: idSchema, amountFen: positiveFenSchema })).max(500),
  /** feeItemId null = free prepayment. */
  prepayments: z.array(z.strictObject({ premisesId: idSchema, feeItemId: idSchema.nullable(), amountFen: positiveFenSchema })).max(50),
  deposits: z.array(z.strictObject({ premisesId: idSchema, feeItemId: idSchema, amountFen: positiveFenSchema })).max(10),
  /** For cash: what the resident puts on the counter. Others: exactly what was paid. */
  methods: z.array(z.strictObject({ method: methodSchema, amountFen: positiveFenSchema, reference: optionalTextSchema(60) })).max(8),
  /** Taken out of the free and earmarked prepayments of the charges' premises. */
  fromPrepaidFen: countedFenSchema.default(0 as never),
  /** 押金转费用: held deposits of the payer that settle fees here. */
  fromDeposits: z.array(z.strictObject({ depositId: idSchema, amountFen: positiveFenSchema })).max(10).default([]),
  /** What the clerk was warned of and takes the money all the same. */
  warned: z.array(z.enum(COLLECT_WARNINGS)).max(COLLECT_WARNINGS.length).default([]),
  notesChecked: z.boolean(),
  /** Change the resident leaves as a free prepayment instead of taking it. */
  keepChange: z.boolean().default(false),
  paperNumber: optionalTextSchema(20).default(''),
  /** A receipt written by hand in a power cut, entered afterwards. */
  handWritten: z.strictObject({ paperNumber: textSchema(20), writtenAt: writtenAtSchema }).nullable().default(null),
  remark: optionalTextSchema(100).default(''),
})

export const receiptSummarySchema = z.strictObject({
  receiptId: idSchema, number: z.string(), kind: z.enum(['fees', 'deposit', 'red']), paperNumber: z.string(), handWritten: z.boolean(), voided: z.boolean(),
  at: z.string(), businessDate: z.string(), premisesId: idSchema, room: z.string(), payer: z.string(), totalFen: z.int(), roundingFen: z.int(), cashier: z.string(),
  methods: z.array(z.strictObject({ method: z.string(), amountFen: z.int() })), prints: z.int(),
  /** Further sheets' numbers, where it runs over several. */
  moreSheets: z.array(z.string()),
  /** 数电票 of it; null where none was asked for. */
  invoice: z.strictObject({ state: invoiceStateSchema, number: z.string() }).nullable(),
})

export const paymentsCalls = {
  /**
   * Takes money: charges, prepayments and deposits, methods mixed, on receipts numbered at commit. Needs an open shift of the person. Warned of once, at
   * the form: `same-amount-today` (number, at), `reference-used` (number, date), `reference-on-statement` (date, amountFen) at `methods.N.reference`,
   * `paper-not-next` (number) and `paper-not-ours` at the paper number. Field errors `reference-needed` at `methods.N.reference`,
   * `deposit-of-another` (name), `deposit-being-refunded`, `more-than-deposit` (balanceFen) at `fromDeposits.N.amountFen`, and those of `settle`.
   */
  'payments.collect': defineCall({
    kind: 'command', allow: DESK, input: collectInputSchema,
    output: z.strictObject({
      receipts: z.array(z.strictObject({ receiptId: idSchema, number: z.string(), kind: z.enum(['fees', 'deposit']), totalFen: z.int() })),
      totalFen: z.int(), roundingFen: z.int(), cashFen: z.int(), changeFen: z.int(),
    }),
    topics: ['charges', 'receipts', 'shift'],
  }),
  /** This window has premises at its till (null: no longer), said again every while; answers who else has, at another window, so that nobody is asked to pay twice. */
  'payments.atTill': defineCall({
    kind: 'effect', allow: DESK, input: z.strictObject({ premisesId: idSchema.nullable() }),
    output: z.strictObject({ others: z.array(z.strictObject({ name: z.string(), station: z.string() })) }),
  }),
  'receipts.list': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({ from: dateSchema.nullable(), to: dateSchema.nullable(), shiftId: idSchema.nullable(), text: z.string().max(60).default(''), limit: z.int().min(1).max(500).default(100) }),
    output: z.strictObject({ receipts: z.array(receiptSummarySchema), total: z.int(), sumFen: z.int(), fromPrepaidFen: z.int() }),
  }),
  /** A pre-printed hand receipt that was spoiled: named, so that its number is not missing. */
  'receipts.spoilPaper': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, paperNumber: textSchema(20), reason: textSchema(100) }), output: done, topics: ['shift'],
  }),
} as const
