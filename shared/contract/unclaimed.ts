import { z } from 'zod'
import { BILLING, countedFenSchema, dateSchema, DESK, defineCall, done, handleSchema, idSchema, MANAGER, optionalTextSchema, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'
import { chargeSchema } from './fees.ts'

/** Where money without a name arrives: on the bank account, or by the office's own code of a channel. */
export const CHANNELS = ['bank', 'wechat', 'alipay'] as const
export const channelSchema = z.enum(CHANNELS)
export type Channel = z.infer<typeof channelSchema>

/** What a column of a statement can mean. */
export const STATEMENT_FIELDS = ['date', 'amount', 'reference', 'payer', 'note', 'fee', 'out', 'direction'] as const
export type StatementField = (typeof STATEMENT_FIELDS)[number]
export const NEEDED_STATEMENT_FIELDS: readonly StatementField[] = ['date', 'amount', 'reference']

/** Field → heading; what the file does not have is left out. */
const statementMappingSchema = z.partialRecord(z.enum(STATEMENT_FIELDS), z.string().max(100))
const statementSource = { file: handleSchema, channel: channelSchema, mapping: statementMappingSchema }

/** Whose it may be, and why: the room or a name is written in it, or the amount is what is open. */
const candidateSchema = z.strictObject({
  premisesId: idSchema, room: z.string(), names: z.string(), openFen: z.int(),
  reasons: z.array(z.enum(['room', 'name', 'all-open', 'payer-open', 'one-charge'])),
})

export const unclaimedMoneySchema = z.strictObject({
  moneyId: idSchema, channel: channelSchema, reference: z.string(),
  /** The day the bank says, beside the day it stands in the book. */
  bankDate: z.string(), businessDate: z.string(), days: z.int(),
  amountFen: z.int(), channelFeeFen: z.int(), claimedFen: z.int(), leftFen: z.int(),
  payerText: z.string(), note: z.string(),
  /** Put aside as no income, with the reason; null where it stands. */
  setAside: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})

const late = z.strictObject({ amountFen: z.int(), why: z.strictObject({ zh: z.string(), en: z.string() }) }).nullable()

/** 待认领款: money that came without a name, until somebody shows that it is theirs. */
export const unclaimedCalls = {
  /** Newest first, at most 300; `open` leaves out what is claimed in whole or put aside. `ages` sums in fen all that is open: up to 7 days, up to 30, older. */
  'unclaimed.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ state: z.enum(['open', 'all']), text: z.string().max(60).default('') }),
    output: z.strictObject({
      money: z.array(unclaimedMoneySchema), total: z.int(), openFen: z.int(),
      ages: z.strictObject({ weekFen: z.int(), monthFen: z.int(), olderFen: z.int() }),
    }),
  }),
  /** One sum with whose it may be and what was claimed of it. Throws `not-found`. */
  'unclaimed.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ moneyId: idSchema }),
    output: z.strictObject({
      money: unclaimedMoneySchema, candidates: z.array(candidateSchema),
      claims: z.array(z.strictObject({
        receiptId: idSchema, number: z.string(), room: z.string(), payer: z.string(), amountFen: z.int(),
        /** What red receipts gave back of it. */
        backFen: z.int(), voided: z.boolean(), evidence: z.string(), at: z.string(), by: z.string(),
      })),
    }),
  }),
  /** What is open at a premises, with the late fee reckoned to the day the bank got the money. Throws `not-found`. */
  'unclaimed.charges': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ moneyId: idSchema, premisesId: idSchema }),
    output: z.strictObject({
      room: z.string(), charges: z.array(chargeSchema.extend({ late })),
      payers: z.array(z.strictObject({ partyId: idSchema, name: z.string() })),
    }),
  }),
  /** Reads a statement into memory and says which heading is what: as it was last assigned for this channel, else as headings are usually worded. Throws `file-gone`, `file-not-readable`, `file-empty`, `too-many-rows`, `statement-headings-not-found`. */
  'unclaimed.readStatement': defineCall({
    kind: 'effect', allow: BILLING, input: z.strictObject({ file: handleSchema, channel: channelSchema }),
    output: z.strictObject({ rows: z.int(), headings: z.array(z.string()), mapping: statementMappingSchema, remembered: z.boolean() }),
  }),
  /** What would become of every row; writes nothing. Throws `file-gone`, and at `mapping.FIELD`: `heading-needed`, `heading-unknown`, `heading-taken`. */
  'unclaimed.preview': defineCall({
    kind: 'query', allow: BILLING, input: z.strictObject(statementSource),
    output: z.strictObject({
      /** New rows and their sum; `feeFen` is what channels kept of them, `tillFeeFen` what they kept of money that was taken at the till and is not booked yet. */
      count: z.int(), sumFen: z.int(), feeFen: z.int(), tillFeeFen: z.int(),
      rows: z.array(z.strictObject({
        row: z.int(), state: z.enum(['new', 'known', 'twice', 'out', 'total', 'bad']),
        bankDate: z.string(), amountFen: z.int(), feeFen: z.int(), reference: z.string(), payerText: z.string(), note: z.string(),
        /** Of a bad row. */
        why: z.enum(['', 'date-missing', 'date-in-future', 'amount-unreadable', 'fee-unreadable', 'fee-too-large', 'reference-missing', 'reference-cut']),
        /** Where the reference of a known row stands; a receipt's sum of it beside the row's. `feeFen`: the channel's fee of it that is booked now. */
        known: z.strictObject({ place: z.enum(['receipt', 'unclaimed']), number: z.string(), date: z.string(), amountFen: z.int(), feeFen: z.int() }).nullable(),
        candidates: z.array(candidateSchema),
      })),
    }),
  }),
  /**
   * Books every new row: what came in on its channel, what the channel kept, and the whole as money without a name, on the bank's day if its month is open;
   * of money that was taken at the till only what the channel kept. Throws what the preview does, `nothing-new`, `changed-since-preview`.
   */
  'unclaimed.import': defineCall({
    kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, ...statementSource, expectedCount: z.int(), expectedSumFen: z.int(), expectedTillFeeFen: z.int() }),
    output: z.strictObject({ importId: idSchema, count: z.int(), sumFen: z.int() }), topics: ['unclaimed'],
  }),
  /** One sum by hand. Throws `day-in-future` at `bankDate`, `fee-too-large` at `channelFeeFen`, and at `reference`: `reference-on-receipt` (number, date), `reference-booked` (date). */
  'unclaimed.record': defineCall({
    kind: 'command', allow: BILLING,
    input: z.strictObject({
      requestId: requestIdSchema, channel: channelSchema, bankDate: dateSchema, amountFen: positiveFenSchema, channelFeeFen: countedFenSchema, reference: textSchema(60),
      payerText: optionalTextSchema(80), note: optionalTextSchema(200),
    }),
    output: z.strictObject({ moneyId: idSchema }), topics: ['unclaimed'],
  }),
  /**
   * Somebody shows that it is theirs: charges, late fees to the bank's day (asked for now) and a free prepayment, on a receipt of the open shift that is
   * settled from the unclaimed money, in whole or in part. Throws `not-found`, `money-set-aside`, `shift-not-open`, `nothing-chosen` and `more-than-unclaimed`
   * (leftFen) at `charges`, and at their fields `not-found`, `chosen-twice`, `charge-settled`, `more-than-open`, `late-fee-changed` (amountFen), `paper-number-used`.
   */
  'unclaimed.claim': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, moneyId: idSchema, premisesId: idSchema, payerName: textSchema(80), payerPartyId: idSchema.nullable(),
      charges: z.array(z.strictObject({ chargeId: idSchema, amountFen: positiveFenSchema })).max(200),
      lateFees: z.array(z.strictObject({ chargeId: idSchema, amountFen: positiveFenSchema })).max(200),
      prepaymentFen: countedFenSchema, evidence: textSchema(200),
    }),
    output: z.strictObject({ receiptId: idSchema, number: z.string(), totalFen: z.int(), leftFen: z.int() }), topics: ['unclaimed', 'charges', 'receipts', 'shift'],
  }),
  /** What was no income after all (a transfer of the office's own, one sent back) leaves the book again. Throws `not-found`, `money-set-aside`, `money-claimed`. */
  'unclaimed.setAside': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, moneyId: idSchema, reason: textSchema(200) }), output: done, topics: ['unclaimed'],
  }),
} as const
