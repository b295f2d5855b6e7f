import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { coverageText } from '../../../shared/reading-coverage.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import { MeterTabs } from './MeterTabs.tsx'
import { SaveSheet } from './SaveSheet.tsx'

type Listed = CallOutput<'rounds.list'>['rounds'][number]

/** Every round with its coverage, the newest first. */
export function PastRounds(): ReactNode {
  const text = useText()
  const words = text.meters
  const rounds = useCall('rounds.list', {})
  const [open, setOpen] = useState<number | null>(null)
  return (
    <Page title={words.title} note={<MeterTabs open="rounds" />}>
      <Read state={rounds}>
        {({ rounds: rows }) => (
          <div className="split">
            <DataTable label={words.tabs.rounds} columns={columnsOf(text)} rows={rows} rowKey={(row) => row.roundId} openKey={open} onOpen={(row) => setOpen(row.roundId)} empty={<div className="sheet-plain"><EmptyState title={words.noRounds} /></div>} />
            {open === null ? <p className="sheet soft">{words.chooseRound}</p> : <RoundPanel key={open} roundId={open} onClose={() => setOpen(null)} />}
          </div>
        )}
      </Read>
    </Page>
  )
}

function columnsOf(text: Text): Column<Listed>[] {
  const words = text.meters
  return [
    { key: 'name', title: words.roundNameLabel, show: (row) => row.name },
    { key: 'kind', title: words.meter, narrow: true, show: (row) => text.delivery.meterKinds[row.kind] },
    { key: 'on', title: words.on, narrow: true, show: (row) => row.readOn },
    { key: 'read', title: words.readCount, align: 'right', narrow: true, show: (row) => `${row.read} / ${row.meters}` },
    { key: 'rate', title: words.rate, align: 'right', narrow: true, show: (row) => coverageText(row) },
    { key: 'closed', title: words.state, narrow: true, show: (row) => (row.closedOn === null ? <span className="mark mark-look">{words.roundOpen}</span> : words.closedOn(row.closedOn)) },
  ]
}

/** A round by building, and who was not read. */
function RoundPanel({ roundId, onClose }: { roundId: number; onClose(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const state = useCall('rounds.get', { roundId })
  const [paper, setPaper] = useState(false)
  if (paper) return <PaperPreview papers={[{ paper: 'reading-sheet', id: roundId }]} onClose={() => setPaper(false)} />
  return (
    <section className="sheet stack-wide scroll" aria-label={state.data?.round.name ?? words.tabs.rounds}>
      <div className="row">
        <h2>{state.data?.round.name}</h2>
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
      </div>
      <div className="row"><Act label={words.filledSheet} onPress={() => setPaper(true)} /><SaveSheet roundId={roundId} /></div>
      <Read state={state}>
        {({ rows }) => (
          <>
            <CoverageTable rows={rows} />
            <DataTable
              label={words.notRead} rows={rows.filter((row) => row.value === null)} rowKey={(row) => row.meterId} empty={<p className="soft">{words.allRead}</p>}
              columns={[
                { key: 'room', title: words.room, show: (row) => row.room },
                { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
                { key: 'why', title: words.whyLabel, show: (row) => (row.missed ? words.missedNote(words.why[row.missed.why], row.missed.note) : '') },
              ]}
            />
          </>
        )}
      </Read>
    </section>
  )
}
