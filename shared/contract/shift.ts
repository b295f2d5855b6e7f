import { z } from 'zod'
import { DESK, MANAGER, countedFenSchema, dateSchema, defineCall, idSchema, nothing, optionalTextSchema, requestIdSchema } from './define.ts'
import { methodSchema } from './fees.ts'
import { shiftSummarySchema } from './setup.ts'

/** How many of each note or coin: value in fen → count. */
export const countSchema = z.array(z.strictObject({ valueFen: z.int().positive(), count: z.int().min(0).max(100_000) })).max(20)

export const methodTotalSchema = z.strictObject({ method: methodSchema, count: z.int(), sumFen: z.int() })

export const matterSchema = z.strictObject({
  key: z.string(), kind: z.enum(['delivery', 'move-in', 'move-out', 'notice', 'check', 'task', 'dispute', 'unprinted-receipt', 'unpaid-card', 'unpaid-ahead', 'sealed-code']),
  premisesId: idSchema.nullable(), room: z.string(), text: z.string(), since: z.string(), dueOn: z.string().nullable(),
})

export const countedSchema = z.strictObject({
  countId: idSchema, at: z.string(), lines: countSchema, countedFen: z.int(), expectedFen: z.int(), differenceFen: z.int(), recount: z.int(),
})

export const handOverSheetSchema = z.strictObject({
  handOverId: idSchema.nullable(), shift: shiftSummarySchema, state: z.enum(['open', 'closed']), closedAt: z.string().nullable(), receiver: z.string().nullable(),
  station: z.string(), property: z.string(),
  cash: z.strictObject({
    floatFen: z.int(), cashInFen: z.int(), cashOutFen: z.int(),
    /** null until a blind count is saved. */
    expectedFen: z.int().nullable(), countedFen: z.int().nullable(), differenceFen: z.int().nullable(), lines: countSchema,
    /** How often it was counted. */
    counts: z.int(),
    handedInFen: z.int(), nextFloatFen: z.int(), slipNumber: z.string(), reason: z.string(),
  }).nullable(),
  methods: z.array(methodTotalSchema),
  /** Settled from prepaid by these receipts: methods and this together are what the receipts say. */
  fromPrepaidFen: z.int(),
  receipts: z.array(z.strictObject({ kind: z.enum(['fees', 'deposit', 'red']), count: z.int(), first: z.string(), last: z.string(), next: z.string(), sumFen: z.int() })),
  handWritten: z.array(z.string()),
  spoiled: z.array(z.string()),
  missingPaper: z.array(z.string()),
  matters: z.array(matterSchema.extend({ accepted: z.boolean().nullable(), note: z.string() })),
})

export const shiftCalls = {
  'shift.current': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      shift: shiftSummarySchema.nullable(),
      /** Another person's open shift at this station. */
      otherShift: shiftSummarySchema.nullable(),
      /** What the drawer holds by the book when nobody has it: the float left by the last shift. */
      drawerFen: z.int(),
    }),
  }),
  /** Takes the drawer over with a float that was counted. */
  'shift.open': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, floatFen: countedFenSchema, lines: countSchema.default([]) }),
    output: shiftSummarySchema, topics: ['shift', 'session'],
  }),
  /** Saves a blind count; only the answer shows what was expected. Recounts are kept beside it. */
  'shift.count': defineCall({
    kind: 'command', allow: DESK, input: z.strictObject({ requestId: requestIdSchema, shiftId: idSchema, lines: countSchema }), output: countedSchema, topics: ['shift'],
  }),
  /** Everything that passes to the next person. Cash figures stay null until a count is saved. */
  'shift.sheet': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ shiftId: idSchema }), output: handOverSheetSchema }),
  /** The receiver accepts with a ticket from `approvals.give`: the shift closes for good, over/short is booked, takings leave the drawer, the receiver's shift opens with the float. */
  'shift.handOver': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({
      requestId: requestIdSchema, shiftId: idSchema, countId: idSchema,
      nextFloatFen: countedFenSchema, slipNumber: optionalTextSchema(40), differenceReason: optionalTextSchema(200),
      matters: z.array(z.strictObject({ key: z.string(), accepted: z.boolean(), note: optionalTextSchema(200) })),
      remark: optionalTextSchema(200).default(''),
      ticket: z.string(),
    }),
    output: z.strictObject({ handOverId: idSchema, nextShiftId: idSchema, differenceFen: z.int() }), topics: ['shift', 'session', 'tasks'],
  }),
  'shift.handOvers': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ limit: z.int().min(1).max(200).default(50) }),
    output: z.strictObject({
      handOvers: z.array(z.strictObject({ handOverId: idSchema, shiftId: idSchema, at: z.string(), from: z.string(), to: z.string(), differenceFen: z.int(), rejected: z.int(), matters: z.int() })),
    }),
  }),
  /** The day as the manager sees it: takings by method and item, receipts, over/short by shift. */
  'day.summary': defineCall({
    kind: 'query', allow: MANAGER, input: z.strictObject({ date: dateSchema }),
    output: z.strictObject({
      date: z.string(),
      /** Money taken; with what was settled from prepaid it is the sum of the receipts. */
      totalFen: z.int(), fromPrepaidFen: z.int(), receiptsFen: z.int(), receiptCount: z.int(),
      methods: z.array(methodTotalSchema),
      items: z.array(z.strictObject({ feeItem: z.string(), count: z.int(), sumFen: z.int() })),
      shifts: z.array(z.strictObject({
        shiftId: idSchema, userName: z.string(), station: z.string(), openedAt: z.string(), closedAt: z.string().nullable(), floatFen: z.int(),
        takingsFen: z.int(), fromPrepaidFen: z.int(), cashFen: z.int(), receiptFirst: z.string(), receiptLast: z.string(), receiptCount: z.int(),
        expectedFen: z.int(), countedFen: z.int().nullable(), differenceFen: z.int().nullable(), reason: z.string(), handedTo: z.string().nullable(), handOverId: idSchema.nullable(),
      })),
    }),
  }),
} as const
