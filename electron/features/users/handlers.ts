import type { Role } from '../../../shared/contract/define.ts'
import { DEFAULT_SCRYPT_COST, loginKey, userSlot, withSlot, withoutUser } from '../../db/keyring.ts'
import { user } from '../../db/schema/office.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import type { EffectContext, HandlersOf } from '../context.ts'

type UserRow = { id: number; login: string; name: string; role: Role; active: number }
const COLUMNS = 'id, login, name, role, active'

export const usersHandlers: HandlersOf<'users.list' | 'users.names' | 'users.add' | 'users.setPassword' | 'users.setActive'> = {
  'users.list': ({ db }) => ({
    users: db.all<UserRow>(`SELECT ${COLUMNS} FROM user ORDER BY id`).map((row) => ({ ...row, active: row.active === 1 })),
  }),
  'users.names': ({ db }) => ({
    users: db.all<UserRow>(`SELECT ${COLUMNS} FROM user WHERE active = 1 ORDER BY id`).map(({ active: _active, ...row }) => row),
  }),

  'users.add': async (context, input) => {
    const { store, now } = context
    const login = loginKey(input.login)
    const requireFree = () => {
      if (store.open().read.get('SELECT 1 FROM user WHERE login = ?', login)) throw fieldError('login', 'login-taken')
    }
    requireFree()
    const slot = await newSlot(context, login, input.password)
    // Asked again after the wait: a person of this login added meanwhile must keep the password they were given.
    requireFree()
    store.replaceKeyring(withSlot(store.keyring(), slot))
    const id = store.open().write((db) => db.insert(user, { login, name: input.name, role: input.role, createdAt: now }))
    return { user: { id, login, name: input.name, role: input.role } }
  },

  'users.setPassword': async (context, { userId, password }) => {
    const { store } = context
    const slot = await newSlot(context, userById(context, userId).login, password)
    if (userById(context, userId).active === 0) throw new AppError('user-unknown')
    store.replaceKeyring(withSlot(store.keyring(), slot))
    return { done: true }
  },

  'users.setActive': async (context, { userId, active }) => {
    const { store, sessions, session } = context
    const row = userById(context, userId)
    if (!active && session?.userId === userId) throw new AppError('not-yourself')
    if (!active && store.open().read.get('SELECT 1 FROM shift WHERE user_id = ? AND closed_at IS NULL', userId)) throw new AppError('shift-still-open', { values: { name: row.name } })
    if (!active) store.replaceKeyring(withoutUser(store.keyring(), row.login))
    store.open().write((db) => db.update(user, userId, { active: active ? 1 : 0 }))
    if (!active) sessions.endUser(userId)
    return { done: true }
  },
}

/** Keyring first, row second: a slot without a row opens nothing, a row without a slot could never sign in. */
function newSlot({ store, ports }: EffectContext, login: string, password: string) {
  return userSlot(login, { secret: password, key: store.open().key, bytes: ports.ids.bytes, cost: ports.scryptCost ?? DEFAULT_SCRYPT_COST })
}

function userById({ store }: EffectContext, userId: number): UserRow {
  const row = store.open().read.get<UserRow>(`SELECT ${COLUMNS} FROM user WHERE id = ?`, userId)
  if (!row) throw new AppError('user-unknown')
  return row
}
