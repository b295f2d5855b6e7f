import { z } from 'zod'
import { BILLING, defineCall, idSchema, requestIdSchema, textSchema } from './define.ts'

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
} as const
