import type { ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import type { StepProps } from './case.ts'
import { DepositStep } from './steps/DepositStep.tsx'
import { FeeStartStep } from './steps/FeeStartStep.tsx'
import { HouseholdStep } from './steps/HouseholdStep.tsx'
import { IdentityStep } from './steps/IdentityStep.tsx'
import { LeaseStep } from './steps/LeaseStep.tsx'
import { MembershipStep } from './steps/MembershipStep.tsx'
import { NoticeStep } from './steps/NoticeStep.tsx'
import { OwnerConfirmationStep } from './steps/OwnerConfirmationStep.tsx'
import { PapersStep } from './steps/PapersStep.tsx'
import { PayersStep } from './steps/PayersStep.tsx'
import { ServicesStep } from './steps/ServicesStep.tsx'

export function OpenStep({ step, ...props }: StepProps & { step: StepName }): ReactNode {
  switch (step) {
    case 'owner-confirmation': return <OwnerConfirmationStep {...props} />
    case 'identity': return <IdentityStep {...props} />
    case 'membership': return <MembershipStep {...props} />
    case 'lease': return <LeaseStep {...props} />
    case 'household': return <HouseholdStep {...props} />
    case 'services': return <ServicesStep {...props} />
    case 'payers': return <PayersStep {...props} />
    case 'deposit': return <DepositStep {...props} />
    case 'notice': return <NoticeStep {...props} />
    case 'papers': return <PapersStep {...props} />
    case 'fee-start': return <FeeStartStep {...props} />
    default: return step satisfies never
  }
}
