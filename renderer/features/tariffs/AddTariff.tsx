import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { itemName } from './item-name.ts'
import type { FeeItem } from './PriceList.tsx'
import { blankRule, ruleSchema } from './rule-form.ts'
import { RuleFields } from './RuleFields.tsx'

const schema = z.object({ feeItemId: z.number({ error: 'choose-item' }), name: textSchema(30), from: dateText, rule: ruleSchema })

export function AddTariff({ items, onDone }: { items: readonly FeeItem[]; onDone(): void }): ReactNode {
  const words = useText().tariffs
  const { language } = useLanguage()
  const { today } = useDesk()
  const offered = items.filter((item) => item.kind === 'recurring' && item.active && item.charging !== 'shared')
  const defaults = { feeItemId: offered[0]?.feeItemId as number, name: '', from: `${today.slice(0, 8)}01`, rule: blankRule }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('tariff:new', form)
  const add = useCommand('tariffs.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const chosen = useWatch({ control: form.control, name: 'feeItemId' })
  const charging = offered.find((item) => item.feeItemId === chosen)?.charging ?? 'period'
  const metered = charging === 'meter' || charging === 'card'
  useEffect(() => {
    const { basis } = form.getValues('rule')
    if ((basis === 'meter') === metered) return
    form.setValue('rule.basis', metered ? 'meter' : charging === 'until' ? 'unit' : 'area')
    form.setValue('rule.per', metered ? 'once' : 'month')
    form.setValue('rule.tiers', [])
  }, [form, metered, charging])
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send(values)
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { 'rule.unitPrice': 'rule.price' }))
  })
  return (
    <InlineForm label={words.addTariff} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.addTariff}</h2>
      <SelectField control={form.control} name="feeItemId" label={words.item} choices={offered.map((item) => ({ value: item.feeItemId, label: itemName(language, item) }))} autoFocus />
      <div className="pair">
        <TextField control={form.control} name="name" label={words.tariffName} />
        <DateField control={form.control} name="from" label={words.validFrom} />
      </div>
      <RuleFields control={form.control as never} metered={metered} />
    </InlineForm>
  )
}
