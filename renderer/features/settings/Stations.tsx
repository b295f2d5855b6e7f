import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

const schema = z.object({ name: textSchema(20) })

/** The desk's stations, each with a drawer of its own. */
export function Stations(): ReactNode {
  const text = useText()
  const words = text.settings.stations
  const list = useCall('stations.list', {})
  const [adding, setAdding] = useState(false)
  return (
    <Page title={text.settings.title} note={<SettingsTabs open="stations" />} {...(adding ? {} : { primary: { label: words.add, hotKey: 'F10', onPress: () => setAdding(true) } })}>
      <Read state={list}>
        {({ stations }) => (
          <div className="split">
            <DataTable
              label={words.list}
              rows={stations}
              rowKey={(row) => row.stationId}
              columns={[
                { key: 'name', title: words.name, show: (row) => row.name },
                { key: 'taken', title: words.drawer, show: (row) => (row.takenBy !== '' ? row.takenBy : row.night ? words.night(row.night.by) : words.free) },
                { key: 'left', title: words.left, show: (row) => (row.takenBy === '' ? <Money fen={row.drawerFen} /> : ''), align: 'right', narrow: true },
              ]}
            />
            {adding ? <AddStation onDone={() => setAdding(false)} /> : <p className="sheet soft">{words.hint}</p>}
          </div>
        )}
      </Read>
    </Page>
  )
}

function AddStation({ onDone }: { onDone(): void }): ReactNode {
  const words = useText().settings.stations
  const add = useCommand('stations.add')
  const form = useForm({ defaultValues: { name: '' }, resolver: resolveBy(schema) })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send(values)
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.add} act={words.add} busy={add.sending} error={left} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.add}</h2>
      <TextField control={form.control} name="name" label={words.name} hint={words.nameHint} width="full" autoFocus onEnter={() => void submit()} />
    </InlineForm>
  )
}
