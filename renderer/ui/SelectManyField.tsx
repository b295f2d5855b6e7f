import type { ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import type { Choice } from './fields.tsx'
import { Field } from './Field.tsx'
import { Select } from './Select.tsx'

type SelectManyFieldProps<T extends FieldValues, C, O> = {
  control: Control<T, C, O>
  name: FieldPath<T>
  label: string
  choices: readonly Choice<string>[]
  /** What choosing none means. */
  none: string
}

/** Any number out of a list: typed letters narrow it, Enter takes and gives back. */
export function SelectManyField<T extends FieldValues, C, O>({ control, name, label, choices, none }: SelectManyFieldProps<T, C, O>): ReactNode {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
        <Field label={label} width="full" error={fieldState.error?.message}>
          {(ties) => <Select {...ties} ref={ref} mode="multiple" value={value as string[]} onChange={onChange} onBlur={onBlur} options={[...choices]} optionFilterProp="label" placeholder={none} className="select" />}
        </Field>
      )}
    />
  )
}
