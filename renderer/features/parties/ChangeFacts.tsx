import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { DateField, TextField, TickField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { type ChosenPerson, PersonField } from './PersonField.tsx'
import type { Party } from './PartyPage.tsx'

const schema = z.object({
  nationality: optionalTextSchema(40), registeredAddress: optionalTextSchema(120), employer: optionalTextSchema(80), occupation: optionalTextSchema(40), legalRepresentative: optionalTextSchema(40),
  diedOn: optionalDateText, messageConsent: z.boolean(), important: z.boolean(), reason: textSchema(200),
})

/** What is known of somebody beside name, telephone and document, with why it changes. */
export function ChangeFacts({ party, onDone }: { party: Party; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.archive
  const { detail } = party
  const defaults = {
    nationality: detail?.nationality ?? '', registeredAddress: detail?.registeredAddress ?? '', employer: detail?.employer ?? '', occupation: detail?.occupation ?? '',
    legalRepresentative: detail?.legalRepresentative ?? '', diedOn: detail?.diedOn ?? '', messageConsent: detail?.messageConsentOn !== null && detail !== null, important: detail?.important ?? false, reason: '',
  }
  const form = useForm({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`facts:${party.partyId}`, form)
  const send = useCommand('parties.setFacts', { draft })
  const [guardian, setGuardian] = useState<ChosenPerson | null>(detail?.guardianPartyId ? { partyId: detail.guardianPartyId, name: detail.guardian ?? '' } : null)
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ partyId: party.partyId, guardianPartyId: guardian?.partyId ?? null, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const company = party.kind === 'company'
  return (
    <InlineForm label={words.changeFacts} act={words.keep} busy={send.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.changeFacts}</h2>
      {company ? <TextField control={form.control} name="legalRepresentative" label={words.legalRepresentative} optional autoFocus /> : (
        <>
          <TextField control={form.control} name="employer" label={words.employer} optional width="full" autoFocus />
          <TextField control={form.control} name="occupation" label={words.occupation} optional />
          <TextField control={form.control} name="nationality" label={words.nationality} optional width="narrow" />
          <TextField control={form.control} name="registeredAddress" label={words.registeredAddress} optional width="full" />
          <PersonField label={words.guardian} chosen={guardian} onChoose={setGuardian} />
          <DateField control={form.control} name="diedOn" label={words.diedOn} hint={words.diedHint} optional />
        </>
      )}
      <TickField control={form.control} name="messageConsent" label={words.messageConsent} />
      <TickField control={form.control} name="important" label={words.important} />
      <TextField control={form.control} name="reason" label={words.changeReason} width="full" onEnter={() => void submit()} />
    </InlineForm>
  )
}
