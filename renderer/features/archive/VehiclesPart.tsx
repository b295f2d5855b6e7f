import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'
import { EndOn } from './EndOn.tsx'

type Vehicle = ArchiveFile['vehicles'][number]

/** Vehicles by plate; a premises' page can add one. */
export function VehiclesPart({ subject, file }: PartProps): ReactNode {
  const words = useText().archive
  const columns: Column<Vehicle>[] = [
    { key: 'plate', title: words.plate, narrow: true, show: (row) => <strong>{row.plate}</strong> },
    { key: 'model', title: words.model, show: (row) => [row.colour, row.model].filter((part) => part !== '').join(' ') },
    { key: 'space', title: words.space, narrow: true, show: (row) => row.space },
    { key: 'holder', title: words.holder, narrow: true, show: (row) => row.holder ?? '' },
    { key: 'since', title: words.since, narrow: true, show: (row) => words.span(row.from, row.to ?? '') },
    { key: 'acts', title: words.acts, narrow: true, show: (row) => (row.to === null ? <EndOn call="vehicles.end" id={row.vehicleId} label={words.endVehicle} /> : null) },
  ]
  const add = subject.of === 'premises' ? { add: { label: words.addVehicle, form: (onDone: () => void) => <AddVehicle premisesId={subject.id} onDone={onDone} /> } } : {}
  return (
    <ArchivePart title={words.vehicles} {...add}>
      <DataTable label={words.vehicles} columns={columns} rows={file.vehicles} rowKey={(row) => row.vehicleId} rowState={(row) => (row.to === null ? undefined : 'faint')} empty={<p className="soft archive-none">{words.noVehicles}</p>} />
    </ArchivePart>
  )
}

const schema = z.object({ plate: textSchema(12), model: optionalTextSchema(40), colour: optionalTextSchema(20), space: optionalTextSchema(20), from: dateText })

function AddVehicle({ premisesId, onDone }: { premisesId: number; onDone(): void }): ReactNode {
  const words = useText().archive
  const { today } = useDesk()
  const defaults = { plate: '', model: '', colour: '', space: '', from: today }
  const form = useForm({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`vehicle:${premisesId}`, form)
  const add = useCommand('vehicles.add', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.send({ premisesId, partyId: null, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.addVehicle} act={words.keep} busy={add.sending} error={left} draft={draft} onClear={() => form.reset(defaults)} onSend={() => void submit()} onCancel={onDone}>
      <div className="fields">
        <TextField control={form.control} name="plate" label={words.plate} width="narrow" autoFocus />
        <TextField control={form.control} name="model" label={words.model} width="narrow" optional />
        <TextField control={form.control} name="colour" label={words.colour} width="narrow" optional />
        <TextField control={form.control} name="space" label={words.space} width="narrow" optional />
        <DateField control={form.control} name="from" label={words.from} onEnter={() => void submit()} />
      </div>
    </InlineForm>
  )
}
