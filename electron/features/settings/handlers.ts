import { readSettings } from '../../ledger/office.ts'
import type { HandlersOf } from '../context.ts'

export const settingsHandlers: HandlersOf<'settings.get' | 'settings.change'> = {
  'settings.get': ({ db }) => readSettings(db),
  'settings.change': ({ db, audit }, { settings }) => {
    for (const [name, value] of Object.entries(settings)) {
      if (value === undefined) continue
      db.run('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, JSON.stringify(value))
    }
    audit(`settings ${Object.keys(settings).join(', ')}`)
    return readSettings(db)
  },
}
