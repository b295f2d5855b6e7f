import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { SecondPerson } from '../../ui/SecondPerson.tsx'
import { ChoiceField, TextField } from '../../ui/fields.tsx'
import { CorrectLine } from './CorrectLine.tsx'
import { CorrectMethod } from './CorrectMethod.tsx'
import { changeOf, correctSchema, emptyCorrection, FIELD_OF_PATH, kindsOf } from './correction.ts'
import type { CorrectText, Correction } from './correction.ts'

/** 更正 of a receipt: what was wrong, what is right, why, and a second person. */
export function CorrectReceipt({ receipt, onDone }: { receipt: CallOutput<'receipts.get'>; onDone(slipId: number | null): void }): ReactNode {
  const words = useText().corrections
  const kinds = kindsOf(receipt)
  const defaults = emptyCorrection(receipt)
  const form = useForm<CorrectText, unknown, Correction>({ defaultValues: defaults, resolver: resolveBy(correctSchema) })
  const draft = useDraft(`receipt:${receipt.receiptId}:correct`, form, { except: ['password', 'premisesId', 'toLine'] })
  const send = useCommand('receipts.correct', { draft })
  const yes = useSecondYes('receipts.correct')
  const [left, setLeft] = useState<ErrorData | null>(null)
  /** The reference that a warning was about; sent again, it is meant. */
  const [told, setTold] = useState<string | null>(null)
  const kind = useWatch({ control: form.control, name: 'kind' })
  const submit = form.handleSubmit(async (values) => {
    const change = changeOf(receipt, values, told === values.reference)
    if (!change.ok) return void form.setError(change.field, { type: 'empty', message: 'empty' }, { shouldFocus: true })
    const input = { receiptId: receipt.receiptId, change: change.change, reason: values.reason }
    const given = await yes.ask(values, input)
    if (!given.ok) return setLeft(showErrors(form, given.error, FIELD_OF_PATH))
    const answer = await send.send({ ...input, ticket: given.ticket })
    if (answer.ok) onDone(answer.value.slipId)
    else {
      if (answer.error.fields?.some(({ code }) => code === 'correct-reference-used')) setTold(values.reference)
      setLeft(showErrors(form, answer.error, FIELD_OF_PATH))
    }
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.correctTitle(receipt.number)} act={words.correct} busy={send.sending || yes.asking} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={() => onDone(null)}>
      <h2>{words.correctTitle(receipt.number)}</h2>
      <p className="soft">{words.correctHint}</p>
      <ChoiceField control={form.control} name="kind" label={words.wrong} autoFocus choices={kinds.map((each) => ({ value: each, label: words.kinds[each] }))} />
      {kind === 'method' ? <CorrectMethod form={form} receipt={receipt} onEnter={enter} /> : null}
      {kind === 'item' || kind === 'premises' ? <CorrectLine key={kind} kind={kind} form={form} receipt={receipt} onEnter={enter} /> : null}
      {kind === 'payer' ? <TextField control={form.control} name="name" label={words.newPayer} hint={receipt.payer} onEnter={enter} /> : null}
      <TextField control={form.control} name="reason" label={words.reason} onEnter={enter} />
      <div className="fields"><SecondPerson control={form.control} names={{ login: 'login', password: 'password' }} sealed onEnter={enter} /></div>
    </InlineForm>
  )
}
