import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { DateField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { Tariff } from './PriceList.tsx'
import { ruleAsText, ruleSchema } from './rule-form.ts'
import { RuleFields } from './RuleFields.tsx'

const schema = z.object({ from: dateText, rule: ruleSchema })

/** The next price, from a day on; the present one ends the day before. */
export function AddVersion({ tariff, newest, onDone }: { tariff: Tariff; newest: Tariff['versions'][number]; onDone(): void }): ReactNode {
  const words = useText().tariffs
  const defaults = { from: '', rule: ruleAsText(newest.rule) }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`tariff-version:${tariff.tariffId}`, form)
  const add = useCommand('tariffs.addVersion', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send({ tariffId: tariff.tariffId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error, { 'rule.unitPrice': 'rule.price' }))
  })
  return (
    <InlineForm label={words.addVersion} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <h2>{tariff.name}</h2>
      <DateField control={form.control} name="from" label={words.validFrom} hint={words.versionHint} autoFocus />
      <RuleFields control={form.control as never} fixedBasis />
    </InlineForm>
  )
}
