import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { depositRefund } from './cases.ts'
import { handOver, ledgerEntry, receipt, shift } from './money.ts'
import { station, user } from './office.ts'

/** What the cashier does beside collecting: putting right, giving back, money without a name, books of forms, invoices, and money on its way. */

/** One-use codes in sealed envelopes, for when no second person is there; a manager confirms their use afterwards. Only a hash is kept. */
export const sealedCode = sqliteTable('sealed_code', {
  id: integer('id').primaryKey(),
  label: text('label').notNull(),
  hash: text('hash').notNull(),
  issuedAt: integer('issued_at').notNull(),
  issuedBy: integer('issued_by').notNull().references(() => user.id),
  usedAt: integer('used_at'),
  usedBy: integer('used_by').references(() => user.id),
  usedFor: text('used_for').notNull().default(''),
  confirmedAt: integer('confirmed_at'),
  confirmedBy: integer('confirmed_by').references(() => user.id),
}, (table) => [uniqueIndex('sealed_code_label').on(table.label)])

/** 作废: a receipt of the running shift that never was, all its parts back at the desk. */
export const receiptVoid = sqliteTable('receipt_void', {
  receiptId: integer('receipt_id').primaryKey().references(() => receipt.id),
  entryId: integer('entry_id').notNull().references(() => ledgerEntry.id),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  reason: text('reason').notNull(),
  approvedBy: integer('approved_by').references(() => user.id),
  sealedCodeId: integer('sealed_code_id').references(() => sealedCode.id),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
})

/** A receipt that runs over several pre-printed sheets uses up a number with each; the first stands with the receipt. */
export const receiptSheet = sqliteTable('receipt_sheet', {
  paperNumber: text('paper_number').primaryKey(),
  receiptId: integer('receipt_id').notNull().references(() => receipt.id),
  /** 2 for the second sheet. */
  sheet: integer('sheet').notNull(),
}, (table) => [uniqueIndex('receipt_sheet_once').on(table.receiptId, table.sheet)])

/** 更正单: a receipt's method, item, room or payer put right without the customer's copy and without the drawer. */
export const correctionSlip = sqliteTable('correction_slip', {
  id: integer('id').primaryKey(),
  number: text('number').notNull(),
  receiptId: integer('receipt_id').notNull().references(() => receipt.id),
  kind: text('kind', { enum: ['method', 'item', 'premises', 'payer'] }).notNull(),
  /** What it was and what it is now, as JSON. */
  detail: text('detail').notNull(),
  amountFen: integer('amount_fen').notNull(),
  entryId: integer('entry_id').references(() => ledgerEntry.id),
  reason: text('reason').notNull(),
  approvedBy: integer('approved_by').references(() => user.id),
  sealedCodeId: integer('sealed_code_id').references(() => sealedCode.id),
  businessDate: text('business_date').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [uniqueIndex('correction_slip_number').on(table.number), index('correction_slip_receipt').on(table.receiptId)])

/** A step of giving a deposit back: asked, inspected, countersigned, approved; the newest row of a step holds. */
export const depositRefundStep = sqliteTable('deposit_refund_step', {
  id: integer('id').primaryKey(),
  refundId: integer('refund_id').notNull().references(() => depositRefund.id),
  step: text('step', { enum: ['asked', 'inspected', 'countersigned', 'approved'] }).notNull(),
  /** What was found, deductions with their reasons, the way it is paid; as JSON. */
  data: text('data').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('deposit_refund_step_refund').on(table.refundId)])

/** 押金退款单: a deposit paid back, less what was deducted. */
export const depositPayout = sqliteTable('deposit_payout', {
  id: integer('id').primaryKey(),
  number: text('number').notNull(),
  refundId: integer('refund_id').notNull().references(() => depositRefund.id),
  entryId: integer('entry_id').notNull().references(() => ledgerEntry.id),
  paidFen: integer('paid_fen').notNull(),
  deductedFen: integer('deducted_fen').notNull(),
  way: text('way', { enum: ['cash', 'bank', 'wechat', 'alipay', 'card'] }).notNull(),
  reference: text('reference').notNull().default(''),
  shiftId: integer('shift_id').references(() => shift.id),
  businessDate: text('business_date').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [
  uniqueIndex('deposit_payout_number').on(table.number), uniqueIndex('deposit_payout_refund').on(table.refundId),
  check('deposit_payout_amounts', sql`${table.paidFen} >= 0 AND ${table.deductedFen} >= 0 AND ${table.paidFen} + ${table.deductedFen} > 0`),
])

/** A statement of a bank or a channel that was read in. */
export const statementImport = sqliteTable('statement_import', {
  id: integer('id').primaryKey(),
  channel: text('channel', { enum: ['bank', 'wechat', 'alipay'] }).notNull(),
  fileName: text('file_name').notNull(),
  count: integer('count').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
})

/** 待认领款: money that came without a name. The bank's day stands beside the day it was booked. */
export const unclaimedMoney = sqliteTable('unclaimed_money', {
  id: integer('id').primaryKey(),
  importId: integer('import_id').references(() => statementImport.id),
  channel: text('channel', { enum: ['bank', 'wechat', 'alipay'] }).notNull(),
  reference: text('reference').notNull(),
  bankDate: text('bank_date').notNull(),
  businessDate: text('business_date').notNull(),
  amountFen: integer('amount_fen').notNull(),
  /** What the channel kept for itself. */
  channelFeeFen: integer('channel_fee_fen').notNull().default(0),
  payerText: text('payer_text').notNull().default(''),
  note: text('note').notNull().default(''),
  entryId: integer('entry_id').notNull().references(() => ledgerEntry.id),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [
  uniqueIndex('unclaimed_money_reference').on(table.channel, table.reference), index('unclaimed_money_date').on(table.bankDate),
  check('unclaimed_money_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0 AND ${table.channelFeeFen} >= 0`),
])

/** What of it somebody showed to be theirs, on which receipt. */
export const moneyClaim = sqliteTable('money_claim', {
  id: integer('id').primaryKey(),
  moneyId: integer('money_id').notNull().references(() => unclaimedMoney.id),
  receiptId: integer('receipt_id').notNull().references(() => receipt.id),
  amountFen: integer('amount_fen').notNull(),
  evidence: text('evidence').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('money_claim_money').on(table.moneyId), check('money_claim_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`)])

/** 票据领用: a book or box of pre-printed forms, by its range of numbers. */
export const stockBook = sqliteTable('stock_book', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  prefix: text('prefix').notNull(),
  width: integer('width').notNull(),
  first: integer('first').notNull(),
  last: integer('last').notNull(),
  receivedOn: text('received_on').notNull(),
  receivedFrom: text('received_from').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('stock_book_range').on(table.prefix, table.width, table.first), check('stock_book_order', sql`${table.first} <= ${table.last}`)])

/** What became of a book, or of one form of it. */
export const stockMove = sqliteTable('stock_move', {
  id: integer('id').primaryKey(),
  bookId: integer('book_id').notNull().references(() => stockBook.id),
  move: text('move', { enum: ['given', 'returned', 'lost', 'counted', 'closed'] }).notNull(),
  stationId: integer('station_id').references(() => station.id),
  /** The form, of one that was lost. */
  paperNumber: text('paper_number').notNull().default(''),
  holder: text('holder').notNull().default(''),
  note: text('note').notNull().default(''),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('stock_move_book').on(table.bookId)])

/** 数电票 is made elsewhere: who wants one, and its number once it is made. */
export const invoiceRequest = sqliteTable('invoice_request', {
  id: integer('id').primaryKey(),
  receiptId: integer('receipt_id').notNull().references(() => receipt.id),
  title: text('title').notNull(),
  taxNumber: text('tax_number').notNull(),
  email: text('email').notNull(),
  state: text('state', { enum: ['asked', 'issued', 'exchanged', 'red', 'withdrawn'] }).notNull(),
  number: text('number').notNull().default(''),
  issuedOn: text('issued_on'),
  redNumber: text('red_number').notNull().default(''),
  redOn: text('red_on'),
  askedAt: integer('asked_at').notNull(),
  askedBy: integer('asked_by').notNull().references(() => user.id),
  changedAt: integer('changed_at').notNull(),
  changedBy: integer('changed_by').notNull().references(() => user.id),
}, (table) => [
  uniqueIndex('invoice_request_open').on(table.receiptId).where(sql`state IN ('asked', 'issued', 'exchanged')`),
  uniqueIndex('invoice_request_number').on(table.number).where(sql`number <> ''`),
])

/** Takings on their way to finance, the bank or the safe. */
export const moneyHandedIn = sqliteTable('money_handed_in', {
  id: integer('id').primaryKey(),
  handOverId: integer('hand_over_id').references(() => handOver.id),
  amountFen: integer('amount_fen').notNull(),
  place: text('place', { enum: ['finance', 'bank', 'safe'] }).notNull(),
  slipNumber: text('slip_number').notNull(),
  handedOn: text('handed_on').notNull(),
  arrivedOn: text('arrived_on'),
  arrivedFen: integer('arrived_fen'),
  arrivedBy: integer('arrived_by').references(() => user.id),
  entryId: integer('entry_id').references(() => ledgerEntry.id),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [check('money_handed_in_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`)])

/** 缴费审核: finance has looked at a receipt. */
export const receiptCheck = sqliteTable('receipt_check', {
  receiptId: integer('receipt_id').primaryKey().references(() => receipt.id),
  note: text('note').notNull().default(''),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
})
