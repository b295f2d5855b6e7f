import { Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { optionalDateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ChoiceField, DateField, TextField } from '../../ui/fields.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { EmptyState, Read } from '../../ui/states.tsx'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'

type Row = CallOutput<'registrations.list'>['registrations'][number]
type State = NonNullable<CallInput<'registrations.list'>['state']>

/** Who is to be reported to the police station, those due first; recording one beside it, and the list to hand in. */
export function RegistrationRegister(): ReactNode {
  const text = useText()
  const words = text.duties
  const { today } = useDesk()
  const [state, setState] = useState<State>('due')
  const [open, setOpen] = useState<number | 'paper' | null>(null)
  const list = useCall('registrations.list', { state }, { keep: true })
  const states = [{ value: 'due', label: words.dueOnly }, { value: 'all', label: words.all }] as const
  return (
    <Page
      title={text.registers.title} note={<RegisterTabs open="registrations" />}
      acts={<><Segmented<State> aria-label={text.ui.show} value={state} options={[...states]} onChange={setState} /><Act label={words.printList} onPress={() => setOpen('paper')} /></>}
    >
      <Read state={list}>
        {({ registrations }) => {
          const row = registrations.find((each) => each.registrationId === open)
          return (
            <div className="split">
              <DataTable
                label={words.registrations} columns={columnsOf(text)} rows={registrations} rowKey={(each) => each.registrationId} openKey={row?.registrationId ?? null}
                rowState={(each) => (each.overdue ? 'look' : each.state === 'due' ? undefined : 'faint')} onOpen={(each) => setOpen(each.registrationId)}
                empty={<div className="sheet-plain"><EmptyState title={words.noRegistrations} /></div>}
              />
              {open === 'paper' ? <PaperPreview papers={[{ paper: 'registration-list', id: Number(today.replaceAll('-', '')) }]} onClose={() => setOpen(null)} />
                : row ? <Recording key={row.registrationId} row={row} onDone={() => setOpen(null)} /> : <p className="sheet soft">{words.chooseRegistration}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

const schema = z.object({ state: z.enum(['reported', 'not-needed']), reportedOn: optionalDateText, note: optionalTextSchema(200) })

function Recording({ row, onDone }: { row: Row; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.duties
  const { today } = useDesk()
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: { state: 'reported', reportedOn: today, note: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`registration:${row.registrationId}`, form)
  const record = useCommand('registrations.record', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const state = useWatch({ control: form.control, name: 'state' })
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await record.send({ registrationId: row.registrationId, ...values, reportedOn: values.state === 'reported' ? values.reportedOn : null })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <section className="sheet stack-wide" aria-label={words.record}>
      <h2>{row.name}</h2>
      <p className="soft">{row.room} · {words.personKinds[row.personKind]} · {row.documentTail} · {row.phone}</p>
      {row.state === 'due' ? (
        <>
          <ChoiceField control={form.control} name="state" label={words.state} autoFocus choices={(['reported', 'not-needed'] as const).map((value) => ({ value, label: words.states[value] }))} />
          {state === 'reported' ? <DateField control={form.control} name="reportedOn" label={words.reportedOn} /> : null}
          <TextField control={form.control} name="note" label={state === 'reported' ? text.words.remark : text.words.reason} optional={state === 'reported'} width="full" onEnter={() => void submit()} />
        </>
      ) : <p>{words.states[row.state]} {row.reportedOn ?? ''} {row.note}</p>}
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onDone} />
        {row.state === 'due' ? <Act label={words.record} kind="primary" hotKey="Ctrl+Enter" busy={record.sending} onPress={() => void submit()} /> : null}
      </div>
    </section>
  )
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.duties
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'name', title: text.words.name, show: (row) => row.name },
    { key: 'event', title: words.event, narrow: true, show: (row) => words.events[row.event] },
    { key: 'kind', title: words.personKind, narrow: true, show: (row) => words.personKinds[row.personKind] },
    { key: 'due', title: words.dueAt, narrow: true, show: (row) => shortMoment(row.dueAt) },
    { key: 'state', title: words.state, narrow: true, show: (row) => (row.overdue ? <span className="mark mark-danger">{words.overdue}</span> : words.states[row.state]) },
  ]
}
