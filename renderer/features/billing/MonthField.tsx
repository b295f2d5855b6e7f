import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { addMonths, isDate, monthOf } from '../../../shared/dates.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'

/** A month typed as 2026-11, 202611 or 2026/11, with its neighbours by a key. */
export function MonthField({ month, onChange }: { month: string; onChange(month: string): void }): ReactNode {
  const text = useText()
  const [typed, setTyped] = useState(month)
  const [wrong, setWrong] = useState(false)
  const move = (months: number): void => onChange(monthOf(addMonths(`${month}-01`, months)))
  const take = (): void => {
    const read = readMonth(typed)
    setWrong(read === null)
    if (read !== null && read !== month) onChange(read)
  }
  return (
    <div className="month-field">
      <Act label={text.billing.previousMonth} hotKey="Alt+PageUp" kind="quiet" onPress={() => move(-1)} />
      <Input
        aria-label={text.billing.month}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onPressEnter={take}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? 'month-wrong' : undefined}
        maxLength={10}
        autoComplete="off"
      />
      <Act label={text.billing.nextMonth} hotKey="Alt+PageDown" kind="quiet" onPress={() => move(1)} />
      {wrong ? <p id="month-wrong" className="field-error" role="alert">{text.billing.monthWrong}</p> : null}
    </div>
  )
}

function readMonth(typed: string): string | null {
  const found = /^(\d{4})\D{0,2}(\d{1,2})\D?$/.exec(typed.normalize('NFKC').trim())
  const month = `${found?.[1]}-${found?.[2]?.padStart(2, '0')}`
  return isDate(`${month}-01`) ? month : null
}
