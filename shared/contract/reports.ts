import { z } from 'zod'
import { MANAGER, dateSchema, defineCall, idSchema, monthSchema } from './define.ts'
import { methodSchema } from './fees.ts'
import { decisionSchema, overShortWaySchema, placeSchema } from './finance.ts'

/** What money is for, each kept apart: the office's own income, 代收, 公共收益, and what is only held. */
export const CASHIER_GROUPS = ['own', 'collected', 'common', 'prepaid', 'deposit', 'rounding', 'correction', 'refund'] as const
export type CashierGroup = (typeof CASHIER_GROUPS)[number]
/** `held`: settled from what lay with the office under another name; no new money. */
export const wayOrHeldSchema = methodSchema.or(z.literal('held'))

const item = { feeItemId: idSchema.nullable(), feeItem: z.string(), feeItemEn: z.string() }
const sums = { count: z.int(), sumFen: z.int() }

export const cashierDaySchema = z.strictObject({
  /** Money that came in less what was paid back, without what was settled from what is held. */
  totalFen: z.int(), heldFen: z.int(),
  cashiers: z.array(z.strictObject({ userId: idSchema, name: z.string(), ...sums })),
  methods: z.array(z.strictObject({ method: wayOrHeldSchema, ...sums })),
  /** By item; `feeItemId` null is a free prepayment, or the row of a group that has no items. Where several ways paid a receipt, the first paid its first line. */
  rows: z.array(z.strictObject({ group: z.enum(CASHIER_GROUPS), ...item, ...sums, cells: z.array(z.strictObject({ method: wayOrHeldSchema, ...sums })) })),
  receipts: z.array(z.strictObject({ kind: z.enum(['fees', 'deposit', 'red']), count: z.int(), voided: z.int(), first: z.string(), last: z.string(), sumFen: z.int() })),
  voids: z.array(z.strictObject({ number: z.string(), totalFen: z.int(), reason: z.string(), by: z.string() })),
  reds: z.array(z.strictObject({ number: z.string(), of: z.string(), totalFen: z.int(), reason: z.string(), by: z.string() })),
  slips: z.array(z.strictObject({ number: z.string(), receipt: z.string(), was: z.string(), is: z.string(), amountFen: z.int(), reason: z.string(), by: z.string() })),
  refunds: z.array(z.strictObject({ number: z.string(), payee: z.string(), way: methodSchema, paidFen: z.int(), keptFen: z.int(), by: z.string() })),
  overShort: z.array(z.strictObject({ person: z.string(), method: overShortWaySchema, amountFen: z.int(), standsFen: z.int(), decision: decisionSchema.nullable() })),
  handedIn: z.array(z.strictObject({ by: z.string(), amountFen: z.int(), place: placeSchema, slipNumber: z.string() })),
})
export type CashierDay = z.infer<typeof cashierDaySchema>

const chargeSums = { chargedFen: z.int(), adjustedFen: z.int(), receivedFen: z.int(), clearedFen: z.int(), aheadFen: z.int(), openFen: z.int() }
export const monthReportSchema = z.strictObject({
  month: z.string(),
  /**
   * Charges of fee items: 应收 for the month, 减免 in it, 实收 of it for the month's own charges, 清欠 for earlier ones, 预收 for later ones, and what was
   * owed at its end for it and all before.
   */
  charges: z.array(z.strictObject({ group: z.enum(['own', 'collected', 'common']), ...item, feeItemId: idSchema, ...chargeSums })),
  /** What lay with the office by item, null = free: at the beginning, put in, used, at the end. */
  prepaid: z.array(z.strictObject({ ...item, openingFen: z.int(), inFen: z.int(), usedFen: z.int(), closingFen: z.int() })),
  /** Deposits: taken, paid back, kept for damage, used for fees. */
  deposits: z.array(z.strictObject({ ...item, openingFen: z.int(), inFen: z.int(), backFen: z.int(), keptFen: z.int(), usedFen: z.int(), closingFen: z.int() })),
  /** What else the month brought (+) or cost (−). */
  others: z.array(z.strictObject({ account: z.enum(['rounding', 'discount', 'channel-fees', 'over-short', 'deposit-kept', 'petty-expense']), sumFen: z.int() })),
})
export type MonthReport = z.infer<typeof monthReportSchema>

export const asOfSchema = z.strictObject({
  arrearsFen: z.int(), prepaidFen: z.int(), depositsFen: z.int(),
  /** Of the kind asked for, by premises: for arrears one row a payer with the oldest due day, for deposits one row a deposit with its receipt. */
  rows: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), who: z.string(), feeItem: z.string(), feeItemEn: z.string(), since: z.string(), note: z.string(), sumFen: z.int() })),
})

export const reportsCalls = {
  /** 收银日报表 of a day: by cashier, item and way of paying, receipts, what was put right, paid back, over or short and handed in; of one cashier where one is named. */
  'reports.cashierDay': defineCall({ kind: 'query', allow: MANAGER, input: z.strictObject({ date: dateSchema, userId: idSchema.nullable().default(null) }), output: cashierDaySchema }),
  /** 应收/实收/清欠/预收/减免/期末欠 of a month by item, as the book stands now. */
  'reports.month': defineCall({ kind: 'query', allow: MANAGER, input: z.strictObject({ month: monthSchema }), output: monthReportSchema }),
  /** What was owed, prepaid and held at the end of a day. */
  'reports.asOf': defineCall({ kind: 'query', allow: MANAGER, input: z.strictObject({ date: dateSchema, kind: z.enum(['arrears', 'prepaid', 'deposits']) }), output: asOfSchema }),
} as const
