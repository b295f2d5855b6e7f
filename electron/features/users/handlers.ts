import { loginKey, userSlot, withSlot, withoutUser } from '../../db/keyring.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { openShiftOf } from '../../ledger/shifts.ts'
import { userById, userByLogin } from '../../ledger/users.ts'
import type { EffectContext, HandlersOf } from '../context.ts'
import { addUser, allUsers, setUserActive } from './store.ts'

export const usersHandlers: HandlersOf<'users.list' | 'users.names' | 'users.add' | 'users.setPassword' | 'users.setActive'> = {
  'users.list': ({ db }) => ({
    users: allUsers(db).map((row) => ({ ...row, active: row.active === 1 })),
  }),
  'users.names': ({ db }) => ({
    users: allUsers(db).filter((row) => row.active === 1).map(({ active: _active, ...row }) => row),
  }),

  'users.add': async (context, input) => {
    const { store, now } = context
    const login = loginKey(input.login)
    const requireFree = () => {
      if (userByLogin(store.open().read, login)) throw fieldError('login', 'login-taken')
    }
    requireFree()
    const slot = await newSlot(context, login, input.password)
    // Asked again after the wait: a person of this login added meanwhile must keep the password they were given.
    requireFree()
    store.replaceKeyring(withSlot(store.keyring(), slot))
    const id = store.open().write((db) => addUser(db, { login, name: input.name, role: input.role, createdAt: now }))
    return { user: { id, login, name: input.name, role: input.role } }
  },

  'users.setPassword': async (context, { userId, password }) => {
    const { store, sessions, session } = context
    const slot = await newSlot(context, userById(store.open().read, userId).login, password)
    if (userById(store.open().read, userId).active === 0) throw new AppError('user-unknown')
    store.replaceKeyring(withSlot(store.keyring(), slot))
    if (session?.userId !== userId) sessions.endUser(userId)
    return { done: true }
  },

  'users.setActive': async (context, { userId, active }) => {
    const { store, sessions, session } = context
    const row = userById(store.open().read, userId)
    if (!active && session?.userId === userId) throw new AppError('not-yourself')
    if (!active && openShiftOf(store.open().read, userId)) throw new AppError('shift-still-open', { values: { name: row.name } })
    if (!active) store.replaceKeyring(withoutUser(store.keyring(), row.login))
    store.open().write((db) => setUserActive(db, userId, active))
    if (!active) sessions.endUser(userId)
    return { done: true }
  },
}

/** Keyring first, row second: a slot without a row opens nothing, a row without a slot could never sign in. */
function newSlot({ store, ports }: EffectContext, login: string, password: string) {
  return userSlot(ports, store.open().key, login, password)
}
