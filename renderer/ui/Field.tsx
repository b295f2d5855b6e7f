import { useId } from 'react'
import type { ReactNode } from 'react'
import { unpackRefusal } from '../data/form-errors.ts'
import { sentenceFor, useText } from '../text/language.tsx'

/** What a control needs to belong to its label, hint and error. Spread it on the input itself. */
export type FieldTies = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  status: 'error' | undefined
}

export type FieldProps = {
  label: string
  /** A code, or a packed refusal as react-hook-form carries it. */
  error?: string | undefined
  hint?: string | undefined
  optional?: boolean
  /** Narrow controls (dates, figures) stand in narrow fields. */
  width?: 'narrow' | 'normal' | 'full'
  children(ties: FieldTies): ReactNode
}

/** A label tied to its control, with the error at the field and read out with it. */
export function Field({ label, error, hint, optional = false, width = 'normal', children }: FieldProps): ReactNode {
  const id = useId()
  const text = useText()
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className={`field field-${width}`}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {optional ? <span className="field-optional">{text.ui.optional}</span> : null}
      </div>
      {children({
        id,
        'aria-describedby': described,
        'aria-invalid': error ? true : undefined,
        status: error ? 'error' : undefined,
      })}
      {error ? <p id={`${id}-error`} className="field-error">{sentenceFor(text, unpackRefusal(error))}</p> : null}
      {hint && !error ? <p id={`${id}-hint`} className="field-hint">{hint}</p> : null}
    </div>
  )
}
