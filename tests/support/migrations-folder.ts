import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from './served-foyer.ts'

type Journal = { entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[] }

/** A copy of our migrations with further ones behind them, as a later version would ship them. The caller deletes it. */
export function laterMigrations(...statements: readonly (readonly string[])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-drizzle-'))
  cpSync(join(projectRoot, 'drizzle'), folder, { recursive: true })
  const journalFile = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal
  for (const sql of statements) {
    const last = journal.entries.at(-1)
    if (!last) throw new Error('no migration to follow')
    const tag = `${String(last.idx + 1).padStart(4, '0')}_later`
    journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag })
    writeFileSync(join(folder, `${tag}.sql`), sql.join('\n--> statement-breakpoint\n'))
  }
  writeFileSync(journalFile, JSON.stringify(journal))
  return folder
}

/** The statements that rebuild a table with one more column, as SQLite needs it and as a generator writes it. */
export function rebuild(table: string, create: string, columns: string): string[] {
  const fresh = create.replace(new RegExp(`CREATE TABLE [\`"]${table}[\`"] \\(`), `CREATE TABLE \`__new_${table}\` (\n\t\`added\` text DEFAULT '' NOT NULL,`)
    .replaceAll(`"${table}".`, `"__new_${table}".`)
  return [fresh, `INSERT INTO \`__new_${table}\` (${columns}) SELECT ${columns} FROM \`${table}\`;`, `DROP TABLE \`${table}\`;`, `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`]
}
