import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { meter, meterReading } from './household.ts'
import { billingRun, charge, feeItem } from './money.ts'
import { user } from './office.ts'
import { party, premises } from './premises.ts'

/** What charging needs beside tariffs and charges: reductions, undone runs, closed months, reading rounds, common costs, and the asking for arrears. */

/** A share of the price for a time: a vacant flat, an agreement. */
export const feeReduction = sqliteTable('fee_reduction', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  kind: text('kind', { enum: ['vacancy', 'agreement'] }).notNull(),
  /** What is still paid, in percent. */
  percent: integer('percent').notNull(),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
  reason: text('reason').notNull(),
  approvedBy: integer('approved_by').notNull().references(() => user.id),
  at: integer('at').notNull(),
}, (table) => [
  index('fee_reduction_premises').on(table.premisesId, table.feeItemId),
  check('fee_reduction_percent', sql`typeof(${table.percent}) = 'integer' AND ${table.percent} >= 0 AND ${table.percent} < 100`),
])

/** A run, or one premises of it, taken back while unpaid. */
export const billingUndo = sqliteTable('billing_undo', {
  id: integer('id').primaryKey(),
  runId: integer('run_id').notNull().references(() => billingRun.id),
  premisesId: integer('premises_id').references(() => premises.id),
  count: integer('count').notNull(),
  sumFen: integer('sum_fen').notNull(),
  reason: text('reason').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('billing_undo_run').on(table.runId)])

/** 月结: after it nothing in the month changes until a manager opens it again. */
export const monthClose = sqliteTable('month_close', {
  id: integer('id').primaryKey(),
  month: text('month').notNull(),
  /** The month's figures as they stood when it was closed. */
  figures: text('figures').notNull(),
  closedAt: integer('closed_at').notNull(),
  closedBy: integer('closed_by').notNull().references(() => user.id),
  reopenedAt: integer('reopened_at'),
  reopenedBy: integer('reopened_by').references(() => user.id),
  reopenReason: text('reopen_reason').notNull().default(''),
}, (table) => [uniqueIndex('month_close_once').on(table.month).where(sql`reopened_at IS NULL`)])

/** 抄表: one kind of meter, read once by whoever goes round. */
export const readingRound = sqliteTable('reading_round', {
  id: integer('id').primaryKey(),
  meterKind: text('meter_kind').notNull(),
  name: text('name').notNull(),
  readOn: text('read_on').notNull(),
  openedAt: integer('opened_at').notNull(),
  openedBy: integer('opened_by').notNull().references(() => user.id),
  closedAt: integer('closed_at'),
  closedBy: integer('closed_by').references(() => user.id),
}, (table) => [uniqueIndex('reading_round_open').on(table.meterKind).where(sql`closed_at IS NULL`)])

/** Why a meter was not read in a round. An estimate is no reading and stands nowhere. The newest row holds. */
export const missedReading = sqliteTable('missed_reading', {
  id: integer('id').primaryKey(),
  roundId: integer('round_id').notNull().references(() => readingRound.id),
  meterId: integer('meter_id').notNull().references(() => meter.id),
  why: text('why', { enum: ['no-access', 'stuck', 'not-found', 'other'] }).notNull(),
  note: text('note').notNull().default(''),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('missed_reading_round').on(table.roundId, table.meterId)])

/** A bill for all that is shared out by area or by household. */
export const sharedCost = sqliteTable('shared_cost', {
  id: integer('id').primaryKey(),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  month: text('month').notNull(),
  description: text('description').notNull(),
  totalFen: integer('total_fen').notNull(),
  shareBy: text('share_by', { enum: ['area', 'household'] }).notNull(),
  count: integer('count').notNull(),
  /** Who shared it: the buildings, uses or premises chosen, as JSON. */
  scope: text('scope').notNull().default(''),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [check('shared_cost_total', sql`typeof(${table.totalFen}) = 'integer' AND ${table.totalFen} > 0`)])

/** The part of a common cost that one premises was charged. */
export const sharedCostPart = sqliteTable('shared_cost_part', {
  sharedCostId: integer('shared_cost_id').notNull().references(() => sharedCost.id),
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  /** 1/100 m², or 1 for a household. */
  weight: integer('weight').notNull(),
}, (table) => [primaryKey({ columns: [table.sharedCostId, table.chargeId] })])

/** Up to which reading of a meter a charge of its usage goes. */
export const chargeReading = sqliteTable('charge_reading', {
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  readingId: integer('reading_id').notNull().references(() => meterReading.id),
}, (table) => [primaryKey({ columns: [table.chargeId, table.readingId] }), index('charge_reading_reading').on(table.readingId)])

/** 月卡: a vehicle may park until a day, by its plate. It ends by itself; nobody owes the days after it. */
export const monthCard = sqliteTable('month_card', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  plate: text('plate').notNull(),
  cardNumber: text('card_number').notNull(),
  holder: text('holder').notNull(),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('month_card_plate').on(table.plate), index('month_card_to').on(table.toDate), check('month_card_order', sql`${table.fromDate} <= ${table.toDate}`)])

/** What the office gives for paying ahead: so many percent off, or so many months free. */
export const prepayOffer = sqliteTable('prepay_offer', {
  id: integer('id').primaryKey(),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  name: text('name').notNull(),
  /** Months that are paid for. */
  months: integer('months').notNull(),
  gives: text('gives', { enum: ['percent', 'free-months'] }).notNull(),
  /** Percent off, or months on top. */
  size: integer('size').notNull(),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
  /** What is given back when somebody leaves earlier, in the office's words. */
  refundRule: text('refund_rule').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [check('prepay_offer_size', sql`${table.months} > 0 AND ${table.size} > 0`)])

/** Months charged ahead at the desk under an offer. */
export const chargedAhead = sqliteTable('charged_ahead', {
  id: integer('id').primaryKey(),
  runId: integer('run_id').notNull().references(() => billingRun.id),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  offerId: integer('offer_id').references(() => prepayOffer.id),
  discountFen: integer('discount_fen').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [uniqueIndex('charged_ahead_run').on(table.runId), index('charged_ahead_premises').on(table.premisesId)])

/** Units bought onto a meter's card. */
export const cardSale = sqliteTable('card_sale', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  cardNumber: text('card_number').notNull(),
  /** 1/1000 of the meter's unit. */
  units: integer('units').notNull(),
  businessDate: text('business_date').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('card_sale_date').on(table.businessDate), check('card_sale_units', sql`typeof(${table.units}) = 'integer' AND ${table.units} > 0`)])

/** 违约金 asked for: up to which day, of which charge, as which charge. */
export const lateFeeClaim = sqliteTable('late_fee_claim', {
  id: integer('id').primaryKey(),
  chargeId: integer('charge_id').notNull().references(() => charge.id),
  claimChargeId: integer('claim_charge_id').notNull().references(() => charge.id),
  until: text('until').notNull(),
  amountFen: integer('amount_fen').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('late_fee_claim_charge').on(table.chargeId)])

/** 缴费通知单 and 催缴通知单 that went out, by number. */
export const dunningLetter = sqliteTable('dunning_letter', {
  id: integer('id').primaryKey(),
  number: text('number').notNull(),
  level: integer('level').notNull(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  payerName: text('payer_name').notNull(),
  asOf: text('as_of').notNull(),
  payBy: text('pay_by').notNull(),
  principalFen: integer('principal_fen').notNull(),
  lateFen: integer('late_fen').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [uniqueIndex('dunning_letter_number').on(table.number), index('dunning_letter_premises').on(table.premisesId)])

/** Every word with somebody who owes: how, what was said, what was promised for when. */
export const dunningContact = sqliteTable('dunning_contact', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  way: text('way', { enum: ['call', 'visit', 'letter', 'message'] }).notNull(),
  happenedOn: text('happened_on').notNull(),
  text: text('text').notNull(),
  promisedOn: text('promised_on'),
  promisedFen: integer('promised_fen'),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
  /** Kept, broken, or replaced by a later promise. */
  settledAt: integer('settled_at'),
  settledAs: text('settled_as', { enum: ['', 'kept', 'broken', 'replaced'] }).notNull().default(''),
}, (table) => [index('dunning_contact_premises').on(table.premisesId), index('dunning_contact_promise').on(table.promisedOn).where(sql`settled_at IS NULL AND promised_on IS NOT NULL`)])
