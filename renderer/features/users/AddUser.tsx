import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { ROLES, loginSchema, passwordSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'

const schema = z.object({ name: textSchema(40), login: loginSchema, role: z.enum(ROLES), password: passwordSchema })

export function AddUser({ onDone, onCancel }: { onDone(name: string): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.users
  const add = useEffectCall('users.add')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm<z.infer<typeof schema>>({ defaultValues: { name: '', login: '', role: 'clerk', password: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await add.send(values)
    if (answer.ok) return onDone(answer.value.user.name)
    setLeft(showErrors(form, answer.error))
  })
  return (
    <section className="sheet stack-wide scroll" aria-label={words.add}>
      <h2>{words.add}</h2>
      <TextField control={form.control} name="name" label={words.name} width="full" autoFocus />
      <TextField control={form.control} name="login" label={words.login} width="full" />
      <ChoiceField control={form.control} name="role" label={words.role} choices={ROLES.map((role) => ({ value: role, label: `${text.words.role[role]} · ${words.roleHint[role]}` }))} />
      <TextField control={form.control} name="password" label={words.password} hint={words.addHint} width="full" secret autoComplete="new-password" onEnter={() => void submit()} />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onCancel} />
        <Act label={text.words.add} kind="primary" hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
