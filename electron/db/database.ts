import type Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

export type SqlValue = string | number | bigint | null | Uint8Array

/** Reading: SQL text, statements kept prepared. Rows come back as the caller's type says; columns are renamed in the SQL. */
export type ReadDb = {
  all<Row>(sql: string, ...values: SqlValue[]): Row[]
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined
  /** Exactly one row; a missing one is a bug. */
  one<Row>(sql: string, ...values: SqlValue[]): Row
}

/** Writing: typed by the drizzle table, so that a column that is missing or misspelt does not compile. */
export type WriteDb = ReadDb & {
  insert<T extends SQLiteTable>(table: T, values: T['$inferInsert']): number
  /** Changes the row with this id; `also` is a further condition such as a version. Returns how many rows changed. */
  update<T extends SQLiteTable>(table: T, id: number, values: Partial<T['$inferInsert']>): number
  run(sql: string, ...values: SqlValue[]): { changes: number; lastInsertRowid: number }
}

export function readDb(connection: Database.Database): ReadDb {
  const statements = statementCache(connection)
  return {
    all: <Row>(sql: string, ...values: SqlValue[]) => statements(sql).all(...bound(sql, values)) as Row[],
    get: <Row>(sql: string, ...values: SqlValue[]) => statements(sql).get(...bound(sql, values)) as Row | undefined,
    one: <Row>(sql: string, ...values: SqlValue[]) => {
      const row = statements(sql).get(...bound(sql, values))
      if (row === undefined) throw new Error(`no row for: ${sql}`)
      return row as Row
    },
  }
}

export function writeDb(connection: Database.Database): WriteDb {
  const statements = statementCache(connection)
  const columnsOf = columnCache()
  const run = (sql: string, ...values: SqlValue[]) => {
    const result = statements(sql).run(...bound(sql, values))
    return { changes: result.changes, lastInsertRowid: Number(result.lastInsertRowid) }
  }
  return {
    ...readDb(connection),
    run,
    insert: (table, values) => {
      const columns = columnsOf(table)
      const keys = Object.keys(values)
      const names = keys.map((key) => columns.name(key))
      const sql = `INSERT INTO ${columns.table} (${names.join(',')}) VALUES (${keys.map(() => '?').join(',')})`
      return run(sql, ...(Object.values(values) as SqlValue[])).lastInsertRowid
    },
    update: (table, id, values) => {
      const columns = columnsOf(table)
      const keys = Object.keys(values)
      const sql = `UPDATE ${columns.table} SET ${keys.map((key) => `${columns.name(key)}=?`).join(',')} WHERE id=?`
      return run(sql, ...(Object.values(values) as SqlValue[]), id).changes
    },
  }
}

/** better-sqlite3 takes numbered parameters (?1, ?2, each usable twice) for named ones. */
function bound(sql: string, values: readonly SqlValue[]): readonly unknown[] {
  return sql.includes('?1') ? [Object.fromEntries(values.map((value, index) => [index + 1, value]))] : values
}

function statementCache(connection: Database.Database): (sql: string) => Database.Statement {
  const cache = new Map<string, Database.Statement>()
  return (sql) => {
    let statement = cache.get(sql)
    if (!statement) {
      statement = connection.prepare(sql)
      cache.set(sql, statement)
    }
    return statement
  }
}

type Columns = { table: string; name(key: string): string }

function columnCache(): (table: SQLiteTable) => Columns {
  const cache = new Map<SQLiteTable, Columns>()
  return (table) => {
    let columns = cache.get(table)
    if (!columns) {
      const byKey = getTableColumns(table)
      columns = {
        table: `"${getTableName(table)}"`,
        name: (key) => {
          const column = byKey[key]
          if (!column) throw new Error(`${getTableName(table)} has no column ${key}`)
          return `"${column.name}"`
        },
      }
      cache.set(table, columns)
    }
    return columns
  }
}
