import { z } from 'zod'
import { DESK, MANAGER, dateSchema, defineCall, done, idSchema, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { settingsSchema } from './desk.ts'
import { identityKindSchema, keyKindSchema } from './move-in.ts'

/** Every state a premises can be in; from "delivered" on it has been handed over. */
export const PREMISES_STATES = ['unsold', 'undelivered', 'notified', 'refused', 'delivered', 'deemed', 'renovating', 'occupied', 'vacant'] as const
export type PremisesState = (typeof PREMISES_STATES)[number]
export const premisesStateSchema = z.enum(PREMISES_STATES)

export const DELIVERY_STEPS = ['notice', 'receiver', 'inspection', 'handed-over', 'readings', 'keys', 'papers'] as const
export const deliveryStepSchema = z.enum(DELIVERY_STEPS)
export type DeliveryStep = z.infer<typeof deliveryStepSchema>

export const NOTICE_WAYS = ['phone', 'message', 'letter', 'in-person'] as const
const noticeFields = {
  sentOn: dateSchema, how: z.enum(NOTICE_WAYS),
  /** The day the owner is to come; null where none was agreed. */
  appointedOn: dateSchema.nullable(),
  /** What proves it: the number of the registered letter, who answered the telephone. */
  note: optionalTextSchema(200).default(''),
}
export const deliveryNoticeSchema = z.strictObject({ step: z.literal('notice'), ...noticeFields })

const shownDocument = {
  identityKind: identityKindSchema, identityNumber: textSchema(40),
  /** Typed by hand, or read by a keyboard-wedge reader. */
  numberSource: z.enum(['typed', 'reader']).default('typed'),
  /** null = 长期, no end. */
  validUntil: dateSchema.nullable(),
  originalSeen: z.boolean(),
  /** Why the desk goes on although the document is expired or its pattern unknown. */
  warningReason: optionalTextSchema(200).default(''),
}
/** Who acts for the owner: a 委托书 and a document of their own, both seen. */
export const deliveryAgentSchema = z.strictObject({
  name: textSchema(80), phone: textSchema(40), ...shownDocument,
  mandateNumber: optionalTextSchema(40), mandateFrom: dateSchema,
  /** null = without an end. */
  mandateUntil: dateSchema.nullable(), mandateSeen: z.boolean(),
})
/** Whose premises they are, and who comes to take them over. */
export const receiverSchema = z.strictObject({
  step: z.literal('receiver'),
  /** One of the owners on file; null only where there is none on file. */
  ownerPartyId: idSchema.nullable(),
  name: textSchema(80), phone: textSchema(40), ...shownDocument,
  /** Checked, not copied, unless the clerk says so. */
  copyKept: z.boolean().default(false),
  /** null = the owner came. */
  agent: deliveryAgentSchema.nullable(),
})

const defectFields = { place: textSchema(40), text: textSchema(200), responsible: textSchema(40), mendBy: dateSchema.nullable() }
export const inspectionSchema = z.strictObject({
  step: z.literal('inspection'), inspectedOn: dateSchema,
  /** Looked at room by room and nothing found; an answer of its own. */
  noDefects: z.boolean(),
  defects: z.array(z.strictObject(defectFields)).max(60),
})
export const handedOverSchema = z.strictObject({
  step: z.literal('handed-over'),
  /** 住宅质量保证书, 住宅使用说明书 */
  guarantee: z.boolean(), manual: z.boolean(),
  others: z.array(textSchema(40)).max(20),
})

export const meterKindSchema = z.enum(['water', 'hot-water', 'electricity', 'gas', 'heat'])
/** What a meter shows, in 1/1000 of its unit. */
export const readingSchema = z.int({ error: 'reading-form' }).min(0, { error: 'reading-negative' }).max(9_999_999_999, { error: 'too-large' })
export const readingsSchema = z.strictObject({
  step: z.literal('readings'), readOn: dateSchema,
  meters: z.array(z.strictObject({ kind: meterKindSchema, number: textSchema(40), value: readingSchema })).min(1, { error: 'meters-needed' }).max(20),
})

const keyList = z.array(z.strictObject({ kind: keyKindSchema, number: textSchema(40) })).min(1, { error: 'keys-needed' }).max(40)
export const keysSchema = z.strictObject({ step: z.literal('keys'), takenBy: textSchema(80), keys: keyList })

export const DELIVERY_PAPERS = ['premises-hand-over', 'delivery-safety-letter', 'delivery-pledge'] as const
export const deliveryPapersSchema = z.strictObject({
  step: z.literal('papers'),
  signed: z.array(z.strictObject({ paper: z.enum(DELIVERY_PAPERS), signer: textSchema(80), signedOn: dateSchema })).min(1, { error: 'papers-needed' }).max(20),
})

export const deliveryDataSchema = z.discriminatedUnion('step', [
  deliveryNoticeSchema, receiverSchema, inspectionSchema, handedOverSchema, readingsSchema, keysSchema, deliveryPapersSchema,
])
export type DeliveryData = z.infer<typeof deliveryDataSchema>
/** What the steps of a delivery say, by name. */
export type DeliveryAnswers = { [N in DeliveryStep]?: Extract<DeliveryData, { step: N }> }

const caseHead = { caseId: idSchema, version: z.int() }

export const defectSchema = z.strictObject({
  defectId: idSchema, premisesId: idSchema, room: z.string(), ...defectFields,
  createdAt: z.string(), createdBy: z.string(), overdue: z.boolean(),
  closedAt: z.string().nullable(), closedBy: z.string().nullable(), outcome: z.string(),
})

export const deliveryCaseSchema = z.strictObject({
  ...caseHead,
  state: z.enum(['open', 'done', 'cancelled']), outcome: z.enum(['', 'delivered', 'refused', 'deemed']),
  premisesId: idSchema, room: z.string(), areaCenti: z.int(), premisesState: premisesStateSchema,
  openedAt: z.string(), openedBy: z.string(), closedAt: z.string().nullable(), closedBy: z.string().nullable(), reason: z.string(), deliveredOn: z.string().nullable(), archiveBox: z.string(),
  owners: z.array(z.strictObject({ partyId: idSchema, name: z.string(), kind: z.enum(['person', 'company']), phones: z.array(z.string()) })),
  steps: z.array(z.strictObject({
    name: deliveryStepSchema, state: z.enum(['open', 'done', 'waived']), reason: z.string(), by: z.string().nullable(), at: z.string().nullable(), data: deliveryDataSchema.nullable(),
  })),
  /** Fees the developer pays until the owner does, and from which day that is by the property's rule. */
  fees: z.strictObject({ items: z.array(z.string()), rule: settingsSchema.shape.feeStartRule }),
  /** The first day it can be held to be delivered; null before the notice. */
  deemedFrom: z.string().nullable(),
  /** What was found to be mended, of this and earlier deliveries. */
  defects: z.array(defectSchema),
  /** The slip the keys went out on: an id for its paper. */
  keySlip: z.strictObject({ id: idSchema, number: z.string() }).nullable(),
})

export const deliveryCalls = {
  /** Deliveries by their state, the ones under way first, each with its next step; how many premises of each building wait to be told. */
  'deliveries.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ state: z.enum(['open', 'done', 'all']).default('open') }),
    output: z.strictObject({
      cases: z.array(z.strictObject({
        caseId: idSchema, premisesId: idSchema, room: z.string(), state: z.enum(['open', 'done', 'cancelled']), outcome: z.enum(['', 'delivered', 'refused', 'deemed']), owners: z.string(),
        sentOn: z.string().nullable(), appointedOn: z.string().nullable(), deliveredOn: z.string().nullable(), doneSteps: z.int(), allSteps: z.int(), nextStep: deliveryStepSchema.nullable(),
        openDefects: z.int(), overdueDefects: z.int(), openedAt: z.string(), openedBy: z.string(),
      })),
      waiting: z.array(z.strictObject({ building: z.string(), count: z.int() })),
    }),
  }),
  /** Premises of a building nobody has been told about yet, or whose owner refused them. */
  'deliveries.waiting': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ building: z.string().max(20) }),
    output: z.strictObject({ premises: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), owners: z.string(), state: premisesStateSchema })) }),
  }),
  'delivery.get': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ caseId: idSchema }), output: deliveryCaseSchema }),
  /** Throws the field errors `not-sold`, `already-delivered` at premisesId; `delivery-already-open` (caseId). */
  'delivery.start': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema }), output: deliveryCaseSchema, topics: ['deliveries', 'premises'],
  }),
  /** Several premises at once are told that they can be taken over: each gets a case with its notice done. Those that cannot are named, with why. */
  'delivery.notify': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesIds: z.array(idSchema).min(1, { error: 'choose-premises' }).max(500), ...noticeFields }),
    output: z.strictObject({
      told: z.array(z.strictObject({ premisesId: idSchema, caseId: idSchema })),
      skipped: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), code: z.string() })),
    }),
    topics: ['deliveries', 'premises'],
  }),
  /** Checks and keeps one step. `version` is the one the window has read; another's change in between is refused with `changed-meanwhile`. */
  'delivery.saveStep': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, data: deliveryDataSchema }), output: deliveryCaseSchema, topics: ['deliveries', 'premises'],
  }),
  /** Throws the field error `receiver-needed`: who takes it over is always checked. */
  'delivery.waiveStep': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, step: deliveryStepSchema, reason: textSchema(200) }), output: deliveryCaseSchema, topics: ['deliveries'],
  }),
  /**
   * How it ended. Delivered: state, keys, meters, defects and fees are written. Refused: nothing starts, and a task asks to come back.
   * Deemed: by a manager, once the days of the property have passed since the notice.
   * Throws `steps-open`, `deemed-by-manager`, `deemed-after-notice`, `already-delivered`, `mandate-expired`, `no-keys-for-payer`, and the field errors
   * `day-in-future`, `before-notice`, `too-early-to-deem` (from), `fees-before-delivery`, `key-already-out`, `meter-number-taken`.
   */
  'delivery.finish': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, ...caseHead,
      outcome: z.discriminatedUnion('kind', [
        /** `feesFrom` only where the contract of these premises says otherwise than the rule. */
        z.strictObject({ kind: z.literal('delivered'), on: dateSchema, feesFrom: dateSchema.nullable().default(null) }),
        z.strictObject({ kind: z.literal('refused'), reason: textSchema(200), comeBackOn: dateSchema.nullable() }),
        z.strictObject({ kind: z.literal('deemed'), on: dateSchema, reason: textSchema(200), feesFrom: dateSchema.nullable().default(null) }),
      ]),
    }),
    output: deliveryCaseSchema, topics: ['deliveries', 'premises', 'charges', 'keys', 'tasks', 'duties', 'parties'],
  }),
  /**
   * A delivery closed by mistake is open again, by a manager, the same business day, as long as nobody moved in, paid or sold since.
   * Throws `case-open`, `not-the-same-day`, `reopen-too-late`.
   */
  'delivery.reopen': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, reason: textSchema(200) }), output: deliveryCaseSchema,
    topics: ['deliveries', 'premises', 'charges', 'keys', 'duties'],
  }),
  /** The archivist's sign-off: in which box the papers lie. Throws `case-open`. */
  'delivery.archive': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, box: textSchema(40) }), output: deliveryCaseSchema, topics: ['deliveries', 'archive'],
  }),
  'delivery.cancel': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, ...caseHead, reason: textSchema(200) }), output: done, topics: ['deliveries', 'premises'],
  }),

  /** Defects, those due first; `overdue` are open past their day. */
  'defects.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema.nullable().default(null), state: z.enum(['open', 'all']).default('open') }),
    output: z.strictObject({ defects: z.array(defectSchema) }),
  }),
  'defects.add': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, ...defectFields }), output: z.strictObject({ defectId: idSchema }), topics: ['deliveries', 'premises'],
  }),
  /** Throws `not-found`, `defect-closed`. */
  'defects.close': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, defectId: idSchema, outcome: textSchema(200) }), output: done, topics: ['deliveries', 'premises'],
  }),

  /** Sold, or work on it begins or ends. Only a manager says that it is sold. Throws `not-in-this-state` (state). */
  'premises.setState': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, premisesId: idSchema, change: z.enum(['sold', 'renovation-begins', 'renovation-ends']) }),
    output: z.strictObject({ state: premisesStateSchema }), topics: ['premises', 'deliveries'],
  }),
  /** A building floor by floor, the highest first: what each room is, and whether it is in arrears beside that. */
  'premises.grid': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ building: z.string().max(20).nullable() }),
    output: z.strictObject({
      building: z.string(), buildings: z.array(z.string()),
      floors: z.array(z.strictObject({
        floor: z.string(),
        cells: z.array(z.strictObject({ premisesId: idSchema, code: z.string(), unit: z.string(), room: z.string(), is: z.enum(['occupied', 'let', 'vacant', 'moving-in', 'renovating', 'not-delivered']), arrears: z.boolean() })),
      })),
    }),
  }),
} as const

export const keyPurposeSchema = z.enum(['delivery', 'move-in', 'loan', 'replacement'])

export const keyCalls = {
  /** Keys and cards, those overdue first; of one premises where it is named. */
  'keys.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema.nullable().default(null), state: z.enum(['out', 'all']).default('out') }),
    output: z.strictObject({
      keys: z.array(z.strictObject({
        keyId: idSchema, premisesId: idSchema, room: z.string(), kind: keyKindSchema, number: z.string(), partyId: idSchema.nullable(), holder: z.string(),
        purpose: keyPurposeSchema, slipNumber: z.string(), issuedOn: z.string(), issuedBy: z.string(), dueBackOn: z.string().nullable(), overdue: z.boolean(),
        outcome: z.enum(['out', 'returned', 'lost', 'void']), closedOn: z.string().nullable(), note: z.string(),
      })),
    }),
  }),
  /** Gives keys out on one slip. `slipId` is for its paper. Throws `no-keys-for-payer` and the field errors `key-already-out`, `number-twice`, `due-before-out`. */
  'keys.issue': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, premisesId: idSchema, partyId: idSchema.nullable(), holder: textSchema(80), purpose: keyPurposeSchema,
      keys: keyList, dueBackOn: dateSchema.nullable(),
    }),
    output: z.strictObject({ slipNumber: z.string(), slipId: idSchema }), topics: ['keys', 'premises'],
  }),
  /** A key came back, is lost, or was written down by mistake; lost and mistaken ones need a note. Throws `key-already-closed` and the field errors `reason-needed`, `day-in-future`, `back-before-out`. */
  'keys.return': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, keyId: idSchema, outcome: z.enum(['returned', 'lost', 'void']), closedOn: dateSchema, note: optionalTextSchema(200) }),
    output: done, topics: ['keys', 'premises'],
  }),
} as const
