import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { sentenceFor, useText } from '../../text/language.tsx'

/** One household that has paid until another day than the rest. */
export function RowPaidUntil({ row, date, onChange }: { row: number; date: string; onChange(date: string): void }): ReactNode {
  const text = useText()
  const [typed, setTyped] = useState(date)
  const [wrong, setWrong] = useState(false)
  const take = (): void => {
    const read = parseDateSpelling(typed)
    setWrong(read === null)
    if (read === null) return
    setTyped(read)
    if (read !== date) onChange(read)
  }
  return (
    <>
      <Input
        variant="borderless"
        size="small"
        className="import-row-date"
        aria-label={text.importing.paidUntilOf(row)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `paid-until-${row}` : undefined}
        status={wrong ? 'error' : ''}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onPressEnter={take}
        autoComplete="off"
      />
      {wrong ? <p id={`paid-until-${row}`} className="field-error">{sentenceFor(text, { code: 'not-a-date' })}</p> : null}
    </>
  )
}
