import type { HandlersOf } from '../context.ts'
import { registerOf, search } from './rules.ts'
import { readEntries } from './store.ts'

export const findHandlers: HandlersOf<'find.search'> = {
  'find.search': ({ db, today, cached }, { text, limit }) => {
    const register = cached(`find:${today}`, ['premises'], () => registerOf(readEntries(db, today)))
    return {
      hits: search(register, text, limit).map(({ entry, matched }) => ({
        premisesId: entry.premisesId, room: entry.room, code: entry.code, partyId: entry.partyId, name: entry.name === '' ? null : entry.name, role: entry.role,
        phone: entry.phones[0] ?? null, matched,
      })),
    }
  },
}
