import type { ReactNode } from 'react'
import { type Control, type FieldPath, type FieldPathValue, type FieldValues, useWatch } from 'react-hook-form'
import { useCall } from '../data/use-call.ts'
import { SEALED } from '../data/use-second-yes.ts'
import { useDesk } from '../shell/desk.ts'
import { useText } from '../text/language.tsx'
import { SelectField, TextField } from './fields.tsx'

type SecondPersonProps<V extends FieldValues, O> = {
  control: Control<V, unknown, O>
  /** Fields of the form: the other one's login, and the password typed. */
  names: { login: FieldPath<V>; password: FieldPath<V> }
  /** Only a manager may say yes. */
  managersOnly?: boolean
  /** Where nobody else is there, a sealed code may do. */
  sealed?: boolean
  onEnter(): void
}

/** Somebody else at the desk says yes with a password of their own; or the code of a sealed envelope does. */
export function SecondPerson<V extends FieldValues, O>({ control, names, managersOnly = false, sealed = false, onEnter }: SecondPersonProps<V, O>): ReactNode {
  const words = useText().words
  const { user } = useDesk()
  const others = (useCall('users.names', {}).data?.users ?? []).filter((each) => each.id !== user.id && (!managersOnly || each.role === 'manager'))
  const envelopes = (useCall('sealedCodes.list', {}, { when: sealed }).data?.codes ?? []).filter((code) => code.state === 'sealed')
  const chosen = useWatch({ control, name: names.login }) as FieldPathValue<V, FieldPath<V>> | undefined
  const byCode = typeof chosen === 'string' && chosen.startsWith(SEALED)
  const choices = [...others.map((each) => ({ value: each.login, label: each.name })), ...envelopes.map((code) => ({ value: `${SEALED}${code.label}`, label: `${words.sealedCode} ${code.label}` }))]
  return (
    <>
      <SelectField control={control} name={names.login} label={managersOnly ? words.managerSays : words.secondPerson} width="narrow" choices={choices} />
      <TextField key={byCode ? 'code' : 'password'} control={control} name={names.password} label={byCode ? words.sealedCode : words.theirPassword} width="narrow" secret={!byCode} onEnter={onEnter} />
    </>
  )
}
