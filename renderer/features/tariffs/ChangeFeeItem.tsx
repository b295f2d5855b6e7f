import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { TextField, TickField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { FeeItem } from './PriceList.tsx'

const schema = z.object({ name: textSchema(20), nameEn: textSchema(40), active: z.boolean() })

export function ChangeFeeItem({ item, onDone }: { item: FeeItem; onDone(): void }): ReactNode {
  const words = useText().tariffs
  const form = useForm({ defaultValues: { name: item.name, nameEn: item.nameEn, active: item.active }, resolver: resolveBy(schema) })
  const change = useCommand('feeItems.change')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await change.send({ feeItemId: item.feeItemId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.changeItem} act={words.keep} busy={change.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      <h2>{item.name}</h2>
      <TextField control={form.control} name="name" label={words.itemName} autoFocus />
      <TextField control={form.control} name="nameEn" label={words.itemNameEn} onEnter={() => void submit()} />
      <TickField control={form.control} name="active" label={words.active} />
    </InlineForm>
  )
}
