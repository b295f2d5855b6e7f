import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { CERTIFICATE_KINDS } from '../../../shared/contract/changes.ts'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ChoiceField, DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ChangePage } from './ChangePage.tsx'
import type { FormProps } from './what.ts'

const schema = z.object({ kind: z.enum(CERTIFICATE_KINDS), partyId: z.number(), purpose: optionalTextSchema(80), from: optionalDateText, to: optionalDateText })
type Person = { partyId: number; name: string }

/** A certificate under the seal: whom for, what for; the paper stands beside it as soon as it is made. */
export function CertificateForm({ premisesId }: FormProps): ReactNode {
  const words = useText().changes
  const page = useCall('premises.get', { premisesId })
  const people = Array.from(new Map((page.data?.people ?? []).map((person) => [person.partyId, person])).values())
  if (people.length > 0) return <Issue premisesId={premisesId} people={people} />
  return <ChangePage what="certificate" premisesId={premisesId}><Read state={page}>{() => <div className="sheet-plain"><EmptyState title={words.noPeople} /></div>}</Read></ChangePage>
}

function Issue({ premisesId, people }: { premisesId: number; people: readonly Person[] }): ReactNode {
  const words = useText().changes
  const { today } = useDesk()
  const form = useForm({ defaultValues: { kind: 'clearance' as const, partyId: people[0]?.partyId ?? 0, purpose: '', from: `${today.slice(0, 4)}-01-01`, to: today } as z.input<typeof schema>, resolver: resolveBy(schema) })
  const draft = useDraft(`certificate:${premisesId}`, form)
  const issue = useCommand('certificates.issue', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [made, setMade] = useState<{ kind: (typeof CERTIFICATE_KINDS)[number]; sealedPaperId: number; number: string } | null>(null)
  const kind = useWatch({ control: form.control, name: 'kind' })
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await issue.send({ premisesId, ...values, ...(values.kind === 'payment' ? {} : { from: null, to: null }) })
    if (answer.ok) setMade({ kind: values.kind, ...answer.value })
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <ChangePage what="certificate" premisesId={premisesId} error={left} primary={{ label: words.issue, hotKey: 'Ctrl+Enter', busy: issue.sending, onPress: () => void submit() }}>
      <div className={made ? 'change change-with-paper' : 'change'}>
        <section className="sheet stack-wide">
          <DraftNote draft={draft} onClear={() => form.reset()} />
          {made ? <p role="status" className="mark-good">{words.issued(made.number)}</p> : null}
          <ChoiceField control={form.control} name="kind" label={words.certificateKind} autoFocus choices={CERTIFICATE_KINDS.map((each) => ({ value: each, label: words.certificateKinds[each] }))} hint={words.certificateHints[kind]} />
          <div className="fields">
            <SelectField control={form.control} name="partyId" label={words.for} choices={people.map((person) => ({ value: person.partyId, label: person.name }))} />
            <TextField control={form.control} name="purpose" label={words.purpose} optional onEnter={() => void submit()} />
          </div>
          {kind === 'payment' ? (
            <div className="fields">
              <DateField control={form.control} name="from" label={words.periodFrom} />
              <DateField control={form.control} name="to" label={words.periodTo} />
            </div>
          ) : null}
        </section>
        {made ? <PaperPreview papers={[{ paper: `${made.kind}-certificate`, id: made.sealedPaperId }]} onClose={() => setMade(null)} /> : null}
      </div>
    </ChangePage>
  )
}
