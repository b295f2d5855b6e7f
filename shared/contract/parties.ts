import { z } from 'zod'
import { identityKindSchema } from './move-in.ts'
import { DESK, dateSchema, defineCall, done, idSchema, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'

export const MANDATE_SCOPES = ['sublet', 'delivery', 'move-in', 'move-out', 'all'] as const
export const AFFILIATION_KINDS = ['heir', 'former-spouse', 'guardian', 'other-payer'] as const

export const mandateSchema = z.strictObject({
  mandateId: idSchema, premisesId: idSchema, room: z.string(), principal: z.string(), agentPartyId: idSchema, agent: z.string(), scope: z.enum(MANDATE_SCOPES), number: z.string(),
  from: z.string(), until: z.string().nullable(), revokedOn: z.string().nullable(), note: z.string(),
})
export const affiliationSchema = z.strictObject({
  affiliationId: idSchema, premisesId: idSchema, room: z.string(), partyId: idSchema, name: z.string(), kind: z.enum(AFFILIATION_KINDS), from: z.string(), to: z.string().nullable(), note: z.string(),
})
export const vehicleSchema = z.strictObject({
  vehicleId: idSchema, premisesId: idSchema, room: z.string(), holder: z.string().nullable(), plate: z.string(), model: z.string(), colour: z.string(), space: z.string(), from: z.string(), to: z.string().nullable(),
})

/** Somebody known by their record, or new by name and telephone. */
const someoneSchema = z.union([
  z.strictObject({ partyId: idSchema }),
  z.strictObject({ kind: z.enum(['person', 'company']), name: textSchema(80), phone: optionalTextSchema(40) }),
])

export const partiesCalls = {
  /** Everything the desk shows about one person or company. Telephones in full, document numbers masked. Throws `not-found`. */
  'parties.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ partyId: idSchema }),
    output: z.strictObject({
      partyId: idSchema, kind: z.enum(['person', 'company']), name: z.string(), phones: z.array(z.string()),
      documents: z.array(z.strictObject({ kind: z.string(), masked: z.string(), validUntil: z.string().nullable(), checkedBy: z.string().nullable(), checkedOn: z.string().nullable() })),
      detail: z.strictObject({
        sex: z.enum(['male', 'female']).nullable(), birthDate: z.string().nullable(), nationality: z.string(), registeredAddress: z.string(), employer: z.string(), occupation: z.string(),
        legalRepresentative: z.string(), guardian: z.string().nullable(), guardianPartyId: idSchema.nullable(), diedOn: z.string().nullable(), privacyNoticeOn: z.string().nullable(), messageConsentOn: z.string().nullable(), important: z.boolean(),
      }).nullable(),
      contacts: z.array(z.strictObject({ contactId: idSchema, kind: z.enum(['emergency', 'contact', 'staff']), name: z.string(), relation: z.string(), phone: z.string(), from: z.string(), to: z.string().nullable() })),
      homes: z.array(z.strictObject({
        premisesId: idSchema, room: z.string(), role: z.enum(['owner', 'tenant', 'member']), part: z.string(), share: z.string().nullable(), relation: z.string(),
        from: z.string().nullable(), to: z.string().nullable(), openFen: z.int(), depositFen: z.int(),
      })),
      leases: z.array(z.strictObject({ leaseId: idSchema, premisesId: idSchema, room: z.string(), part: z.string(), contractNumber: z.string(), from: z.string().nullable(), to: z.string().nullable(), endedOn: z.string().nullable() })),
      receipts: z.array(z.strictObject({ receiptId: idSchema, number: z.string(), at: z.string(), room: z.string(), totalFen: z.int(), kind: z.string() })),
      changes: z.array(z.strictObject({ what: z.string(), before: z.string(), after: z.string(), reason: z.string(), at: z.string(), by: z.string() })),
    }),
  }),

  /**
   * What the office knows of somebody beyond name, telephone and document; each change is kept with its reason. A death ends what they can do
   * themselves: heirs may pay, and own only by deed or judgment. Field errors `day-to-come` on diedOn, `own-guardian`, `not-found` on guardianPartyId.
   */
  'parties.setFacts': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, partyId: idSchema, nationality: optionalTextSchema(40), registeredAddress: optionalTextSchema(120), employer: optionalTextSchema(80), occupation: optionalTextSchema(40),
      legalRepresentative: optionalTextSchema(40), guardianPartyId: idSchema.nullable(), diedOn: dateSchema.nullable(), messageConsent: z.boolean(), important: z.boolean(), reason: textSchema(200),
    }),
    output: done, topics: ['parties', 'premises', 'archive'],
  }),
  /** Somebody to call: in an emergency, or at a company; a company's staff. An emergency contact follows the one before. */
  'contacts.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, partyId: idSchema, kind: z.enum(['emergency', 'contact', 'staff']), name: textSchema(40), relation: optionalTextSchema(40), phone: optionalTextSchema(40) }),
    output: done, topics: ['parties', 'archive'],
  }),
  'contacts.end': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, contactId: idSchema, to: dateSchema }), output: done, topics: ['parties', 'archive'],
  }),

  /**
   * 委托书 seen at the desk: whom the owner lets act, for what, until when; a standing one to sublet has an end. The agent's own document is
   * seen with it. Field errors `not-an-owner`, `ends-before-start`, `own-agent`, `until-needed`, `id-…`, `kind-does-not-fit`, `document-of-another` (name).
   */
  'mandates.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, premisesId: idSchema, principalPartyId: idSchema, agent: someoneSchema, scope: z.enum(MANDATE_SCOPES), number: optionalTextSchema(40),
      from: dateSchema, until: dateSchema.nullable(), document: z.strictObject({ kind: identityKindSchema, number: textSchema(40) }).nullable().default(null), originalSeen: z.literal(true, { error: 'original-not-seen' }), note: optionalTextSchema(200),
    }),
    output: z.strictObject({ mandateId: idSchema, agentPartyId: idSchema }), topics: ['parties', 'premises', 'archive'],
  }),
  /** The owner takes the authority back from a day on. */
  'mandates.revoke': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, mandateId: idSchema, revokedOn: dateSchema }), output: done, topics: ['parties', 'premises', 'archive'],
  }),

  /** Somebody who has to do with the premises and neither owns them nor lives there: may pay, gets no keys and no data. */
  'affiliations.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, person: someoneSchema, kind: z.enum(AFFILIATION_KINDS), from: dateSchema, note: optionalTextSchema(200) }),
    output: z.strictObject({ affiliationId: idSchema, partyId: idSchema }), topics: ['parties', 'premises', 'archive'],
  }),
  'affiliations.end': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, affiliationId: idSchema, to: dateSchema }), output: done, topics: ['parties', 'premises', 'archive'],
  }),

  /** A vehicle of a household, found by its plate. Field errors `plate-known` (room) where another premises has it now. */
  'vehicles.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, premisesId: idSchema, partyId: idSchema.nullable(), plate: textSchema(12), model: optionalTextSchema(40), colour: optionalTextSchema(20), space: optionalTextSchema(20), from: dateSchema,
    }),
    output: z.strictObject({ vehicleId: idSchema }), topics: ['premises', 'archive'],
  }),
  'vehicles.end': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, vehicleId: idSchema, to: dateSchema }), output: done, topics: ['premises', 'archive'],
  }),
} as const
