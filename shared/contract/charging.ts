import { z } from 'zod'
import { BILLING, DESK, MANAGER, dateSchema, defineCall, done, idSchema, monthSchema, nothing, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'

/** 违约金 of a fee item's charges, as shared/late-fee.ts reckons it; at most 1% a day. */
export const lateFeeSchema = z.strictObject({
  ratePerMillion: z.int({ error: 'rate-form' }).min(1, { error: 'not-positive' }).max(10_000, { error: 'too-large' }),
  graceDays: z.int().min(0, { error: 'negative' }).max(365, { error: 'too-large' }),
  capPercent: z.int().min(1, { error: 'not-positive' }).max(100, { error: 'too-large' }).nullable(),
  from: z.enum(['due-day', 'after-grace']),
})

const monthSums = { chargedFen: z.int(), receivedFen: z.int(), adjustedFen: z.int(), openFen: z.int() }

/** What happens to a charge after it was made, and to the month it stands in. */
export const chargingCalls = {
  /**
   * Takes back what a run charged, all of it or one premises, while nothing of it was paid at the desk; prepaid money that settled it is
   * prepaid again, and the period may be billed again. Throws `nothing-to-undo`, `undo-paid` and `undo-later-usage` (rooms, more). Sums in fen.
   */
  'billing.undo': defineCall({
    kind: 'command', allow: BILLING,
    input: z.strictObject({ requestId: requestIdSchema, runId: idSchema, premisesId: idSchema.nullable(), reason: textSchema(200) }),
    output: z.strictObject({ count: z.int(), sumFen: z.int(), prepaidFen: z.int() }), topics: ['charges', 'billing'],
  }),
  /**
   * 减免: a part of an open charge, or all of it, is not asked for any more. Above the office's limit (with what was waived of it before) a
   * manager does it or allows it by a ticket from `approvals.give`. Gives what stays open, in fen. Throws `charge-settled`,
   * `waive-needs-approval` (limitFen), `ticket-invalid`, `approver-not-manager`, and `more-than-open` (openFen) at `amountFen`.
   */
  'charges.waive': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, chargeId: idSchema, amountFen: positiveFenSchema, reason: textSchema(200), ticket: z.string().default('') }),
    output: z.strictObject({ openFen: z.int() }), topics: ['charges', 'tasks'],
  }),

  /** Sets how the charges of an item bear a late fee from now on, or (null) that they bear none; what was asked for before stays. */
  'feeItems.setLateFee': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, feeItemId: idSchema, rule: lateFeeSchema.nullable() }), output: done, topics: ['tariffs', 'charges'],
  }),
  /**
   * 违约金 of an open charge up to a day is taken in: it becomes a charge of its own, and a later claim counts only what came after. Gives the
   * new charge and its amount in fen. Throws `late-fee-disputed`, `no-late-fee`, `month-closed`, and `day-in-future` at `until`.
   */
  'charges.claimLateFee': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, chargeId: idSchema, until: dateSchema }), output: z.strictObject({ chargeId: idSchema, amountFen: z.int() }), topics: ['charges'],
  }),

  /**
   * The newest months with what they came to, in fen: charged for the month, received and made smaller in it, and open of it and of all
   * before. A closed month shows the figures it was closed with; 'running' is the present one, which cannot be closed yet.
   */
  'months.list': defineCall({
    kind: 'query', allow: BILLING, input: nothing,
    output: z.strictObject({
      months: z.array(z.strictObject({
        month: z.string(), state: z.enum(['running', 'open', 'closed']),
        figures: z.strictObject({ ...monthSums, items: z.array(z.strictObject({ feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), ...monthSums })) }),
        closed: z.strictObject({ at: z.string(), by: z.string() }).nullable(),
        reopened: z.strictObject({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
      })),
    }),
  }),
  /** 月结: from now on nothing that was charged in the month changes; every writer is refused with `month-closed` (month). Throws `month-not-over` and `month-closed-already` at `month`. */
  'months.close': defineCall({
    kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, month: monthSchema }), output: done, topics: ['billing'],
  }),
  /** A closed month may be changed again. Throws `month-open-already` at `month`. */
  'months.reopen': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, month: monthSchema, reason: textSchema(200) }), output: done, topics: ['billing'],
  }),
} as const
