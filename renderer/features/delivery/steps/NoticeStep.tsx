import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { NOTICE_WAYS } from '../../../../shared/contract/delivery.ts'
import { optionalTextSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText, optionalDateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { ChoiceField, DateField, TextField } from '../../../ui/fields.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ sentOn: dateText, how: z.enum(NOTICE_WAYS), appointedOn: optionalDateText, note: optionalTextSchema(200) })

/** The owner is told that the premises can be taken over. */
export function NoticeStep(props: StepProps): ReactNode {
  const words = useText().delivery
  const { today } = useDesk()
  const kept = dataOf(props.delivery, 'notice')
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: { sentOn: kept?.sentOn ?? today, how: kept?.how ?? 'phone', appointedOn: kept?.appointedOn ?? '', note: kept?.note ?? '' }, resolver: resolveBy(schema) })
  const step = useStep({ ...props, step: 'notice', form, toData: (values) => ({ step: 'notice', ...values }) })
  return (
    <StepFrame {...props} step="notice" form={step}>
      <DateField control={form.control} name="sentOn" label={words.sentOn} autoFocus />
      <ChoiceField control={form.control} name="how" label={words.how} choices={NOTICE_WAYS.map((value) => ({ value, label: words.hows[value] }))} />
      <DateField control={form.control} name="appointedOn" label={words.appointedOn} optional />
      <TextField control={form.control} name="note" label={words.noticeNote} hint={words.noticeNoteHint} width="full" optional />
    </StepFrame>
  )
}
