import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { useText } from '../../../text/language.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { Lines } from '../../../ui/Lines.tsx'
import { emptyKey, keyColumns, keyLines } from '../../keys/key-text.ts'
import { dataOf, receiverName } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ takenBy: textSchema(80), keys: keyLines })

/** Keys and cards by their numbers; they go out when the delivery is finished. */
export function KeysStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.delivery
  const kept = dataOf(props.delivery, 'keys')
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    defaultValues: { takenBy: kept?.takenBy ?? receiverName(props.delivery), keys: kept?.keys ?? [emptyKey] }, resolver: resolveBy(schema),
  })
  const step = useStep({ ...props, step: 'keys', form, toData: (values) => ({ step: 'keys', ...values }) })
  return (
    <StepFrame {...props} step="keys" form={step}>
      <TextField control={form.control} name="takenBy" label={words.takenBy} autoFocus />
      <Lines control={form.control} name="keys" title={text.keys.key} addLabel={text.keys.addKey} blank={emptyKey} columns={keyColumns(text)} />
    </StepFrame>
  )
}
