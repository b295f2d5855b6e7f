import { useCallback, useEffect, useRef, useState } from 'react'
import { formatReading } from '../../../shared/reading.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraftState } from '../../data/use-draft.ts'
import type { Draft } from '../../data/use-draft.ts'
import { typedRows } from './entries.ts'
import type { Entries, Refusal, RoundRow } from './entries.ts'
import { focusReading } from './ReadingGrid.tsx'

export type Readings = {
  entries: Entries
  refused: ReadonlyMap<number, Refusal>
  draft: Draft
  saving: boolean
  error: ErrorData | null
  type(meterId: number, text: string): void
  roll(row: RoundRow): void
  clear(): void
  save(): Promise<void>
}

/** What is typed into the grid of a round: kept as a draft until it is saved, all in one command; a refused row gets its sentence and the cursor. */
export function useReadings(roundId: number, rows: readonly RoundRow[]): Readings {
  const [entries, change, draft] = useDraftState<Entries>(`readings:${roundId}`, {})
  const [refused, setRefused] = useState<ReadonlyMap<number, Refusal>>(new Map())
  const [error, setError] = useState<ErrorData | null>(null)
  const command = useCommand('readings.save', { draft })
  const known = useRef(rows)
  useEffect(() => {
    known.current = rows
  }, [rows])
  const type = useCallback((meterId: number, text: string) => {
    const row = known.current.find((each) => each.meterId === meterId)
    change((now) => ({ ...now, [meterId]: { text, rolledOver: now[meterId]?.rolledOver ?? row?.rolledOver ?? false } }))
    setRefused((now) => (now.has(meterId) ? new Map([...now].filter(([id]) => id !== meterId)) : now))
  }, [change])
  const roll = (row: RoundRow): void => change((now) => {
    const before = now[row.meterId] ?? { text: row.value === null ? '' : formatReading(row.value), rolledOver: row.rolledOver }
    return { ...now, [row.meterId]: { ...before, rolledOver: !before.rolledOver } }
  })
  const clear = (): void => {
    change({})
    void draft.discard()
  }
  const save = async (): Promise<void> => {
    const { ready, wrong } = typedRows(rows, entries)
    setError(null)
    const first = wrong[0]
    if (first !== undefined) return focusReading(first)
    if (ready.length === 0) return setError({ code: 'nothing-typed' })
    const sent = entries
    const answer = await command.send({ roundId, rows: ready })
    if (answer.ok) {
      // What was typed while the answer was on its way stays.
      let kept = 0
      change((now) => {
        const left = Object.entries(now).filter(([meterId, entry]) => sent[meterId] !== entry)
        kept = left.length
        return Object.fromEntries(left)
      })
      if (kept === 0) void draft.discard()
      setRefused(new Map())
      return
    }
    const fields = (answer.error.fields ?? []).flatMap((field): [number, Refusal][] => {
      const row = ready[Number(/^rows\.(\d+)\./.exec(field.path)?.[1])]
      return row ? [[row.meterId, field]] : []
    })
    setRefused(new Map(fields))
    if (fields[0]) focusReading(fields[0][0])
    else setError(answer.error)
  }
  return { entries, refused, draft, saving: command.sending, error, type, roll, clear, save }
}
