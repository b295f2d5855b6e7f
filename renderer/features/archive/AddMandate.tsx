import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import { identityKindSchema } from '../../../shared/contract/move-in.ts'
import { MANDATE_SCOPES } from '../../../shared/contract/parties.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText, optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField, SelectField, TextField, TickField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { Owner } from './MandatesPart.tsx'
import { someoneShape } from './someone.ts'
import { SomeoneFields } from './SomeoneFields.tsx'

const schema = z.object({
  ...someoneShape, owner: z.number({ error: 'choose-owner' }), scope: z.enum(MANDATE_SCOPES), number: optionalTextSchema(40), from: dateText, until: optionalDateText, identityKind: identityKindSchema, identityNumber: optionalTextSchema(40),
  originalSeen: z.boolean().refine((seen) => seen, 'original-not-seen'), note: optionalTextSchema(200),
})

/** A 委托书 whose original lies on the counter. */
export function AddMandate({ premisesId, owners, onDone }: { premisesId: number; owners: readonly Owner[]; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.archive
  const { today } = useDesk()
  const defaults = { kind: 'company', name: '', phone: '', owner: owners[0]?.partyId as number, scope: 'sublet', number: '', from: today, until: '', identityKind: 'uscc', identityNumber: '', originalSeen: false, note: '' } as const
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`mandate:${premisesId}`, form)
  const add = useCommand('mandates.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ kind, name, phone, owner, identityKind, identityNumber, ...values }) => {
    if (!values.originalSeen) return
    const answer = await add.send({ premisesId, principalPartyId: owner, agent: { kind, name, phone }, document: identityNumber === '' ? null : { kind: identityKind, number: identityNumber }, ...values, originalSeen: true })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { principalPartyId: 'owner', 'agent.name': 'name', 'agent.phone': 'phone', 'document.number': 'identityNumber', 'document.kind': 'identityKind' }))
  })
  return (
    <InlineForm label={words.addMandate} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <SomeoneFields control={form.control} nameLabel={words.agent} />
      {owners.length > 1 ? <ChoiceField control={form.control} name="owner" label={words.principal} choices={owners.map((owner) => ({ value: owner.partyId, label: owner.name }))} /> : null}
      <div className="fields">
        <SelectField control={form.control} name="identityKind" label={text.moveIn.identityKind} choices={identityKindSchema.options.map((value) => ({ value, label: text.moveIn.identityKinds[value] }))} />
        <TextField control={form.control} name="identityNumber" label={text.moveIn.identityNumber} optional />
      </div>
      <ChoiceField control={form.control} name="scope" label={words.scope} choices={MANDATE_SCOPES.map((value) => ({ value, label: words.scopes[value] }))} />
      <div className="fields">
        <TextField control={form.control} name="number" label={words.number} width="narrow" optional />
        <DateField control={form.control} name="from" label={words.from} />
        <DateField control={form.control} name="until" label={words.until} optional />
      </div>
      <TickField control={form.control} name="originalSeen" label={words.mandateSeen} />
    </InlineForm>
  )
}
