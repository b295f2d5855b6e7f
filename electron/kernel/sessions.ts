import type { Role } from '../../shared/contract/define.ts'

export type Session = {
  id: string; userId: number; login: string; name: string; role: Role; stationId: number
  /** The premises this window has at its till, and when it last said so. */
  till?: { premisesId: number; at: number } | undefined
}

/** Sessions belong to windows and end with the process. */
export function createSessions() {
  const sessions = new Map<string, Session>()
  return {
    open: (session: Session) => {
      sessions.set(session.id, session)
      return session
    },
    find: (id: string | undefined) => (id === undefined ? undefined : sessions.get(id)),
    end: (id: string) => sessions.delete(id),
    /** Other windows that have these premises at their till, and said so since. */
    othersAtTill: (own: Session, premisesId: number, since: number) => Array.from(sessions.values()).filter((other) => other.id !== own.id && other.till?.premisesId === premisesId && other.till.at >= since),
    /** Ends every window of a person, for example one who was deactivated. */
    endUser: (userId: number) => {
      for (const [id, session] of sessions) if (session.userId === userId) sessions.delete(id)
    },
  }
}
export type Sessions = ReturnType<typeof createSessions>
