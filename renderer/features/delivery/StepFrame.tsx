import type { ReactNode } from 'react'
import type { DeliveryStep } from '../../../shared/contract/delivery.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { AskWaiver } from '../../ui/case/AskWaiver.tsx'
import { StepFrame as Frame } from '../../ui/case/StepFrame.tsx'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { CancelDelivery } from './CancelDelivery.tsx'
import type { StepProps } from './case.ts'

type StepFrameProps = StepProps & { step: DeliveryStep; form: StepForm; waivable?: boolean; children: ReactNode }

/** The frame of every step of a delivery. */
export function StepFrame({ step, form, waivable = true, children, ...props }: StepFrameProps): ReactNode {
  const text = useText()
  const acts = <><CancelDelivery delivery={props.delivery} />{waivable ? <WaiveStep step={step} {...props} /> : null}</>
  return <Frame title={text.delivery.steps[step]} form={form} last={false} acts={acts}>{children}</Frame>
}

/** A step that is not needed is waived with a reason. */
function WaiveStep({ delivery, step, onSaved, onReread }: StepProps & { step: DeliveryStep }): ReactNode {
  const waive = useCommand('delivery.waiveStep')
  return <AskWaiver busy={waive.sending} error={waive.error} onWaive={(reason) => waive.send({ caseId: delivery.caseId, version: delivery.version, step, reason })} onSaved={onSaved} onReread={onReread} />
}
