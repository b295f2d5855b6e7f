import { Alert } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { monthOf } from '../../../shared/dates.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { useConfirm } from '../../ui/use-confirm.tsx'
import { BillingPreview } from './BillingPreview.tsx'
import { BillingRuns } from './BillingRuns.tsx'
import { BillingTabs } from './BillingTabs.tsx'
import { MonthField } from './MonthField.tsx'
import './billing.css'

type Done = CallOutput<'billing.commit'> & { month: string }

/** A month is billed: first what would happen, then the act with the figures that were shown. */
export function BillingRun(): ReactNode {
  const { today } = useDesk()
  const [month, setMonth] = useState(monthOf(today))
  return <BillingOfMonth key={month} month={month} onMonth={setMonth} />
}

function BillingOfMonth({ month, onMonth }: { month: string; onMonth(month: string): void }): ReactNode {
  const text = useText()
  const words = text.billing
  const confirm = useConfirm()
  const preview = useCall('billing.preview', { month })
  const commit = useCommand('billing.commit')
  const [done, setDone] = useState<Done | null>(null)
  const changed = commit.error?.code === 'changed-since-preview'
  const submit = async (): Promise<void> => {
    const shown = preview.data
    if (!shown || shown.count === 0) return
    const body = words.confirmBody(shown.count, moneyText(shown.sumFen), moneyText(shown.prepaidFen))
    if (!(await confirm({ title: words.confirmTitle(month), body, act: words.confirmAct }))) return
    const answer = await commit.send({ month, expectedCount: shown.count, expectedSumFen: shown.sumFen })
    if (answer.ok) setDone({ ...answer.value, month })
    else if (answer.error.code === 'changed-since-preview') preview.again()
  }
  const count = preview.data?.count ?? 0
  return (
    <Page
      title={words.title}
      note={<BillingTabs open="run" />}
      acts={<MonthField month={month} onChange={onMonth} />}
      error={changed ? null : commit.error}
      primary={{ label: count === 0 ? words.title : words.commit(count, moneyText(preview.data?.sumFen ?? 0)), hotKey: 'Ctrl+Enter', onPress: () => void submit(), busy: commit.sending, disabled: count === 0, autoFocus: true }}
    >
      {done ? <Alert type="success" role="status" title={words.done(done.month, done.count, moneyText(done.sumFen))} description={words.doneFigures(moneyText(done.prepaidFen), moneyText(done.openFen))} /> : null}
      {changed ? <Alert type="warning" role="alert" title={words.changed} /> : null}
      <Read state={preview}>{(data) => <BillingPreview preview={data} quiet={done !== null} />}</Read>
      <BillingRuns />
    </Page>
  )
}
