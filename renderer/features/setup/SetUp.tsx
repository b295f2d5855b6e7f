import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { loginSchema, passwordSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { replaceRoute } from '../../shell/route.ts'
import { useLanguage } from '../../text/language.tsx'
import type { Language } from '../../text/language.tsx'
import { setSession } from '../../transport/session.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { FrontSheet } from '../session/FrontSheet.tsx'
import { rememberRecoveryKey } from './recovery-key.ts'

const schema = z.object({
  office: textSchema(60), property: textSchema(60), managerName: textSchema(40), login: loginSchema, password: passwordSchema, again: z.string(),
}).refine((values) => values.password === values.again, { path: ['again'], error: 'passwords-differ' })

/** The first screen of a new desk: office, property and the manager who opens it. */
export function SetUp(): ReactNode {
  const { text, language, choose } = useLanguage()
  const begin = useEffectCall('setup.begin')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({
    defaultValues: { office: '', property: '', managerName: '', login: '', password: '', again: '' },
    resolver: resolveBy(schema),
  })
  const { control } = form
  const submit = form.handleSubmit(async ({ again: _again, ...values }) => {
    const answer = await begin.send({ language, ...values })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    rememberRecoveryKey(answer.value.recoveryKey)
    replaceRoute('/import')
    setSession(answer.value.session)
  })
  return (
    <FrontSheet title={text.setup.welcome} wide>
      <p className="soft">{text.setup.intro}</p>
      <LanguageChoice language={language} label={text.setup.language} choose={choose} />
      <div className="fields">
        <TextField control={control} name="office" label={text.setup.office} placeholder={text.setup.officeExample} autoFocus />
        <TextField control={control} name="property" label={text.setup.property} placeholder={text.setup.propertyExample} />
        <TextField control={control} name="managerName" label={text.setup.managerName} />
        <TextField control={control} name="login" label={text.setup.login} hint={text.setup.loginHint} autoComplete="username" />
        <TextField control={control} name="password" label={text.setup.password} hint={text.setup.passwordHint} secret autoComplete="new-password" />
        <TextField control={control} name="again" label={text.setup.passwordAgain} secret autoComplete="new-password" onEnter={() => void submit()} />
      </div>
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end"><Act label={text.setup.begin} kind="primary" hotKey="Ctrl+Enter" busy={begin.sending} onPress={() => void submit()} /></div>
    </FrontSheet>
  )
}

function LanguageChoice({ language, label, choose }: { language: Language; label: string; choose(language: Language): void }): ReactNode {
  const { text } = useLanguage()
  const languages = ['zh-CN', 'en'] as const satisfies readonly Language[]
  return (
    <div className="row" role="group" aria-label={label}>
      {languages.map((each) => (
        <label key={each} className="plain-choice">
          <input type="radio" name="language" value={each} checked={each === language} onChange={() => choose(each)} />
          <span lang={each}>{text.words.language[each]}</span>
        </label>
      ))}
    </div>
  )
}
