import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { Field } from '../../ui/Field.tsx'

export const PAID_UNTIL = 'paid-until'

type PaidUntilFieldProps = { label: string; hint: string; date: string; typed: string; onType(typed: string): void; onTake(date: string): void }

/** The day until which everybody has paid, asked once for the whole ledger. */
export function PaidUntilField({ label, hint, date, typed, onType, onTake }: PaidUntilFieldProps): ReactNode {
  const [wrong, setWrong] = useState(false)
  const take = (): void => {
    const read = parseDateSpelling(typed)
    setWrong(read === null)
    if (read === null) return
    onType(read)
    if (read !== date) onTake(read)
  }
  return (
    <Field label={label} hint={hint} error={wrong ? 'not-a-date' : undefined} width="full">
      {({ status, ...ties }) => <Input {...ties} status={status ?? ''} className="import-date" name={PAID_UNTIL} value={typed} onChange={(event) => onType(event.target.value)} onBlur={take} onPressEnter={take} autoComplete="off" autoFocus />}
    </Field>
  )
}
