import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { coverageOf, coverageText } from '../../../shared/reading-coverage.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ChangeRound } from './ChangeRound.tsx'
import { CloseRound } from './CloseRound.tsx'
import { isShown, SHOWN, typedRows } from './entries.ts'
import type { Round, RoundRow, Shown } from './entries.ts'
import { MeterTabs } from './MeterTabs.tsx'
import { MissReading } from './MissReading.tsx'
import { focusReading, ReadingGrid } from './ReadingGrid.tsx'
import { ReadingFile } from './ReadingFile.tsx'
import { SaveSheet } from './SaveSheet.tsx'
import { useReadings } from './use-readings.ts'

/** So many meters fit one grid; a larger round is read building by building. */
const MOST_AT_ONCE = 500
/** Meters of public areas among the buildings. */
const PUBLIC = ' '

/** The sheet of an open round. */
export function RoundSheet({ roundId, kindChoice }: { roundId: number; kindChoice: ReactNode }): ReactNode {
  const words = useText().meters
  const state = useCall('rounds.get', { roundId })
  if (!state.data) return <Page title={words.title} note={<MeterTabs open="round" />}><div className="row">{kindChoice}</div><Read state={state}>{() => null}</Read></Page>
  return <OpenSheet round={state.data.round} rows={state.data.rows} kindChoice={kindChoice} />
}

type Beside = { what: 'miss'; row: RoundRow } | { what: 'close' } | { what: 'change' } | { what: 'paper'; paper: 'reading-sheet' | 'reading-sheet-blank' } | null

function OpenSheet({ round, rows, kindChoice }: { round: Round; rows: readonly RoundRow[]; kindChoice: ReactNode }): ReactNode {
  const text = useText()
  const words = text.meters
  const readings = useReadings(round.roundId, rows)
  const buildings = [...new Set(rows.map((row) => row.building))]
  const [building, setBuilding] = useState<string | null>(rows.length > MOST_AT_ONCE ? (rows[0]?.building ?? null) : null)
  const [shown, setShown] = useState<Shown>('all')
  const [beside, setBeside] = useState<Beside>(null)
  const [file, setFile] = useState(false)
  const entered = useRef<number | null>(null)
  useFirstUnread(rows, !file)
  const visible = rows.filter((row) => (building === null || row.building === building) && isShown(row, readings.entries[row.meterId], shown))
  const typed = typedRows(rows, readings.entries)
  const current = (): RoundRow | undefined => visible.find((row) => row.meterId === entered.current) ?? visible[0]
  const close = (): void => {
    setBeside(null)
    const row = current()
    if (row) requestAnimationFrame(() => focusReading(row.meterId))
  }
  const withCurrent = (act: (row: RoundRow) => void): void => {
    const row = current()
    if (row) act(row)
  }
  if (file) return <ReadingFile round={round} onDone={() => setFile(false)} />
  return (
    <Page
      title={words.title} note={<MeterTabs open="round" />} error={readings.error}
      acts={<><Act label={words.blankSheet} kind="quiet" onPress={() => setBeside({ what: 'paper', paper: 'reading-sheet-blank' })} /><Act label={words.filledSheet} kind="quiet" onPress={() => setBeside({ what: 'paper', paper: 'reading-sheet' })} /><SaveSheet roundId={round.roundId} /><Act label={words.fileIn} kind="quiet" onPress={() => setFile(true)} /></>}
      others={(
        <>
          <Act label={words.rolledOverShort} hotKey="Alt+G" onPress={() => withCurrent(readings.roll)} />
          <Act label={words.notRead} hotKey="Alt+W" onPress={() => withCurrent((row) => setBeside({ what: 'miss', row }))} />
          <Act label={words.closeRound} hotKey="Alt+E" onPress={() => setBeside({ what: 'close' })} />
        </>
      )}
      primary={{ label: words.saveTyped(typed.ready.length + typed.wrong.length), hotKey: 'Ctrl+Enter', onPress: () => void readings.save(), busy: readings.saving }}
    >
      <div className="row">
        {kindChoice}
        <strong>{round.name}</strong><span className="soft">{round.readOn}</span><Act label={text.words.edit} kind="quiet" onPress={() => setBeside({ what: 'change' })} />
        <Select className="meter-filter" aria-label={words.shown} value={shown} options={SHOWN.map((value) => ({ value, label: words.showns[value] }))} onChange={setShown} />
        <Select className="meter-filter" aria-label={words.building} value={building ?? ''} options={[{ value: '', label: text.premises.allBuildings }, ...buildings.map((value) => ({ value: value === '' ? PUBLIC : value, label: value === '' ? words.public : value }))]} onChange={(value) => setBuilding(value === '' ? null : value === PUBLIC ? '' : value)} />
        <span role="status">{words.coverage(coverageOf(rows), coverageText(coverageOf(rows)))}</span>
      </div>
      <DraftNote draft={readings.draft} onClear={readings.clear} />
      <div className={beside === null ? 'reading-work' : 'split'}>
        {visible.length === 0 ? <div className="sheet-plain"><EmptyState title={words.noneShown[shown]} /></div>
          : <ReadingGrid rows={visible} entries={readings.entries} refused={readings.refused} onType={readings.type} onEnter={(meterId) => { entered.current = meterId }} />}
        {beside?.what === 'miss' ? <MissReading key={beside.row.meterId} round={round} row={beside.row} open={visible.filter((row) => isShown(row, undefined, 'open'))} onDone={close} /> : null}
        {beside?.what === 'close' ? <CloseRound round={round} rows={rows} typed={typed.ready.length + typed.wrong.length} onDone={close} /> : null}
        {beside?.what === 'change' ? <ChangeRound round={round} onDone={close} /> : null}
        {beside?.what === 'paper' ? <PaperPreview papers={[{ paper: beside.paper, id: round.roundId }]} onClose={close} /> : null}
      </div>
    </Page>
  )
}

/** The next meter to be read has the cursor when the sheet opens. */
function useFirstUnread(rows: readonly RoundRow[], when: boolean): void {
  const first = useRef(rows.find((row) => row.value === null) ?? rows[0])
  useEffect(() => {
    if (when && first.current) focusReading(first.current.meterId)
  }, [when])
}
