import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { NoteField } from '../../ui/fields.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { DefectRow } from './DefectRegister.tsx'

const schema = z.object({ outcome: textSchema(200) })

/** A defect with its facts; an open one is closed with what was done. */
export function CloseDefect({ row, onDone }: { row: DefectRow; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.delivery
  return (
    <section className="sheet stack-wide scroll" aria-label={words.closeDefect}>
      <div className="stack">
        <h2>{row.room} {row.place}</h2>
        <p>{row.text}</p>
        <p className="soft">{[row.responsible, row.mendBy === null ? '' : words.until(row.mendBy), `${shortMoment(row.createdAt)} ${row.createdBy}`].filter((part) => part !== '').join(' · ')}</p>
        {row.closedAt === null ? null : <p>{shortMoment(row.closedAt)} {row.closedBy} {row.outcome}</p>}
      </div>
      {row.closedAt === null ? <CloseForm row={row} onDone={onDone} /> : <div className="row-end"><Act label={text.words.close} hotKey="Escape" onPress={onDone} /></div>}
    </section>
  )
}

function CloseForm({ row, onDone }: { row: DefectRow; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.delivery
  const form = useForm({ defaultValues: { outcome: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`defect-close:${row.defectId}`, form)
  const close = useCommand('defects.close', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await close.send({ defectId: row.defectId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <>
      <NoteField control={form.control} name="outcome" label={words.howMended} width="full" autoFocus />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.cancel} hotKey="Escape" onPress={onDone} />
        <Act label={words.closeDefect} kind="primary" hotKey="Ctrl+Enter" busy={close.sending} onPress={() => void submit()} />
      </div>
    </>
  )
}
