import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { cashMoveKindSchema, cashPlaceSchema } from '../../../shared/contract/cash-moves.ts'
import { optionalTextSchema, positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { ChoiceField, MoneyField, TextField } from '../../ui/fields.tsx'

const schema = z.object({ kind: cashMoveKindSchema, amountFen: moneyText.pipe(positiveFenSchema), reason: textSchema(120), paperNumber: optionalTextSchema(40), place: cashPlaceSchema })
type Form = z.input<typeof schema>
const DEFAULTS: Form = { kind: 'in', amountFen: '', reason: '', paperNumber: '', place: 'finance' }

/** One move of cash, with its reason and paper. */
export function MoveCash({ shiftId, onDone }: { shiftId: number; onDone(): void }): ReactNode {
  const words = useText().cashMoves
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: DEFAULTS, resolver: resolveBy(schema) })
  const draft = useDraft(`cash-move:${shiftId}`, form)
  const add = useCommand('cashMoves.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ place, ...values }) => {
    setLeft(null)
    const answer = await add.send({ shiftId, ...values, place: values.kind === 'drop' ? place : null })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  const kind = useWatch({ control: form.control, name: 'kind' })
  return (
    <InlineForm label={words.add} act={words.save} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(DEFAULTS)} onSend={enter} onCancel={onDone}>
      <div className="cash-move-fields">
        <ChoiceField control={form.control} name="kind" label={words.kind} choices={cashMoveKindSchema.options.map((value) => ({ value, label: words.kinds[value] }))} autoFocus hint={words.kindHint} />
        <MoneyField control={form.control} name="amountFen" label={words.amount} onEnter={enter} />
        <TextField control={form.control} name="reason" label={words.reason} onEnter={enter} />
        {kind === 'drop' ? <ChoiceField control={form.control} name="place" label={words.place} choices={cashPlaceSchema.options.map((value) => ({ value, label: words.places[value] }))} /> : null}
        <TextField control={form.control} name="paperNumber" label={words.paper} width="narrow" optional={kind === 'change'} onEnter={enter} />
      </div>
    </InlineForm>
  )
}
