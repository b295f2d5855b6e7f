import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Act } from '../../ui/Act.tsx'

type ArchivePartProps = {
  title: string
  /** The act that adds to it, and the form that then stands above its rows. */
  add?: { label: string; form(onDone: () => void): ReactNode }
  /** Beside the act. */
  acts?: ReactNode
  children: ReactNode
}

/** One part of an archive page: its name, what can be added to it in place, and its rows. */
export function ArchivePart({ title, add, acts, children }: ArchivePartProps): ReactNode {
  const id = useId()
  const [adding, setAdding] = useState<boolean | null>(null)
  return (
    <section className="archive-section" aria-labelledby={id}>
      <header className="archive-section-head">
        <h2 id={id}>{title}</h2>
        {acts}
        {add && !adding ? <Act label={add.label} kind="quiet" autoFocus={adding === false} onPress={() => setAdding(true)} /> : null}
      </header>
      {add && adding ? add.form(() => setAdding(false)) : null}
      {children}
    </section>
  )
}
