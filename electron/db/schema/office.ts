import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** People who sign in, their stations, settings, and what keeps calls repeatable and accountable. */

export const property = sqliteTable('property', {
  id: integer('id').primaryKey(),
  officeName: text('office_name').notNull(),
  name: text('name').notNull(),
})

export const user = sqliteTable('user', {
  id: integer('id').primaryKey(),
  login: text('login').notNull(),
  name: text('name').notNull(),
  role: text('role', { enum: ['clerk', 'cashier', 'manager'] }).notNull(),
  active: integer('active').notNull().default(1),
  createdAt: integer('created_at').notNull(),
}, (table) => [
  uniqueIndex('user_login').on(table.login),
  check('user_role', sql`${table.role} IN ('clerk','cashier','manager')`),
  check('user_active', sql`${table.active} IN (0,1)`),
])

export const station = sqliteTable('station', {
  id: integer('id').primaryKey(),
  propertyId: integer('property_id').notNull().references(() => property.id),
  name: text('name').notNull(),
})

export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** Successes only: a command sent again with the same id answers from here. */
export const request = sqliteTable('request', {
  id: text('id').primaryKey(),
  userId: integer('user_id').notNull(),
  call: text('call').notNull(),
  inputHash: text('input_hash').notNull(),
  answer: text('answer').notNull(),
  at: integer('at').notNull(),
}, (table) => [index('request_at').on(table.at)])

export const audit = sqliteTable('audit', {
  id: integer('id').primaryKey(),
  at: integer('at').notNull(),
  userId: integer('user_id').notNull(),
  call: text('call').notNull(),
  requestId: text('request_id').notNull(),
  subject: text('subject').notNull(),
})

export const draft = sqliteTable('draft', {
  userId: integer('user_id').notNull().references(() => user.id),
  key: text('key').notNull(),
  value: text('value').notNull(),
  savedAt: integer('saved_at').notNull(),
}, (table) => [primaryKey({ columns: [table.userId, table.key] })])
