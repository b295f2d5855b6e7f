import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { CallInput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { ChoiceField, DateField } from '../../ui/fields.tsx'
import { Page } from '../../ui/Page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { SettingsTabs } from './SettingsTabs.tsx'

type Export = CallInput<'exports.make'>

const NAMES = ['day', 'receipts', 'premises', 'arrears', 'move-ins', 'card-sales', 'unclaimed', 'month', 'balances'] as const satisfies readonly Export['name'][]
const FORMATS = ['xlsx', 'csv'] as const satisfies readonly Export['format'][]

const schema = z.object({ name: z.enum(NAMES), format: z.enum(FORMATS), from: optionalDateText, to: optionalDateText })

/** Tables for other programs. */
export function Exports(): ReactNode {
  const text = useText()
  const words = text.settings
  const { today } = useDesk()
  const make = useEffectCall('exports.make')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [exported, setExported] = useState('')
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    defaultValues: { name: 'receipts', format: 'xlsx', from: `${today.slice(0, 8)}01`, to: today },
    resolver: resolveBy(schema),
  })
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    setExported('')
    const answer = await make.send(values)
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    const refused = await saveFile(answer.value)
    if (refused) setLeft(refused)
    else setExported(answer.value.name)
  })
  return (
    <Page
      title={words.title}
      note={<SettingsTabs open="exports" />}
      error={left}
      others={exported === '' ? null : <span role="status">{words.exported(exported)}</span>}
      primary={{ label: words.export, hotKey: 'Ctrl+Enter', busy: make.sending, onPress: () => void submit() }}
    >
      <div className="sheet stack-wide">
        <ChoiceField control={form.control} name="name" label={words.exportWhat} choices={NAMES.map((value) => ({ value, label: words.exportNames[value] }))} />
        <ChoiceField control={form.control} name="format" label={words.exportFormat} choices={FORMATS.map((value) => ({ value, label: words.exportFormats[value] }))} />
        <div className="fields">
          <DateField control={form.control} name="from" label={words.from} optional />
          <DateField control={form.control} name="to" label={words.to} optional />
        </div>
        <p className="soft small">{words.exportRangeHint}</p>
      </div>
    </Page>
  )
}
