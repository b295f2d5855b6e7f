import { z } from 'zod'
import { DESK, countedFenSchema, dateSchema, defineCall, done, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { identityKindSchema } from './move-in.ts'

export const payerRoleSchema = z.enum(['owner', 'tenant', 'agent', 'developer'])
const sharedMonthSchema = z.strictObject({ month: z.string(), from: z.string(), to: z.string(), billed: z.boolean(), paid: z.boolean(), beforeFen: z.int(), afterFen: z.int(), sumFen: z.int() })

/** What is written on a document shown at the desk; the number is never answered back. */
export const shownDocumentSchema = z.strictObject({ identityKind: identityKindSchema, identityNumber: textSchema(40), validUntil: dateSchema.nullable(), originalSeen: z.boolean() })

export const leasesCalls = {
  /** Tenancies of a premises that go on, with the lease each stands on. */
  'leases.current': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({
      leases: z.array(z.strictObject({
        occupancyId: idSchema, leaseId: idSchema.nullable(), partyId: idSchema, name: z.string(), part: z.string(), contractNumber: z.string(), from: z.string().nullable(), to: z.string().nullable(),
        rentFen: z.int().nullable(), depositFen: z.int().nullable(), maximumOccupants: z.int().nullable(), heads: z.int(),
        /** The agent company that lets the room, with the last day of its 委托书. */
        lessor: z.strictObject({ partyId: idSchema, name: z.string(), until: z.string().nullable() }).nullable(),
      })),
    }),
  }),
  /**
   * A new lease after the old one; the stay goes on. Throws `not-found`, `stay-ended`, `mandate-expired` or `mandate-missing` for a room let by an
   * agent, and field errors `ends-before-start`, `renews-too-early` (until), `fewer-than-live-there` (heads).
   */
  'leases.renew': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, occupancyId: idSchema, contractNumber: optionalTextSchema(40), from: dateSchema, to: dateSchema, rentFen: countedFenSchema.nullable(), depositFen: countedFenSchema.nullable(),
      maximumOccupants: z.int().min(1).max(99).nullable(),
    }),
    output: z.strictObject({ leaseId: idSchema }), topics: ['premises', 'parties', 'archive', 'duties'],
  }),
  /** What ends soon or has ended: leases of tenants who still live there, mandates, and the minority of owners. Nearest first; nothing is written. */
  'leases.ending': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      days: z.array(z.int()),
      entries: z.array(z.strictObject({
        kind: z.enum(['lease', 'mandate', 'minor']), premisesId: idSchema, room: z.string(), part: z.string(), partyId: idSchema, name: z.string(), on: z.string(), daysLeft: z.int(),
        /** The reminder it has come to: the fewest days that are not fewer than those left; null once it is past. */
        reminder: z.int().nullable(),
      })),
    }),
  }),
} as const

export const payersCalls = {
  /** Who pays each fee now, and who else could. */
  'payers.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({
      room: z.string(),
      items: z.array(z.strictObject({ feeItemId: idSchema, feeItem: z.string(), feeItemEn: z.string(), payer: payerRoleSchema, payerPartyId: idSchema.nullable(), payerName: z.string(), from: z.string() })),
      candidates: z.array(z.strictObject({ payer: payerRoleSchema, partyId: idSchema.nullable(), name: z.string() })),
    }),
  }),
  /** From when somebody else can pay a fee, and which charges would move. Throws `not-found` where nobody pays it. */
  'payers.preview': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema, feeItemId: idSchema, from: dateSchema }),
    output: z.strictObject({ from: z.string(), settleFen: z.int(), months: z.array(sharedMonthSchema) }),
  }),
  /** Throws field errors `payer-unchanged`, `payer-not-tenant`, `party-needed`, and `mandate-missing`, `mandate-expired` for an agent. Gives the day the new payer begins. */
  'payers.change': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, feeItemId: idSchema, payer: payerRoleSchema, payerPartyId: idSchema.nullable(), from: dateSchema, reason: textSchema(200) }),
    output: z.strictObject({ from: z.string(), movedFen: z.int() }), topics: ['premises', 'charges', 'archive'],
  }),
} as const

export const householdCalls = {
  /** Households of a premises with their members. */
  'members.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({
      room: z.string(),
      households: z.array(z.strictObject({
        partyId: idSchema, name: z.string(), role: z.enum(['owner', 'tenant']), part: z.string(), from: z.string().nullable(), maximumOccupants: z.int().nullable(),
        members: z.array(z.strictObject({ occupancyId: idSchema, partyId: idSchema, name: z.string(), relation: z.string(), from: z.string().nullable() })),
      })),
    }),
  }),
  /** Somebody joins a household. Throws field errors `household-not-there`, `before-household` (date), `more-than-lease` (maximum), `member-already`, and those of a document. */
  'members.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, premisesId: idSchema, householdPartyId: idSchema, relation: textSchema(20), from: dateSchema, name: textSchema(80), phone: optionalTextSchema(40),
      /** Small children need none. */
      document: shownDocumentSchema.nullable(),
    }),
    output: z.strictObject({ occupancyId: idSchema, partyId: idSchema }), topics: ['premises', 'parties', 'archive', 'move-outs'],
  }),
  /** A member leaves, the household stays. Throws `not-found`, `stay-ended`, and the field error `ends-before-start`. */
  'members.end': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, occupancyId: idSchema, on: dateSchema }), output: done, topics: ['premises', 'parties', 'archive', 'move-outs'],
  }),

  /** The new name is found; what it was before stands in the history. Throws `not-found`, and the field error `name-unchanged`. */
  'parties.rename': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, partyId: idSchema, name: textSchema(80), reason: textSchema(200) }), output: done, topics: ['premises', 'parties', 'archive', 'move-ins', 'move-outs'],
  }),
  /** Throws `not-found`, and field errors `phone-known`, `phone-…`. */
  'parties.addPhone': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, partyId: idSchema, phone: textSchema(40), reason: optionalTextSchema(200) }), output: done, topics: ['premises', 'parties', 'archive'],
  }),
  /** Throws `not-found` where the party has no such number. */
  'parties.removePhone': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, partyId: idSchema, phone: textSchema(40), reason: textSchema(200) }), output: done, topics: ['premises', 'parties', 'archive'],
  }),
  /** A new document of somebody known, e.g. a card that was renewed. Throws `not-found`, and field errors `original-not-seen`, `id-…`, `kind-does-not-fit`, `document-of-another`. */
  'parties.addDocument': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, partyId: idSchema, document: shownDocumentSchema, reason: optionalTextSchema(200) }), output: done, topics: ['premises', 'parties', 'archive'],
  }),
} as const

export const CERTIFICATE_KINDS = ['clearance', 'residence', 'payment'] as const
export const SEALED_KINDS = [...CERTIFICATE_KINDS, 'release'] as const

export const certificatesCalls = {
  /**
   * A paper under the office's seal, numbered by kind and year without a hole, frozen as it prints. Throws `not-settled` (openFen; nobody may
   * override it), `does-not-live-there`, `nothing-paid`, and the field error `ends-before-start`.
   */
  'certificates.issue': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, kind: z.enum(CERTIFICATE_KINDS), premisesId: idSchema, partyId: idSchema, purpose: optionalTextSchema(80),
      /** The period of a payment certificate. */
      from: dateSchema.nullable(), to: dateSchema.nullable(),
    }),
    output: z.strictObject({ sealedPaperId: idSchema, number: z.string() }), topics: ['archive', 'duties'],
  }),
  /** 用印登记: every sealed paper, newest first, with how often it was printed. */
  'certificates.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ kind: z.enum(SEALED_KINDS).nullable(), text: z.string().max(60).default(''), limit: z.int().min(1).max(500).default(200) }),
    output: z.strictObject({
      papers: z.array(z.strictObject({
        sealedPaperId: idSchema, kind: z.enum(SEALED_KINDS), number: z.string(), premisesId: idSchema, room: z.string(), addressee: z.string(), purpose: z.string(), issuedOn: z.string(), by: z.string(),
        approvedBy: z.string().nullable(), approvedReason: z.string(), prints: z.int(),
      })),
    }),
  }),
} as const
