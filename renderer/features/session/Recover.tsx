import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { loginSchema, passwordSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { setSession } from '../../transport/session.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { FrontSheet } from './FrontSheet.tsx'

const schema = z.object({ recoveryKey: textSchema(200), user: loginSchema, password: passwordSchema, again: z.string() })
  .refine((values) => values.password === values.again, { path: ['again'], error: 'passwords-differ' })

/** Opens the store with the printed recovery key and gives a manager a new password. */
export function Recover({ onBack }: { onBack(): void }): ReactNode {
  const text = useText()
  const recover = useEffectCall('session.recover')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { recoveryKey: '', user: '', password: '', again: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ again: _again, ...values }) => {
    setLeft(null)
    const answer = await recover.send(values)
    if (answer.ok) return setSession(answer.value.session)
    setLeft(showErrors(form, answer.error))
  })
  return (
    <FrontSheet title={text.session.recoverTitle}>
      <p className="soft">{text.session.lostHint}</p>
      <TextField control={form.control} name="recoveryKey" label={text.session.recoveryKey} hint={text.session.recoveryKeyHint} width="full" autoFocus />
      <TextField control={form.control} name="user" label={text.session.login} width="full" autoComplete="username" />
      <TextField control={form.control} name="password" label={text.session.newPassword} hint={text.setup.passwordHint} width="full" secret autoComplete="new-password" />
      <TextField control={form.control} name="again" label={text.session.newPasswordAgain} width="full" secret autoComplete="new-password" />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.session.backToSignIn} hotKey="Escape" onPress={onBack} />
        <Act label={text.session.recover} kind="primary" hotKey="Ctrl+Enter" busy={recover.sending} onPress={() => void submit()} />
      </div>
    </FrontSheet>
  )
}
