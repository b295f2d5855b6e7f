import { AppError } from '../../kernel/app-error.ts'
import { csvOf, workbookOf } from '../../ledger/write-tables.ts'
import { type HandlersOf, requireSession } from '../context.ts'
import { tablesFor } from './tables.ts'

export const exportsHandlers: HandlersOf<'exports.make'> = {
  'exports.make': async (context, { name, format, from, to }) => {
    const { store, ports, today } = context
    const session = requireSession(context)
    const start = from ?? to ?? today
    const end = to ?? from ?? today
    if (end < start) throw new AppError('invalid-input', { fields: [{ path: 'to', code: 'ends-before-start' }] })
    const tables = tablesFor(store.open().read, name, { from: start, to: end, today })
    const title = `${name}-${start === end ? start : `${start}_${end}`}`
    return format === 'csv'
      ? ports.files.put(`${title}.csv`, 'text/csv', csvOf(tables), session.id)
      : ports.files.put(`${title}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', await workbookOf(tables), session.id)
  },
}
