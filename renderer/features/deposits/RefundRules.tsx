import type { ReactNode } from 'react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { RefundRule } from '../../../shared/contract/deposits.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { go } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { NumberField, TickField } from '../../ui/fields.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import './deposits.css'

type Item = { code: string; name: string }
const schema = z.object({ rules: z.array(z.object({ item: z.string(), countersign: z.boolean(), againDays: wholeNumberText.pipe(z.int().min(0).max(365, { error: 'too-large' })), thingsBack: z.boolean() })) })

/** What each kind of deposit needs before it goes back; a manager sets it. */
export function RefundRules(): ReactNode {
  const { language } = useLanguage()
  const items = useCall('fees.items', {})
  const settings = useCall('settings.get', {})
  const deposits = (items.data?.items ?? []).filter((item) => item.kind === 'deposit').map((item) => ({ code: item.code, name: language === 'en' ? item.nameEn : item.name }))
  return <Read state={settings}>{(read) => (items.data ? <RulesForm items={deposits} rules={read.refundRules} /> : null)}</Read>
}

function RulesForm({ items, rules }: { items: readonly Item[]; rules: readonly RefundRule[] }): ReactNode {
  const text = useText()
  const words = text.deposits
  const known = items.map(({ code }) => rules.find((rule) => rule.item === code) ?? { item: code, countersign: false, againDays: 0, thingsBack: false })
  const defaultValues = { rules: known.map((rule) => ({ ...rule, againDays: String(rule.againDays) })) }
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues, resolver: resolveBy(schema) })
  const draft = useDraft('refund-rules', form)
  const change = useCommand('settings.change', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await change.send({ settings: { refundRules: values.rules } })
    if (answer.ok) go('/deposits')
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <Page
      title={words.rules} note={words.rulesHint} acts={<Act label={words.back} kind="quiet" onPress={() => go('/deposits')} />} error={left}
      primary={{ label: text.words.save, hotKey: 'Ctrl+Enter', onPress: () => void submit(), busy: change.sending }}
    >
      <div className="stack-wide">
        <DraftNote draft={draft} onClear={() => form.reset(defaultValues)} />
        {items.map((item, index) => (
          <section key={item.code} className="sheet deposit-rule" aria-label={item.name}>
            <h2>{item.name}</h2>
            <TickField control={form.control} name={`rules.${index}.countersign`} label={words.ruleCountersign} autoFocus={index === 0} />
            <TickField control={form.control} name={`rules.${index}.thingsBack`} label={words.ruleThings} />
            <NumberField control={form.control} name={`rules.${index}.againDays`} label={words.ruleAgain} onEnter={() => void submit()} />
          </section>
        ))}
      </div>
    </Page>
  )
}
