import { readSettings } from '../../ledger/office.ts'
import type { HandlersOf } from '../context.ts'
import { changeSetting } from './store.ts'

export const settingsHandlers: HandlersOf<'settings.get' | 'settings.change'> = {
  'settings.get': ({ db }) => readSettings(db),
  'settings.change': ({ db, audit }, { settings }) => {
    for (const [name, value] of Object.entries(settings)) {
      if (value !== undefined) changeSetting(db, name, value)
    }
    audit(`settings ${Object.keys(settings).join(', ')}`)
    return readSettings(db)
  },
}
