import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ChoiceField, DateField, TextField } from '../../ui/fields.tsx'
import type { KeyRow } from './KeyRegister.tsx'

const schema = z.object({ outcome: z.enum(['returned', 'lost', 'void']), closedOn: dateText, note: optionalTextSchema(200) })

/** A key that came back, is lost, or was written down by mistake. */
export function ReturnKey({ row, onDone, onSlip }: { row: KeyRow; onDone(): void; onSlip(): void }): ReactNode {
  const text = useText()
  const words = text.keys
  const isOut = row.outcome === 'out'
  return (
    <section className="sheet stack-wide scroll" aria-label={words.back}>
      <div className="stack">
        <h2>{words.kinds[row.kind]} {row.number}</h2>
        <p>{row.room} · {row.holder}</p>
        <p className="soft">{words.purposes[row.purpose]} · {row.slipNumber} · {row.issuedOn} {row.issuedBy}</p>
        {isOut ? null : <p>{words.closed(words.outcomes[row.outcome], row.closedOn ?? '')} {row.note}</p>}
        <div><Act label={words.slipPaper} onPress={onSlip} /></div>
      </div>
      {isOut ? <ReturnForm row={row} onDone={onDone} /> : <div className="row-end"><Act label={text.words.close} hotKey="Escape" onPress={onDone} /></div>}
    </section>
  )
}

function ReturnForm({ row, onDone }: { row: KeyRow; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.keys
  const { today } = useDesk()
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: { outcome: 'returned', closedOn: today, note: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`key-return:${row.keyId}`, form)
  const give = useCommand('keys.return', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await give.send({ keyId: row.keyId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <>
      <ChoiceField control={form.control} name="outcome" label={words.outcome} choices={(['returned', 'lost', 'void'] as const).map((value) => ({ value, label: words.outcomes[value] }))} autoFocus />
      <DateField control={form.control} name="closedOn" label={words.closedOn} />
      <TextField control={form.control} name="note" label={words.note} hint={words.noteHint} optional width="full" />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onDone} />
        <Act label={words.save} kind="primary" hotKey="Ctrl+Enter" busy={give.sending} onPress={() => void submit()} />
      </div>
    </>
  )
}
