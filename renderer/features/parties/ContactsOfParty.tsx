import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { Party } from './PartyPage.tsx'

const KINDS = ['emergency', 'contact', 'staff'] as const

/** Whom to call, and a company's staff; those of before stay readable. */
export function ContactsOfParty({ party }: { party: Party }): ReactNode {
  const words = useText().archive
  const { today } = useDesk()
  const [adding, setAdding] = useState<boolean | null>(null)
  const end = useCommand('contacts.end')
  if (adding) return <AddContact party={party} onDone={() => setAdding(false)} />
  return (
    <section className="sheet archive-part" aria-labelledby="party-contacts">
      <header className="archive-section-head">
        <h2 id="party-contacts">{words.contacts}</h2>
        <Act label={words.addContact} kind="quiet" autoFocus={adding === false} onPress={() => setAdding(true)} />
      </header>
      {party.contacts.length === 0 ? <p className="soft">{words.noContacts}</p> : (
        <ul className="stack">
          {party.contacts.map((contact) => (
            <li key={contact.contactId} className={contact.to === null ? 'archive-contact' : 'archive-contact soft'}>
              <span><span className="soft small">{words.contactKinds[contact.kind]}</span> {contact.name} {contact.relation} {contact.phone}{contact.to === null ? '' : ` (${words.span(contact.from, contact.to)})`}</span>
              {contact.to === null ? <Act label={words.endContact} kind="quiet" busy={end.sending} onPress={() => void end.send({ contactId: contact.contactId, to: today })} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const schema = z.object({ kind: z.enum(KINDS), name: textSchema(40), relation: optionalTextSchema(40), phone: optionalTextSchema(40) })

function AddContact({ party, onDone }: { party: Party; onDone(): void }): ReactNode {
  const words = useText().archive
  const form = useForm<z.infer<typeof schema>>({ defaultValues: { kind: party.kind === 'company' ? 'contact' : 'emergency', name: '', relation: '', phone: '' }, resolver: resolveBy(schema) })
  const add = useCommand('contacts.add')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send({ partyId: party.partyId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.addContact} act={words.keep} busy={add.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.addContact}</h2>
      <ChoiceField control={form.control} name="kind" label={words.partyKind} choices={KINDS.filter((kind) => (party.kind === 'company' ? kind !== 'emergency' : kind === 'emergency')).map((value) => ({ value, label: words.contactKinds[value] }))} />
      <TextField control={form.control} name="name" label={words.contactName} autoFocus />
      <TextField control={form.control} name="relation" label={words.relation} optional />
      <TextField control={form.control} name="phone" label={words.phone} optional={party.kind === 'company'} onEnter={() => void submit()} />
    </InlineForm>
  )
}
