import { useState } from 'react'
import type { ReactNode } from 'react'
import { isDate } from '../../../shared/dates.ts'
import { useCall } from '../../data/use-call.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'
import { Act } from '../../ui/Act.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { Page } from '../../ui/Page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Read } from '../../ui/states.tsx'
import type { ErrorData } from '../../../shared/wire.ts'
import { CashierReport } from './CashierReport.tsx'
import { DayChoice } from './DayChoice.tsx'
import { DayShifts } from './DayShifts.tsx'
import { type Day, DayTotals } from './DayTotals.tsx'
import './day.css'

const VIEWS = ['sums', 'report'] as const

/** The day as the manager sees it: takings by method and item, and what each drawer came to. */
export function DaySummary(): ReactNode {
  const words = useText().day
  const { today } = useDesk()
  const { query } = useRoute()
  const asked = query.get('date') ?? ''
  const date = isDate(asked) ? asked : today
  const view = query.get('view') === 'report' ? 'report' : 'sums'
  const [printing, setPrinting] = useState(false)
  const day = useCall('day.summary', { date }, { keep: true })
  const make = useEffectCall('exports.make')
  const [refused, setRefused] = useState<ErrorData | null>(null)
  const [exported, setExported] = useState('')
  const exportDay = async (): Promise<void> => {
    setRefused(null)
    setExported('')
    const answer = await make.send({ name: 'day', format: 'xlsx', from: date, to: date })
    const problem = answer.ok ? await saveFile(answer.value) : answer.error
    setRefused(problem)
    if (answer.ok && problem === null) setExported(answer.value.name)
  }
  return (
    <Page
      title={words.title}
      note={<DayChoice key={date} date={date} onChoose={(next) => replaceRoute('/day', { date: next, view })} />}
      acts={(
        <>
          <span className="row" role="group" aria-label={words.view}>
            {VIEWS.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === view} onClick={() => replaceRoute('/day', { date, view: each })}>{words.views[each]}</button>)}
          </span>
          {day.data ? <Total day={day.data} /> : null}
        </>
      )}
      error={refused}
      others={<>{exported === '' ? null : <span role="status">{words.exported(exported)}</span>}<Act label={words.print} hotKey="Alt+P" onPress={() => setPrinting(true)} /></>}
      primary={{ label: words.export, hotKey: 'Ctrl+Enter', busy: make.sending, onPress: () => void exportDay() }}
    >
      <Read state={day}>
        {(data) => (
          <div className={printing ? 'split fill' : 'stack fill'}>
            {view === 'report' ? <CashierReport key={date} date={date} /> : <div className="stack fill"><DayTotals day={data} /><DayShifts day={data} /></div>}
            {printing ? <PaperPreview papers={[{ paper: 'cashier-day-report', id: Number(date.replaceAll('-', '')) }]} onClose={() => setPrinting(false)} /> : null}
          </div>
        )}
      </Read>
    </Page>
  )
}

function Total({ day }: { day: Day }): ReactNode {
  const words = useText().day
  return <p className="day-total"><span className="soft">{words.receipts} {day.receiptCount}</span> <span className="soft">{words.total}</span> <Money fen={day.totalFen} large /></p>
}
