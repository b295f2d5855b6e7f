import type { ReadDb } from '../../db/database.ts'

/** What an open task is about; undefined when it is closed or never was. */
export function kindOfOpenTask(db: ReadDb, taskId: number): string | undefined {
  return db.get<{ kind: string }>('SELECT kind FROM task WHERE id = ? AND closed_at IS NULL', taskId)?.kind
}
