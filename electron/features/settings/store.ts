import type { WriteDb } from '../../db/database.ts'

export function changeSetting(db: WriteDb, name: string, value: unknown): void {
  db.run('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, JSON.stringify(value))
}
