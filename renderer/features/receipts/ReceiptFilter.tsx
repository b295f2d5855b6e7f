import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { isDate, parseDateSpelling } from '../../../shared/dates.ts'
import { useText } from '../../text/language.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'

export type ReceiptRange = { text: string; from: string | null; to: string | null }

const PAUSE = 150

/** Without dates in the address today's receipts are shown. */
export function rangeFrom(query: URLSearchParams, today: string): ReceiptRange {
  const date = (name: string): string | null => {
    const text = query.get(name)
    return text === null ? today : isDate(text) ? text : null
  }
  return { text: query.get('text') ?? '', from: date('from'), to: date('to') }
}

export function queryOf({ text, from, to }: ReceiptRange): Record<string, string> {
  return { ...(text === '' ? {} : { text }), from: from ?? '', to: to ?? '' }
}

/** Narrows the list as it is typed; an empty date means any. */
export function ReceiptFilter({ range, onChange, onEnter }: { range: ReceiptRange; onChange(range: ReceiptRange): void; onEnter(): void }): ReactNode {
  const words = useText().receipts
  const form = useForm({ defaultValues: { text: range.text, from: range.from ?? '', to: range.to ?? '' } })
  const { subscribe } = form
  const latest = useRef({ range, onChange })
  useEffect(() => {
    latest.current = { range, onChange }
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          const before = latest.current.range
          const next = { text: values.text.trim(), from: dateOf(values.from, before.from), to: dateOf(values.to, before.to) }
          if (next.text !== before.text || next.from !== before.from || next.to !== before.to) latest.current.onChange(next)
        }, PAUSE)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [subscribe])
  return (
    <search className="receipt-filter">
      <TextField control={form.control} name="text" label={words.search} placeholder={words.searchPlaceholder} width="narrow" autoFocus onEnter={onEnter} />
      <DateField control={form.control} name="from" label={words.from} />
      <DateField control={form.control} name="to" label={words.to} />
    </search>
  )
}

/** Half-typed dates leave the list as it is. */
function dateOf(text: string, before: string | null): string | null {
  return text.trim() === '' ? null : (parseDateSpelling(text) ?? before)
}
