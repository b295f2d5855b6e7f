import type { ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import { useText } from '../../text/language.tsx'
import { StepFrame as Frame } from '../../ui/case/StepFrame.tsx'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { CancelCase } from './CancelCase.tsx'
import type { StepProps } from './case.ts'
import { WaiveStep } from './WaiveStep.tsx'

type StepFrameProps = StepProps & { step: StepName; form: StepForm; waivable?: boolean; focus?: 'save' | 'waive' | undefined; children: ReactNode; beside?: ReactNode }

/** The frame of every step of a move-in. `focus` is for a step that asks nothing. */
export function StepFrame({ step, form, waivable = true, focus, children, beside, ...props }: StepFrameProps): ReactNode {
  const text = useText()
  const last = props.moveIn.steps.every((each) => each.state !== 'open' || each.name === step)
  const acts = <><CancelCase moveIn={props.moveIn} />{waivable ? <WaiveStep step={step} autoFocus={focus === 'waive'} {...props} /> : null}</>
  return <Frame title={text.words.steps[step]} form={form} last={last} focusSave={focus === 'save'} acts={acts} beside={beside}>{children}</Frame>
}
