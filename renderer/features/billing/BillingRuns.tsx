import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'
import { type Run, UndoRun } from './UndoRun.tsx'

/** The months that were billed, newest first; one of them opens to be taken back. */
export function BillingRuns(): ReactNode {
  const text = useText()
  const words = text.billing
  const runs = useCall('billing.runs', {})
  const [open, setOpen] = useState<number | null>(null)
  const [done, setDone] = useState('')
  const chosen = runs.data?.runs.find((run) => run.runId === open)
  const choose = (run: Run): void => {
    setDone('')
    setOpen(isTakenBack(run) || run.runId === open ? null : run.runId)
  }
  return (
    <section className="stack" aria-labelledby="billing-runs">
      <h2 id="billing-runs">{words.runs}</h2>
      {chosen ? <UndoRun key={chosen.runId} run={chosen} onCancel={() => setOpen(null)} onDone={({ count, sumFen }) => { setOpen(null); setDone(words.undone(count, moneyText(sumFen))) }} /> : null}
      {done ? <p role="status">{done}</p> : null}
      <Read state={runs} rows={2}>
        {(data) => <DataTable label={words.runs} columns={columnsOf(text)} rows={data.runs} rowKey={(run) => run.runId} onOpen={choose} openKey={open} rowState={(run) => (isTakenBack(run) ? 'faint' : undefined)} empty={<p className="soft">{words.noRuns}</p>} />}
      </Read>
    </section>
  )
}

function isTakenBack(run: Run): boolean {
  return run.undone?.count === run.count
}

function columnsOf(text: Text): Column<Run>[] {
  const words = text.billing
  return [
    { key: 'month', title: words.month, narrow: true, show: (run) => <strong>{run.month}</strong> },
    { key: 'count', title: text.words.count, align: 'right', narrow: true, show: (run) => run.count },
    { key: 'sum', title: words.sum, align: 'right', narrow: true, show: (run) => <Money fen={run.sumFen} /> },
    { key: 'prepaid', title: words.fromPrepaid, align: 'right', narrow: true, show: (run) => <Money fen={run.prepaidFen} /> },
    { key: 'open', title: words.stillOpen, align: 'right', narrow: true, show: (run) => <Money fen={run.openFen} /> },
    { key: 'at', title: words.at, narrow: true, show: (run) => shortMoment(run.at) },
    { key: 'by', title: words.by, narrow: true, show: (run) => run.by },
    { key: 'undone', title: words.undoneHead, show: (run) => undoneText(run, text) },
  ]
}

function undoneText(run: Run, { billing: words }: Text): string {
  if (!run.undone) return words.undoHere
  return isTakenBack(run) ? words.undoneWhole(run.undone.why) : words.undonePart(run.undone.count, run.undone.why)
}
