import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { lateFeeSchema } from '../../../shared/contract/charging.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { wholeNumberText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useLanguage } from '../../text/language.tsx'
import { ChoiceField, NumberField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { itemName } from './item-name.ts'
import type { FeeItem } from './PriceList.tsx'

/** "0.5" ‰ a day → 500 of a million. */
const rateText = z.string().transform((text, context): number => {
  const plain = text.normalize('NFKC').replace('‰', '').trim()
  if (/^\d{1,3}(\.\d{1,3})?$/.test(plain)) return Math.round(Number(plain) * 1000)
  context.addIssue({ code: 'custom', message: plain === '' ? 'empty' : 'rate-form' })
  return z.NEVER
})
const { shape } = lateFeeSchema
const ruleSchema = z.object({ bears: z.literal('yes'), rate: rateText.pipe(shape.ratePerMillion), graceDays: wholeNumberText.pipe(shape.graceDays), from: shape.from, cap: z.union([z.literal('').transform(() => null), wholeNumberText.pipe(shape.capPercent.unwrap())]) })
const schema = z.discriminatedUnion('bears', [z.object({ bears: z.literal('no'), rate: z.string(), graceDays: z.string(), from: z.string(), cap: z.string() }), ruleSchema])
type LateFeeText = z.input<typeof schema>

/** 违约金 of an item, part by part; it is shown at the till and owed only once the desk takes it in. */
export function LateFeeForm({ item, onDone }: { item: FeeItem; onDone(): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.tariffs
  const defaults = toForm(item.lateFee)
  const form = useForm<LateFeeText, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`fee-item:${item.feeItemId}:late-fee`, form)
  const change = useCommand('feeItems.setLateFee', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const bears = useWatch({ control: form.control, name: 'bears' })
  const submit = form.handleSubmit(async (values) => {
    const rule = values.bears === 'no' ? null : { ratePerMillion: values.rate, graceDays: values.graceDays, from: values.from, capPercent: values.cap }
    const answer = await change.send({ feeItemId: item.feeItemId, rule })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { 'rule.ratePerMillion': 'rate', 'rule.graceDays': 'graceDays', 'rule.capPercent': 'cap' }))
  })
  const enter = (): void => void submit()
  return (
    <InlineForm label={words.lateFee} act={words.keep} busy={change.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={enter} onCancel={onDone}>
      <h2>{words.lateFeeOf(itemName(language, item))}</h2>
      <p className="soft">{words.lateFeeHint}</p>
      <ChoiceField control={form.control} name="bears" label={words.lateFeeBears} autoFocus choices={[{ value: 'no', label: words.lateFeeNo }, { value: 'yes', label: words.lateFeeYes }]} />
      {bears === 'yes' ? (
        <>
          <div className="pair">
            <NumberField control={form.control} name="rate" label={words.lateFeeRate} hint={words.lateFeeRateHint} width="narrow" onEnter={enter} />
            <NumberField control={form.control} name="graceDays" label={words.lateFeeGrace} hint={words.lateFeeGraceHint} width="narrow" onEnter={enter} />
          </div>
          <ChoiceField control={form.control} name="from" label={words.lateFeeFrom} choices={(['due-day', 'after-grace'] as const).map((value) => ({ value, label: words.lateFeeFroms[value] }))} />
          <NumberField control={form.control} name="cap" label={words.lateFeeCap} hint={words.lateFeeCapHint} optional onEnter={enter} />
        </>
      ) : null}
    </InlineForm>
  )
}

function toForm(rule: FeeItem['lateFee']): LateFeeText {
  if (rule === null) return { bears: 'no', rate: '0.5', graceDays: '0', from: 'due-day', cap: '' }
  return { bears: 'yes', rate: String(rule.ratePerMillion / 1000), graceDays: String(rule.graceDays), from: rule.from, cap: rule.capPercent === null ? '' : String(rule.capPercent) }
}
