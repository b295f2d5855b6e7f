import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { passwordSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { useConfirm } from '../../ui/use-confirm.tsx'
import type { User } from './Users.tsx'

const schema = z.object({ password: passwordSchema })

/** A new password for somebody, or an end to their signing in. */
export function UserPanel({ user, onSaid }: { user: User; onSaid(sentence: string): void }): ReactNode {
  const text = useText()
  const words = text.users
  const confirm = useConfirm()
  const setPassword = useEffectCall('users.setPassword')
  const setActive = useEffectCall('users.setActive')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { password: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ password }) => {
    setLeft(null)
    const answer = await setPassword.send({ userId: user.id, password })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    form.reset()
    onSaid(words.passwordSet(user.name))
  })
  const switchActive = async (): Promise<void> => {
    if (user.active && !(await confirm({ title: words.deactivateTitle(user.name), body: words.deactivateBody, act: words.deactivate, danger: true }))) return
    const answer = await setActive.send({ userId: user.id, active: !user.active })
    setLeft(answer.ok ? null : answer.error)
  }
  return (
    <section className="sheet stack-wide scroll" aria-label={user.name}>
      <h2>{user.name} <span className="soft">{text.words.role[user.role]}</span></h2>
      <TextField control={form.control} name="password" label={words.newPassword} hint={text.setup.passwordHint} width="full" secret autoComplete="new-password" onEnter={() => void submit()} />
      <div className="row">
        <Act label={words.setPassword} busy={setPassword.sending} onPress={() => void submit()} />
        <Act label={user.active ? words.deactivate : words.activate} kind={user.active ? 'danger' : 'plain'} busy={setActive.sending} onPress={() => void switchActive()} />
      </div>
      {left ? <ErrorNote error={left} /> : null}
    </section>
  )
}
