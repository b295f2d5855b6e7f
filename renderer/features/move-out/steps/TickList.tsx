import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'

type TickListProps<T extends FieldValues, C, O> = { control: Control<T, C, O>; name: FieldPath<T>; label: string; choices: readonly { id: number; label: ReactNode }[] }

/** Several things to tick; the field holds the ids of those ticked. */
export function TickList<T extends FieldValues, C, O>({ control, name, label, choices }: TickListProps<T, C, O>): ReactNode {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur } }) => {
        const ticked = value as readonly number[]
        const toggle = (id: number, on: boolean): void => onChange(on ? [...ticked, id] : ticked.filter((each) => each !== id))
        return (
          <div role="group" aria-label={label} className="key-lines">
            {choices.map(({ id, label: shown }, index) => <Checkbox key={id} checked={ticked.includes(id)} onChange={(event) => toggle(id, event.target.checked)} onBlur={onBlur} autoFocus={index === 0}>{shown}</Checkbox>)}
          </div>
        )
      }}
    />
  )
}
