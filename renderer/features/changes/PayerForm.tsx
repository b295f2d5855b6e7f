import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { parseDateSpelling } from '../../../shared/dates.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ChangePage } from './ChangePage.tsx'
import type { FormProps } from './what.ts'

type Listed = CallOutput<'payers.list'>

const schema = z.object({ feeItemId: z.number(), who: z.string(), from: dateText, reason: textSchema(200) })

/** Fee by fee: who pays from a day on, with what that does to charges already made. */
export function PayerForm({ premisesId }: FormProps): ReactNode {
  const words = useText().changes
  const list = useCall('payers.list', { premisesId })
  if (list.data && list.data.items.length > 0) return <ChangePayer premisesId={premisesId} listed={list.data} />
  return <ChangePage what="payer" premisesId={premisesId}><Read state={list}>{() => <div className="sheet-plain"><EmptyState title={words.noFees} /></div>}</Read></ChangePage>
}

function ChangePayer({ premisesId, listed }: { premisesId: number; listed: Listed }): ReactNode {
  const text = useText()
  const words = text.changes
  const english = useLanguage().language === 'en'
  const { today } = useDesk()
  const form = useForm({ defaultValues: { feeItemId: listed.items[0]?.feeItemId ?? 0, who: '', from: today, reason: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`payer:${premisesId}`, form)
  const change = useCommand('payers.change', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [said, setSaid] = useState('')
  const [feeItemId, typed] = useWatch({ control: form.control, name: ['feeItemId', 'from'] })
  const item = listed.items.find((each) => each.feeItemId === feeItemId)
  const submit = form.handleSubmit(async ({ who, ...values }) => {
    setLeft(null)
    const chosen = listed.candidates.find((each) => keyOf(each) === who)
    if (!chosen) return form.setError('who', { message: 'party-needed' }, { shouldFocus: true })
    const answer = await change.send({ premisesId, ...values, payer: chosen.payer, payerPartyId: chosen.partyId })
    if (answer.ok) setSaid(words.payerChanged(nameOf(text, chosen), answer.value.from))
    else setLeft(showErrors(form, answer.error, { payer: 'who', payerPartyId: 'who' }))
  })
  return (
    <ChangePage what="payer" premisesId={premisesId} error={left} primary={{ label: words.doPayer, hotKey: 'Ctrl+Enter', busy: change.sending, onPress: () => void submit() }}>
      <div className="change">
        <section className="sheet stack-wide">
          <DraftNote draft={draft} onClear={() => form.reset()} />
          {said === '' ? null : <p role="status" className="mark-good">{said}</p>}
          <div className="fields">
            <SelectField control={form.control} name="feeItemId" label={words.fee} autoFocus choices={listed.items.map((each) => ({ value: each.feeItemId, label: english ? each.feeItemEn : each.feeItem }))} hint={item ? words.payerNow(`${words.payers[item.payer]} ${item.payerName}`.trim()) : undefined} />
            <SelectField control={form.control} name="who" label={words.payer} choices={listed.candidates.map((each) => ({ value: keyOf(each), label: nameOf(text, each) }))} />
          </div>
          <div className="fields">
            <DateField control={form.control} name="from" label={words.from} />
            <TextField control={form.control} name="reason" label={words.reason} />
          </div>
        </section>
        <MovePreview premisesId={premisesId} feeItemId={feeItemId} from={parseDateSpelling(typed)} />
      </div>
    </ChangePage>
  )
}

function keyOf({ payer, partyId }: Listed['candidates'][number]): string {
  return `${payer} ${partyId ?? ''}`
}

function nameOf(text: Text, { payer, name }: Listed['candidates'][number]): string {
  return `${text.changes.payers[payer]} ${name}`.trim()
}

function MovePreview({ premisesId, feeItemId, from }: { premisesId: number; feeItemId: number; from: string | null }): ReactNode {
  const words = useText().changes
  const preview = useCall('payers.preview', { premisesId, feeItemId, from: from ?? '2000-01-01' }, { when: from !== null, keep: true })
  if (from === null) return <aside className="sheet"><p className="soft">{words.needDate}</p></aside>
  return (
    <aside className="sheet stack" aria-live="polite">
      <Read state={preview}>
        {(data) => (
          <>
            <p>{words.beginsOn(data.from)}</p>
            {data.months.length === 0 ? null : (
              <DataTable
                label={words.splits} rows={data.months} rowKey={(row) => row.from}
                columns={[
                  { key: 'month', title: words.months, show: (row) => <>{row.month} <span className="soft small">{words.monthStates[row.paid ? 'paid' : row.billed ? 'billed' : 'later']}</span></> },
                  { key: 'before', title: words.before, align: 'right', narrow: true, show: (row) => <Money fen={row.beforeFen} /> },
                  { key: 'after', title: words.after, align: 'right', narrow: true, show: (row) => <Money fen={row.afterFen} /> },
                  { key: 'sum', title: words.sum, align: 'right', narrow: true, show: (row) => <Money fen={row.sumFen} /> },
                ]}
              />
            )}
            {data.settleFen > 0 ? <p className="look">{words.settlePayers(moneyText(data.settleFen))}</p> : null}
          </>
        )}
      </Read>
    </aside>
  )
}
