import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { sentenceFor, useText } from '../../text/language.tsx'

export function rowDateName(row: number): string {
  return `paid-until-of-${row}`
}

/** One household that has paid until another day than the rest. */
export function RowPaidUntil({ row, date, typed, onType, onTake }: { row: number; date: string; typed: string; onType(typed: string | null): void; onTake(date: string): void }): ReactNode {
  const text = useText()
  const [wrong, setWrong] = useState(() => parseDateSpelling(typed) === null)
  const take = (): void => {
    const read = parseDateSpelling(typed)
    setWrong(read === null)
    if (read === null) return
    onType(null)
    if (read !== date) onTake(read)
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
        name={rowDateName(row)}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onBlur={take}
        onPressEnter={take}
        autoComplete="off"
      />
      {wrong ? <p id={`paid-until-${row}`} className="field-error">{sentenceFor(text, { code: 'not-a-date' })}</p> : null}
    </>
  )
}
