import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField, SelectField, TextField, TickField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { DOCUMENT_NAMES, documentFields, NO_DOCUMENT } from './document-fields.ts'
import { IDENTITY_CHOICES } from './transfer-form.ts'

const schema = z.object(documentFields).refine((values) => values.number !== '', { path: ['number'], error: 'id-empty' })

/** A card that was renewed, or another kind: the original was seen. */
export function DocumentForm({ partyId }: { partyId: number }): ReactNode {
  const text = useText()
  const words = text.changes
  const add = useCommand('parties.addDocument')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [said, setSaid] = useState(false)
  const form = useForm({ defaultValues: NO_DOCUMENT as z.input<typeof schema>, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ number, ...values }) => {
    const answer = await add.send({ partyId, document: { ...values, identityNumber: number }, reason: '' })
    setSaid(answer.ok)
    if (!answer.ok) return setLeft(showErrors(form, answer.error, DOCUMENT_NAMES))
    setLeft(null)
    form.reset()
  })
  return (
    <KeyScope className="stack change-person">
      <h2>{words.addDocument}</h2>
      {said ? <p role="status" className="mark-good">{words.saved}</p> : null}
      <div className="fields">
        <SelectField control={form.control} name="identityKind" label={words.identityKind} choices={IDENTITY_CHOICES.map((kind) => ({ value: kind, label: text.moveIn.identityKinds[kind] }))} />
        <TextField control={form.control} name="number" label={words.identityNumber} onEnter={() => void submit()} />
        <DateField control={form.control} name="validUntil" label={words.validUntil} optional />
      </div>
      <div className="row"><TickField control={form.control} name="originalSeen" label={words.originalSeen} /></div>
      <div className="row-end"><Act label={words.addDocument} hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} /></div>
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}
