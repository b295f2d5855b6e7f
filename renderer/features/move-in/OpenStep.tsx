import type { ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import type { StepProps } from './case.ts'
import { FeeStartStep } from './steps/FeeStartStep.tsx'
import { IdentityStep } from './steps/IdentityStep.tsx'
import { LeaseStep } from './steps/LeaseStep.tsx'
import { NoticeStep } from './steps/NoticeStep.tsx'
import { OwnerConfirmationStep } from './steps/OwnerConfirmationStep.tsx'
import { PayersStep } from './steps/PayersStep.tsx'

export function OpenStep({ step, ...props }: StepProps & { step: StepName }): ReactNode {
  switch (step) {
    case 'owner-confirmation': return <OwnerConfirmationStep {...props} />
    case 'identity': return <IdentityStep {...props} />
    case 'lease': return <LeaseStep {...props} />
    case 'payers': return <PayersStep {...props} />
    case 'notice': return <NoticeStep {...props} />
    case 'fee-start': return <FeeStartStep {...props} />
    default: return step satisfies never
  }
}
