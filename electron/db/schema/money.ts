import { sql } from 'drizzle-orm'
import { blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { property, station, user } from './office.ts'
import { party, premises } from './premises.ts'

/** Fees, the book of record and the papers of money. Amounts are integers of fen; rows of the book only grow (triggers in db/guards.ts). */

export const feeItem = sqliteTable('fee_item', {
  id: integer('id').primaryKey(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  kind: text('kind', { enum: ['recurring', 'one-off', 'deposit', 'opening'] }).notNull(),
  /** Account its charges are credited to. */
  accountCode: text('account_code').notNull(),
  /** How a recurring item is reckoned: by time, by meter, as a share of a common cost, sold until a date, or as units onto a card. */
  charging: text('charging', { enum: ['period', 'meter', 'shared', 'until', 'card'] }).notNull().default('period'),
  meterKind: text('meter_kind').notNull().default(''),
  active: integer('active').notNull().default(1),
  /** 违约金 of its charges as the LateFeeRule of shared/late-fee.ts in JSON; empty = none. */
  lateFee: text('late_fee').notNull().default(''),
}, (table) => [uniqueIndex('fee_item_code').on(table.code)])

/** A dated price. `rule` is the Tariff of shared/tariff.ts as JSON. */
export const tariff = sqliteTable('tariff', {
  id: integer('id').primaryKey(),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  name: text('name').notNull(),
  rule: text('rule').notNull(),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
}, (table) => [uniqueIndex('tariff_name').on(table.feeItemId, table.name, table.fromDate)])

/** Which premises pays which tariff, who pays, from when. Billing starts the day after `paidUntil`. */
export const assignment = sqliteTable('assignment', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  tariffId: integer('tariff_id').notNull().references(() => tariff.id),
  payer: text('payer', { enum: ['owner', 'tenant', 'agent', 'developer'] }).notNull(),
  payerPartyId: integer('payer_party_id').references(() => party.id),
  /** 1/100 m², or whole units for fixed prices. */
  quantity: integer('quantity').notNull(),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
  paidUntil: text('paid_until'),
}, (table) => [
  index('assignment_premises').on(table.premisesId, table.feeItemId),
  check('assignment_quantity', sql`typeof(${table.quantity}) = 'integer' AND ${table.quantity} > 0`),
  check('assignment_order', sql`${table.toDate} IS NULL OR ${table.fromDate} <= ${table.toDate}`),
])

export const billingRun = sqliteTable('billing_run', {
  id: integer('id').primaryKey(),
  month: text('month').notNull(),
  count: integer('count').notNull(),
  sumFen: integer('sum_fen').notNull(),
  prepaidFen: integer('prepaid_fen').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
})

export const charge = sqliteTable('charge', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  kind: text('kind', { enum: ['billed', 'opening', 'one-off', 'metered', 'shared', 'late-fee', 'until', 'units'] }).notNull(),
  assignmentId: integer('assignment_id').references(() => assignment.id),
  payer: text('payer', { enum: ['owner', 'tenant', 'agent', 'developer'] }).notNull(),
  payerPartyId: integer('payer_party_id').references(() => party.id),
  /** Accounting month 'YYYY-MM'. */
  month: text('month').notNull(),
  fromDate: text('from_date'),
  toDate: text('to_date').notNull(),
  description: text('description').notNull().default(''),
  amountFen: integer('amount_fen').notNull(),
  dueOn: text('due_on').notNull(),
  billingRunId: integer('billing_run_id').references(() => billingRun.id),
  /** What made the amount, frozen: tariff, quantity, days. */
  snapshot: text('snapshot').notNull(),
  /** A period that was undone or refunded may be billed again: the next attempt. */
  attempt: integer('attempt').notNull().default(1),
}, (table) => [
  uniqueIndex('charge_billed_once').on(table.premisesId, table.feeItemId, table.fromDate, table.assignmentId, table.attempt).where(sql`kind IN ('billed', 'metered')`),
  index('charge_by_hand').on(table.premisesId).where(sql`kind <> 'billed'`),
  index('charge_month').on(table.month, table.feeItemId),
  check('charge_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`),
])

export const chargeDispute = sqliteTable('charge_dispute', {
  id: integer('id').primaryKey(),
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  reason: text('reason').notNull(),
  reviewOn: text('review_on'),
  since: integer('since').notNull(),
  by: integer('by').notNull().references(() => user.id),
  liftedAt: integer('lifted_at'),
  liftedBy: integer('lifted_by').references(() => user.id),
  outcome: text('outcome').notNull().default(''),
}, (table) => [uniqueIndex('charge_dispute_open').on(table.chargeId).where(sql`lifted_at IS NULL`)])

/** A charge made smaller after it was made; the row of the charge stays as it was. */
export const chargeAdjustment = sqliteTable('charge_adjustment', {
  id: integer('id').primaryKey(),
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  amountFen: integer('amount_fen').notNull(),
  /** The last day the charge still stands for. */
  until: text('until'),
  /** Another pays those days, the office waives it, a run is undone, a price was put right, or paying ahead is cheaper. */
  kind: text('kind', { enum: ['moved', 'waived', 'undone', 'corrected', 'prepay'] }).notNull().default('moved'),
  reason: text('reason').notNull(),
  approvedBy: integer('approved_by').references(() => user.id),
  entryId: integer('entry_id').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [
  index('charge_adjustment_charge').on(table.chargeId),
  check('charge_adjustment_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`),
])

/** Who owes a charge where a paper says otherwise than the charge itself; the newest row holds. */
export const chargePayer = sqliteTable('charge_payer', {
  id: integer('id').primaryKey(),
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  payerPartyId: integer('payer_party_id').notNull().references(() => party.id),
  reason: text('reason').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('charge_payer_charge').on(table.chargeId)])

/** 过户: who gave the premises to whom, on which day the fees were settled, and who answers for what was open. */
export const ownershipTransfer = sqliteTable('ownership_transfer', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  /** First day of the new owners. */
  settledOn: text('settled_on').notNull(),
  basisKind: text('basis_kind', { enum: ['sale', 'gift', 'inheritance', 'judgment', 'division', 'other'] }).notNull(),
  basisNumber: text('basis_number').notNull(),
  debtsWith: text('debts_with', { enum: ['seller', 'buyer'] }).notNull(),
  /** Names and shares before and after, as the paper said. */
  detail: text('detail').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('ownership_transfer_premises').on(table.premisesId)])

export const ledgerAccount = sqliteTable('ledger_account', {
  id: integer('id').primaryKey(),
  code: text('code').notNull(),
  kind: text('kind', { enum: ['asset', 'liability', 'income', 'clearing', 'opening'] }).notNull(),
}, (table) => [uniqueIndex('ledger_account_code').on(table.code)])

export const ledgerEntry = sqliteTable('ledger_entry', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: ['opening', 'billing', 'one-off', 'prepaid-settles', 'payment', 'shift-open', 'shift-close', 'adjustment', 'reversal', 'correction', 'refund', 'unclaimed', 'handed-in', 'cash-move', 'petty-cash'] }).notNull(),
  businessDate: text('business_date').notNull(),
  month: text('month').notNull(),
  shiftId: integer('shift_id'),
  requestId: text('request_id').notNull(),
  userId: integer('user_id').notNull().references(() => user.id),
  at: integer('at').notNull(),
  reversesEntryId: integer('reverses_entry_id'),
  note: text('note').notNull().default(''),
})

/** One row moves money between two accounts, so the book balances by construction. */
export const ledgerTransfer = sqliteTable('ledger_transfer', {
  id: integer('id').primaryKey(),
  entryId: integer('entry_id').notNull().references(() => ledgerEntry.id),
  debitAccountId: integer('debit_account_id').notNull().references(() => ledgerAccount.id),
  creditAccountId: integer('credit_account_id').notNull().references(() => ledgerAccount.id),
  amountFen: integer('amount_fen').notNull(),
  premisesId: integer('premises_id').references(() => premises.id),
  chargeId: integer('charge_id').references(() => charge.id),
  receiptId: integer('receipt_id'),
  depositId: integer('deposit_id'),
  /** Fee item a prepayment is earmarked for; null = free, or no prepayment at all. */
  earmarkId: integer('earmark_id').references(() => feeItem.id),
  shiftId: integer('shift_id'),
}, (table) => [
  index('ledger_transfer_entry').on(table.entryId),
  index('ledger_transfer_charge').on(table.chargeId).where(sql`charge_id IS NOT NULL`),
  index('ledger_transfer_receipt').on(table.receiptId).where(sql`receipt_id IS NOT NULL`),
  index('ledger_transfer_shift').on(table.shiftId).where(sql`shift_id IS NOT NULL`),
  check('ledger_transfer_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`),
  check('ledger_transfer_two_accounts', sql`${table.debitAccountId} <> ${table.creditAccountId}`),
])

/**
 * Cached balances that are not zero: open charges (subject = charge), prepayments (subject = fee item, 0 = free),
 * deposits held (subject = deposit). Written only by ledger/post.ts; ledger/invariants.ts compares it with the book.
 */
export const ledgerBalance = sqliteTable('ledger_balance', {
  accountId: integer('account_id').notNull().references(() => ledgerAccount.id),
  premisesId: integer('premises_id').notNull(),
  subject: integer('subject').notNull(),
  amountFen: integer('amount_fen').notNull(),
}, (table) => [
  primaryKey({ columns: [table.accountId, table.premisesId, table.subject] }),
  check('ledger_balance_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`),
])

export const shift = sqliteTable('shift', {
  id: integer('id').primaryKey(),
  stationId: integer('station_id').notNull().references(() => station.id),
  userId: integer('user_id').notNull().references(() => user.id),
  businessDate: text('business_date').notNull(),
  openedAt: integer('opened_at').notNull(),
  floatFen: integer('float_fen').notNull(),
  floatLines: text('float_lines').notNull(),
  closedAt: integer('closed_at'),
}, (table) => [
  uniqueIndex('shift_one_open').on(table.stationId).where(sql`closed_at IS NULL`),
  uniqueIndex('shift_one_open_user').on(table.userId).where(sql`closed_at IS NULL`),
  check('shift_float', sql`typeof(${table.floatFen}) = 'integer' AND ${table.floatFen} >= 0`),
])

export const shiftCount = sqliteTable('shift_count', {
  id: integer('id').primaryKey(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  lines: text('lines').notNull(),
  countedFen: integer('counted_fen').notNull(),
  expectedFen: integer('expected_fen').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('shift_count_shift').on(table.shiftId)])

export const handOver = sqliteTable('hand_over', {
  id: integer('id').primaryKey(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  countId: integer('count_id').notNull().references(() => shiftCount.id),
  nextShiftId: integer('next_shift_id').notNull().references(() => shift.id),
  receiverId: integer('receiver_id').notNull().references(() => user.id),
  differenceFen: integer('difference_fen').notNull(),
  differenceReason: text('difference_reason').notNull(),
  handedInFen: integer('handed_in_fen').notNull(),
  nextFloatFen: integer('next_float_fen').notNull(),
  slipNumber: text('slip_number').notNull(),
  remark: text('remark').notNull(),
  /** The sheet as both signed it. */
  sheet: text('sheet').notNull(),
  at: integer('at').notNull(),
}, (table) => [
  uniqueIndex('hand_over_shift').on(table.shiftId),
  check('hand_over_amounts', sql`typeof(${table.differenceFen}) = 'integer' AND ${table.handedInFen} >= 0 AND ${table.nextFloatFen} >= 0`),
])

export const receiptCounter = sqliteTable('receipt_counter', {
  propertyId: integer('property_id').notNull().references(() => property.id),
  kind: text('kind').notNull(),
  year: integer('year').notNull(),
  last: integer('last').notNull(),
}, (table) => [primaryKey({ columns: [table.propertyId, table.kind, table.year] })])

export const receipt = sqliteTable('receipt', {
  id: integer('id').primaryKey(),
  propertyId: integer('property_id').notNull().references(() => property.id),
  /** 'red' (冲红) takes another back, in whole or in part: its amounts are negative. */
  kind: text('kind', { enum: ['fees', 'deposit', 'red'] }).notNull(),
  reversesReceiptId: integer('reverses_receipt_id'),
  year: integer('year').notNull(),
  sequence: integer('sequence').notNull(),
  number: text('number').notNull(),
  paperNumber: text('paper_number').notNull().default(''),
  handWritten: integer('hand_written').notNull().default(0),
  writtenAt: text('written_at').notNull().default(''),
  entryId: integer('entry_id').notNull().references(() => ledgerEntry.id),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  payerPartyId: integer('payer_party_id').references(() => party.id),
  payerName: text('payer_name').notNull(),
  totalFen: integer('total_fen').notNull(),
  roundingFen: integer('rounding_fen').notNull(),
  tenderedFen: integer('tendered_fen').notNull(),
  changeFen: integer('change_fen').notNull(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  userId: integer('user_id').notNull().references(() => user.id),
  businessDate: text('business_date').notNull(),
  at: integer('at').notNull(),
  remark: text('remark').notNull().default(''),
}, (table) => [
  uniqueIndex('receipt_sequence').on(table.propertyId, table.kind, table.year, table.sequence),
  uniqueIndex('receipt_number').on(table.number),
  uniqueIndex('receipt_paper_number').on(table.paperNumber).where(sql`paper_number <> ''`),
  index('receipt_shift').on(table.shiftId),
  index('receipt_date').on(table.businessDate),
  index('receipt_premises').on(table.premisesId),
  index('receipt_payer').on(table.payerPartyId).where(sql`payer_party_id IS NOT NULL`),
  index('receipt_reverses').on(table.reversesReceiptId).where(sql`reverses_receipt_id IS NOT NULL`),
  check('receipt_total', sql`typeof(${table.totalFen}) = 'integer' AND CASE ${table.kind} WHEN 'red' THEN ${table.totalFen} < 0 ELSE ${table.totalFen} > 0 END`),
  check('receipt_kind', sql`${table.kind} IN ('fees','deposit','red') AND (${table.kind} = 'red') = (${table.reversesReceiptId} IS NOT NULL)`),
  check('receipt_rounding', sql`typeof(${table.roundingFen}) = 'integer' AND (${table.roundingFen} >= 0 OR ${table.kind} = 'red')`),
  check('receipt_change', sql`${table.changeFen} >= 0 AND ${table.changeFen} <= ${table.tenderedFen}`),
])

export const receiptMethod = sqliteTable('receipt_method', {
  id: integer('id').primaryKey(),
  receiptId: integer('receipt_id').notNull().references(() => receipt.id),
  method: text('method').notNull(),
  amountFen: integer('amount_fen').notNull(),
  reference: text('reference').notNull().default(''),
}, (table) => [
  index('receipt_method_receipt').on(table.receiptId),
  uniqueIndex('receipt_method_reference').on(table.method, table.reference, table.receiptId).where(sql`reference <> ''`),
  check('receipt_method_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} <> 0`),
])

export const deposit = sqliteTable('deposit', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  receiptId: integer('receipt_id').notNull().references(() => receipt.id),
  amountFen: integer('amount_fen').notNull(),
}, (table) => [check('deposit_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`)])

/** A paper frozen as its resolved definition; a reprint years later is the same paper. */
export const frozenPaper = sqliteTable('frozen_paper', {
  id: integer('id').primaryKey(),
  paper: text('paper').notNull(),
  subjectId: integer('subject_id').notNull(),
  definition: blob('definition', { mode: 'buffer' }).notNull(),
  hash: text('hash').notNull(),
  at: integer('at').notNull(),
}, (table) => [uniqueIndex('frozen_paper_once').on(table.paper, table.subjectId)])

export const paperPrint = sqliteTable('paper_print', {
  id: integer('id').primaryKey(),
  paper: text('paper').notNull(),
  subjectId: integer('subject_id').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('paper_print_subject').on(table.paper, table.subjectId)])

export const spoiledPaper = sqliteTable('spoiled_paper', {
  paperNumber: text('paper_number').primaryKey(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  reason: text('reason').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
})
