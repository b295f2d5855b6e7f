import { Checkbox, Input, Radio } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { parseDateSpelling } from '../../shared/dates.ts'
import { formatMoney, parseMoney } from '../../shared/money.ts'
import { unpackRefusal } from '../data/form-errors.ts'
import { sentenceFor, useText } from '../text/language.tsx'
import { Field } from './Field.tsx'
import type { FieldProps } from './Field.tsx'
import { Select } from './Select.tsx'

/** Controls of a react-hook-form: each holds text, names its errors at itself and takes the focus when it is refused. */
type Common<T extends FieldValues, C, O> = Omit<FieldProps, 'children' | 'error'> & {
  control: Control<T, C, O>
  name: FieldPath<T>
  autoFocus?: boolean
  disabled?: boolean
  large?: boolean
  onEnter?(): void
}

type TextFieldProps<T extends FieldValues, C, O> = Common<T, C, O> & {
  placeholder?: string
  secret?: boolean
  autoComplete?: string
  figures?: boolean
  /** Puts what was typed into its usual spelling when the field is left. */
  tidy?(text: string): string
}

export function TextField<T extends FieldValues, C, O>(props: TextFieldProps<T, C, O>): ReactNode {
  const { control, name, autoFocus, disabled, large, onEnter, placeholder, secret, autoComplete = 'off', figures, tidy, ...field } = props
  const Control = secret ? Input.Password : Input
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
        <Field {...field} error={fieldState.error?.message}>
          {(ties) => (
            <Control
              {...ties}
              ref={ref}
              name={name}
              value={asText(value)}
              onChange={onChange}
              // An amount is typed over, not into.
              {...(tidy ? { onFocus: (event) => event.target.select() } : {})}
              onBlur={() => {
                if (tidy) onChange(tidy(asText(value)))
                onBlur()
              }}
              onPressEnter={(event) => {
                if (onEnter && !event.nativeEvent.isComposing && !event.ctrlKey) {
                  event.preventDefault()
                  onEnter()
                }
              }}
              autoFocus={autoFocus ?? false}
              disabled={disabled ?? false}
              size={large ? 'large' : 'middle'}
              placeholder={placeholder}
              autoComplete={autoComplete}
              className={figures ? 'figures' : ''}
            />
          )}
        </Field>
      )}
    />
  )
}

/** Text in, an amount out: what was typed is set in full ("1234.5" → "1,234.50") when the field is left. */
export function MoneyField<T extends FieldValues, C, O>(props: Common<T, C, O> & { placeholder?: string }): ReactNode {
  return <TextField width="narrow" {...props} figures tidy={tidyMoney} />
}

/** Typed dates: 2026-11-21, 20261121, 2026/11/21, 2026年11月21日. */
export function DateField<T extends FieldValues, C, O>(props: Common<T, C, O>): ReactNode {
  const text = useText()
  return <TextField width="narrow" placeholder={text.ui.dateForm} {...props} tidy={tidyDate} />
}

export function NumberField<T extends FieldValues, C, O>(props: Common<T, C, O> & { placeholder?: string }): ReactNode {
  return <TextField width="narrow" {...props} figures />
}

export function NoteField<T extends FieldValues, C, O>({ control, name, autoFocus, disabled, rows = 2, ...field }: Common<T, C, O> & { rows?: number }): ReactNode {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
        <Field {...field} error={fieldState.error?.message}>
          {(ties) => (
            <Input.TextArea {...ties} ref={ref} name={name} value={asText(value)} onChange={onChange} onBlur={onBlur} rows={rows} autoFocus={autoFocus ?? false} disabled={disabled ?? false} />
          )}
        </Field>
      )}
    />
  )
}

export type Choice<V extends string | number> = { value: V; label: string }

/** A long list of choices; a short one is better shown whole by ChoiceField. */
export function SelectField<T extends FieldValues, C, O, V extends string | number>(
  { control, name, choices, autoFocus, disabled, large, ...field }: Common<T, C, O> & { choices: readonly Choice<V>[] },
): ReactNode {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
        <Field {...field} error={fieldState.error?.message}>
          {(ties) => (
            <Select
              {...ties}
              ref={ref}
              value={value as V}
              onChange={onChange}
              onBlur={onBlur}
              options={[...choices]}
              autoFocus={autoFocus ?? false}
              disabled={disabled ?? false}
              size={large ? 'large' : 'middle'}
              className="select"
            />
          )}
        </Field>
      )}
    />
  )
}

/** A few choices, all in sight; arrows move between them. */
export function ChoiceField<T extends FieldValues, C, O, V extends string | number>(
  { control, name, label, choices, hint, disabled, autoFocus }: Common<T, C, O> & { choices: readonly Choice<V>[] },
): ReactNode {
  const id = useId()
  const text = useText()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur }, fieldState: { error } }) => {
        const start = Math.max(0, choices.findIndex((choice) => choice.value === value))
        return (
          <div className="field field-full" role="group" aria-labelledby={`${id}-label`} aria-describedby={error?.message ? `${id}-error` : undefined}>
            <span id={`${id}-label`} className="field-label">{label}</span>
            <Radio.Group name={`${id}-${name}`} value={value as V} onChange={onChange} disabled={disabled ?? false} aria-labelledby={`${id}-label`}>
              {choices.map((choice, index) => (
                <Radio key={choice.value} value={choice.value} onBlur={onBlur} autoFocus={autoFocus === true && index === start} {...(index === start ? { ref } : {})}>{choice.label}</Radio>
              ))}
            </Radio.Group>
            {error?.message ? <p id={`${id}-error`} className="field-error">{sentenceFor(text, unpackRefusal(error.message))}</p> : null}
            {hint ? <p className="field-hint">{hint}</p> : null}
          </div>
        )
      }}
    />
  )
}

export function TickField<T extends FieldValues, C, O>({ control, name, label, hint, disabled, autoFocus }: Common<T, C, O>): ReactNode {
  const id = useId()
  const text = useText()
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, value, onChange, onBlur }, fieldState: { error } }) => (
        <div className="field field-full">
          <Checkbox
            ref={ref}
            checked={value === true}
            onChange={(event) => onChange(event.target.checked)}
            onBlur={onBlur}
            disabled={disabled ?? false}
            autoFocus={autoFocus ?? false}
            aria-describedby={error?.message ? `${id}-error` : undefined}
          >
            {label}
          </Checkbox>
          {error?.message ? <p id={`${id}-error`} className="field-error">{sentenceFor(text, unpackRefusal(error.message))}</p> : null}
          {hint ? <p className="field-hint">{hint}</p> : null}
        </div>
      )}
    />
  )
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function tidyMoney(text: string): string {
  const parsed = parseMoney(text)
  return parsed.ok ? formatMoney(parsed.value) : text
}

export function tidyDate(text: string): string {
  return parseDateSpelling(text) ?? text
}
