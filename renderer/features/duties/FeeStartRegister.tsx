import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField } from '../../ui/fields.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'

type Start = CallOutput<'feeStarts.list'>['starts'][number]
type Deposit = CallOutput<'feeStarts.list'>['deposits'][number]

/** The cashier's watch-list: fees that begin, until the first payment; deposits asked for, until they are taken. */
export function FeeStartRegister(): ReactNode {
  const text = useText()
  const words = text.duties
  const [open, setOpen] = useState<number | null>(null)
  const list = useCall('feeStarts.list', {}, { keep: true })
  return (
    <Page title={text.registers.title} note={<RegisterTabs open="fee-starts" />}>
      <Read state={list}>
        {({ starts, deposits }) => {
          const row = starts.find((each) => each.markId === open)
          return (
            <div className="split">
              <div className="stack-wide">
                <DataTable
                  label={words.feeStarts} columns={startColumns(text)} rows={starts} rowKey={(each) => each.markId} openKey={row?.markId ?? null} rowState={(each) => (each.overdue ? 'look' : undefined)}
                  onOpen={(each) => setOpen(each.markId)} empty={<div className="sheet-plain"><EmptyState title={words.noStarts} /></div>}
                />
                {deposits.length > 0 ? <DataTable label={words.depositsAsked} columns={depositColumns(text)} rows={deposits} rowKey={(each) => each.requestId} /> : null}
              </div>
              {row ? <MarkStart key={row.markId} row={row} onDone={() => setOpen(null)} /> : <p className="sheet soft">{words.chooseStart}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

const schema = z.object({ firstDueOn: dateText })

function MarkStart({ row, onDone }: { row: Start; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.duties
  const { user, today } = useDesk()
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({ defaultValues: { firstDueOn: row.from > today ? row.from : today }, resolver: resolveBy(schema) })
  const draft = useDraft(`fee-start:${row.markId}`, form)
  const mark = useCommand('feeStarts.mark', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const answer = await mark.send({ markId: row.markId, ...values })
    if (answer.ok) onDone()
    else setLeft(showErrors(form, answer.error))
  })
  const may = row.markedAt === null && user.role !== 'clerk'
  return (
    <section className="sheet stack-wide" aria-label={words.mark}>
      <h2>{row.room} {row.payer}</h2>
      <p className="soft">{words.occasions[row.occasion]} · {words.startsOn(row.from)}</p>
      {row.markedAt === null ? null : <p>{words.markedBy(row.markedBy ?? '', row.markedAt, row.firstDueOn ?? '')}</p>}
      {may ? <DateField control={form.control} name="firstDueOn" label={words.firstDueOn} width="normal" autoFocus /> : row.markedAt === null ? <p className="look">{words.cashierMarks}</p> : null}
      <a href={address('/collect', { premises: row.premisesId })}>{words.toTill}</a>
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onDone} />
        {may ? <Act label={words.mark} kind="primary" hotKey="Ctrl+Enter" busy={mark.sending} onPress={() => void submit()} /> : null}
      </div>
    </section>
  )
}

function startColumns(text: Text): Column<Start>[] {
  const words = text.duties
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'payer', title: words.payer, show: (row) => row.payer },
    { key: 'occasion', title: words.occasion, narrow: true, show: (row) => words.occasions[row.occasion] },
    { key: 'from', title: words.from, narrow: true, show: (row) => row.from },
    { key: 'marked', title: words.marked, narrow: true, show: (row) => (row.markedAt === null ? <span className="mark mark-look">{words.notMarked}</span> : row.markedBy) },
    { key: 'due', title: words.firstDueOn, narrow: true, show: (row) => (row.overdue ? <span className="mark mark-danger">{row.firstDueOn} {words.overdue}</span> : (row.firstDueOn ?? '')) },
  ]
}

function depositColumns(text: Text): Column<Deposit>[] {
  const words = text.duties
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'payer', title: words.payer, show: (row) => row.payer },
    { key: 'item', title: words.depositsAsked, show: (row) => row.feeItem },
    { key: 'amount', title: text.words.amount, narrow: true, align: 'right', show: (row) => <Money fen={row.amountFen} /> },
    { key: 'asked', title: words.asked, narrow: true, show: (row) => `${row.askedOn} ${row.askedBy}` },
  ]
}
