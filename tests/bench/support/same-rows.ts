import type Database from 'better-sqlite3'

/** Tables a command of money only adds rows to, parents before children. */
const GROWING = ['billing_run', 'ledger_entry', 'charge', 'receipt', 'receipt_method', 'ledger_transfer', 'frozen_paper', 'audit', 'request'] as const

export type Marks = ReadonlyMap<string, number>
export type SameRows = {
  added: readonly { table: string; columns: readonly string[]; rows: readonly unknown[][] }[]
  /** Keys of balances that were settled whole. */
  settled: readonly unknown[][]
  /** Receipt counters that moved, as they stand afterwards. */
  counters: readonly unknown[][]
}

/** Where every growing table ends now. */
export function marksOf(connection: Database.Database): Marks {
  return new Map(GROWING.map((table) => [table, connection.prepare(`SELECT coalesce(max(rowid), 0) FROM "${table}"`).pluck().get() as number]))
}

/** Everything a command has written since the marks, as rows that bare statements can write again in another file. */
export function rowsSince(connection: Database.Database, marks: Marks): SameRows {
  const added: { table: string; columns: string[]; rows: unknown[][] }[] = GROWING.map((table) => {
    const statement = connection.prepare(`SELECT * FROM "${table}" WHERE rowid > ? ORDER BY rowid`)
    return { table, columns: statement.columns().map((column) => column.name), rows: statement.raw().all(marks.get(table)) as unknown[][] }
  })
  const balances = connection.prepare(`SELECT account_id, premises_id, subject, amount_fen FROM ledger_balance WHERE account_id = (SELECT id FROM ledger_account WHERE code = 'receivable') AND subject > ?`)
  added.push({ table: 'ledger_balance', columns: ['account_id', 'premises_id', 'subject', 'amount_fen'], rows: balances.raw().all(marks.get('charge')) as unknown[][] })
  const settled = connection.prepare(`SELECT t.credit_account_id, t.premises_id, t.charge_id FROM ledger_transfer t JOIN ledger_account a ON a.id = t.credit_account_id
    WHERE t.rowid > ? AND a.code = 'receivable'`).raw().all(marks.get('ledger_transfer')) as unknown[][]
  const counters = connection.prepare('SELECT max(sequence), property_id, kind, year FROM receipt WHERE rowid > ? GROUP BY property_id, kind, year').raw().all(marks.get('receipt')) as unknown[][]
  return { added: added.filter((part) => part.rows.length > 0), settled, counters }
}

/** Writes the rows with prepared statements in one durable transaction; answers how many milliseconds that took. */
export function writeBare(connection: Database.Database, same: SameRows): number {
  const begin = prepared(connection, 'BEGIN IMMEDIATE')
  const commit = prepared(connection, 'COMMIT')
  const inserts = same.added.map(({ table, columns, rows }) => ({
    rows, statement: prepared(connection, `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(',')}) VALUES (${columns.map(() => '?').join(',')})`),
  }))
  const settle = prepared(connection, 'DELETE FROM ledger_balance WHERE account_id = ? AND premises_id = ? AND subject = ?')
  const count = prepared(connection, 'UPDATE receipt_counter SET last = ? WHERE property_id = ? AND kind = ? AND year = ?')
  const begun = performance.now()
  begin.run()
  for (const counter of same.counters) count.run(...counter)
  for (const { statement, rows } of inserts) for (const row of rows) statement.run(...row)
  for (const key of same.settled) settle.run(...key)
  commit.run()
  return performance.now() - begun
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

function prepared(connection: Database.Database, sql: string): Database.Statement {
  const known = statements.get(connection) ?? new Map<string, Database.Statement>()
  statements.set(connection, known)
  const statement = known.get(sql) ?? connection.prepare(sql)
  known.set(sql, statement)
  return statement
}
