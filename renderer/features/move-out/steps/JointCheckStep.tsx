import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { useCall } from '../../../data/use-call.ts'
import { sentenceFor, useText } from '../../../text/language.tsx'
import { Read } from '../../../ui/states.tsx'
import type { StepProps } from '../case.ts'
import { Findings } from '../Findings.tsx'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({
  departments: z.array(z.object({ department: textSchema(20), told: z.boolean(), instruction: optionalTextSchema(200) })).refine((lines) => lines.some((line) => line.told), { error: 'departments-needed' }),
})
type CheckText = z.input<typeof schema>

/** Each department is told what to look at; what it found is noted below. */
export function JointCheckStep(props: StepProps): ReactNode {
  const settings = useCall('settings.get', {})
  return <Read state={settings}>{(data) => <CheckForm {...props} names={data.departments} />}</Read>
}

function CheckForm({ names: known, ...props }: StepProps & { names: readonly string[] }): ReactNode {
  const text = useText()
  const told = new Map(props.moveOut.departments.map((line) => [line.department, line]))
  const names = Array.from(new Set([...known, ...told.keys()]))
  const defaultValues: CheckText = { departments: names.map((department) => ({ department, told: told.size === 0 || told.has(department), instruction: told.get(department)?.instruction ?? '' })) }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'departments', form,
    toData: ({ departments }) => ({ step: 'departments', departments: departments.filter((line) => line.told).map(({ department, instruction }) => ({ department, instruction })) }),
  })
  const nobody = form.formState.errors.departments?.root ?? form.formState.errors.departments
  return (
    <StepFrame {...props} step="departments" form={step} beside={<Findings moveOut={props.moveOut} />}>
      <div className="check-lines" role="group" aria-label={text.moveOut.department}>
        {names.map((department, index) => <CheckLine key={department} control={form.control} index={index} department={department} locked={told.has(department)} />)}
        {typeof nobody?.message === 'string' ? <p className="field-error" role="alert">{sentenceFor(text, { code: nobody.message })}</p> : null}
      </div>
    </StepFrame>
  )
}

function CheckLine<O>({ control, index, department, locked }: { control: Control<CheckText, unknown, O>; index: number; department: string; locked: boolean }): ReactNode {
  const words = useText().moveOut
  return (
    <div className="check-line">
      <Controller
        control={control}
        name={`departments.${index}.told`}
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <Checkbox ref={ref} checked={value} disabled={locked} onChange={(event) => onChange(event.target.checked)} onBlur={onBlur} autoFocus={index === 0} aria-label={words.tell(department)}>{department}</Checkbox>
        )}
      />
      <Controller
        control={control}
        name={`departments.${index}.instruction`}
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <Input ref={ref} value={value} onChange={onChange} onBlur={onBlur} aria-label={words.instructionFor(department)} placeholder={words.instruction} maxLength={200} autoComplete="off" />
        )}
      />
    </div>
  )
}
