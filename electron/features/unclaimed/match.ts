import type { QueryContext } from '../context.ts'
import { type Matcher, matcherOf } from './candidates.ts'
import { households } from './store.ts'

/** Made once for all rows and kept until premises, people or charges change. */
export function matcher({ db, today, cached }: Pick<QueryContext, 'db' | 'today' | 'cached'>): Matcher {
  return cached(`unclaimed-households:${today}`, ['premises', 'parties', 'charges', 'billing', 'receipts', 'move-ins', 'move-outs'], () => matcherOf(households(db, today)))
}
