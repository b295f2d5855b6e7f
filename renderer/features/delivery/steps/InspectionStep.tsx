import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText, optionalDateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { DateField, TickField } from '../../../ui/fields.tsx'
import { Lines, withoutBlank } from '../../../ui/Lines.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const line = z.object({ place: z.string(), text: z.string(), responsible: z.string(), mendBy: z.string() })
const schema = z.object({
  inspectedOn: dateText, noDefects: z.boolean(),
  defects: z.array(line).transform((lines) => withoutBlank(lines, ['place', 'text', 'responsible'])).pipe(z.array(z.object({ place: textSchema(40), text: textSchema(200), responsible: textSchema(40), mendBy: optionalDateText }))),
})
const blank: z.infer<typeof line> = { place: '', text: '', responsible: '', mendBy: '' }

/** Room by room: what is wrong, who mends it by when; that nothing is wrong is said by a tick. */
export function InspectionStep(props: StepProps): ReactNode {
  const words = useText().delivery
  const { today } = useDesk()
  const kept = dataOf(props.delivery, 'inspection')
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    defaultValues: { inspectedOn: kept?.inspectedOn ?? today, noDefects: kept?.noDefects ?? false, defects: kept?.defects.map((row) => ({ ...row, mendBy: row.mendBy ?? '' })) ?? [] },
    resolver: resolveBy(schema),
  })
  const step = useStep({ ...props, step: 'inspection', form, toData: (values) => ({ step: 'inspection', ...values }) })
  const [none, lines] = useWatch({ control: form.control, name: ['noDefects', 'defects'] })
  return (
    <StepFrame {...props} step="inspection" form={step}>
      <DateField control={form.control} name="inspectedOn" label={words.inspectedOn} autoFocus />
      <TickField control={form.control} name="noDefects" label={words.noDefects} />
      {none && lines.length === 0 ? null : (
        <Lines
          control={form.control} name="defects" title={words.defects} addLabel={lines.length === 0 ? words.addFirstDefect : words.addDefectLine} blank={blank}
          columns={[
            { key: 'place', label: words.place, width: '120px' }, { key: 'text', label: words.what }, { key: 'responsible', label: words.responsible, width: '120px' }, { key: 'mendBy', label: words.mendBy, width: '120px', optional: true },
          ]}
        />
      )}
    </StepFrame>
  )
}
