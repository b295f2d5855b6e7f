import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { textSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { TextField } from '../../ui/fields.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { Money } from '../../ui/Money.tsx'

export type Month = CallOutput<'months.list'>['months'][number]
type Item = Month['figures']['items'][number]

/** A month by fee item, with the act that its state allows. */
export function MonthPanel({ month, onDone }: { month: Month; onDone(): void }): ReactNode {
  const { user } = useDesk()
  if (month.state === 'open') return <CloseMonth month={month} onDone={onDone} />
  if (month.state === 'closed' && user.role === 'manager') return <ReopenMonth month={month} onDone={onDone} />
  return <section className="sheet stack"><h2>{month.month}</h2><ByItem month={month} /></section>
}

function CloseMonth({ month, onDone }: { month: Month; onDone(): void }): ReactNode {
  const words = useText().billing
  const close = useCommand('months.close')
  const submit = async (): Promise<void> => {
    if ((await close.send({ month: month.month })).ok) onDone()
  }
  return (
    <InlineForm label={words.closeOf(month.month)} act={words.closeMonth} busy={close.sending} error={close.error} onSend={() => void submit()} onCancel={onDone}>
      <h2 tabIndex={-1} ref={focus}>{words.closeOf(month.month)}</h2>
      <p>{words.closeHint}</p>
      <ByItem month={month} />
    </InlineForm>
  )
}

/** The form has no field to begin at; without the focus its Ctrl+Enter would be the page's, which bills. */
function focus(heading: HTMLElement | null): void {
  heading?.focus()
}

const schema = z.object({ reason: textSchema(200) })

function ReopenMonth({ month, onDone }: { month: Month; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.billing
  const form = useForm({ defaultValues: { reason: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`month:${month.month}:reopen`, form)
  const reopen = useCommand('months.reopen', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ reason }) => {
    const answer = await reopen.send({ month: month.month, reason })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  return (
    <InlineForm label={words.reopenOf(month.month)} act={words.reopenMonth} busy={reopen.sending} error={left} draft={draft} onClear={() => form.reset({ reason: '' })} onSend={() => void submit()} onCancel={onDone}>
      <h2>{words.reopenOf(month.month)}</h2>
      <ByItem month={month} />
      <TextField control={form.control} name="reason" label={text.words.reason} width="full" autoFocus onEnter={() => void submit()} />
    </InlineForm>
  )
}

function ByItem({ month }: { month: Month }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.billing
  const columns: Column<Item>[] = [
    { key: 'item', title: words.item, show: (row) => (language === 'en' ? row.feeItemEn || row.feeItem : row.feeItem) },
    { key: 'charged', title: words.charged, align: 'right', narrow: true, show: (row) => <Money fen={row.chargedFen} /> },
    { key: 'received', title: words.received, align: 'right', narrow: true, show: (row) => <Money fen={row.receivedFen} /> },
    { key: 'adjusted', title: words.adjusted, align: 'right', narrow: true, show: (row) => <Money fen={row.adjustedFen} /> },
    { key: 'open', title: words.monthOpen, align: 'right', narrow: true, show: (row) => <Money fen={row.openFen} /> },
  ]
  return <DataTable label={words.byItem} columns={columns} rows={month.figures.items} rowKey={(row) => row.feeItemId} empty={<p className="soft">{words.monthEmpty}</p>} />
}
