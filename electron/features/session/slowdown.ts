import { AppError } from '../../kernel/app-error.ts'

const FREE_TRIES = 5
const LONGEST_WAIT = 5 * 60 * 1000

/** After five wrong tries each further one waits twice as long, up to five minutes. Throws `try-later` with the seconds left. */
export function createSlowdown() {
  const tries = new Map<string, { failures: number; until: number }>()
  return {
    check: (who: string, now: number) => {
      const until = tries.get(who)?.until ?? 0
      if (until > now) throw new AppError('try-later', { values: { seconds: Math.ceil((until - now) / 1000) } })
    },
    failed: (who: string, now: number) => {
      const failures = (tries.get(who)?.failures ?? 0) + 1
      const wait = failures < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** (failures - FREE_TRIES))
      tries.set(who, { failures, until: now + wait })
    },
    forget: (who: string) => tries.delete(who),
  }
}
