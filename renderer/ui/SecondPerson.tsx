import type { ReactNode } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useCall } from '../data/use-call.ts'
import { useDesk } from '../shell/desk.ts'
import { useText } from '../text/language.tsx'
import { SelectField, TextField } from './fields.tsx'

type SecondPersonProps<V extends FieldValues, O> = {
  control: Control<V, unknown, O>
  /** Fields of the form: the other one's login, and the password typed. */
  names: { login: FieldPath<V>; password: FieldPath<V> }
  /** Only a manager may say yes. */
  managersOnly?: boolean
  onEnter(): void
}

/** Somebody else at the desk says yes with a password of their own. */
export function SecondPerson<V extends FieldValues, O>({ control, names, managersOnly = false, onEnter }: SecondPersonProps<V, O>): ReactNode {
  const words = useText().words
  const { user } = useDesk()
  const others = (useCall('users.names', {}).data?.users ?? []).filter((each) => each.id !== user.id && (!managersOnly || each.role === 'manager'))
  return (
    <>
      <SelectField control={control} name={names.login} label={managersOnly ? words.managerSays : words.secondPerson} width="narrow" choices={others.map((each) => ({ value: each.login, label: each.name }))} />
      <TextField control={control} name={names.password} label={words.theirPassword} width="narrow" secret onEnter={onEnter} />
    </>
  )
}
