import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'

const schema = z.object({ phone: textSchema(40) })

/** Telephone numbers of a party: one more, or one taken off with a reason. */
export function Phones({ partyId, phones }: { partyId: number; phones: readonly string[] }): ReactNode {
  const words = useText().changes
  const add = useCommand('parties.addPhone')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { phone: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ phone }) => {
    const answer = await add.send({ partyId, phone, reason: '' })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    setLeft(null)
    form.reset()
  })
  return (
    <section className="stack">
      <h2>{words.phones}</h2>
      <ul>{phones.map((phone) => <li key={phone} className="change-line"><span>{phone}</span><RemovePhone partyId={partyId} phone={phone} /></li>)}</ul>
      <KeyScope className="fields">
        <TextField control={form.control} name="phone" label={words.phone} width="narrow" onEnter={() => void submit()} />
        <div className="field-button"><Act label={words.addPhone} hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} /></div>
        {left ? <ErrorNote error={left} /> : null}
      </KeyScope>
    </section>
  )
}

function RemovePhone({ partyId, phone }: { partyId: number; phone: string }): ReactNode {
  const text = useText()
  const words = text.changes
  const remove = useCommand('parties.removePhone')
  return (
    <AskReason
      label={words.removePhoneOf(phone)} question={words.removeReason} act={words.removeAct} keep={text.words.cancel} busy={remove.sending} error={remove.error}
      onSend={(reason) => void remove.send({ partyId, phone, reason })}
    />
  )
}
