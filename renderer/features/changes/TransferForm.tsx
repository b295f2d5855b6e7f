import { useState } from 'react'
import type { ReactNode } from 'react'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import { DEBTS_WITH, TRANSFER_BASES } from '../../../shared/contract/ownership.ts'
import { parseDateSpelling } from '../../../shared/dates.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ChoiceField, DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { BuyerFields } from './BuyerFields.tsx'
import { ChangePage } from './ChangePage.tsx'
import { SplitPreview } from './SplitPreview.tsx'
import { namesOf, newBuyer, toTransfer, transferSchema } from './transfer-form.ts'
import type { TransferText } from './transfer-form.ts'
import type { FormProps } from './what.ts'

/** 过户: the form, and beside it what it will do; afterwards the sheet both parties sign. */
export function TransferForm({ premisesId }: FormProps): ReactNode {
  const words = useText().changes
  const { today } = useDesk()
  const defaultValues: TransferText = { settledOn: today, basisKind: 'sale', basisNumber: '', debtsWith: 'seller', buyers: [newBuyer('1')], numbers: [''] }
  const form = useForm({ defaultValues, resolver: resolveBy(transferSchema) })
  const draft = useDraft(`transfer:${premisesId}`, form, { except: ['numbers'] })
  const transfer = useCommand('ownership.transfer', { draft })
  const buyers = useFieldArray({ control: form.control, name: 'buyers' })
  const typed = useWatch({ control: form.control, name: 'settledOn' })
  const settledOn = parseDateSpelling(typed) ?? today
  const preview = useCall('ownership.preview', { premisesId, settledOn }, { keep: true })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [made, setMade] = useState<{ transferId: number; settledOn: string } | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await transfer.send(toTransfer(values, premisesId, (preview.data?.owners ?? []).map((owner) => owner.partyId)))
    if (answer.ok) return setMade({ transferId: answer.value.transferId, settledOn: values.settledOn })
    if (answer.error.code === 'changed-meanwhile') preview.again()
    setLeft(showErrors(form, answer.error, namesOf(values.buyers)))
  })
  const add = (): void => {
    buyers.append(newBuyer(''), { shouldFocus: true })
    form.setValue('numbers', [...form.getValues('numbers'), ''])
  }
  const remove = (index: number): void => {
    buyers.remove(index)
    form.setValue('numbers', form.getValues('numbers').filter((_number, place) => place !== index))
  }
  if (made) {
    return (
      <ChangePage what="transfer" premisesId={premisesId}>
        <div className="change change-with-paper">
          <section className="sheet stack" role="status"><h2>{words.done(preview.data?.room ?? '', made.settledOn)}</h2></section>
          <PaperPreview papers={[{ paper: 'transfer-settlement', id: made.transferId }]} />
        </div>
      </ChangePage>
    )
  }
  const known = [...(preview.data?.owners.filter((owner) => !owner.died) ?? []), ...(preview.data?.heirs ?? [])]
  return (
    <ChangePage what="transfer" premisesId={premisesId} error={left} primary={{ label: words.doTransfer, hotKey: 'Ctrl+Enter', busy: transfer.sending, onPress: () => void submit() }}>
      <div className="change">
        <section className="sheet stack-wide">
          <DraftNote draft={draft} onClear={() => form.reset()} />
          <div className="fields">
            <DateField control={form.control} name="settledOn" label={words.settledOn} hint={words.settledHint} autoFocus />
            <SelectField control={form.control} name="basisKind" label={words.basisKind} width="narrow" choices={TRANSFER_BASES.map((kind) => ({ value: kind, label: words.basisKinds[kind] }))} />
            <TextField control={form.control} name="basisNumber" label={words.basisNumber} />
          </div>
          <ChoiceField control={form.control} name="debtsWith" label={words.debtsWith} choices={DEBTS_WITH.map((side) => ({ value: side, label: words.debtsWiths[side] }))} />
          {buyers.fields.map((field, index) => (
            <BuyerFields key={field.id} control={form.control} index={index} known={known} autoFocus={index > 0} onRemove={buyers.fields.length > 1 ? () => remove(index) : null} />
          ))}
          <div><Act label={words.addBuyer} hotKey="Alt+N" onPress={add} /></div>
        </section>
        <SplitPreview premisesId={premisesId} settledOn={settledOn} />
      </div>
    </ChangePage>
  )
}
