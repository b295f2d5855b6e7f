import { useEffect, useId } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'

/** The one sheet on the desk before anybody is signed in. */
export function FrontSheet({ title, wide = false, aside = null, children }: { title: string; wide?: boolean; aside?: ReactNode; children: ReactNode }): ReactNode {
  const text = useText()
  const id = useId()
  useEffect(() => {
    document.title = `${title} · ${text.shell.product}`
  }, [title, text])
  return (
    <main className="front">
      <section className={`sheet stack-wide ${wide ? 'front-wide' : 'front-narrow'}`} aria-labelledby={id}>
        <p className="front-name">{text.shell.product}</p>
        <h1 id={id}>{title}</h1>
        {children}
      </section>
      {aside === null ? null : <div className="front-aside">{aside}</div>}
    </main>
  )
}
