import type { ReactNode } from 'react'
import type { MoveOutStepName } from '../../../shared/contract/move-out.ts'
import { useText } from '../../text/language.tsx'
import { StepFrame as Frame } from '../../ui/case/StepFrame.tsx'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { CancelCase, WaiveStep } from './CaseActs.tsx'
import type { StepProps } from './case.ts'

type StepFrameProps = StepProps & { step: MoveOutStepName; form: StepForm; waivable?: boolean; focus?: 'save' | 'waive' | undefined; children: ReactNode; beside?: ReactNode }

/** The frame of every step of a move-out. `focus` is for a step that asks nothing. */
export function StepFrame({ step, form, waivable = true, focus, children, beside, ...props }: StepFrameProps): ReactNode {
  const text = useText()
  const last = props.moveOut.steps.every((each) => each.state !== 'open' || each.name === step)
  const acts = <><CancelCase moveOut={props.moveOut} />{waivable ? <WaiveStep step={step} autoFocus={focus === 'waive'} {...props} /> : null}</>
  return <Frame title={text.moveOut.steps[step]} form={form} last={last} focusSave={focus === 'save'} acts={acts} beside={beside}>{children}</Frame>
}
