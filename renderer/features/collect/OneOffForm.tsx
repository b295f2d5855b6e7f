import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { idSchema, positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { MoneyField, SelectField, TextField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import type { FeeChoice } from './ExtraLines.tsx'

const schema = z.object({ feeItemId: idSchema, description: textSchema(60), amount: moneyText.pipe(positiveFenSchema) })

/** A charge made by hand; once added it stands among the open charges, ticked. */
export function OneOffForm({ premisesId, choices, onDone }: { premisesId: number; choices: readonly FeeChoice[]; onDone(): void }): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const add = useCommand('charges.addOneOff')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { feeItemId: choices[0]?.value ?? 0, description: '', amount: '' }, resolver: resolveBy(schema) })
  const submit = form.handleSubmit(async ({ amount, ...values }) => {
    const answer = await add.send({ ...values, premisesId, from: null, to: today, amountFen: amount })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { amountFen: 'amount' }))
  })
  return (
    <KeyScope className="extra">
      <SelectField control={form.control} name="feeItemId" label={text.collect.oneOffItem} choices={choices} width="narrow" />
      <TextField control={form.control} name="description" label={text.collect.oneOffDescription} placeholder={text.collect.oneOffExample} autoFocus onEnter={() => void submit()} />
      <MoneyField control={form.control} name="amount" label={text.words.amount} onEnter={() => void submit()} />
      <div className="field-button row">
        <Act label={text.collect.oneOffAdd} hotKey="Ctrl+Enter" busy={add.sending} onPress={() => void submit()} />
        <Act label={text.words.cancel} kind="quiet" onPress={onDone} />
      </div>
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}
