import type { ReactNode } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField } from '../../ui/fields.tsx'
import { SPANS } from './card-days.ts'
import type { Span } from './card-days.ts'

/** How long the card is for, and the day it ends where that is typed. */
export function SpanFields<T extends FieldValues, C, O>({ control, span, names, onEnter, autoFocus = false }: { control: Control<T, C, O>; span: Span; names: { span: FieldPath<T>; to: FieldPath<T> }; onEnter(): void; autoFocus?: boolean }): ReactNode {
  const words = useText().cards
  return (
    <>
      <ChoiceField control={control} name={names.span} label={words.months} autoFocus={autoFocus} choices={SPANS.map((value) => ({ value, label: words.monthsChoices[value] }))} />
      {span === 'other' ? <DateField control={control} name={names.to} label={words.to} onEnter={onEnter} /> : null}
    </>
  )
}
