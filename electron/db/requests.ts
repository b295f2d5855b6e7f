import { AppError } from '../kernel/app-error.ts'
import { hashOfValue } from '../kernel/tickets.ts'
import type { WriteDb } from './database.ts'

type Asked = { requestId: string; userId: number; call: string; input: unknown; at: number }

/** The answer of a command that already succeeded under this requestId; undefined when it is new. Throws `request-reused` when the id belongs to something else. */
export function rememberedAnswer(db: WriteDb, asked: Asked): { value: unknown } | undefined {
  const row = db.get<{ userId: number; call: string; inputHash: string; answer: string }>(
    'SELECT user_id AS userId, call, input_hash AS inputHash, answer FROM request WHERE id = ?', asked.requestId)
  if (!row) return undefined
  if (row.userId !== asked.userId || row.call !== asked.call || row.inputHash !== hashOfValue(asked.input)) throw new AppError('request-reused')
  return { value: JSON.parse(row.answer) }
}

const KEPT_FOR = 30 * 24 * 60 * 60 * 1000

/** Forgets answers that nobody can still ask for again. */
export function forgetOldAnswers(db: WriteDb, now: number): void {
  db.run('DELETE FROM request WHERE at < ?', now - KEPT_FOR)
}

/** Keeps a success. Failures are not kept: the form is mended and sent again under the same id. */
export function rememberAnswer(db: WriteDb, asked: Asked, value: unknown): void {
  db.run('INSERT INTO request (id, user_id, call, input_hash, answer, at) VALUES (?,?,?,?,?,?)',
    asked.requestId, asked.userId, asked.call, hashOfValue(asked.input), JSON.stringify(value), asked.at)
}
