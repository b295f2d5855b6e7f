import type { ReactNode } from 'react'
import type { DeliveryStep } from '../../../shared/contract/delivery.ts'
import type { StepProps } from './case.ts'
import { HandedOverStep } from './steps/HandedOverStep.tsx'
import { InspectionStep } from './steps/InspectionStep.tsx'
import { KeysStep } from './steps/KeysStep.tsx'
import { NoticeStep } from './steps/NoticeStep.tsx'
import { PapersStep } from './steps/PapersStep.tsx'
import { ReadingsStep } from './steps/ReadingsStep.tsx'
import { ReceiverStep } from './steps/ReceiverStep.tsx'

export function OpenStep({ step, ...props }: StepProps & { step: DeliveryStep }): ReactNode {
  switch (step) {
    case 'notice': return <NoticeStep {...props} />
    case 'receiver': return <ReceiverStep {...props} />
    case 'inspection': return <InspectionStep {...props} />
    case 'handed-over': return <HandedOverStep {...props} />
    case 'readings': return <ReadingsStep {...props} />
    case 'keys': return <KeysStep {...props} />
    case 'papers': return <PapersStep {...props} />
    default: return step satisfies never
  }
}
