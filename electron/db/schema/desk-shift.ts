import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { correctionSlip, moneyHandedIn } from './cashier.ts'
import { ledgerEntry, shift, shiftCount } from './money.ts'
import { user } from './office.ts'
import { party, premises } from './premises.ts'

/** What a shift does with the drawer beside collecting, and what passes from one person to the next. */

/** 长短款: what a counted shift had over (+) or short (−) in one way of paying. Never netted; it is settled by correction slips and decided by a manager. */
export const overShortCase = sqliteTable('over_short_case', {
  id: integer('id').primaryKey(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  method: text('method').notNull(),
  /** Counted − expected. 0 = it was counted right, and a correction slip later showed that it was not. */
  amountFen: integer('amount_fen').notNull(),
  reason: text('reason').notNull(),
  witnessId: integer('witness_id').references(() => user.id),
  decision: text('decision', { enum: ['', 'company', 'person', 'explained'] }).notNull().default(''),
  decisionNote: text('decision_note').notNull().default(''),
  decidedAt: integer('decided_at'),
  decidedBy: integer('decided_by').references(() => user.id),
  at: integer('at').notNull(),
}, (table) => [uniqueIndex('over_short_case_once').on(table.shiftId, table.method)])

/** What of a case a correction slip put right; together with the case's amount it is what still stands. */
export const overShortSettlement = sqliteTable('over_short_settlement', {
  id: integer('id').primaryKey(),
  caseId: integer('case_id').notNull().references(() => overShortCase.id),
  correctionSlipId: integer('correction_slip_id').notNull().references(() => correctionSlip.id),
  amountFen: integer('amount_fen').notNull(),
  at: integer('at').notNull(),
}, (table) => [
  index('over_short_settlement_case').on(table.caseId),
  check('over_short_settlement_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} <> 0`),
])

/** What was counted of a way of paying that is no cash: slips and their sum against the book, as of a count of the drawer. */
export const shiftMethodCount = sqliteTable('shift_method_count', {
  countId: integer('count_id').notNull().references(() => shiftCount.id),
  method: text('method').notNull(),
  count: integer('count').notNull(),
  sumFen: integer('sum_fen').notNull(),
  expectedCount: integer('expected_count').notNull(),
  expectedFen: integer('expected_fen').notNull(),
}, (table) => [primaryKey({ columns: [table.countId, table.method] })])

/** Cash that came into or left a drawer without a receipt. `change` swaps notes for coins and moves nothing. */
export const cashMove = sqliteTable('cash_move', {
  id: integer('id').primaryKey(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  kind: text('kind', { enum: ['in', 'out', 'change', 'drop'] }).notNull(),
  amountFen: integer('amount_fen').notNull(),
  reason: text('reason').notNull(),
  paperNumber: text('paper_number').notNull().default(''),
  handedInId: integer('handed_in_id').references(() => moneyHandedIn.id),
  entryId: integer('entry_id').references(() => ledgerEntry.id),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [
  index('cash_move_shift').on(table.shiftId),
  check('cash_move_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`),
])

/** 备用金: a box of its own with its own book; never mixed with a drawer. */
export const pettyCashMove = sqliteTable('petty_cash_move', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: ['top-up', 'spent', 'returned', 'counted'] }).notNull(),
  /** What moved; of a count, what was counted. */
  amountFen: integer('amount_fen').notNull(),
  /** Of a count: counted − book. */
  differenceFen: integer('difference_fen').notNull().default(0),
  reason: text('reason').notNull(),
  paperNumber: text('paper_number').notNull().default(''),
  entryId: integer('entry_id').references(() => ledgerEntry.id),
  businessDate: text('business_date').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [check('petty_cash_move_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} >= 0`)])

/** What everybody at the desk must know of a premises or a person until a day. */
export const standingInstruction = sqliteTable('standing_instruction', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  text: text('text').notNull(),
  /** Last day it holds; null = until it is ended. */
  untilDate: text('until_date'),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
  endedAt: integer('ended_at'),
  endedBy: integer('ended_by').references(() => user.id),
}, (table) => [
  index('standing_instruction_premises').on(table.premisesId).where(sql`ended_at IS NULL`),
  index('standing_instruction_party').on(table.partyId).where(sql`ended_at IS NULL`),
])

/** The property's own list: what is looked at when the desk opens and closes, and the things that stand on it. */
export const deskCheckItem = sqliteTable('desk_check_item', {
  id: integer('id').primaryKey(),
  moment: text('moment', { enum: ['open', 'close', 'equipment'] }).notNull(),
  text: text('text').notNull(),
  position: integer('position').notNull(),
  active: integer('active').notNull().default(1),
})

/** How an item of the list stood: right, or with a note of what was not. */
export const deskCheckAnswer = sqliteTable('desk_check_answer', {
  id: integer('id').primaryKey(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  itemId: integer('item_id').notNull().references(() => deskCheckItem.id),
  done: integer('done').notNull(),
  note: text('note').notNull().default(''),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [uniqueIndex('desk_check_answer_once').on(table.shiftId, table.itemId)])

/** A shift closed with nobody there to take it: what lies in the locked drawer until two count it the next morning. */
export const nightClose = sqliteTable('night_close', {
  id: integer('id').primaryKey(),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  countId: integer('count_id').notNull().references(() => shiftCount.id),
  leftFen: integer('left_fen').notNull(),
  handedInFen: integer('handed_in_fen').notNull(),
  slipNumber: text('slip_number').notNull(),
  remark: text('remark').notNull(),
  /** The sheet as the one who left signed it. */
  sheet: text('sheet').notNull(),
  at: integer('at').notNull(),
}, (table) => [uniqueIndex('night_close_shift').on(table.shiftId), check('night_close_amounts', sql`${table.leftFen} >= 0 AND ${table.handedInFen} >= 0`)])

/** The morning after: two counted what was left, and what they answered to each matter. */
export const nightOpening = sqliteTable('night_opening', {
  nightCloseId: integer('night_close_id').primaryKey().references(() => nightClose.id),
  shiftId: integer('shift_id').notNull().references(() => shift.id),
  countedFen: integer('counted_fen').notNull(),
  witnessId: integer('witness_id').notNull().references(() => user.id),
  sheet: text('sheet').notNull(),
  at: integer('at').notNull(),
}, (table) => [uniqueIndex('night_opening_shift').on(table.shiftId)])
