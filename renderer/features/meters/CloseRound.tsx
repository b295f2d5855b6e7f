import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { coverageOf, coverageText } from '../../../shared/reading-coverage.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { InlineForm } from '../../ui/InlineForm.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { isShown } from './entries.ts'
import type { Round, RoundRow } from './entries.ts'

/** Rooms that are named; the rest is counted. */
const NAMED = 12

type CloseRoundProps = { round: Round; rows: readonly RoundRow[]; typed: number; onDone(): void }

/** The round ends: how many were read, and who is missing. */
export function CloseRound({ round, rows, typed, onDone }: CloseRoundProps): ReactNode {
  const words = useText().meters
  const close = useCommand('readings.closeRound')
  const head = useRef<HTMLHeadingElement>(null)
  // From here on the keys mean this question and no longer the grid.
  useEffect(() => head.current?.focus(), [])
  const open = rows.filter((row) => isShown(row, undefined, 'open'))
  const submit = async (): Promise<void> => {
    const answer = await close.send({ roundId: round.roundId })
    if (answer.ok) onDone()
  }
  return (
    <InlineForm label={words.closeRound} act={words.closeRound} busy={close.sending} error={typed > 0 ? { code: 'readings-not-saved', values: { count: typed } } : close.error} onSend={() => { if (typed === 0) void submit() }} onCancel={onDone} danger>
      <h2 ref={head} tabIndex={-1} className="meter-head">{words.closeTitle(round.name)}</h2>
      <p><strong>{words.coverage(coverageOf(rows), coverageText(coverageOf(rows)))}</strong></p>
      <CoverageTable rows={rows} />
      {open.length === 0 ? <p className="soft">{words.closeHint}</p> : (
        <div className="stack">
          <p className="look">{words.stillOpen(open.length)}</p>
          <p>{open.slice(0, NAMED).map((row) => row.room).join(words.comma)}{open.length > NAMED ? words.andMore(open.length - NAMED) : ''}</p>
        </div>
      )}
    </InlineForm>
  )
}
