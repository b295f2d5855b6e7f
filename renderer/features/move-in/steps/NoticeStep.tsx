import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText } from '../../../data/text-schemas.ts'
import { useCall } from '../../../data/use-call.ts'
import { useDesk } from '../../../shell/desk.ts'
import { sentenceFor, useText } from '../../../text/language.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { DateField, TextField } from '../../../ui/fields.tsx'
import { Loading } from '../../../ui/states.tsx'
import { Acknowledgements } from '../Acknowledgements.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { instructionFor } from '../notice-lines.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({
  moveOn: dateText, timeSlot: optionalTextSchema(40), attention: optionalTextSchema(200),
  departments: z.array(z.object({ department: textSchema(20), told: z.boolean(), instruction: optionalTextSchema(200) })).refine((lines) => lines.some((line) => line.told), { error: 'departments-needed' }),
})
type NoticeText = z.input<typeof schema>

/** What each department is told; who has acknowledged is noted below once the notice is out. */
export function NoticeStep(props: StepProps): ReactNode {
  const settings = useCall('settings.get', {})
  if (settings.data) return <NoticeForm {...props} departments={settings.data.departments} template={settings.data.noticeTemplates[props.moveIn.moverKind]} />
  return settings.error ? <ErrorNote error={settings.error} onAgain={settings.again} /> : <Loading />
}

type Told = { department: string; instruction: string }

function NoticeForm({ departments, template, ...props }: StepProps & { departments: readonly string[]; template: readonly Told[] }): ReactNode {
  const text = useText()
  const words = text.moveIn
  const { today } = useDesk()
  const kept = dataOf(props.moveIn, 'notice')
  // The property's own words for this kind of mover; without them every department is told.
  const instructions = new Map((kept?.departments ?? template).map((line) => [line.department, line.instruction]))
  const names = Array.from(new Set([...departments, ...instructions.keys()]))
  const defaultValues: NoticeText = {
    moveOn: kept?.moveOn ?? dataOf(props.moveIn, 'lease')?.from ?? today, timeSlot: kept?.timeSlot ?? '', attention: kept?.attention ?? '',
    departments: names.map((department) => ({ department, told: (kept === null && template.length === 0) || instructions.has(department), instruction: kept ? (instructions.get(department) ?? '') : instructionFor(department, instructions.get(department) ?? '', props.moveIn, text) })),
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'notice', form,
    toData: ({ departments: lines, ...values }) => ({ step: 'notice', ...values, departments: lines.filter((line) => line.told).map(({ department, instruction }) => ({ department, instruction })) }),
  })
  const nobody = form.formState.errors.departments?.root ?? form.formState.errors.departments
  return (
    <StepFrame {...props} step="notice" form={step} beside={<Acknowledgements moveIn={props.moveIn} />}>
      <div className="fields">
        <DateField control={form.control} name="moveOn" label={words.moveOn} autoFocus />
        <TextField control={form.control} name="timeSlot" label={words.timeSlot} placeholder={words.timeSlotExample} width="narrow" optional />
        <TextField control={form.control} name="attention" label={words.attention} placeholder={words.attentionExample} optional />
      </div>
      <div className="department-lines" role="group" aria-label={words.department}>
        {names.map((department, index) => <DepartmentLine key={department} control={form.control} index={index} department={department} />)}
        {typeof nobody?.message === 'string' ? <p className="field-error" role="alert">{sentenceFor(text, { code: nobody.message })}</p> : null}
      </div>
    </StepFrame>
  )
}

function DepartmentLine<O>({ control, index, department }: { control: Control<NoticeText, unknown, O>; index: number; department: string }): ReactNode {
  const text = useText()
  return (
    <div className="department-line">
      <Controller
        control={control}
        name={`departments.${index}.told`}
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <Checkbox ref={ref} checked={value} onChange={(event) => onChange(event.target.checked)} onBlur={onBlur} aria-label={text.moveIn.tell(department)}>{department}</Checkbox>
        )}
      />
      <Controller
        control={control}
        name={`departments.${index}.instruction`}
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <Input ref={ref} value={value} onChange={onChange} onBlur={onBlur} aria-label={text.moveIn.instructionFor(department)} placeholder={text.moveIn.instruction} maxLength={200} autoComplete="off" />
        )}
      />
    </div>
  )
}
