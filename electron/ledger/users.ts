import type { Role } from '../../shared/contract/define.ts'
import type { ReadDb } from '../db/database.ts'
import { loginKey } from '../db/keyring.ts'
import { AppError } from '../kernel/app-error.ts'

export type UserRow = { id: number; login: string; name: string; role: Role; active: number }

const USER = 'SELECT id, login, name, role, active FROM user'

/** Whoever signs in with this login, however it is spelled. */
export function userByLogin(db: ReadDb, login: string): UserRow | undefined {
  return db.get<UserRow>(`${USER} WHERE login = ?`, loginKey(login))
}

/** Throws `user-unknown`. */
export function userById(db: ReadDb, userId: number): UserRow {
  const row = db.get<UserRow>(`${USER} WHERE id = ?`, userId)
  if (!row) throw new AppError('user-unknown')
  return row
}
