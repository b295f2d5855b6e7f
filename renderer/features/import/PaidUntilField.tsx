import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { Field } from '../../ui/Field.tsx'

type PaidUntilFieldProps = { label: string; hint: string; date: string; onChange(date: string): void }

/** The day until which everybody has paid, asked once for the whole ledger. */
export function PaidUntilField({ label, hint, date, onChange }: PaidUntilFieldProps): ReactNode {
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
    <Field label={label} hint={hint} error={wrong ? 'not-a-date' : undefined} width="full">
      {({ status, ...ties }) => <Input {...ties} status={status ?? ''} className="import-date" value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={take} onPressEnter={take} autoComplete="off" autoFocus />}
    </Field>
  )
}
