import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Act } from '../Act.tsx'
import { DraftNote } from '../DraftNote.tsx'
import { ErrorNote } from '../ErrorNote.tsx'
import { shortMoment } from '../moments.ts'
import type { StepForm } from './use-step-form.ts'

type StepFrameProps = {
  title: string
  form: StepForm
  /** No other step is open: nothing follows. */
  last: boolean
  /** The step asks nothing, so the cursor stands on the button. */
  focusSave?: boolean
  /** The word on the button, where it does more than keep the step. */
  act?: string
  /** What else can be done with it: cancelling the case, waiving the step. */
  acts: ReactNode
  children: ReactNode
  beside?: ReactNode
}

/** The frame of every step: its fields, and at the foot what can be done with it. */
export function StepFrame({ title, form, last, focusSave = false, act, acts, children, beside }: StepFrameProps): ReactNode {
  const text = useText()
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    // A step whose first field is a line of a list takes the cursor all the same.
    if (!pane.current?.contains(document.activeElement)) pane.current?.querySelector<HTMLElement>('.case-fields input')?.focus()
  }, [])
  return (
    <section ref={pane} className="sheet case-pane" aria-labelledby="step-title">
      <div className="case-fields stack-wide">
        <h2 id="step-title">{title}</h2>
        <DraftNote draft={form.draft} onClear={form.clear} />
        {children}
        {beside}
      </div>
      <div className="case-foot">
        <div className="page-foot-error">
          {form.left ? <ErrorNote error={form.left} /> : null}
          {form.changed.map((step) => <p key={step.name} role="status" className="look">{text.cases.changedBy(step.title, step.by ?? '', shortMoment(step.at ?? ''))}</p>)}
        </div>
        {acts}
        <Act label={act ?? (last ? text.cases.saveLast : text.cases.save)} kind="primary" hotKey="Ctrl+Enter" busy={form.sending} autoFocus={focusSave} onPress={form.submit} />
      </div>
    </section>
  )
}
