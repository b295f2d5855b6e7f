import { z } from 'zod'
import { refundRuleSchema } from './deposits.ts'
import { identityKindSchema, noticeTemplatesSchema } from './move-in.ts'
import { DESK, MANAGER, dateSchema, defineCall, done, fileHandleSchema, handleSchema, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'
import { PAPERS } from './papers.ts'

/** Settings of the property: office customs, none of them law. Money in fen. */
export const settingsSchema = z.strictObject({
  /** Unit a cash total is rounded down to: 1 = exact, 10 = 角, 100 = 元. */
  cashRounding: z.union([z.literal(1), z.literal(10), z.literal(100)]),
  departments: z.array(textSchema(20)).min(1).max(20),
  /** Hours a department has to acknowledge a notice. */
  noticeHours: z.int().min(1).max(240),
  /** Working days to report a tenant to the police. */
  registrationDays: z.int().min(0).max(30),
  /** Hours to report a foreigner, and somebody with a Taiwan permit. */
  foreignerHours: z.int().min(1).max(240),
  taiwanHours: z.int().min(1).max(240),
  /** What the departments are told when somebody moves in, by who moves. */
  noticeTemplates: noticeTemplatesSchema,
  /** Day of the month a bill falls due. */
  dueDay: z.int().min(1).max(28),
  proration: z.enum(['full-month', 'half-month', 'days-of-month', 'thirtieth', 'year-365']),
  /** Change float a shift usually opens with. */
  floatFen: z.int().min(0).max(10_000_000),
  /** Whether a free prepayment settles charges by itself when they are billed; else only what is earmarked does, and the desk takes the rest at the till. */
  freePrepaidSettles: z.boolean(),
  /** Above this a manager sees what is over or short before a shift is closed. */
  overShortLimitFen: z.int().min(0).max(10_000_000),
  /** Values of notes and coins counted in a drawer, in fen, largest first. */
  denominations: z.array(z.int().positive()).min(1).max(20),
  receiptNote: optionalTextSchema(60),
  /** What may be waived of one charge without a manager. */
  waiverLimitFen: z.int().min(0).max(100_000_000),
  /** On notices of what is owed: how to pay, the clause of the contract, whom to ask. Empty leaves the line out, or says: at the desk. */
  waysToPay: optionalTextSchema(300),
  dunningClause: optionalTextSchema(400),
  dunningContact: optionalTextSchema(100),
  /** From which day the owner pays once the premises are delivered; the contract of service decides. */
  feeStartRule: z.enum(['delivery-day', 'next-day', 'next-month-first']),
  /** Days after the notice from which premises nobody took over may be held to be delivered. */
  deemedDays: z.int().min(1).max(365),
  /** Days between the notice and leaving; a shorter one is said, never refused. */
  moveOutNoticeDays: z.int().min(0).max(120),
  /** Days before the end of a lease at which the desk is reminded. */
  leaseEndDays: z.array(z.int().min(1).max(365)).min(1).max(6),
  /** What giving back a deposit needs, by item; an item that is not named needs only to be inspected and approved. */
  refundRules: z.array(refundRuleSchema).max(60),
})
export type Settings = z.infer<typeof settingsSchema>

export const taskKindSchema = z.enum(['ask-document', 'ask-phone', 'ask-date', 'ask-name', 'owner-confirmation', 'registration', 'service', 'dispute', 'matter', 'log', 'parcel', 'found', 'visitor'])

export const taskSchema = z.strictObject({
  id: idSchema,
  kind: taskKindSchema,
  text: z.string(), premisesId: idSchema.nullable(), room: z.string().nullable(), personName: z.string().nullable(),
  dueOn: z.string().nullable(), createdAt: z.string(), createdBy: z.string(),
})

export const searchHitSchema = z.strictObject({
  premisesId: idSchema, room: z.string(), code: z.string(),
  partyId: idSchema.nullable(), name: z.string().nullable(), role: z.enum(['owner', 'tenant', 'member']).nullable(),
  phone: z.string().nullable(), matched: z.enum(['room', 'name', 'pinyin', 'phone', 'document', 'plate', 'letter', 'month-card']),
  /** Of a month card. */
  plate: z.string().nullable(),
  /** Something was said of these premises or of somebody there: `instructions.of`. */
  instruction: z.boolean(),
})

export const personSchema = z.strictObject({
  partyId: idSchema, name: z.string(), role: z.enum(['owner', 'tenant', 'member']), kind: z.enum(['person', 'company']),
  phones: z.array(z.string()), documentKind: z.string().nullable(), documentMasked: z.string().nullable(),
  share: z.string().nullable(), from: z.string().nullable(), to: z.string().nullable(),
})

export const deskCalls = {
  'settings.get': defineCall({ kind: 'query', allow: DESK, input: nothing, output: settingsSchema }),
  'settings.change': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, settings: settingsSchema.partial() }), output: settingsSchema, topics: ['settings'],
  }),

  /** Finds by name, pinyin initials, room as spoken, phone tail, document tail, a number plate or its tail, or the number of a notice as it is scanned from its barcode. At most 20, best first. */
  'find.search': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ text: z.string().max(60), limit: z.int().min(1).max(50).default(20) }),
    output: z.strictObject({ hits: z.array(searchHitSchema) }),
  }),

  'premises.list': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({ text: z.string().max(60).default(''), building: z.string().max(20).default(''), page: z.int().min(0).default(0), pageSize: z.int().min(1).max(200).default(100) }),
    output: z.strictObject({
      total: z.int(), buildings: z.array(z.string()),
      rows: z.array(z.strictObject({
        premisesId: idSchema, code: z.string(), room: z.string(), use: z.string(), areaCenti: z.int(), state: z.string(),
        owners: z.string(), tenants: z.string(), openFen: z.int(),
      })),
    }),
  }),
  /** Everything the desk shows about a premises. Phones in full, document numbers masked. */
  'premises.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ premisesId: idSchema }),
    output: z.strictObject({
      premisesId: idSchema, code: z.string(), room: z.string(), use: z.string(), areaCenti: z.int(), state: z.string(),
      deliveredOn: z.string().nullable(), remark: z.string(),
      people: z.array(personSchema),
      leases: z.array(z.strictObject({ leaseId: idSchema, tenant: z.string(), from: z.string().nullable(), to: z.string().nullable(), contractNumber: z.string() })),
      fees: z.array(z.strictObject({
        assignmentId: idSchema, feeItemId: idSchema, feeItem: z.string(), tariff: z.string(), unitPrice: z.int(), basis: z.string(),
        payer: z.string(), from: z.string(), to: z.string().nullable(), paidUntil: z.string().nullable(), earlierOpen: z.boolean(),
      })),
      openFen: z.int(), prepaidFen: z.int(), depositFen: z.int(),
      moveIns: z.array(z.strictObject({ caseId: idSchema, state: z.string(), openedAt: z.string(), mover: z.string() })),
      tasks: z.array(taskSchema),
      receipts: z.array(z.strictObject({ receiptId: idSchema, number: z.string(), at: z.string(), totalFen: z.int(), kind: z.string() })),
    }),
  }),

  'tasks.list': defineCall({ kind: 'query', allow: DESK, input: nothing, output: z.strictObject({ tasks: z.array(taskSchema), total: z.int() }) }),
  'tasks.add': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, text: textSchema(200), premisesId: idSchema.nullable(), dueOn: dateSchema.nullable() }),
    output: z.strictObject({ taskId: idSchema }), topics: ['tasks'],
  }),
  /** Writes what a ledger left out, a telephone number or a document, to the person the task is about, and closes it. */
  'tasks.answer': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, taskId: idSchema,
      answer: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('phone'), phone: textSchema(40) }),
        z.strictObject({ kind: z.literal('document'), identityKind: identityKindSchema, number: textSchema(40) }),
      ]),
    }),
    output: done, topics: ['tasks', 'premises'],
  }),
  'tasks.close': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, taskId: idSchema, outcome: textSchema(200) }), output: done, topics: ['tasks'],
  }),

  /** What a form holds before it is sent, kept in the core so that a power cut loses nothing. */
  'drafts.save': defineCall({
    kind: 'command', allow: DESK, restates: true, input: z.strictObject({ key: z.string().min(1).max(120), value: z.json() }), output: done,
  }),
  'drafts.get': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ key: z.string().min(1).max(120) }), output: z.strictObject({ value: z.json().nullable(), savedAt: z.string().nullable() }),
  }),
  'drafts.discard': defineCall({ kind: 'command', allow: DESK, restates: true, input: z.strictObject({ key: z.string().min(1).max(120) }), output: done }),

  'backup.now': defineCall({ kind: 'effect', allow: DESK, input: nothing, output: z.strictObject({ name: z.string(), size: z.int(), seconds: z.number() }), topics: ['backups'] }),
  'backup.list': defineCall({
    kind: 'effect', allow: DESK, input: nothing,
    output: z.strictObject({ folder: z.string(), backups: z.array(z.strictObject({ name: z.string(), at: z.string(), size: z.int(), reason: z.string() })) }),
  }),
  'backup.verify': defineCall({
    kind: 'effect', allow: MANAGER, input: nothing,
    output: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()), transfers: z.int(), receipts: z.int() }),
  }),

  /** Tables as .xlsx or .csv; the file waits behind the handle. */
  'exports.make': defineCall({
    kind: 'effect', allow: MANAGER,
    input: z.strictObject({ name: z.enum(['day', 'receipts', 'premises', 'arrears', 'move-ins', 'card-sales', 'unclaimed', 'month', 'balances']), format: z.enum(['xlsx', 'csv']), from: dateSchema.nullable(), to: dateSchema.nullable() }),
    output: fileHandleSchema,
  }),

  /**
   * Renders a paper as PDF. `reprint` marks are added by the count of recorded prints. `missing` names characters no font has. `language` is heard by papers
   * that explain; all others are in the office's.
   */
  'papers.render': defineCall({
    kind: 'effect', allow: DESK,
    input: z.strictObject({ paper: z.enum(PAPERS), id: idSchema, language: z.enum(['zh-CN', 'en']).optional() }),
    output: z.strictObject({ file: fileHandleSchema, pages: z.int(), widthMm: z.number(), heightMm: z.number(), missing: z.array(z.string()), prints: z.int() }),
  }),
  /** Notes that a paper went to the printer; from the second time on the paper says 补打. */
  'papers.recordPrint': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ requestId: requestIdSchema, paper: z.enum(PAPERS), id: idSchema }),
    output: z.strictObject({ prints: z.int() }), topics: ['receipts'],
  }),
} as const

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
const mappingSchema = z.record(z.string(), z.string())
const importSource = { file: handleSchema, mapping: mappingSchema, paidUntil: dateSchema, paidUntilByRow: z.record(z.string(), dateSchema).default({}) }

export const importReportSchema = z.strictObject({
  rows: z.int(), taken: z.int(),
  repaired: z.array(z.strictObject({ row: z.int(), column: z.string(), code: z.string(), from: z.string(), to: z.string() })),
  noted: z.array(z.strictObject({ row: z.int(), column: z.string(), code: z.string() })),
  skipped: z.array(z.strictObject({ row: z.int(), code: z.string() })),
  heldBack: z.array(z.strictObject({ row: z.int(), column: z.string(), code: z.string() })),
})

export const importCalls = {
  /** Reads the ledger and guesses which heading is which; writes nothing. The sheet stays in memory under its handle. */
  'import.read': defineCall({
    kind: 'effect', allow: MANAGER, input: z.strictObject({ file: handleSchema }),
    output: z.strictObject({
      sheetName: z.string(), rows: z.int(), headings: z.array(z.string()),
      /** field → heading */
      mapping: mappingSchema, fields: z.array(z.strictObject({ field: z.string(), required: z.boolean() })),
      paidUntil: z.string(), sample: z.array(z.array(cellSchema)),
    }),
  }),
  /** What would happen to every row; writes nothing. */
  'import.preview': defineCall({
    kind: 'query', allow: MANAGER, input: z.strictObject(importSource),
    output: z.strictObject({
      report: importReportSchema, openingFen: z.int(),
      rows: z.array(z.strictObject({
        row: z.int(), result: z.enum(['taken', 'repaired', 'noted', 'skipped', 'held-back', 'already-there']),
        room: z.string(), use: z.string(), area: z.string(),
        /** Yuan for a square metre a month. */
        unitPrice: z.string(), role: z.string(), name: z.string(), document: z.string(), phone: z.string(),
        arrearsFen: z.int(), paidUntil: z.string(),
        remarks: z.array(z.strictObject({ kind: z.enum(['repair', 'note', 'problem']), column: z.string(), code: z.string(), from: z.string(), to: z.string() })),
      })),
    }),
  }),
  'import.commit': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, ...importSource }),
    output: z.strictObject({ batchId: idSchema, report: importReportSchema }), topics: ['premises', 'charges', 'tasks'],
  }),
  /** The held-back rows as they stood, with a reason column, to be mended and imported again. */
  'import.heldBackFile': defineCall({ kind: 'effect', allow: MANAGER, input: z.strictObject(importSource), output: fileHandleSchema }),
} as const
