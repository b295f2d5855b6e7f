import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { user } from './office.ts'
import { party, premises } from './premises.ts'

/** The household's file: what happened, what papers the office holds, lent out or sealed, and copies of them. */

/** An event that belongs to a premises or a party: a place for renovation, violations, letters, repairs, complaints and notes. */
export const archiveRecord = sqliteTable('archive_record', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  kind: text('kind', { enum: ['renovation', 'violation', 'correspondence', 'repair', 'complaint', 'visit', 'note'] }).notNull(),
  happenedOn: text('happened_on').notNull(),
  text: text('text').notNull(),
  /** Open ones wait for an outcome; a note is closed from the start. */
  dueOn: text('due_on'),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
  closedAt: integer('closed_at'),
  closedBy: integer('closed_by').references(() => user.id),
  outcome: text('outcome').notNull().default(''),
}, (table) => [
  index('archive_record_premises').on(table.premisesId), index('archive_record_party').on(table.partyId),
  index('archive_record_open').on(table.dueOn).where(sql`closed_at IS NULL`),
  check('archive_record_subject', sql`${table.premisesId} IS NOT NULL OR ${table.partyId} IS NOT NULL`),
])

/** A paper taken into the file. */
export const archivePaper = sqliteTable('archive_paper', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  title: text('title').notNull(),
  form: text('form', { enum: ['original', 'copy'] }).notNull(),
  copies: integer('copies').notNull().default(1),
  box: text('box').notNull().default(''),
  takenOn: text('taken_on').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
  /** Given back or destroyed: it has left the file for good. */
  leftOn: text('left_on'),
  leftReason: text('left_reason').notNull().default(''),
}, (table) => [
  index('archive_paper_premises').on(table.premisesId), index('archive_paper_party').on(table.partyId),
  check('archive_paper_subject', sql`${table.premisesId} IS NOT NULL OR ${table.partyId} IS NOT NULL`),
])

export const paperLoan = sqliteTable('paper_loan', {
  id: integer('id').primaryKey(),
  paperId: integer('paper_id').notNull().references(() => archivePaper.id),
  borrower: text('borrower').notNull(),
  purpose: text('purpose').notNull(),
  lentOn: text('lent_on').notNull(),
  dueBackOn: text('due_back_on').notNull(),
  lentBy: integer('lent_by').notNull().references(() => user.id),
  returnedOn: text('returned_on'),
  returnedTo: integer('returned_to').references(() => user.id),
}, (table) => [uniqueIndex('paper_loan_out').on(table.paperId).where(sql`returned_on IS NULL`)])

/** A PDF or picture, kept encrypted beside the store under the hash of what it holds. */
export const attachment = sqliteTable('attachment', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  hash: text('hash').notNull(),
  name: text('name').notNull(),
  title: text('title').notNull(),
  mediaType: text('media_type', { enum: ['application/pdf', 'image/jpeg', 'image/png'] }).notNull(),
  size: integer('size').notNull(),
  addedAt: integer('added_at').notNull(),
  addedBy: integer('added_by').notNull().references(() => user.id),
  removedAt: integer('removed_at'),
  removedBy: integer('removed_by').references(() => user.id),
  removedReason: text('removed_reason').notNull().default(''),
}, (table) => [
  index('attachment_premises').on(table.premisesId), index('attachment_party').on(table.partyId), index('attachment_hash').on(table.hash),
  check('attachment_subject', sql`${table.premisesId} IS NOT NULL OR ${table.partyId} IS NOT NULL`),
])

/** Every paper that left the office under its seal, by number. */
export const sealedPaper = sqliteTable('sealed_paper', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: ['clearance', 'residence', 'payment', 'release'] }).notNull(),
  number: text('number').notNull(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  addressee: text('addressee').notNull(),
  purpose: text('purpose').notNull().default(''),
  issuedOn: text('issued_on').notNull(),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
  /** A manager let it go although something was open. */
  approvedBy: integer('approved_by').references(() => user.id),
  approvedReason: text('approved_reason').notNull().default(''),
}, (table) => [uniqueIndex('sealed_paper_number').on(table.number), index('sealed_paper_premises').on(table.premisesId)])
