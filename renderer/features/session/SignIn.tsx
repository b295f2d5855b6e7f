import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useLanguage } from '../../text/language.tsx'
import { setSession } from '../../transport/session.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { focusField } from '../../ui/focus-field.ts'
import { FrontSheet } from './FrontSheet.tsx'
import { takeExpectedLogin } from './expected-login.ts'
import { Recover } from './Recover.tsx'

const schema = z.object({ user: z.string().trim().min(1, { error: 'empty' }), password: z.string().min(1, { error: 'empty' }) })

type SignInProps = { office: string | null; property: string | null }

/** Sign-in of the next person, or the way in for a manager who has lost the password. */
export function SignIn({ office, property }: SignInProps): ReactNode {
  const [lost, setLost] = useState(false)
  const where = [office, property].filter((name) => name !== null).join(' · ')
  return lost ? <Recover onBack={() => setLost(false)} /> : <SignInForm where={where} onLost={() => setLost(true)} />
}

function SignInForm({ where, onLost }: { where: string; onLost(): void }): ReactNode {
  const { text, language, choose } = useLanguage()
  const signIn = useEffectCall('session.signIn')
  const [expected] = useState(takeExpectedLogin)
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { user: expected, password: '' }, resolver: resolveBy(schema) })
  const { control, handleSubmit, setValue } = form
  const submit = handleSubmit(async (values) => {
    setLeft(null)
    const answer = await signIn.send(values)
    if (answer.ok) return setSession(answer.value.session)
    setValue('password', '')
    setLeft(showErrors(form, answer.error))
    if (!answer.error.fields) focusField('password')
  })
  return (
    <FrontSheet title={text.session.title}>
      {where === '' ? null : <p className="soft">{where}</p>}
      <div className="stack-wide">
        <TextField control={control} name="user" label={text.session.login} width="full" autoFocus={expected === ''} autoComplete="username" onEnter={() => focusField('password')} />
        <TextField control={control} name="password" label={text.session.password} width="full" secret autoFocus={expected !== ''} autoComplete="current-password" onEnter={() => void submit()} />
      </div>
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end"><Act label={text.session.signIn} kind="primary" hotKey="Enter" busy={signIn.sending} onPress={() => void submit()} /></div>
      <div className="front-foot">
        <Act label={text.session.lost} kind="quiet" onPress={onLost} />
        <Act label={text.shell.switchLanguage} kind="quiet" onPress={() => { choose(language === 'en' ? 'zh-CN' : 'en'); focusField('user') }} />
      </div>
    </FrontSheet>
  )
}
