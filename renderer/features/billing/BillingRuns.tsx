import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'

/** The months that were billed, newest first. */
export function BillingRuns(): ReactNode {
  const text = useText()
  const words = text.billing
  const runs = useCall('billing.runs', {})
  const columns: Column<CallOutput<'billing.runs'>['runs'][number]>[] = [
    { key: 'month', title: words.month, narrow: true, show: (run) => <strong>{run.month}</strong> },
    { key: 'count', title: text.words.count, align: 'right', narrow: true, show: (run) => run.count },
    { key: 'sum', title: words.sum, align: 'right', narrow: true, show: (run) => <Money fen={run.sumFen} /> },
    { key: 'prepaid', title: words.fromPrepaid, align: 'right', narrow: true, show: (run) => <Money fen={run.prepaidFen} /> },
    { key: 'open', title: words.stillOpen, align: 'right', narrow: true, show: (run) => <Money fen={run.openFen} /> },
    { key: 'at', title: words.at, narrow: true, show: (run) => shortMoment(run.at) },
    { key: 'by', title: words.by, show: (run) => run.by },
  ]
  return (
    <section>
      <h2>{words.runs}</h2>
      <Read state={runs} rows={2}>{(data) => <DataTable label={words.runs} columns={columns} rows={data.runs} rowKey={(run) => run.runId} empty={<p className="soft">{words.noRuns}</p>} />}</Read>
    </section>
  )
}
