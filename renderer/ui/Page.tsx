import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData } from '../../shared/wire.ts'
import { useText } from '../text/language.tsx'
import { Act } from './Act.tsx'
import type { ActProps } from './Act.tsx'
import { ErrorNote } from './ErrorNote.tsx'

type PageProps = {
  title: string
  /** One line under the title: what the page is about just now. */
  note?: ReactNode
  /** Quiet acts at the top right. */
  acts?: ReactNode
  /** The one act the page is for: bottom right, with its key. */
  primary?: Omit<ActProps, 'kind'>
  /** Acts beside it, to its left. */
  others?: ReactNode
  /** What the last sending was refused for, said above the button. */
  error?: ErrorData | null
  children: ReactNode
}

/** A screen with one job: head, work that scrolls by itself, foot with the one primary button. */
export function Page({ title, note, acts, primary, others, error = null, children }: PageProps): ReactNode {
  const text = useText()
  useEffect(() => {
    document.title = `${title} · ${text.shell.product}`
  }, [title, text])
  const hasFoot = primary !== undefined || Boolean(others) || error !== null
  return (
    <section className="page" aria-labelledby="page-title">
      <header className="page-head">
        <h1 id="page-title">{title}</h1>
        {note ? <div className="page-note">{note}</div> : null}
        {acts ? <div className="page-acts">{acts}</div> : null}
      </header>
      <div className="page-work">{children}</div>
      {hasFoot ? (
        <footer className="page-foot">
          <div className="page-foot-error">{error ? <ErrorNote error={error} /> : null}</div>
          {others}
          {primary ? <Act {...primary} kind="primary" /> : null}
        </footer>
      ) : null}
    </section>
  )
}
