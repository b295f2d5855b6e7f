import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import type { SealedCode } from './SealedCodes.tsx'

/** One code: what it was used for, to be confirmed; or, while it is sealed, to be withdrawn. */
export function CodePanel({ code }: { code: SealedCode }): ReactNode {
  const text = useText()
  const words = text.sealedCodes
  return (
    <KeyScope>
      <section className="sheet stack-wide" aria-label={code.label}>
        <h2>{text.words.sealedCode} {code.label}</h2>
        <p className="soft">{words.issued} {code.issuedAt} {code.issuedBy}</p>
        {code.usedAt === null ? null : <p>{code.usedAt} {code.usedBy} <strong>{code.usedFor}</strong></p>}
        {code.confirmedAt === null ? null : <p>{words.confirmedBy} {code.confirmedBy} {code.confirmedAt}</p>}
        {code.state === 'used' ? code.own ? <p className="look">{words.ownUse}</p> : <ConfirmCode code={code} /> : null}
        {code.state === 'sealed' ? <WithdrawCode code={code} /> : null}
      </section>
    </KeyScope>
  )
}

const confirmSchema = z.object({ found: z.enum(['right', 'wrong']), note: optionalTextSchema(200) })

function ConfirmCode({ code }: { code: SealedCode }): ReactNode {
  const words = useText().sealedCodes
  const defaults = { found: 'right' as const, note: '' }
  const form = useForm<z.input<typeof confirmSchema>, unknown, z.output<typeof confirmSchema>>({ defaultValues: defaults, resolver: resolveBy(confirmSchema) })
  const draft = useDraft(`sealed-code:${code.id}:confirm`, form)
  const send = useCommand('sealedCodes.confirm', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ found, note }) => {
    const answer = await send.send({ sealedCodeId: code.id, right: found === 'right', note })
    if (!answer.ok) setLeft(showErrors(form, answer.error))
  })
  return (
    <>
      <DraftNote draft={draft} onClear={() => form.reset(defaults)} />
      <ChoiceField control={form.control} name="found" label={words.isRight} autoFocus choices={[{ value: 'right', label: words.right }, { value: 'wrong', label: words.wrong }]} />
      <TextField control={form.control} name="note" label={words.note} optional width="full" onEnter={() => void submit()} />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end"><Act label={words.confirm} hotKey="Ctrl+Enter" busy={send.sending} onPress={() => void submit()} /></div>
    </>
  )
}

const withdrawSchema = z.object({ reason: textSchema(200) })

function WithdrawCode({ code }: { code: SealedCode }): ReactNode {
  const words = useText().sealedCodes
  const form = useForm<z.input<typeof withdrawSchema>, unknown, z.output<typeof withdrawSchema>>({ defaultValues: { reason: '' }, resolver: resolveBy(withdrawSchema) })
  const draft = useDraft(`sealed-code:${code.id}:withdraw`, form)
  const send = useCommand('sealedCodes.withdraw', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await send.send({ sealedCodeId: code.id, ...values })
    if (!answer.ok) setLeft(showErrors(form, answer.error))
  })
  return (
    <>
      <DraftNote draft={draft} onClear={() => form.reset({ reason: '' })} />
      <p className="soft">{words.withdrawHint}</p>
      <TextField control={form.control} name="reason" label={words.reason} width="full" onEnter={() => void submit()} />
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end"><Act label={words.withdraw} kind="danger" hotKey="Ctrl+Enter" busy={send.sending} onPress={() => void submit()} /></div>
    </>
  )
}
