import { useState } from 'react'
import type { ReactNode } from 'react'
import { isDate } from '../../../shared/dates.ts'
import { useCall } from '../../data/use-call.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Read } from '../../ui/states.tsx'
import type { ErrorData } from '../../../shared/wire.ts'
import { DayChoice } from './DayChoice.tsx'
import { DayShifts } from './DayShifts.tsx'
import { DayTotals } from './DayTotals.tsx'
import './day.css'

/** The day as the manager sees it: takings by method and item, and what each drawer came to. */
export function DaySummary(): ReactNode {
  const words = useText().day
  const { today } = useDesk()
  const { query } = useRoute()
  const asked = query.get('date') ?? ''
  const date = isDate(asked) ? asked : today
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
      note={<DayChoice key={date} date={date} onChoose={(next) => replaceRoute('/day', { date: next })} />}
      acts={day.data ? (
        <p className="day-total">
          <span className="soft">{words.receipts} {day.data.receiptCount}</span> <span className="soft">{words.total}</span> <Money fen={day.data.totalFen} large />
        </p>
      ) : null}
      error={refused}
      others={exported === '' ? null : <span role="status">{words.exported(exported)}</span>}
      primary={{ label: words.export, hotKey: 'Ctrl+Enter', busy: make.sending, onPress: () => void exportDay() }}
    >
      <Read state={day}>
        {(data) => (
          <>
            <DayTotals day={data} />
            <DayShifts day={data} />
          </>
        )}
      </Read>
    </Page>
  )
}
