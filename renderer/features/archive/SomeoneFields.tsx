import type { ReactNode } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useText } from '../../text/language.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'

type Someone = FieldValues & { kind: 'person' | 'company'; name: string; phone: string }

/** Who it is: a person or a company, name and telephone. */
export function SomeoneFields<T extends Someone, C, O>({ control, nameLabel }: { control: Control<T, C, O>; nameLabel: string }): ReactNode {
  const words = useText().archive
  return (
    <>
      <div className="fields">
        <TextField control={control} name={'name' as FieldPath<T>} label={nameLabel} autoFocus />
        <TextField control={control} name={'phone' as FieldPath<T>} label={words.phone} width="narrow" optional />
      </div>
      <ChoiceField control={control} name={'kind' as FieldPath<T>} label={words.partyKind} choices={(['person', 'company'] as const).map((value) => ({ value, label: words.partyKinds[value] }))} />
    </>
  )
}
