import { z } from 'zod'
import { DESK, dateSchema, defineCall, idSchema, optionalTextSchema, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'

/** What giving back a deposit of one item needs, beside being asked for, inspected and approved. Custom of the office, not law. */
export const refundRuleSchema = z.strictObject({
  /** Code of the deposit's fee item. */
  item: z.string().min(1).max(60),
  /** 完工验收单 signed by the engineer and the project manager, and a countersignature beside the inspection. */
  countersign: z.boolean(),
  /** Days after the inspection at which it is inspected again; 0 = once is enough. */
  againDays: z.int().min(0).max(365),
  /** Keys, cards or passes are to come back. */
  thingsBack: z.boolean(),
})
export type RefundRule = z.infer<typeof refundRuleSchema>

export const PAYOUT_WAYS = ['bank', 'cash', 'wechat', 'alipay', 'card'] as const
export const payoutWaySchema = z.enum(PAYOUT_WAYS)
export type PayoutWay = z.infer<typeof payoutWaySchema>

const deductionSchema = z.strictObject({ reason: textSchema(60), amountFen: positiveFenSchema })

/** Who asks for it and how the receipt stands. */
export const askedSchema = z.strictObject({
  /** The holder of the account it is paid to: whoever stands on the receipt. */
  payee: textSchema(80),
  asker: z.enum(['payer', 'agent']),
  agentName: optionalTextSchema(40), authority: optionalTextSchema(60), idsSeen: z.boolean(),
  receipt: z.enum(['returned', 'lost']), declarationSigned: z.boolean(),
  /** Bank and number of the payee's account; may be left for later. */
  account: optionalTextSchema(80),
})
export const inspectedSchema = z.strictObject({ round: z.union([z.literal(1), z.literal(2)]), on: dateSchema, findings: textSchema(300), deductions: z.array(deductionSchema).max(20), thingsBack: z.boolean() })
export const countersignedSchema = z.strictObject({ sheetSigned: z.boolean(), note: optionalTextSchema(200) })
const approvingSchema = z.strictObject({ note: optionalTextSchema(200) })
/** With what was to be paid when it was approved, in fen. */
export const approvedSchema = approvingSchema.extend({ toPayFen: z.int() })

/** What comes next: `again` is the second inspection, `ended` once it was paid or taken back. */
export const refundNextSchema = z.enum(['ask', 'inspect', 'again', 'countersign', 'approve', 'pay', 'ended'])
export type RefundNext = z.infer<typeof refundNextSchema>

const who = { at: z.string(), by: z.string() }
const caseSchema = z.strictObject({
  depositId: idSchema,
  /** Grows with every act on the case; 0 while nothing was asked. */
  version: z.int(),
  premisesId: idSchema, room: z.string(), item: z.string(), itemEn: z.string(), payer: z.string(),
  receiptId: idSchema, receiptNumber: z.string(), paperNumber: z.string(), receivedOn: z.string(), takenFen: z.int(), heldFen: z.int(),
  rule: refundRuleSchema, next: refundNextSchema,
  moveOutCaseId: idSchema.nullable(),
  /** Steps that hold, each null until it is done; one that was done before a step ahead of it was redone no longer holds. */
  asked: askedSchema.extend(who).nullable(),
  inspected: inspectedSchema.extend({ ...who, byId: idSchema }).nullable(),
  again: inspectedSchema.extend({ ...who, byId: idSchema }).nullable(),
  countersigned: countersignedSchema.extend(who).nullable(),
  approved: approvedSchema.extend(who).nullable(),
  /** First day of the second inspection; null where there is none or the first is still to come. */
  againFrom: z.string().nullable(),
  deductedFen: z.int(), toPayFen: z.int(),
  payout: z.strictObject({ payoutId: idSchema, number: z.string(), paidFen: z.int(), deductedFen: z.int(), way: payoutWaySchema, reference: z.string(), ...who }).nullable(),
  /** Reasons for which it was asked back and withdrawn before. */
  withdrawn: z.array(z.string()),
  /** Other deposits held for the premises: of a renovation, the contractor's is deducted from before the owner's. */
  others: z.array(z.strictObject({ depositId: idSchema, item: z.string(), itemEn: z.string(), payer: z.string(), heldFen: z.int() })),
})
export type RefundCase = z.infer<typeof caseSchema>

const change = { requestId: requestIdSchema, depositId: idSchema, version: z.int().min(0) }
const topics = ['deposits', 'move-outs', 'shift'] as const
/** A second person's yes, from `approvals.give`; empty where whoever is signed in says it. */
const ticket = z.string().default('')

/**
 * 押金退还: asked, inspected (a renovation twice), countersigned, approved by a manager, paid. A step may be redone until the money is paid; what came after it
 * is then to be done again. Every command throws `not-found`, `changed-meanwhile` (another version) and `deposit-ended` (nothing is held any more).
 */
export const depositsCalls = {
  /**
   * Deposits that are held, those asked back first, then the oldest, at most 300; or (`ended`) the last 300 that were given back. `text` is found in the premises, the
   * payer and the receipt. `total` and `heldFen` are of all that are found. Money in fen, age in days.
   */
  'deposits.list': defineCall({
    kind: 'query', allow: DESK, input: z.strictObject({ text: z.string().max(60).default(''), show: z.enum(['held', 'ended']).default('held') }),
    output: z.strictObject({
      rows: z.array(z.strictObject({
        depositId: idSchema, premisesId: idSchema, room: z.string(), item: z.string(), itemEn: z.string(), payer: z.string(), receiptNumber: z.string(), receivedOn: z.string(), ageDays: z.int(),
        heldFen: z.int(), paidFen: z.int().nullable(), next: refundNextSchema,
      })),
      total: z.int(), heldFen: z.int(),
    }),
  }),
  /** Everything about one deposit and giving it back. Throws `not-found`. */
  'deposits.get': defineCall({ kind: 'query', allow: DESK, input: z.strictObject({ depositId: idSchema }), output: caseSchema }),
  /**
   * Somebody asks for it. Throws `payee-not-on-receipt` (payer) at `payee`, `lost-payer-in-person` at `asker` (a lost receipt: the payer in person only),
   * `declaration-needed` at `declarationSigned`, `agent-name-needed` at `agentName`, `authority-needed` at `authority`, `ids-not-seen` at `idsSeen`.
   */
  'deposits.askRefund': defineCall({ kind: 'command', allow: DESK, input: z.strictObject({ ...change, ...askedSchema.shape }), output: caseSchema, topics }),
  /**
   * What was found, and what is deducted for it. Throws `refund-not-asked`, `read-in-future` at `on`, `more-than-held` (heldFen) at `deductions`,
   * `things-not-back` at `thingsBack` (nothing missing without a deduction), and for the second round `no-second-inspection`, `refund-not-inspected`, `again-too-early` (from) at `on`.
   */
  'deposits.inspect': defineCall({ kind: 'command', allow: DESK, input: z.strictObject({ ...change, ...inspectedSchema.shape }), output: caseSchema, topics }),
  /** Another person than who inspected. Throws `countersign-not-needed`, `refund-not-inspected`, `sheet-not-signed` at `sheetSigned`, `countersign-self`, `ticket-invalid`. */
  'deposits.countersign': defineCall({ kind: 'command', allow: DESK, input: z.strictObject({ ...change, ...countersignedSchema.shape, ticket }), output: caseSchema, topics }),
  /** A manager who did not inspect. Throws `refund-not-inspected`, `refund-not-countersigned`, `approver-not-manager`, `approve-self`, `ticket-invalid`. */
  'deposits.approve': defineCall({ kind: 'command', allow: DESK, input: z.strictObject({ ...change, ...approvingSchema.shape, ticket }), output: caseSchema, topics }),
  /**
   * Pays what is left after the deductions and ends the deposit; the 押金退款单 takes its number. Only cash needs an open shift and touches its drawer. Where all of it was
   * deducted nothing is paid. Throws `refund-not-approved`, `payee-not-on-receipt` (payer) where a slip has put the payer right since, `deposit-used-since` (less is held than when it was approved), `payout-reference-needed` and `payout-reference-used` (number) at `reference`, `account-needed` at `account`,
   * `shift-not-open`, `more-than-drawer`, `month-closed`.
   */
  'deposits.payOut': defineCall({
    kind: 'command', allow: DESK,
    input: z.strictObject({ ...change, way: payoutWaySchema, reference: optionalTextSchema(60), account: optionalTextSchema(80) }),
    output: z.strictObject({ payoutId: idSchema, number: z.string(), paidFen: z.int(), deductedFen: z.int() }), topics: [...topics, 'receipts', 'charges'],
  }),
  /** Nobody asks for it any more; the deposit stays held. Throws `refund-not-asked`. */
  'deposits.withdrawRefund': defineCall({ kind: 'command', allow: DESK, input: z.strictObject({ ...change, reason: textSchema(200) }), output: caseSchema, topics }),
} as const
