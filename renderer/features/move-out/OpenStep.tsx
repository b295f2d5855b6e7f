import type { ReactNode } from 'react'
import type { MoveOutStepName } from '../../../shared/contract/move-out.ts'
import type { StepProps } from './case.ts'
import { DepositsStep } from './steps/DepositsStep.tsx'
import { FeesStep } from './steps/FeesStep.tsx'
import { JointCheckStep } from './steps/JointCheckStep.tsx'
import { KeysStep } from './steps/KeysStep.tsx'
import { LeaveNoticeStep } from './steps/LeaveNoticeStep.tsx'
import { ReadingsStep } from './steps/ReadingsStep.tsx'
import { RegistrationStep } from './steps/RegistrationStep.tsx'
import { ReleaseStep } from './steps/ReleaseStep.tsx'

export function OpenStep({ step, ...props }: StepProps & { step: MoveOutStepName }): ReactNode {
  switch (step) {
    case 'notice': return <LeaveNoticeStep {...props} />
    case 'departments': return <JointCheckStep {...props} />
    case 'readings': return <ReadingsStep {...props} />
    case 'fees': return <FeesStep {...props} />
    case 'deposits': return <DepositsStep {...props} />
    case 'keys': return <KeysStep {...props} />
    case 'registration': return <RegistrationStep {...props} />
    case 'release': return <ReleaseStep {...props} />
    default: return step satisfies never
  }
}
