import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './office.ts'
import { party, premises } from './premises.ts'

/** More about people and what they hold: personal data, in tables of their own that can be erased; keys, meters, vehicles. */

export const partyDetail = sqliteTable('party_detail', {
  id: integer('id').primaryKey(),
  partyId: integer('party_id').notNull().references(() => party.id),
  sex: text('sex', { enum: ['male', 'female'] }),
  birthDate: text('birth_date'),
  nationality: text('nationality').notNull().default(''),
  registeredAddress: text('registered_address').notNull().default(''),
  employer: text('employer').notNull().default(''),
  occupation: text('occupation').notNull().default(''),
  legalRepresentative: text('legal_representative').notNull().default(''),
  /** Who acts for a minor, until 18. */
  guardianPartyId: integer('guardian_party_id').references(() => party.id),
  diedOn: text('died_on'),
  privacyNoticeOn: text('privacy_notice_on'),
  messageConsentOn: text('message_consent_on'),
  messageConsentEndedOn: text('message_consent_ended_on'),
  important: integer('important').notNull().default(0),
}, (table) => [uniqueIndex('party_detail_party').on(table.partyId), check('party_detail_important', sql`${table.important} IN (0,1)`)])

/** Emergency contacts, a company's contacts and its staff; dated, because they change. */
export const partyContact = sqliteTable('party_contact', {
  id: integer('id').primaryKey(),
  partyId: integer('party_id').notNull().references(() => party.id),
  kind: text('kind', { enum: ['emergency', 'contact', 'staff'] }).notNull(),
  name: text('name').notNull(),
  relation: text('relation').notNull().default(''),
  phone: text('phone').notNull().default(''),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
}, (table) => [index('party_contact_party').on(table.partyId)])

/** What a name, a number or a detail was before it was changed. */
export const partyChange = sqliteTable('party_change', {
  id: integer('id').primaryKey(),
  partyId: integer('party_id').notNull().references(() => party.id),
  what: text('what', { enum: ['name', 'phone', 'document', 'detail', 'contact'] }).notNull(),
  before: text('before').notNull(),
  after: text('after').notNull(),
  reason: text('reason').notNull().default(''),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [index('party_change_party').on(table.partyId)])

/** 委托书: somebody acts for the owner, for one matter or standing. */
export const mandate = sqliteTable('mandate', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  principalPartyId: integer('principal_party_id').notNull().references(() => party.id),
  agentPartyId: integer('agent_party_id').notNull().references(() => party.id),
  /** What it is for; a standing one to sublet lets the agent sign leases of rooms. */
  scope: text('scope', { enum: ['sublet', 'delivery', 'move-in', 'move-out', 'all'] }).notNull(),
  number: text('number').notNull().default(''),
  fromDate: text('from_date').notNull(),
  untilDate: text('until_date'),
  seenAt: integer('seen_at').notNull(),
  seenBy: integer('seen_by').notNull().references(() => user.id),
  revokedOn: text('revoked_on'),
  note: text('note').notNull().default(''),
}, (table) => [
  index('mandate_premises').on(table.premisesId), index('mandate_agent').on(table.agentPartyId),
  check('mandate_order', sql`${table.untilDate} IS NULL OR ${table.fromDate} <= ${table.untilDate}`),
])

/** Somebody who has to do with a premises and neither owns it nor lives there: may pay, gets no keys and no data. */
export const affiliation = sqliteTable('affiliation', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').notNull().references(() => party.id),
  kind: text('kind', { enum: ['heir', 'former-spouse', 'guardian', 'other-payer'] }).notNull(),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
  note: text('note').notNull().default(''),
}, (table) => [index('affiliation_premises').on(table.premisesId), index('affiliation_party').on(table.partyId)])

export const vehicle = sqliteTable('vehicle', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  plate: text('plate').notNull(),
  model: text('model').notNull().default(''),
  colour: text('colour').notNull().default(''),
  space: text('space').notNull().default(''),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
}, (table) => [index('vehicle_premises').on(table.premisesId), index('vehicle_plate').on(table.plate)])

export const pet = sqliteTable('pet', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  partyId: integer('party_id').references(() => party.id),
  kind: text('kind').notNull(),
  licence: text('licence').notNull().default(''),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
}, (table) => [index('pet_premises').on(table.premisesId)])

/** A key or card by its number: given to somebody, and one day back. */
export const keyIssue = sqliteTable('key_issue', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').notNull().references(() => premises.id),
  kind: text('kind', { enum: ['door-key', 'door-card', 'letterbox-key', 'parking-card', 'meter-card', 'other'] }).notNull(),
  number: text('number').notNull(),
  partyId: integer('party_id').references(() => party.id),
  holder: text('holder').notNull(),
  purpose: text('purpose', { enum: ['delivery', 'move-in', 'loan', 'replacement'] }).notNull(),
  /** The slip it was given out on: one number for all keys given together. */
  slipNumber: text('slip_number').notNull(),
  issuedOn: text('issued_on').notNull(),
  issuedAt: integer('issued_at').notNull(),
  issuedBy: integer('issued_by').notNull().references(() => user.id),
  dueBackOn: text('due_back_on'),
  outcome: text('outcome', { enum: ['out', 'returned', 'lost', 'void'] }).notNull().default('out'),
  closedOn: text('closed_on'),
  closedAt: integer('closed_at'),
  closedBy: integer('closed_by').references(() => user.id),
  note: text('note').notNull().default(''),
}, (table) => [
  index('key_issue_premises').on(table.premisesId), index('key_issue_slip').on(table.slipNumber),
  uniqueIndex('key_issue_out').on(table.premisesId, table.kind, table.number).where(sql`outcome = 'out'`),
])

export const meter = sqliteTable('meter', {
  id: integer('id').primaryKey(),
  premisesId: integer('premises_id').references(() => premises.id),
  kind: text('kind', { enum: ['water', 'hot-water', 'electricity', 'gas', 'heat'] }).notNull(),
  number: text('number').notNull(),
  multiplier: integer('multiplier').notNull().default(1),
  /** Where it hangs, of a meter of a public area. */
  place: text('place').notNull().default(''),
  /** The figure at which it begins at zero again, in 1/1000 (five wheels: 100,000,000). Null = not known. */
  turnsAt: integer('turns_at'),
  replacesMeterId: integer('replaces_meter_id'),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date'),
}, (table) => [
  index('meter_premises').on(table.premisesId),
  uniqueIndex('meter_number').on(table.kind, table.number).where(sql`to_date IS NULL`),
  check('meter_multiplier', sql`typeof(${table.multiplier}) = 'integer' AND ${table.multiplier} > 0`),
])

/** What a meter showed, in 1/1000 of its unit. A wrong one is followed by a right one, never changed. */
export const meterReading = sqliteTable('meter_reading', {
  id: integer('id').primaryKey(),
  meterId: integer('meter_id').notNull().references(() => meter.id),
  readOn: text('read_on').notNull(),
  value: integer('value').notNull(),
  purpose: text('purpose', { enum: ['opening', 'closing', 'round'] }).notNull(),
  roundId: integer('round_id'),
  /** 'rolled-over': it began at zero again since the reading before. */
  state: text('state', { enum: ['normal', 'rolled-over'] }).notNull().default('normal'),
  note: text('note').notNull().default(''),
  at: integer('at').notNull(),
  by: integer('by').notNull().references(() => user.id),
}, (table) => [
  index('meter_reading_meter').on(table.meterId, table.readOn),
  check('meter_reading_value', sql`typeof(${table.value}) = 'integer' AND ${table.value} >= 0`),
])
