import type { ReadDb, WriteDb } from '../../db/database.ts'
import { user } from '../../db/schema/office.ts'
import type { UserRow } from '../../ledger/users.ts'

/** Everybody who ever worked here, in the order they were added. */
export function allUsers(db: ReadDb): UserRow[] {
  return db.all<UserRow>('SELECT id, login, name, role, active FROM user ORDER BY id')
}

export function addUser(db: WriteDb, person: Pick<typeof user.$inferInsert, 'login' | 'name' | 'role' | 'createdAt'>): number {
  return db.insert(user, person)
}

export function setUserActive(db: WriteDb, userId: number, active: boolean): void {
  db.update(user, userId, { active: active ? 1 : 0 })
}
