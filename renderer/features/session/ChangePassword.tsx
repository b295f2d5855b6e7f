import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { passwordSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Page } from '../../ui/Page.tsx'

const schema = z.object({ current: z.string().min(1, { error: 'empty' }), next: passwordSchema, again: z.string() })
  .refine((values) => values.next === values.again, { path: ['again'], error: 'passwords-differ' })

/** Everybody changes their own password. */
export function ChangePassword(): ReactNode {
  const text = useText()
  const change = useEffectCall('session.changePassword')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [changed, setChanged] = useState(false)
  const form = useForm({ defaultValues: { current: '', next: '', again: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ current, next }) => {
    setLeft(null)
    setChanged(false)
    const answer = await change.send({ current, next })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    form.reset()
    setChanged(true)
  })
  return (
    <Page
      title={text.session.changeTitle}
      error={left}
      primary={{ label: text.session.change, hotKey: 'Ctrl+Enter', busy: change.sending, onPress: () => void submit() }}
    >
      <div className="sheet stack-wide">
        <TextField control={form.control} name="current" label={text.session.current} secret autoFocus autoComplete="current-password" />
        <TextField control={form.control} name="next" label={text.session.newPassword} hint={text.setup.passwordHint} secret autoComplete="new-password" />
        <TextField control={form.control} name="again" label={text.session.newPasswordAgain} secret autoComplete="new-password" />
        {changed ? <p role="status">{text.session.changed}</p> : null}
      </div>
    </Page>
  )
}
