import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { BillingTabs } from './BillingTabs.tsx'
import { type Month, MonthPanel } from './MonthPanel.tsx'

/** 月结: the months with what they came to; one opens with its fee items, to be closed or opened again. */
export function Months(): ReactNode {
  const text = useText()
  const words = text.billing
  const months = useCall('months.list', {})
  const [open, setOpen] = useState<string | null>(null)
  const chosen = months.data?.months.find((each) => each.month === open)
  return (
    <Page title={words.title} note={<BillingTabs open="months" />}>
      {chosen ? <MonthPanel key={chosen.month} month={chosen} onDone={() => setOpen(null)} /> : null}
      <Read state={months} rows={2}>
        {(data) => <DataTable label={words.months} columns={columnsOf(text)} rows={data.months} rowKey={(each) => each.month} onOpen={(each) => setOpen(each.month === open ? null : each.month)} openKey={open} />}
      </Read>
    </Page>
  )
}

function columnsOf(text: Text): Column<Month>[] {
  const words = text.billing
  return [
    { key: 'month', title: words.month, narrow: true, show: (each) => <strong>{each.month}</strong> },
    { key: 'charged', title: words.charged, align: 'right', narrow: true, show: (each) => <Money fen={each.figures.chargedFen} /> },
    { key: 'received', title: words.received, align: 'right', narrow: true, show: (each) => <Money fen={each.figures.receivedFen} /> },
    { key: 'adjusted', title: words.adjusted, align: 'right', narrow: true, show: (each) => <Money fen={each.figures.adjustedFen} /> },
    { key: 'open', title: words.monthOpen, align: 'right', narrow: true, show: (each) => <Money fen={each.figures.openFen} /> },
    { key: 'state', title: words.monthState, show: (each) => stateText(each, text) },
  ]
}

function stateText({ state, closed, reopened }: Month, { billing: words }: Text): string {
  if (closed) return words.closedBy(shortMoment(closed.at), closed.by)
  return reopened ? words.reopenedBy(shortMoment(reopened.at), reopened.by, reopened.reason) : words.monthStates[state]
}
