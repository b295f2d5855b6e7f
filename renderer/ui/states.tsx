import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../shared/wire.ts'
import { useText } from '../text/language.tsx'
import { ErrorNote } from './ErrorNote.tsx'

const PATIENCE = 200

/** Says that something is being read, but only once the reader would begin to wonder; keeps the room it will fill. */
export function Loading({ rows = 6 }: { rows?: number }): ReactNode {
  const text = useText()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={`loading loading-${Math.min(rows, 6)}`} role="status" aria-busy="true">
      {shown ? text.ui.loading : null}
    </div>
  )
}

/** Nothing here, and what can be done about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="empty-state">
      <p>{title}</p>
      {children}
    </div>
  )
}

/** A page that the person's post does not include. */
export function Refused(): ReactNode {
  const text = useText()
  return (
    <section className="page page-message" role="alert" aria-labelledby="page-title">
      <h1 id="page-title">{text.ui.refusedTitle}</h1>
      <p>{text.ui.refusedBody}</p>
    </section>
  )
}

type ReadProps<T> = {
  state: { data: T | undefined; error: ErrorData | null; waiting: boolean; again(): void }
  rows?: number
  children(data: T): ReactNode
}

/** The states of a list or a record that is read: waiting, refused, there. */
export function Read<T>({ state, rows = 6, children }: ReadProps<T>): ReactNode {
  if (state.error && state.data === undefined) {
    if (state.error.code === 'not-allowed') return <Refused />
    return <ErrorNote error={state.error} onAgain={state.again} />
  }
  if (state.data === undefined) return <Loading rows={rows} />
  return (
    <>
      {state.error ? <ErrorNote error={state.error} onAgain={state.again} /> : null}
      {children(state.data)}
    </>
  )
}
