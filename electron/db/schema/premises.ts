import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { property, user } from './office.ts'

/** Premises, the people of them, and the desk's cases. Names, phones and documents lie in tables of their own that can be erased. */

export const premises = sqliteTable('premises', {
  id: integer('id').primaryKey(),
  propertyId: integer('property_id').notNull().references(() => property.id),
  building: text('building').notNull(),
  unit: text('unit').notNull(),
  room: text('room').notNull(),
  /** The short form that identifies it: 1-2-301. */
  code: text('code').notNull(),
  use: text('use', { enum: ['residential', 'shop', 'office', 'parking', 'storage', 'other'] }).notNull(),
  /** Chargeable area in 1/100 m². */
  areaCenti: integer('area_centi').notNull(),
  state: text('state', { enum: ['unsold', 'undelivered', 'notified', 'delivered', 'refused', 'deemed', 'renovating', 'occupied', 'vacant'] }).notNull(),
  deliveredOn: text('delivered_on'),
  remark: text('remark').notNull().default(''),
  sortKey: text('sort_key').notNull(),
}, (table) => [
  uniqueIndex('premises_code').on(table.propertyId, table.code),
  index('premises_sort').on(table.propertyId, table.sortKey),
  check('premises_area', sql`typeof(${table.areaCenti}) = 'integer' AND ${table.areaCenti} > 0`),
])

export const party = sqliteTable('party', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: ['person', 'company'] }).notNull(),
  createdAt: integer('created_at').notNull(),
}, (table) => [check('party_kind', sql`${table.kind} IN ('person','company')`)])

export const partyName = sqliteTable('party_name', {
  partyId: integer('party_id').primaryKey().references(() => party.id),
  name: text('name').notNull(),
  /** Space-separated keys of the name: full pinyin and initials, for search. */
  pinyin: text('pinyin').notNull(),
})

export const partyPhone = sqliteTable('party_phone', {
  id: integer('id').primaryKey(),
  partyId: integer('party_id').notNull().references(() => party.id),
  phone: text('phone').notNull(),
}, (table) => [uniqueIndex('party_phone_once').on(table.partyId, table.phone), index('party_phone_phone').on(table.phone)])

export const partyDocument = sqliteTable('party_document', {
  id: integer('id').primaryKey(),
  partyId: integer('party_id').notNull().references(() => party.id),
  kind: text('kind').notNull(),
  number: text('number').notNull(),
  validUntil: text('valid_until'),
  checkedBy: integer('checked_by').references(() => user.id),
  checkedAt: integer('checked_at'),
}, (table) => [
  uniqueIndex('party_document_once').on(table.partyId, table.kind, table.number),
  index('party_document_number').on(table.number),
])

/** Dated and never overwritten. A share is a fraction of the whole. */
export const ownership = sqliteTable('ownership', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').notNull().references(() => party.id),
  shareNumerator: integer('share_numerator').notNull(),
  shareDenominator: integer('share_denominator').notNull(),
  fromDate: text('from_date'),
  toDate: text('to_date'),
  /** What proves it: title number, notarised deed, judgment. */
  basis: text('basis').notNull().default(''),
}, (table) => [
  index('ownership_premises').on(table.premisesId), index('ownership_party').on(table.partyId),
  check('ownership_share', sql`${table.shareNumerator} > 0 AND ${table.shareNumerator} <= ${table.shareDenominator}`),
])

export const lease = sqliteTable('lease', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').notNull().references(() => party.id),
  contractNumber: text('contract_number').notNull().default(''),
  fromDate: text('from_date'),
  toDate: text('to_date'),
  maximumOccupants: integer('maximum_occupants'),
  rentFen: integer('rent_fen'),
  /** The room let, in shared premises; empty = the whole. */
  part: text('part').notNull().default(''),
  /** Who lets: null = the owner, else the agent company. */
  lessorPartyId: integer('lessor_party_id').references(() => party.id),
  depositFen: integer('deposit_fen'),
  /** The lease this one renews. */
  previousLeaseId: integer('previous_lease_id'),
  /** The day it ended before its term. */
  endedOn: text('ended_on'),
}, (table) => [
  index('lease_premises').on(table.premisesId),
  check('lease_order', sql`${table.fromDate} IS NULL OR ${table.toDate} IS NULL OR ${table.fromDate} <= ${table.toDate}`),
])

export const occupancy = sqliteTable('occupancy', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').notNull().references(() => party.id),
  role: text('role', { enum: ['owner', 'tenant', 'member'] }).notNull(),
  leaseId: integer('lease_id').references(() => lease.id),
  headCount: integer('head_count'),
  fromDate: text('from_date'),
  toDate: text('to_date'),
  /** The room lived in, in shared premises; empty = the whole. */
  part: text('part').notNull().default(''),
  /** 1 = nobody else may live in the same part at the same time, but members of the household. */
  exclusive: integer('exclusive').notNull().default(0),
  /** Of a member: whose household, and how related. */
  householdPartyId: integer('household_party_id').references(() => party.id),
  relation: text('relation').notNull().default(''),
}, (table) => [index('occupancy_premises').on(table.premisesId), index('occupancy_party').on(table.partyId)])

/** A matter for the desk that stays until closed. */
export const task = sqliteTable('task', {
  id: integer('id').primaryKey(),
  kind: text('kind').notNull(),
  premisesId: integer('premises_id').references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  chargeId: integer('charge_id'),
  text: text('text').notNull(),
  dueOn: text('due_on'),
  createdAt: integer('created_at').notNull(),
  createdBy: integer('created_by').notNull().references(() => user.id),
  closedAt: integer('closed_at'),
  closedBy: integer('closed_by').references(() => user.id),
  outcome: text('outcome').notNull().default(''),
}, (table) => [
  index('task_open').on(table.dueOn).where(sql`closed_at IS NULL`),
  index('task_premises').on(table.premisesId),
])

export const moveInCase = sqliteTable('move_in_case', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  moverKind: text('mover_kind', { enum: ['tenant', 'owner', 'company', 'room-tenant', 'member'] }).notNull(),
  /** The room moved into, in shared premises; empty = the whole. */
  part: text('part').notNull().default(''),
  state: text('state', { enum: ['open', 'done', 'cancelled'] }).notNull(),
  version: integer('version').notNull(),
  partyId: integer('party_id').references(() => party.id),
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
  index('move_in_case_premises').on(table.premisesId),
  index('move_in_case_open').on(table.openedAt).where(sql`state = 'open'`),
])

export const moveInStep = sqliteTable('move_in_step', {
  id: integer('id').primaryKey(),
  caseId: integer('case_id').notNull().references(() => moveInCase.id),
  name: text('name').notNull(),
  state: text('state', { enum: ['open', 'done', 'waived'] }).notNull(),
  reason: text('reason').notNull().default(''),
  /** What the step says, as the contract's step data; holds the typed document number only until the case is finished. */
  data: text('data'),
  by: integer('by').references(() => user.id),
  at: integer('at'),
}, (table) => [uniqueIndex('move_in_step_once').on(table.caseId, table.name)])

export const departmentNotice = sqliteTable('department_notice', {
  id: integer('id').primaryKey(),
  caseId: integer('case_id').notNull().references(() => moveInCase.id),
  number: text('number').notNull(),
  moveOn: text('move_on').notNull(),
  attention: text('attention').notNull().default(''),
  /** e.g. 上午 9–11 时 */
  timeSlot: text('time_slot').notNull().default(''),
  issuedAt: integer('issued_at').notNull(),
  issuedBy: integer('issued_by').notNull().references(() => user.id),
  dueAt: integer('due_at').notNull(),
}, (table) => [uniqueIndex('department_notice_number').on(table.number), uniqueIndex('department_notice_case').on(table.caseId)])

export const departmentNoticeLine = sqliteTable('department_notice_line', {
  id: integer('id').primaryKey(),
  noticeId: integer('notice_id').notNull().references(() => departmentNotice.id),
  department: text('department').notNull(),
  instruction: text('instruction').notNull(),
  acknowledgedBy: text('acknowledged_by'),
  acknowledgedAt: integer('acknowledged_at'),
  how: text('how'),
  reply: text('reply').notNull().default(''),
  recordedBy: integer('recorded_by').references(() => user.id),
  /** Taken off the notice after it went out: nobody waits for this answer. */
  withdrawnAt: integer('withdrawn_at'),
}, (table) => [uniqueIndex('department_notice_line_once').on(table.noticeId, table.department)])

export const importBatch = sqliteTable('import_batch', {
  id: integer('id').primaryKey(),
  fileName: text('file_name').notNull(),
  fileHash: text('file_hash').notNull(),
  report: text('report').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
})
