import { z } from 'zod'
import { BILLING, DESK, defineCall, idSchema, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'

/** What happens to a charge after it was made. */
export const chargingCalls = {
  /**
   * Takes back what a run charged, all of it or one premises, while nothing of it was paid at the desk; prepaid money that settled it is
   * prepaid again, and the period may be billed again. Throws `nothing-to-undo` and `undo-paid` (rooms, more). Sums in fen.
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
} as const
