import { daySummary } from '../../ledger/day.ts'
import type { HandlersOf } from '../context.ts'

export const dayHandlers: HandlersOf<'day.summary'> = {
  'day.summary': ({ db }, { date }) => daySummary(db, date),
}
