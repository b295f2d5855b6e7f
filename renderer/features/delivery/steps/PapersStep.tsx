import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { DELIVERY_PAPERS } from '../../../../shared/contract/delivery.ts'
import { textSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { Lines } from '../../../ui/Lines.tsx'
import { dataOf, receiverName } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const paper = z.enum(DELIVERY_PAPERS)
const line = z.object({ isSigned: z.boolean(), paper, signer: z.string(), signedOn: z.string() })
/** Nothing is ticked beforehand: a paper nobody signed must not be kept by haste. */
const schema = z.object({
  signed: z.array(line).transform((lines) => lines.flatMap(({ isSigned, ...rest }) => (isSigned ? [rest] : []))).pipe(z.array(z.object({ paper, signer: textSchema(80), signedOn: dateText })).min(1, { error: 'papers-needed' })),
})
type LineText = z.infer<typeof line>

/** Which papers were signed in ink, by whom and when: the one the desk prints stands there, another is added where the office has it. */
export function PapersStep(props: StepProps): ReactNode {
  const words = useText().delivery
  const { today } = useDesk()
  const kept = dataOf(props.delivery, 'papers')
  const signer = receiverName(props.delivery)
  const blank = (each: LineText['paper']): LineText => ({ isSigned: false, paper: each, signer, signedOn: today })
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    defaultValues: { signed: kept?.signed.map((each) => ({ ...each, isSigned: true })) ?? [blank('premises-hand-over')] }, resolver: resolveBy(schema),
  })
  const step = useStep({ ...props, step: 'papers', form, toData: (values) => ({ step: 'papers', ...values }) })
  return (
    <StepFrame {...props} step="papers" form={step}>
      <Lines
        control={form.control} name="signed" title={words.signings} addLabel={words.addSigning} blank={blank('premises-hand-over')}
        columns={[
          { key: 'isSigned', label: words.isSigned, width: '64px', tick: true },
          { key: 'paper', label: words.paper, width: '200px', choices: DELIVERY_PAPERS.map((value) => ({ value, label: words.papers[value] })) },
          { key: 'signer', label: words.signer }, { key: 'signedOn', label: words.signedOn, width: '140px' },
        ]}
      />
    </StepFrame>
  )
}
