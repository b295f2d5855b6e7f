import { z } from 'zod'
import { DESK, MANAGER, countedFenSchema, dateSchema, defineCall, done, fileHandleSchema, handleSchema, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { affiliationSchema, mandateSchema, vehicleSchema } from './parties.ts'

export const RECORD_KINDS = ['note', 'repair', 'complaint', 'violation', 'renovation', 'correspondence', 'visit'] as const
export const TIME_LINE_GROUPS = ['people', 'money', 'things', 'papers', 'events'] as const

/** What an archive page is about: a premises, or a person or company. */
export const subjectSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('premises'), id: idSchema }),
  z.strictObject({ of: z.literal('party'), id: idSchema }),
])
export type Subject = z.infer<typeof subjectSchema>

export const recordSchema = z.strictObject({
  recordId: idSchema, kind: z.enum(RECORD_KINDS), happenedOn: z.string(), text: z.string(), dueOn: z.string().nullable(), room: z.string().nullable(), name: z.string().nullable(),
  by: z.string(), closedOn: z.string().nullable(), outcome: z.string(),
})
export const archivePaperSchema = z.strictObject({
  paperId: idSchema, title: z.string(), form: z.enum(['original', 'copy']), copies: z.int(), box: z.string(), takenOn: z.string(), takenBy: z.string(), leftOn: z.string().nullable(), leftReason: z.string(),
  room: z.string().nullable(), name: z.string().nullable(),
  loan: z.strictObject({ borrower: z.string(), purpose: z.string(), lentOn: z.string(), dueBackOn: z.string() }).nullable(),
})
export const attachmentSchema = z.strictObject({
  attachmentId: idSchema, title: z.string(), name: z.string(), mediaType: z.string(), size: z.int(), addedOn: z.string(), addedBy: z.string(),
})

export const archiveCalls = {
  /** The file of a premises or a party beside its plain facts: things, people who act, records, papers, copies. */
  'archive.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ subject: subjectSchema }),
    output: z.strictObject({
      records: z.array(recordSchema), papers: z.array(archivePaperSchema), attachments: z.array(attachmentSchema),
      vehicles: z.array(vehicleSchema), mandates: z.array(mandateSchema), affiliations: z.array(affiliationSchema),
      pets: z.array(z.strictObject({ petId: idSchema, kind: z.string(), licence: z.string(), to: z.string().nullable() })),
      keys: z.array(z.strictObject({
        keyId: idSchema, kind: z.string(), number: z.string(), holder: z.string(), slipNumber: z.string(), issuedOn: z.string(), dueBackOn: z.string().nullable(), outcome: z.string(), closedOn: z.string().nullable(),
      })),
      meters: z.array(z.strictObject({ meterId: idSchema, kind: z.string(), number: z.string(), readOn: z.string().nullable(), value: z.int().nullable(), purpose: z.string().nullable() })),
      deposits: z.array(z.strictObject({ depositId: idSchema, name: z.string(), receiptNumber: z.string(), takenOn: z.string(), amountFen: z.int(), heldFen: countedFenSchema })),
      cases: z.array(z.strictObject({ kind: z.enum(['delivery', 'move-in', 'move-out']), caseId: idSchema, state: z.string(), outcome: z.string(), who: z.string(), room: z.string(), openedOn: z.string(), closedOn: z.string().nullable(), box: z.string() })),
      transfers: z.array(z.strictObject({ transferId: idSchema, settledOn: z.string(), basisKind: z.string(), basisNumber: z.string(), debtsWith: z.string(), by: z.string() })),
      sealed: z.array(z.strictObject({ sealedPaperId: idSchema, kind: z.string(), number: z.string(), addressee: z.string(), issuedOn: z.string(), by: z.string() })),
    }),
  }),
  /** Everything that happened, newest first; `before` is the moment of the last entry read. */
  'archive.timeLine': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({ subject: subjectSchema, groups: z.array(z.enum(TIME_LINE_GROUPS)).default([...TIME_LINE_GROUPS]), skip: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(60) }),
    output: z.strictObject({
      more: z.boolean(),
      entries: z.array(z.strictObject({ at: z.string(), group: z.enum(TIME_LINE_GROUPS), kind: z.string(), what: z.string(), who: z.string(), more: z.string(), fen: z.int().nullable(), by: z.string().nullable() })),
    }),
  }),

  /** A note is closed from the start; anything else may wait for an outcome by a day. */
  'records.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, subject: subjectSchema, kind: z.enum(RECORD_KINDS), happenedOn: dateSchema, text: textSchema(1000), dueOn: dateSchema.nullable(), open: z.boolean() }),
    output: z.strictObject({ recordId: idSchema }), topics: ['archive', 'tasks'],
  }),
  'records.close': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, recordId: idSchema, outcome: textSchema(500) }), output: done, topics: ['archive', 'tasks'],
  }),

  /** Takes a paper into the file. */
  'archivePapers.take': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, subject: subjectSchema, title: textSchema(80), form: z.enum(['original', 'copy']), copies: z.int().min(1).max(99), box: optionalTextSchema(20), takenOn: dateSchema }),
    output: z.strictObject({ paperId: idSchema }), topics: ['archive'],
  }),
  /** Lends a paper of the file. Throws `paper-lent-out` (borrower), `paper-left`. Field error `day-is-past` on a day back before today. */
  'archivePapers.lend': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, paperId: idSchema, borrower: textSchema(40), purpose: textSchema(100), dueBackOn: dateSchema }), output: done, topics: ['archive'],
  }),
  /** A lent paper is back. Throws `paper-not-lent`. */
  'archivePapers.giveBack': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, paperId: idSchema }), output: done, topics: ['archive'],
  }),
  /** Given back to its owner or destroyed: the paper has left the file for good. Throws `paper-lent-out`, `paper-left`. */
  'archivePapers.leave': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, paperId: idSchema, reason: textSchema(200) }), output: done, topics: ['archive'],
  }),
  /** Papers that are lent out now, the longest overdue first. */
  'archivePapers.lent': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({ papers: z.array(archivePaperSchema.extend({ premisesId: idSchema.nullable(), partyId: idSchema.nullable() })) }),
  }),

  /**
   * Keeps a PDF or picture, encrypted, beside the store. What it is is judged by its bytes, not by its name. Field errors on `file`:
   * `file-gone`, `file-too-large` (megabytes), `file-kind` where it is neither PDF, JPEG nor PNG.
   */
  'attachments.add': defineCall({
    kind: 'effect', allow: DESK, input: z.strictObject({ subject: subjectSchema, file: handleSchema, title: textSchema(80) }),
    output: z.strictObject({ attachmentId: idSchema }), topics: ['archive'],
  }),
  /** The bytes of an attachment, behind a handle of this window. Throws `not-found`, `attachment-missing` where its file is gone or damaged. */
  'attachments.open': defineCall({ kind: 'effect', allow: DESK, input: z.strictObject({ attachmentId: idSchema }), output: fileHandleSchema }),
  /** Takes an attachment off the page; what it held stays encrypted until no page shows it, then its file goes. */
  'attachments.remove': defineCall({
    kind: 'effect', allow: MANAGER, input: z.strictObject({ attachmentId: idSchema, reason: textSchema(200) }), output: done, topics: ['archive'],
  }),
} as const
