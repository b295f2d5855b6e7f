import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, SelectField, TextField, TickField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ChangePage } from './ChangePage.tsx'
import { ChooseOne } from './ChooseOne.tsx'
import { DOCUMENT_NAMES, documentFields, NO_DOCUMENT } from './document-fields.ts'
import { IDENTITY_CHOICES } from './transfer-form.ts'
import type { FormProps } from './what.ts'

type Household = CallOutput<'members.list'>['households'][number]

const schema = z.object({ name: textSchema(80), relation: textSchema(20), phone: optionalTextSchema(40), from: dateText, withoutDocument: z.boolean(), ...documentFields })
  .refine((values) => values.withoutDocument || values.number !== '', { path: ['number'], error: 'id-empty' })

/** Who lives with whom: somebody joins, somebody leaves. */
export function HouseholdForm({ premisesId }: FormProps): ReactNode {
  const words = useText().changes
  const list = useCall('members.list', { premisesId })
  const [picked, setPicked] = useState<number | null>(null)
  const household = list.data?.households.find((each) => each.partyId === picked) ?? list.data?.households[0]
  if (list.data && household) {
    const choices = list.data.households.map((each) => ({ id: each.partyId, label: `${each.name} ${each.part}`.trim() }))
    return <AddMember key={household.partyId} premisesId={premisesId} household={household} choose={<ChooseOne label={words.whose} choices={choices} value={household.partyId} onChange={setPicked} />} />
  }
  return <ChangePage what="household" premisesId={premisesId}><Read state={list}>{() => <div className="sheet-plain"><EmptyState title={words.noHouseholds} /></div>}</Read></ChangePage>
}

function AddMember({ premisesId, household, choose }: { premisesId: number; household: Household; choose: ReactNode }): ReactNode {
  const text = useText()
  const words = text.changes
  const { today } = useDesk()
  const form = useForm({ defaultValues: { name: '', relation: '', phone: '', from: today, withoutDocument: false, ...NO_DOCUMENT }, resolver: resolveBy(schema) })
  const draft = useDraft(`member:${premisesId}:${household.partyId}`, form, { except: ['number'] })
  const add = useCommand('members.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [said, setSaid] = useState('')
  const without = useWatch({ control: form.control, name: 'withoutDocument' })
  const submit = form.handleSubmit(async ({ withoutDocument, identityKind, number, validUntil, originalSeen, ...values }) => {
    setLeft(null)
    const document = withoutDocument ? null : { identityKind, identityNumber: number, validUntil, originalSeen }
    const answer = await add.send({ premisesId, householdPartyId: household.partyId, document, ...values })
    if (!answer.ok) return setLeft(showErrors(form, answer.error, DOCUMENT_NAMES))
    setSaid(words.memberAdded(values.name))
    form.reset()
    form.setFocus('name')
  })
  return (
    <ChangePage what="household" premisesId={premisesId} error={left} primary={{ label: words.addMember, hotKey: 'Ctrl+Enter', busy: add.sending, onPress: () => void submit() }}>
      <div className="change">
        <section className="sheet stack-wide">
          {choose}
          <DraftNote draft={draft} onClear={() => form.reset()} />
          {said === '' ? null : <p role="status" className="mark-good">{said}</p>}
          <div className="fields">
            <TextField control={form.control} name="name" label={text.words.name} autoFocus />
            <TextField control={form.control} name="relation" label={words.relation} width="narrow" />
            <DateField control={form.control} name="from" label={words.from} />
            <TextField control={form.control} name="phone" label={words.phone} width="narrow" optional />
          </div>
          <TickField control={form.control} name="withoutDocument" label={words.withoutDocument} />
          {without ? null : (
            <>
              <div className="fields">
                <SelectField control={form.control} name="identityKind" label={words.identityKind} choices={IDENTITY_CHOICES.filter((kind) => kind !== 'uscc').map((kind) => ({ value: kind, label: text.moveIn.identityKinds[kind] }))} />
                <TextField control={form.control} name="number" label={words.identityNumber} />
                <DateField control={form.control} name="validUntil" label={words.validUntil} optional />
              </div>
              <TickField control={form.control} name="originalSeen" label={words.originalSeen} />
            </>
          )}
        </section>
        <Members household={household} />
      </div>
    </ChangePage>
  )
}

function Members({ household }: { household: Household }): ReactNode {
  const words = useText().changes
  const [leaving, setLeaving] = useState<number | null>(null)
  return (
    <aside className="sheet stack">
      <h2>{household.name} · {words.members}</h2>
      {household.maximumOccupants === null ? null : <p className="soft">{words.limit(household.maximumOccupants)}</p>}
      {household.members.length === 0 ? <p className="soft">{words.noMembers}</p> : null}
      <ul className="stack">
        {household.members.map((member) => (
          <li key={member.occupancyId}>
            <div className="change-line"><span>{member.name} {member.relation}</span><span className="soft">{member.from ?? ''}</span>{leaving === member.occupancyId ? null : <Act label={`${member.name} ${words.leaves}`} kind="quiet" onPress={() => setLeaving(member.occupancyId)} />}</div>
            {leaving === member.occupancyId ? <EndMember occupancyId={member.occupancyId} onDone={() => setLeaving(null)} /> : null}
          </li>
        ))}
      </ul>
    </aside>
  )
}

const endSchema = z.object({ on: dateText })

function EndMember({ occupancyId, onDone }: { occupancyId: number; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.changes
  const { today } = useDesk()
  const end = useCommand('members.end')
  const form = useForm({ defaultValues: { on: today }, resolver: resolveBy(endSchema) })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ on }) => {
    const answer = await end.send({ occupancyId, on })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <KeyScope className="fields">
      <DateField control={form.control} name="on" label={words.leavesOn} autoFocus onEnter={() => void submit()} />
      <div className="field-button row">
        <Act label={words.leavesAct} hotKey="Ctrl+Enter" busy={end.sending} onPress={() => void submit()} />
        <Act label={text.words.cancel} kind="quiet" hotKey="Escape" onPress={onDone} />
      </div>
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}
