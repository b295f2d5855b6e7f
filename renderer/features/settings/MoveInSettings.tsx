import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import type { Settings } from '../../../shared/contract/desk.ts'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import { MOVER_KINDS } from '../../../shared/contract/move-in.ts'
import type { MoverKind } from '../../../shared/contract/move-in.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { NumberField } from '../../ui/fields.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'
import './settings.css'

const toldSchema = z.array(z.object({ department: textSchema(20), told: z.boolean(), instruction: optionalTextSchema(200) }))
const hours = wholeNumberText.pipe(z.int().min(1).max(240))
const schema = z.object({
  templates: z.object({ tenant: toldSchema, owner: toldSchema, company: toldSchema, 'room-tenant': toldSchema, member: toldSchema }),
  foreignerHours: hours, taiwanHours: hours,
})
type FormText = z.input<typeof schema>
type FormData = z.output<typeof schema>

/** What each department is told when somebody moves in, by who moves, and how soon who is reported. */
export function MoveInSettings(): ReactNode {
  const text = useText()
  const settings = useCall('settings.get', {})
  if (settings.data === undefined) return <Page title={text.settings.title} note={<SettingsTabs open="moveIn" />}><Read state={settings}>{() => null}</Read></Page>
  return <MoveInForm settings={settings.data} />
}

function MoveInForm({ settings }: { settings: Settings }): ReactNode {
  const text = useText()
  const words = text.settings
  const change = useCommand('settings.change')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [saved, setSaved] = useState(false)
  const form = useForm<FormText, unknown, FormData>({ defaultValues: toForm(settings), resolver: resolveBy(schema) })
  const draft = useDraft('settings:move-in', form)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await change.send({ settings: toSettings(values) })
    if (!answer.ok) return setLeft(showErrors(form, answer.error))
    await draft.discard()
    form.reset(toForm(answer.value))
    setSaved(true)
  })
  return (
    <Page
      title={words.title} note={<SettingsTabs open="moveIn" />} error={left} others={saved ? <span role="status">{words.saved}</span> : null}
      primary={{ label: text.words.save, hotKey: 'Ctrl+Enter', busy: change.sending, onPress: () => void submit() }}
    >
      <DraftNote draft={draft} onClear={() => form.reset(toForm(settings))} />
      <section className="sheet stack-wide" aria-label={words.registration}>
        <h2>{words.registration}</h2>
        <div className="fields">
          <NumberField control={form.control} name="foreignerHours" label={words.foreignerHours} autoFocus />
          <NumberField control={form.control} name="taiwanHours" label={words.taiwanHours} />
        </div>
      </section>
      <section className="sheet stack-wide" aria-label={words.noticeTemplates}>
        <h2>{words.noticeTemplates}</h2>
        <p className="soft">{words.noticeTemplatesHint}</p>
        {MOVER_KINDS.map((kind) => <Template key={kind} control={form.control} kind={kind} departments={linesOf(settings, kind).map((line) => line.department)} />)}
      </section>
    </Page>
  )
}

function Template({ control, kind, departments }: { control: Control<FormText, unknown, FormData>; kind: MoverKind; departments: readonly string[] }): ReactNode {
  const text = useText()
  const who = text.moveIn.moverKind[kind]
  return (
    <fieldset className="stack">
      <legend><h3>{who}</h3></legend>
      {departments.map((department, index) => (
        <div key={department} className="notice-line">
          <Controller
            control={control} name={`templates.${kind}.${index}.told`}
            render={({ field: { ref, value, onChange, onBlur } }) => <Checkbox ref={ref} checked={value} onChange={(event) => onChange(event.target.checked)} onBlur={onBlur} aria-label={`${who} ${department}`}>{department}</Checkbox>}
          />
          <Controller
            control={control} name={`templates.${kind}.${index}.instruction`}
            render={({ field: { ref, value, onChange, onBlur } }) => <Input ref={ref} value={value} onChange={onChange} onBlur={onBlur} maxLength={200} autoComplete="off" aria-label={`${who} ${text.moveIn.instructionFor(department)}`} placeholder={text.moveIn.instruction} />}
          />
        </div>
      ))}
    </fieldset>
  )
}

function linesOf(settings: Settings, kind: MoverKind): { department: string; told: boolean; instruction: string }[] {
  const kept = new Map(settings.noticeTemplates[kind].map((line) => [line.department, line.instruction]))
  const departments = Array.from(new Set([...settings.departments, ...kept.keys()]))
  return departments.map((department) => ({ department, told: kept.has(department), instruction: kept.get(department) ?? '' }))
}

function toForm(settings: Settings): FormText {
  const [tenant, owner, company, room, member] = MOVER_KINDS.map((kind) => linesOf(settings, kind))
  return {
    templates: { tenant: tenant ?? [], owner: owner ?? [], company: company ?? [], 'room-tenant': room ?? [], member: member ?? [] },
    foreignerHours: String(settings.foreignerHours), taiwanHours: String(settings.taiwanHours),
  }
}

function toSettings({ templates, foreignerHours, taiwanHours }: FormData): Partial<Settings> {
  const told = (kind: MoverKind): Settings['noticeTemplates'][MoverKind] => templates[kind].filter((line) => line.told).map(({ department, instruction }) => ({ department, instruction }))
  return { foreignerHours, taiwanHours, noticeTemplates: { tenant: told('tenant'), owner: told('owner'), company: told('company'), 'room-tenant': told('room-tenant'), member: told('member') } }
}
