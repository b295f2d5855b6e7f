import type { Role } from '../../../shared/contract/define.ts'
import type { ReadDb } from '../../db/database.ts'
import { loginKey } from '../../db/keyring.ts'

export type UserRow = { id: number; login: string; name: string; role: Role; active: number }

export function findUser(db: ReadDb, login: string): UserRow | undefined {
  return db.get<UserRow>('SELECT id, login, name, role, active FROM user WHERE login = ?', loginKey(login))
}

/** Whether the PC's clock stands before what the book has already seen, by more than a minute. */
export function clockWentBack(db: ReadDb, now: number): boolean {
  const last = db.get<{ at: number }>('SELECT at FROM ledger_entry ORDER BY id DESC LIMIT 1')?.at ?? 0
  return now < last - 60_000
}
