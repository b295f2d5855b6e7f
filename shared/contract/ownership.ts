import { z } from 'zod'
import { DESK, dateSchema, defineCall, idSchema, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { chargeSchema } from './fees.ts'
import { identityKindSchema } from './move-in.ts'

export const TRANSFER_BASES = ['sale', 'gift', 'inheritance', 'judgment', 'division', 'other'] as const
export const basisKindSchema = z.enum(TRANSFER_BASES)
export const DEBTS_WITH = ['seller', 'buyer'] as const

/** Somebody who owns from now on: known by the record, or new with the document that was shown. Never answered back. */
export const newOwnerSchema = z.strictObject({
  partyId: idSchema.nullable(),
  person: z.strictObject({
    kind: z.enum(['person', 'company']), name: textSchema(80), phone: optionalTextSchema(40), identityKind: identityKindSchema, identityNumber: textSchema(40), validUntil: dateSchema.nullable(),
    originalSeen: z.boolean(),
  }).nullable(),
  numerator: z.int().min(1).max(10_000), denominator: z.int().min(1).max(10_000),
})

const shareSchema = z.strictObject({ partyId: idSchema, name: z.string(), numerator: z.int(), denominator: z.int() })

/** How one fee is split at the settlement day. `settleFen`: what the seller has paid for the buyer's days; they settle it between themselves. */
export const splitSchema = z.strictObject({
  feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(),
  /** The first day billed to the buyers: later than the settlement day where the seller has paid beyond it. */
  buyerFrom: z.string(),
  settleFen: z.int(),
  months: z.array(z.strictObject({ month: z.string(), from: z.string(), to: z.string(), billed: z.boolean(), paid: z.boolean(), sellerFen: z.int(), buyerFen: z.int(), sumFen: z.int() })),
})

export const ownershipCalls = {
  /** What a 过户 with this settlement day would do: who owns now, how each fee is split by days, what is open, what stays with the premises. Throws `not-found`. */
  'ownership.preview': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema, settledOn: dateSchema }),
    output: z.strictObject({
      premisesId: idSchema, room: z.string(), state: z.string(), settledOn: z.string(),
      owners: z.array(shareSchema.extend({ died: z.boolean() })),
      heirs: z.array(z.strictObject({ partyId: idSchema, name: z.string() })),
      splits: z.array(splitSchema), openCharges: z.array(chargeSchema), prepaidFen: z.int(),
      /** Leases go on with the new owners as lessors. */
      tenants: z.array(z.strictObject({ name: z.string(), until: z.string().nullable() })),
      /** Owners who live there: whoever sells and leaves moves out by a case of their own. */
      livesThere: z.array(z.string()),
      transfers: z.array(z.strictObject({ transferId: idSchema, settledOn: z.string(), basisKind: basisKindSchema, basisNumber: z.string(), by: z.string() })),
    }),
  }),
  /**
   * 过户 from a settlement day, the first day of the new owners. Fees are split by days and the parts sum to the month; what was open is
   * owed by whom the papers name. `sellerPartyIds` are the owners the window has read. Throws `changed-meanwhile`, and field errors
   * `shares-not-whole`, `owner-twice`, `owners-unchanged`, `owned-later`, `basis-number-needed`, `notarial-deed-needed`,
   * `judgment-number-needed`, `heir-needs-deed`, `owner-died` (name), and those of identity and telephone.
   */
  'ownership.transfer': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, premisesId: idSchema, settledOn: dateSchema, sellerPartyIds: z.array(idSchema),
      basisKind: basisKindSchema, basisNumber: optionalTextSchema(60), debtsWith: z.enum(DEBTS_WITH), buyers: z.array(newOwnerSchema).min(1).max(20),
    }),
    output: z.strictObject({ transferId: idSchema, splits: z.array(splitSchema) }), topics: ['premises', 'parties', 'charges', 'archive', 'duties'],
  }),
} as const
