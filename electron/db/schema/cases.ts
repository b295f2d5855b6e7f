import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { feeItem, deposit } from './money.ts'
import { user } from './office.ts'
import { occupancy, party, premises } from './premises.ts'

/** The desk's other cases: delivery by the developer, and moving out; and what a case leaves for others to do. Steps are kept as those of a move-in are. */

export const deliveryCase = sqliteTable('delivery_case', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  state: text('state', { enum: ['open', 'done', 'cancelled'] }).notNull(),
  /** How it ended: handed over, refused by the owner, or held to be delivered because nobody came. */
  outcome: text('outcome', { enum: ['', 'delivered', 'refused', 'deemed'] }).notNull().default(''),
  version: integer('version').notNull(),
  /** Who took the premises over; null while open, and where it is deemed. */
  partyId: integer('party_id').references(() => party.id),
  deliveredOn: text('delivered_on'),
  openedAt: integer('opened_at').notNull(),
  openedBy: integer('opened_by').notNull().references(() => user.id),
  closedAt: integer('closed_at'),
  closedBy: integer('closed_by').references(() => user.id),
  reason: text('reason').notNull().default(''),
  archiveBox: text('archive_box').notNull().default(''),
  archivedAt: integer('archived_at'),
  archivedBy: integer('archived_by').references(() => user.id),
}, (table) => [
  index('delivery_case_premises').on(table.premisesId),
  uniqueIndex('delivery_case_open').on(table.premisesId).where(sql`state = 'open'`),
])

export const deliveryStep = sqliteTable('delivery_step', {
  id: integer('id').primaryKey(),
  caseId: integer('case_id').notNull().references(() => deliveryCase.id),
  name: text('name').notNull(),
  state: text('state', { enum: ['open', 'done', 'waived'] }).notNull(),
  reason: text('reason').notNull().default(''),
  data: text('data'),
  by: integer('by').references(() => user.id),
  at: integer('at'),
}, (table) => [uniqueIndex('delivery_step_once').on(table.caseId, table.name)])

/** Something wrong found in a room, with who mends it by when. */
export const defect = sqliteTable('defect', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  deliveryCaseId: integer('delivery_case_id').references(() => deliveryCase.id),
  place: text('place').notNull(),
  text: text('text').notNull(),
  responsible: text('responsible').notNull(),
  mendBy: text('mend_by'),
  createdAt: integer('created_at').notNull(),
  createdBy: integer('created_by').notNull().references(() => user.id),
  closedAt: integer('closed_at'),
  closedBy: integer('closed_by').references(() => user.id),
  outcome: text('outcome').notNull().default(''),
}, (table) => [index('defect_premises').on(table.premisesId), index('defect_open').on(table.mendBy).where(sql`closed_at IS NULL`)])

export const moveOutCase = sqliteTable('move_out_case', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  occupancyId: integer('occupancy_id').notNull().references(() => occupancy.id),
  partyId: integer('party_id').notNull().references(() => party.id),
  state: text('state', { enum: ['open', 'done', 'cancelled'] }).notNull(),
  version: integer('version').notNull(),
  /** The last day somebody lives there; null until the notice says it. */
  leavesOn: text('leaves_on'),
  openedAt: integer('opened_at').notNull(),
  openedBy: integer('opened_by').notNull().references(() => user.id),
  closedAt: integer('closed_at'),
  closedBy: integer('closed_by').references(() => user.id),
  reason: text('reason').notNull().default(''),
  reopenedAt: integer('reopened_at'),
  reopenedBy: integer('reopened_by').references(() => user.id),
  reopenReason: text('reopen_reason').notNull().default(''),
  archiveBox: text('archive_box').notNull().default(''),
  archivedAt: integer('archived_at'),
  archivedBy: integer('archived_by').references(() => user.id),
}, (table) => [
  index('move_out_case_premises').on(table.premisesId),
  uniqueIndex('move_out_case_open').on(table.occupancyId).where(sql`state = 'open'`),
])

export const moveOutStep = sqliteTable('move_out_step', {
  id: integer('id').primaryKey(),
  caseId: integer('case_id').notNull().references(() => moveOutCase.id),
  name: text('name').notNull(),
  state: text('state', { enum: ['open', 'done', 'waived'] }).notNull(),
  reason: text('reason').notNull().default(''),
  data: text('data'),
  by: integer('by').references(() => user.id),
  at: integer('at'),
}, (table) => [uniqueIndex('move_out_step_once').on(table.caseId, table.name)])

/** 退租通知: each department is told, checks what is its own, and says whether it is clear. */
export const moveOutDepartment = sqliteTable('move_out_department', {
  id: integer('id').primaryKey(),
  caseId: integer('case_id').notNull().references(() => moveOutCase.id),
  department: text('department').notNull(),
  instruction: text('instruction').notNull(),
  finding: text('finding', { enum: ['clear', 'remark'] }),
  acknowledgedBy: text('acknowledged_by'),
  acknowledgedAt: integer('acknowledged_at'),
  how: text('how'),
  reply: text('reply').notNull().default(''),
  recordedBy: integer('recorded_by').references(() => user.id),
  dueAt: integer('due_at').notNull(),
}, (table) => [uniqueIndex('move_out_department_once').on(table.caseId, table.department)])

/** Fees begin or change their payer: the cashier marks 开始收费 and watches until the first payment comes. */
export const feeStartMark = sqliteTable('fee_start_mark', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  occasion: text('occasion', { enum: ['delivery', 'move-in', 'transfer', 'move-out'] }).notNull(),
  caseId: integer('case_id'),
  fromDate: text('from_date').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: integer('created_by').notNull().references(() => user.id),
  markedAt: integer('marked_at'),
  markedBy: integer('marked_by').references(() => user.id),
  firstDueOn: text('first_due_on'),
}, (table) => [index('fee_start_mark_premises').on(table.premisesId)])

/** A deposit the desk has asked for; the cashier takes it. */
export const depositRequest = sqliteTable('deposit_request', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  feeItemId: integer('fee_item_id').notNull().references(() => feeItem.id),
  amountFen: integer('amount_fen').notNull(),
  askedAt: integer('asked_at').notNull(),
  askedBy: integer('asked_by').notNull().references(() => user.id),
  withdrawnAt: integer('withdrawn_at'),
  withdrawnBy: integer('withdrawn_by').references(() => user.id),
  reason: text('reason').notNull().default(''),
}, (table) => [
  index('deposit_request_premises').on(table.premisesId),
  check('deposit_request_amount', sql`typeof(${table.amountFen}) = 'integer' AND ${table.amountFen} > 0`),
])

/** A deposit asked back by whoever leaves; the desk asks, the cashier's case pays it. */
export const depositRefund = sqliteTable('deposit_refund', {
  id: integer('id').primaryKey(),
  depositId: integer('deposit_id').notNull().references(() => deposit.id),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  moveOutCaseId: integer('move_out_case_id').references(() => moveOutCase.id),
  payee: text('payee').notNull(),
  state: text('state', { enum: ['asked', 'withdrawn', 'paid'] }).notNull(),
  askedAt: integer('asked_at').notNull(),
  askedBy: integer('asked_by').notNull().references(() => user.id),
  reason: text('reason').notNull().default(''),
}, (table) => [uniqueIndex('deposit_refund_open').on(table.depositId).where(sql`state = 'asked'`)])

/** Duty to report who comes and goes to the police station. */
export const registration = sqliteTable('registration', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').notNull().references(() => party.id),
  event: text('event', { enum: ['arrive', 'leave'] }).notNull(),
  personKind: text('person_kind', { enum: ['tenant', 'foreigner', 'taiwan'] }).notNull(),
  dueAt: integer('due_at').notNull(),
  state: text('state', { enum: ['due', 'reported', 'not-needed'] }).notNull(),
  reportedOn: text('reported_on'),
  note: text('note').notNull().default(''),
  createdAt: integer('created_at').notNull(),
  recordedAt: integer('recorded_at'),
  recordedBy: integer('recorded_by').references(() => user.id),
}, (table) => [index('registration_due').on(table.dueAt).where(sql`state = 'due'`), index('registration_party').on(table.partyId)])

/** Who signed a paper in ink, and when. */
export const signing = sqliteTable('signing', {
  id: integer('id').primaryKey(),
  paper: text('paper').notNull(),
  subjectId: integer('subject_id').notNull(),
  signer: text('signer').notNull(),
  signedOn: text('signed_on').notNull(),
  recordedAt: integer('recorded_at').notNull(),
  recordedBy: integer('recorded_by').notNull().references(() => user.id),
}, (table) => [index('signing_paper').on(table.paper, table.subjectId)])
