import { monthOf } from '../../../shared/dates.ts'
import { fieldError } from '../../kernel/app-error.ts'
import { isMonthClosed } from '../../ledger/months.ts'
import type { HandlersOf } from '../context.ts'
import { figuresOf, insertClose, lastClose, monthRow, monthsUntil, reopen } from './store.ts'

const MONTHS_SHOWN = 12

export const monthsHandlers: HandlersOf<'months.list' | 'months.close' | 'months.reopen'> = {
  'months.list': ({ db, today, cached }) => ({
    months: cached(`months:${today}`, ['charges', 'billing', 'receipts'], () => monthsUntil(db, monthOf(today), MONTHS_SHOWN).map((month) => monthRow(db, month, monthOf(today)))),
  }),

  'months.close': ({ db, session, now, today, audit }, { month }) => {
    if (isMonthClosed(db, month)) throw fieldError('month', 'month-closed-already')
    if (month >= monthOf(today)) throw fieldError('month', 'month-not-over')
    insertClose(db, { month, figures: JSON.stringify(figuresOf(db, month)), closedAt: now, closedBy: session.userId })
    audit(`month ${month} closed`)
    return { done: true }
  },

  'months.reopen': ({ db, session, now, audit }, { month, reason }) => {
    const close = lastClose(db, month)
    if (!close || close.reopenedAt !== null) throw fieldError('month', 'month-open-already')
    reopen(db, close.id, { reopenedAt: now, reopenedBy: session.userId, reopenReason: reason })
    audit(`month ${month} opened again`)
    return { done: true }
  },
}
