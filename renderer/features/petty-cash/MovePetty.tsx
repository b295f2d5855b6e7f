import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { MoneyField, TextField } from '../../ui/fields.tsx'
import type { PettyKind } from './PettyCash.tsx'

const schema = z.object({ amountFen: moneyText.pipe(positiveFenSchema), reason: textSchema(120), paperNumber: textSchema(40) })
type Form = z.input<typeof schema>
const DEFAULTS: Form = { amountFen: '', reason: '', paperNumber: '' }
const CALLS = { 'top-up': 'pettyCash.topUp', spent: 'pettyCash.spend', returned: 'pettyCash.giveBack' } as const

/** Money into or out of the box, with its reason and paper. */
export function MovePetty({ kind, onDone }: { kind: PettyKind; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.pettyCash
  const form = useForm<Form, unknown, z.output<typeof schema>>({ defaultValues: DEFAULTS, resolver: resolveBy(schema) })
  const draft = useDraft(`petty-cash:${kind}`, form)
  const move = useCommand(CALLS[kind], { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await move.send(values)
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.acts[kind]} act={text.words.save} busy={move.sending} error={left} draft={draft} onClear={() => form.reset(DEFAULTS)} onSend={enter} onCancel={onDone}>
      <h2>{words.acts[kind]}</h2>
      <MoneyField control={form.control} name="amountFen" label={words.amount} autoFocus onEnter={enter} />
      <TextField control={form.control} name="reason" label={words.reason} width="full" onEnter={enter} />
      <TextField control={form.control} name="paperNumber" label={words.paper} onEnter={enter} />
    </InlineForm>
  )
}
