import { Checkbox } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { addDays } from '../../../shared/dates.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { DateField } from '../../ui/fields.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { FinanceTabs } from './FinanceTabs.tsx'

type Row = CallOutput<'finance.receipts'>['rows'][number]
const SHOWN = ['unchecked', 'checked', 'all'] as const
type Days = { from: string; to: string }

/** 缴费审核: Enter ticks a row, Ctrl+Enter keeps all ticks. */
export function CheckReceipts(): ReactNode {
  const text = useText()
  const words = text.finance
  const { today } = useDesk()
  const [days, setDays] = useState<Days>({ from: addDays(today, -7), to: today })
  const [show, setShow] = useState<(typeof SHOWN)[number]>('unchecked')
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const [done, setDone] = useState(0)
  const [left, setLeft] = useState<ErrorData | null>(null)
  const list = useCall('finance.receipts', { ...days, show }, { keep: true })
  const send = useCommand('finance.checkReceipts')
  const free = (list.data?.rows ?? []).filter(mayTick)
  const chosen = free.filter((row) => picked.has(row.receiptId)).map((row) => row.receiptId)
  const toggle = (row: Row): void => {
    if (mayTick(row)) setPicked((before) => (before.has(row.receiptId) ? new Set([...before].filter((id) => id !== row.receiptId)) : new Set([...before, row.receiptId])))
  }
  const check = async (): Promise<void> => {
    setDone(0)
    const answer = await send.send({ receiptIds: chosen })
    setLeft(answer.ok ? null : whole(answer.error))
    if (!answer.ok) return
    setDone(answer.value.count)
    setPicked(new Set())
  }
  return (
    <Page
      title={words.title}
      note={<FinanceTabs open="checks" />}
      error={left}
      acts={<span className="row" role="group" aria-label={words.show}>{SHOWN.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === show} onClick={() => setShow(each)}>{words.checkStates[each]}</button>)}</span>}
      others={<>{done > 0 ? <span role="status">{words.checkedDone(done)}</span> : null}<Act label={words.pickAll} hotKey="Alt+A" disabled={free.length === 0} onPress={() => setPicked(new Set(free.map((row) => row.receiptId)))} /></>}
      primary={{ label: words.check(chosen.length), hotKey: 'Ctrl+Enter', busy: send.sending, disabled: chosen.length === 0, onPress: () => void check() }}
    >
      <ChooseDays days={days} onChoose={setDays} />
      <Read state={list}>
        {(data) => (
          <>
            {data.rows.length < data.total ? <p role="status" className="soft">{words.checksMore(data.rows.length, data.total)}</p> : null}
            <DataTable
              label={words.checks}
              columns={columnsOf(text, picked, toggle)}
              rows={data.rows}
              rowKey={(row) => row.receiptId}
              onOpen={toggle}
              empty={<div className="sheet-plain"><EmptyState title={show === 'unchecked' ? words.checksNone : words.checksNoneOther} /></div>}
              sums={{ number: text.words.total, amount: <Money fen={data.totalFen} /> }}
            />
          </>
        )}
      </Read>
    </Page>
  )
}

const mayTick = (row: Row): boolean => row.check === null && !row.own

/** A refusal names its receipt itself; there is no field to show it at. */
function whole(error: ErrorData): ErrorData {
  const [field] = error.fields ?? []
  return field ? { code: field.code, ...(field.values ? { values: field.values } : {}) } : error
}

const daysSchema = z.object({ from: dateText, to: dateText })

function ChooseDays({ days, onChoose }: { days: Days; onChoose(days: Days): void }): ReactNode {
  const words = useText().finance
  const form = useForm({ defaultValues: days, resolver: resolveBy(daysSchema) })
  const enter = (): void => void form.handleSubmit(onChoose)()
  return (
    <search className="finance-days">
      <DateField control={form.control} name="from" label={words.dateFrom} autoFocus onEnter={enter} />
      <DateField control={form.control} name="to" label={words.dateTo} onEnter={enter} />
    </search>
  )
}

function columnsOf(text: Text, picked: ReadonlySet<number>, onPick: (row: Row) => void): Column<Row>[] {
  const words = text.finance
  const ways = { ...text.words.method, ...words.heldWays }
  return [
    // The row's own key is Enter; the box is for the mouse.
    { key: 'tick', title: words.tick, narrow: true, show: (row) => (mayTick(row) ? <span onClick={(event) => event.stopPropagation()}><Checkbox tabIndex={-1} aria-label={words.tickOne(row.number)} checked={picked.has(row.receiptId)} onChange={() => onPick(row)} /></span> : null) },
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'date', title: words.date, narrow: true, show: (row) => row.date },
    { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room },
    { key: 'payer', title: words.payer, show: (row) => row.payer },
    { key: 'methods', title: words.methods, show: (row) => row.methods.map((method) => ways[method]).join(' ') },
    { key: 'amount', title: text.words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.totalFen} missing={row.totalFen < 0} /> },
    { key: 'cashier', title: words.person, narrow: true, show: (row) => row.cashier },
    { key: 'state', title: words.state, show: (row) => <StateOf row={row} /> },
  ]
}

function StateOf({ row }: { row: Row }): ReactNode {
  const words = useText().finance
  return (
    <>
      {row.check ? <span className="mark mark-good">{words.checkedLine(row.check.by, row.check.at)}</span> : row.own ? <span className="mark">{words.ownReceipt}</span> : null}
      {row.voided ? <span className="mark mark-danger">{words.voided}</span> : null}
      {row.reversedFen > 0 ? <span className="mark mark-look">{words.reversed(moneyText(row.reversedFen))}</span> : null}
      {row.slips > 0 ? <span className="mark">{words.corrected(row.slips)}</span> : null}
      {row.check?.changedSince ? <span className="mark mark-look">{words.changedSince}</span> : null}
    </>
  )
}
