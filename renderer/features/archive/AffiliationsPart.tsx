import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import { AFFILIATION_KINDS } from '../../../shared/contract/parties.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { ChoiceField, DateField, NoteField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'
import { EndOn } from './EndOn.tsx'
import { someoneShape } from './someone.ts'
import { SomeoneFields } from './SomeoneFields.tsx'

type Affiliation = ArchiveFile['affiliations'][number]

/** Heirs, former spouses and others who pay: neither owners nor residents, without keys and without data. */
export function AffiliationsPart({ subject, file }: PartProps): ReactNode {
  const words = useText().archive
  const columns: Column<Affiliation>[] = [
    { key: 'who', title: subject.of === 'premises' ? words.who : words.room, show: (row) => (subject.of === 'premises' ? <a href={address('/parties', { party: row.partyId })}>{row.name}</a> : <a href={address('/premises', { premises: row.premisesId })}>{row.room}</a>) },
    { key: 'kind', title: words.affiliation, narrow: true, show: (row) => words.affiliationKinds[row.kind] },
    { key: 'may', title: words.may, show: (row) => words.affiliationRights[row.kind] },
    { key: 'note', title: words.note, show: (row) => row.note },
    { key: 'since', title: words.since, narrow: true, show: (row) => words.span(row.from, row.to ?? '') },
    { key: 'acts', title: words.acts, narrow: true, show: (row) => (row.to === null ? <EndOn call="affiliations.end" id={row.affiliationId} label={words.endAffiliation} /> : null) },
  ]
  const add = subject.of === 'premises' ? { add: { label: words.addAffiliation, form: (onDone: () => void) => <AddAffiliation premisesId={subject.id} onDone={onDone} /> } } : {}
  return (
    <ArchivePart title={words.affiliations} {...add}>
      <DataTable label={words.affiliations} columns={columns} rows={file.affiliations} rowKey={(row) => row.affiliationId} rowState={(row) => (row.to === null ? undefined : 'faint')} empty={<p className="soft archive-none">{words.noAffiliations}</p>} />
    </ArchivePart>
  )
}

const schema = z.object({ ...someoneShape, affiliation: z.enum(AFFILIATION_KINDS), from: dateText, note: optionalTextSchema(200) })

function AddAffiliation({ premisesId, onDone }: { premisesId: number; onDone(): void }): ReactNode {
  const words = useText().archive
  const { today } = useDesk()
  const defaults = { kind: 'person', name: '', phone: '', affiliation: 'heir', from: today, note: '' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`affiliation:${premisesId}`, form)
  const add = useCommand('affiliations.add', { draft })
  const chosen = useWatch({ control: form.control, name: 'affiliation' })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ kind, name, phone, affiliation, ...values }) => {
    const answer = await add.send({ premisesId, person: { kind, name, phone }, kind: affiliation, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { 'person.name': 'name', 'person.phone': 'phone', kind: 'affiliation' }))
  })
  return (
    <InlineForm label={words.addAffiliation} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <SomeoneFields control={form.control} nameLabel={words.who} />
      <ChoiceField control={form.control} name="affiliation" label={words.affiliation} choices={AFFILIATION_KINDS.map((value) => ({ value, label: words.affiliationKinds[value] }))} />
      <p className="soft small">{words.affiliationRights[chosen]}</p>
      <DateField control={form.control} name="from" label={words.from} />
      <NoteField control={form.control} name="note" label={words.note} optional width="full" />
    </InlineForm>
  )
}
