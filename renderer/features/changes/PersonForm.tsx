import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { numberFrom, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ChangePage } from './ChangePage.tsx'
import { ChooseOne } from './ChooseOne.tsx'
import { DocumentForm } from './DocumentForm.tsx'
import { Phones } from './Phones.tsx'
import type { FormProps } from './what.ts'

const schema = z.object({ name: textSchema(80), reason: textSchema(200) })

/** A person's name, telephones and document, each change with what it was before. */
export function PersonForm({ premisesId }: FormProps): ReactNode {
  const words = useText().changes
  const { query } = useRoute()
  const page = useCall('premises.get', { premisesId })
  const [picked, setPicked] = useState<number | null>(numberFrom(query, 'party'))
  const people = Array.from(new Map((page.data?.people ?? []).map((person) => [person.partyId, person])).values())
  const partyId = picked ?? people[0]?.partyId ?? null
  if (partyId !== null) {
    const choices = people.map((each) => ({ id: each.partyId, label: each.name }))
    return <Person key={partyId} premisesId={premisesId} partyId={partyId} choose={<ChooseOne label={words.person} choices={choices} value={partyId} onChange={setPicked} />} />
  }
  return <ChangePage what="person" premisesId={premisesId}><Read state={page}>{() => <div className="sheet-plain"><EmptyState title={words.noPeople} /></div>}</Read></ChangePage>
}

function Person({ premisesId, partyId, choose }: { premisesId: number; partyId: number; choose: ReactNode }): ReactNode {
  const words = useText().changes
  const party = useCall('parties.get', { partyId })
  const form = useForm({ defaultValues: { name: '', reason: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`rename:${partyId}`, form)
  const rename = useCommand('parties.rename', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [said, setSaid] = useState('')
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await rename.send({ partyId, ...values })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    setSaid(words.renamed(values.name))
    form.reset()
  })
  return (
    <ChangePage what="person" premisesId={premisesId} error={left} primary={{ label: words.renameAct, hotKey: 'Ctrl+Enter', busy: rename.sending, onPress: () => void submit() }}>
      <div className="change">
        <section className="sheet stack-wide">
          {choose}
          <h2>{party.data?.name ?? ''} {words.rename}</h2>
          <DraftNote draft={draft} onClear={() => form.reset()} />
          {said === '' ? null : <p role="status" className="mark-good">{said}</p>}
          <div className="fields">
            <TextField control={form.control} name="name" label={words.newName} autoFocus onEnter={() => void submit()} />
            <TextField control={form.control} name="reason" label={words.reason} onEnter={() => void submit()} />
          </div>
          <DocumentForm partyId={partyId} />
        </section>
        <aside className="sheet stack-wide">
          <Read state={party}>
            {(data) => (
              <>
                <Phones partyId={partyId} phones={data.phones} />
                {data.changes.length === 0 ? null : (
                  <section className="stack">
                    <h2>{words.history}</h2>
                    <ul className="stack">
                      {data.changes.map((row, index) => <li key={index}>{words.whats[row.what as keyof typeof words.whats]} {row.before} → {row.after} <span className="soft small">{shortMoment(row.at)} {row.by} {row.reason}</span></li>)}
                    </ul>
                  </section>
                )}
              </>
            )}
          </Read>
        </aside>
      </div>
    </ChangePage>
  )
}
