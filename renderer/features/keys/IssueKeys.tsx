import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { Lines } from '../../ui/Lines.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import type { ChosenPremises } from '../find/PremisesField.tsx'
import { emptyKey, keyColumns, keyLines } from './key-text.ts'

const PURPOSES = ['loan', 'replacement', 'move-in', 'delivery'] as const
const schema = z.object({ party: z.int(), holder: optionalTextSchema(80), purpose: z.enum(PURPOSES), dueBackOn: optionalDateText, keys: keyLines })

/** Keys given out on one slip. */
export function IssueKeys({ onDone, onCancel }: { onDone(slip: string, id: number): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.keys
  const [room, setRoom] = useState<ChosenPremises | null>(null)
  const [missing, setMissing] = useState(false)
  const people = useCall('premises.get', { premisesId: room?.premisesId ?? 0 }, { when: room !== null }).data?.people ?? []
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: { party: 0, holder: '', purpose: 'loan', dueBackOn: '', keys: [emptyKey] }, resolver: resolveBy(schema) })
  const party = useWatch({ control: form.control, name: 'party' })
  const draft = useDraft('keys-issue', form)
  const issue = useCommand('keys.issue', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ party: partyId, holder, ...values }) => {
    setLeft(null)
    if (!room) return setMissing(true)
    const name = people.find((person) => person.partyId === partyId)?.name ?? holder
    const answer = await issue.send({ premisesId: room.premisesId, partyId: partyId === 0 ? null : partyId, holder: name, ...values })
    if (answer.ok) onDone(answer.value.slipNumber, answer.value.slipId)
    else setLeft(showErrors(form, answer.error))
  })
  const takers = [...people.map((person) => ({ value: person.partyId, label: person.name })), { value: 0, label: words.somebodyElse }]
  return (
    <section className="sheet stack-wide scroll" aria-label={words.issue}>
      <h2>{words.issue}</h2>
      <DraftNote draft={draft} onClear={() => form.reset()} />
      <PremisesField label={words.premises} chosen={room} onChoose={(next) => { setMissing(false); setRoom(next); form.setValue('party', 0) }} error={missing ? 'choose-premises' : undefined} autoFocus />
      {people.length > 0 ? <SelectField control={form.control} name="party" label={words.whoTakes} choices={takers} width="full" /> : null}
      {party === 0 ? <TextField control={form.control} name="holder" label={words.holderName} width="full" /> : null}
      <div className="fields">
        <SelectField control={form.control} name="purpose" label={words.purpose} choices={PURPOSES.map((value) => ({ value, label: words.purposes[value] }))} width="narrow" />
        <DateField control={form.control} name="dueBackOn" label={words.dueBackOn} hint={words.dueHint} optional />
      </div>
      <Lines control={form.control} name="keys" title={words.key} addLabel={words.addKey} blank={emptyKey} columns={keyColumns(text)} />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onCancel} />
        <Act label={words.give} kind="primary" hotKey="Ctrl+Enter" busy={issue.sending} onPress={() => void submit()} />
      </div>
    </section>
  )
}
