import { AppError } from '../../kernel/app-error.ts'

const FREE_TRIES = 5
const LONGEST_WAIT = 5 * 60 * 1000

/**
 * After five wrong tries each further one waits twice as long, up to five minutes. A try counts as wrong when it begins and is
 * forgotten when it was right: stretching a password takes a while, and tries made side by side must not all pass before the first one fails.
 */
export function createSlowdown() {
  const tries = new Map<string, { failures: number; until: number }>()
  return {
    /** Throws `try-later` with the seconds left. */
    begin: (who: string, now: number) => {
      const { failures, until } = tries.get(who) ?? { failures: 0, until: 0 }
      if (until > now) throw new AppError('try-later', { values: { seconds: Math.ceil((until - now) / 1000) } })
      const wait = failures + 1 < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (failures + 1 - FREE_TRIES))
      tries.set(who, { failures: failures + 1, until: now + wait })
    },
    forget: (who: string) => tries.delete(who),
  }
}
