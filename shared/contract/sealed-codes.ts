import { z } from 'zod'
import { DESK, MANAGER, defineCall, done, fileHandleSchema, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'

/** Calls that a sealed code may stand in for the second person of: what is put right without a colleague. */
export const SEALED_CALLS = ['receipts.void', 'receipts.reverse', 'receipts.correct', 'shift.closeForNight'] as const satisfies readonly string[]

/** In its envelope; used and waiting for a manager; confirmed by one; or withdrawn unused. */
export const sealedCodeStateSchema = z.enum(['sealed', 'used', 'confirmed', 'withdrawn'])

const sealedCodeSchema = z.strictObject({
  id: idSchema, label: z.string(), state: sealedCodeStateSchema, issuedAt: z.string(), issuedBy: z.string(),
  usedAt: z.string().nullable(), usedBy: z.string(), usedFor: z.string(), confirmedAt: z.string().nullable(), confirmedBy: z.string(),
  /** Whether the one who asks used it: somebody else confirms it. */
  own: z.boolean(),
})

/** 密封码: one-use codes in sealed envelopes, for when no second person is there; a manager confirms their use afterwards. */
export const sealedCodesCalls = {
  /**
   * Makes codes (A-01 …) and the sheet to be cut and sealed. It is shown this once: only a hash is kept, and a sheet that was lost is withdrawn and
   * made again. Who made a code cannot use it.
   */
  'sealedCodes.issue': defineCall({
    kind: 'effect', allow: MANAGER, input: z.strictObject({ count: z.int().min(1, { error: 'not-positive' }).max(24, { error: 'too-many' }) }),
    output: z.strictObject({ codes: z.array(z.strictObject({ label: z.string(), secret: z.string() })), file: fileHandleSchema }), topics: ['sealed-codes'],
  }),
  /** Every code by its label, those that wait for a manager first. Never the code itself. */
  'sealedCodes.list': defineCall({ kind: 'query', allow: DESK, input: nothing, output: z.strictObject({ codes: z.array(sealedCodeSchema) }) }),
  /**
   * A manager has looked at what a used code did. Where it was not right (`right` false, with a note) it becomes a matter of the desk.
   * Throws `not-found`, `sealed-code-not-used`, `sealed-code-confirmed`, `sealed-code-used-by-you`, and `reason-needed` at `note`.
   */
  'sealedCodes.confirm': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, sealedCodeId: idSchema, right: z.boolean(), note: optionalTextSchema(200) }),
    output: done, topics: ['sealed-codes', 'shift', 'tasks'],
  }),
  /** An envelope that was lost or opened unused: nothing opens with its code any more. Throws `not-found`, `sealed-code-used`. */
  'sealedCodes.withdraw': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, sealedCodeId: idSchema, reason: textSchema(200) }), output: done, topics: ['sealed-codes'],
  }),
} as const
