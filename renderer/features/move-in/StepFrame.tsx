import type { ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { CancelCase } from './CancelCase.tsx'
import type { StepProps } from './case.ts'
import type { StepForm } from './use-step.ts'
import { WaiveStep } from './WaiveStep.tsx'

type StepFrameProps = StepProps & { step: StepName; form: StepForm; waivable?: boolean; focus?: 'save' | 'waive' | undefined; children: ReactNode; beside?: ReactNode }

/** The frame of every step: its fields, and at the foot what can be done with it. `focus` is for a step that asks nothing. */
export function StepFrame({ step, form, waivable = true, focus, children, beside, ...props }: StepFrameProps): ReactNode {
  const text = useText()
  const lastOpen = props.moveIn.steps.filter((each) => each.state === 'open' && each.name !== step).length === 0
  return (
    <section className="sheet case-pane" aria-labelledby="step-title">
      <div className="case-fields stack-wide">
        <h2 id="step-title">{text.words.steps[step]}</h2>
        <DraftNote draft={form.draft} onClear={form.clear} />
        {children}
        {beside}
      </div>
      <div className="case-foot">
        <div className="page-foot-error">{form.left ? <ErrorNote error={form.left} /> : null}</div>
        <CancelCase moveIn={props.moveIn} />
        {waivable ? <WaiveStep step={step} autoFocus={focus === 'waive'} {...props} /> : null}
        <Act label={lastOpen ? text.moveIn.saveLast : text.moveIn.save} kind="primary" hotKey="Ctrl+Enter" busy={form.sending} autoFocus={focus === 'save'} onPress={form.submit} />
      </div>
    </section>
  )
}
