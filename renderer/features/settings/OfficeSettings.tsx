import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Settings } from '../../../shared/contract/desk.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, MoneyField, NoteField, NumberField, SelectField, TextField, TickField } from '../../ui/fields.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { officeSchema, toForm } from './office-form.ts'
import { SettingsTabs } from './SettingsTabs.tsx'

/** Customs of the property: rounding, due day, part months, float, departments. */
export function OfficeSettings(): ReactNode {
  const text = useText()
  const settings = useCall('settings.get', {})
  if (settings.data === undefined) return <Page title={text.settings.title} note={<SettingsTabs open="office" />}><Read state={settings}>{() => null}</Read></Page>
  return <OfficeForm settings={settings.data} />
}

function OfficeForm({ settings }: { settings: Settings }): ReactNode {
  const text = useText()
  const words = text.settings
  const change = useCommand('settings.change')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [saved, setSaved] = useState(false)
  const form = useForm({ defaultValues: toForm(settings), resolver: resolveBy(officeSchema) })
  const { control } = form
  const [proration, feeStartRule] = useWatch({ control, name: ['proration', 'feeStartRule'] })
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    setSaved(false)
    const answer = await change.send({ settings: values })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    form.reset(toForm(answer.value))
    setSaved(true)
  })
  return (
    <Page
      title={words.title}
      note={<SettingsTabs open="office" />}
      error={left}
      others={saved ? <span role="status">{words.saved}</span> : null}
      primary={{ label: text.words.save, hotKey: 'Ctrl+Enter', busy: change.sending, onPress: () => void submit() }}
    >
      <div className="split-even">
        <section className="sheet stack-wide" aria-label={words.money}>
          <h2>{words.money}</h2>
          <ChoiceField control={control} name="cashRounding" label={words.cashRounding} hint={words.cashRoundingHint} choices={([1, 10, 100] as const).map((value) => ({ value, label: words.cashRoundingChoices[value] }))} />
          <div className="fields">
            <SelectField control={control} name="proration" label={words.proration} hint={words.prorationHint(words.prorationExamples[proration])} choices={PRORATIONS.map((value) => ({ value, label: words.prorationChoices[value] }))} />
            <NumberField control={control} name="dueDay" label={words.dueDay} hint={words.dueDayHint} />
            <MoneyField control={control} name="floatFen" label={words.float} />
            <MoneyField control={control} name="overShortLimitFen" label={words.overShortLimit} hint={words.overShortLimitHint} />
            <MoneyField control={control} name="waiverLimitFen" label={words.waiverLimit} hint={words.waiverLimitHint} />
          </div>
          <TickField control={control} name="freePrepaidSettles" label={words.freePrepaid} />
          <TextField control={control} name="denominations" label={words.denominations} hint={words.denominationsHint} width="full" />
          <TextField control={control} name="receiptNote" label={words.receiptNote} width="full" optional />
          <NoteField control={control} name="waysToPay" label={words.waysToPay} hint={words.waysToPayHint} width="full" optional />
          <NoteField control={control} name="dunningClause" label={words.dunningClause} hint={words.dunningClauseHint} width="full" optional />
          <TextField control={control} name="dunningContact" label={words.dunningContact} width="full" optional />
        </section>
        <section className="sheet stack-wide" aria-label={words.desk}>
          <h2>{words.desk}</h2>
          <NoteField control={control} name="departments" label={words.departments} hint={words.departmentsHint} rows={7} />
          <NumberField control={control} name="noticeHours" label={words.noticeHours} width="normal" />
          <NumberField control={control} name="registrationDays" label={words.registrationDays} width="normal" />
          <ChoiceField control={control} name="feeStartRule" label={words.feeStartRule} hint={words.feeStartHints[feeStartRule]} choices={FEE_STARTS.map((value) => ({ value, label: words.feeStartRules[value] }))} />
          <NumberField control={control} name="deemedDays" label={words.deemedDays} width="normal" />
          <NumberField control={control} name="moveOutNoticeDays" label={words.moveOutNoticeDays} width="normal" />
          <TextField control={control} name="leaseEndDays" label={words.leaseEndDays} />
        </section>
      </div>
    </Page>
  )
}

const FEE_STARTS = ['delivery-day', 'next-day', 'next-month-first'] as const satisfies readonly Settings['feeStartRule'][]
const PRORATIONS = ['full-month', 'half-month', 'days-of-month', 'thirtieth', 'year-365'] as const satisfies readonly Settings['proration'][]
