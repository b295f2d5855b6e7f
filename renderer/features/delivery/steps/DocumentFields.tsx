import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import { identityKindSchema } from '../../../../shared/contract/move-in.ts'
import { parseDateSpelling } from '../../../../shared/dates.ts'
import { useText } from '../../../text/language.tsx'
import { call } from '../../../transport/call.ts'
import { DateField, SelectField, TextField, TickField } from '../../../ui/fields.tsx'
import { IdentityVerdict } from '../../move-in/steps/IdentityVerdict.tsx'
import { useReader } from '../../move-in/steps/use-reader.ts'
import type { ReceiverText } from './receiver-form.ts'

type Verdict = CallOutput<'identity.check'>

/** A document somebody shows: judged as the cursor leaves it; an odd one needs a reason. */
export function DocumentFields<O>({ form, at, title, seen }: { form: UseFormReturn<ReceiverText, unknown, O>; at: 'own' | 'agent'; title: string; seen: string }): ReactNode {
  const text = useText()
  const words = text.delivery
  const { control } = form
  const { verdict, check } = useVerdict(form, at)
  const reader = useReader((source) => form.setValue(`${at}.numberSource`, source, { shouldDirty: true }))
  const [noEnd, reason, source] = useWatch({ control, name: [`${at}.noEnd`, `${at}.warningReason`, `${at}.numberSource`] })
  const error = form.getFieldState(`${at}.warningReason`, form.formState).error
  const asksReason = reason !== '' || error !== undefined || (verdict?.warnings.some((code) => code !== 'expires-soon') ?? false)
  return (
    <div className="stack" role="group" aria-label={title} onBlur={() => void check()}>
      <h3>{title}</h3>
      <div className="fields">
        <TextField control={control} name={`${at}.name`} label={words.name} />
        <TextField control={control} name={`${at}.phone`} label={words.phone} width="narrow" />
      </div>
      <div className="fields identity-document">
        <SelectField control={control} name={`${at}.identityKind`} label={text.moveIn.identityKind} choices={identityKindSchema.options.map((kind) => ({ value: kind, label: text.moveIn.identityKinds[kind] }))} />
        <div className="identity-number" onKeyDown={reader.onKeyDown}>
          <TextField control={control} name={`${at}.identityNumber`} label={text.moveIn.identityNumber} />
          <IdentityVerdict verdict={verdict} source={source} />
        </div>
        <DateField control={control} name={`${at}.validUntil`} label={text.moveIn.validUntil} disabled={noEnd} />
        <div className="field-button"><TickField control={control} name={`${at}.noEnd`} label={text.moveIn.noEnd} /></div>
      </div>
      <TickField control={control} name={`${at}.originalSeen`} label={seen} />
      {asksReason ? <TextField control={control} name={`${at}.warningReason`} label={words.warningReason} width="full" /> : null}
    </div>
  )
}

/** Asks the core about the number; the later answer counts. */
function useVerdict<O>(form: UseFormReturn<ReceiverText, unknown, O>, at: 'own' | 'agent'): { verdict: Verdict | null; check(): Promise<void> } {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const asked = useRef('')
  const check = async (): Promise<void> => {
    const { identityKind, identityNumber, validUntil, noEnd } = form.getValues(at)
    const question = JSON.stringify([identityKind, identityNumber, validUntil, noEnd])
    if (question === asked.current) return
    asked.current = question
    if (identityNumber.trim() === '') return setVerdict(null)
    const answer = await call('identity.check', { kind: identityKind, number: identityNumber.slice(0, 60), validUntil: noEnd ? null : parseDateSpelling(validUntil) })
    if (asked.current !== question || !answer.ok) return
    setVerdict(answer.value)
    if (answer.value.problem) form.setError(`${at}.identityNumber`, { type: 'identity', message: `id-${answer.value.problem}` })
    else form.clearErrors(`${at}.identityNumber`)
  }
  return { verdict, check }
}
