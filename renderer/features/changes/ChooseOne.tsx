import { Radio } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'

type ChooseOneProps = { label: string; choices: readonly { id: number; label: string }[]; value: number; onChange(id: number): void }

/** One of several the form is about; a single one needs no choice. */
export function ChooseOne({ label, choices, value, onChange }: ChooseOneProps): ReactNode {
  const id = useId()
  if (choices.length < 2) return null
  return (
    <div className="field field-full" role="group" aria-labelledby={id}>
      <span id={id} className="field-label">{label}</span>
      <Radio.Group name={id} value={value} onChange={(event) => onChange(Number(event.target.value))} aria-labelledby={id}>
        {choices.map((choice) => <Radio key={choice.id} value={choice.id}>{choice.label}</Radio>)}
      </Radio.Group>
    </div>
  )
}
