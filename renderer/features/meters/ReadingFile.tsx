import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { formatReading } from '../../../shared/reading.ts'
import type { ErrorData, FileHandle } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand, useEffectCall } from '../../data/use-command.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { uploadBytes } from '../../transport/call.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import type { Round } from './entries.ts'

type SheetRow = CallOutput<'readings.previewFile'>['rows'][number]

/** A filled sheet comes back: the file, what would happen to every line, and only then the writing. */
export function ReadingFile({ round, onDone }: { round: Round; onDone(): void }): ReactNode {
  const [file, setFile] = useState<FileHandle | null>(null)
  return file === null ? <ChooseSheet round={round} onRead={setFile} onCancel={onDone} /> : <PreviewSheet round={round} file={file} onOther={() => setFile(null)} onDone={onDone} />
}

function ChooseSheet({ round, onRead, onCancel }: { round: Round; onRead(file: FileHandle): void; onCancel(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const picker = useRef<HTMLInputElement>(null)
  const read = useEffectCall('readings.readFile')
  const [error, setError] = useState<ErrorData | null>(null)
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    setError(null)
    const file = await uploadBytes(chosen, chosen.name)
    const answer = file.ok ? await read.send({ file: file.value.handle }) : file
    if (file.ok && answer.ok) onRead(file.value)
    else if (!answer.ok) setError(answer.error)
    if (picker.current) picker.current.value = ''
  }
  return (
    <Page title={words.fileIn} note={`${round.name} ${round.readOn}`} acts={<Act label={text.words.back} kind="quiet" hotKey="Escape" onPress={onCancel} />}>
      <section className="sheet stack-wide reading-open" aria-label={words.fileIn}>
        <p>{words.fileHint}</p>
        <div><Act label={words.chooseFile} kind="primary" busy={read.sending} autoFocus onPress={() => picker.current?.click()} /></div>
        <input ref={picker} type="file" accept=".xlsx,.csv" className="visually-hidden" tabIndex={-1} aria-label={words.chooseFile} onChange={(event) => void take(event.target.files?.[0])} />
        {error ? <ErrorNote error={error} /> : null}
      </section>
    </Page>
  )
}

function PreviewSheet({ round, file, onOther, onDone }: { round: Round; file: FileHandle; onOther(): void; onDone(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const preview = useCall('readings.previewFile', { roundId: round.roundId, file: file.handle }, { keep: true })
  const commit = useCommand('readings.commitFile')
  const { readings = 0, missed = 0 } = preview.data ?? {}
  const submit = async (): Promise<void> => {
    const answer = await commit.send({ roundId: round.roundId, file: file.handle, expectedReadings: readings, expectedMissed: missed })
    if (answer.ok) onDone()
  }
  return (
    <Page
      title={words.fileIn} note={`${round.name} · ${file.name}`} error={commit.error}
      acts={<><Act label={words.otherFile} kind="quiet" onPress={onOther} /><Act label={text.words.back} kind="quiet" hotKey="Escape" onPress={onDone} /></>}
      others={<span>{words.willTake(readings, missed, preview.data?.rows.length ?? 0)}</span>}
      primary={{ label: words.take(readings + missed), hotKey: 'Ctrl+Enter', onPress: () => void submit(), busy: commit.sending, disabled: readings + missed === 0 }}
    >
      <Read state={preview}>
        {({ rows }) => <DataTable label={words.fileIn} columns={columnsOf(text)} rows={rows} rowKey={(row) => row.row} rowState={(row) => (isTaken(row) ? undefined : row.code === '' ? 'faint' : 'look')} />}
      </Read>
    </Page>
  )
}

function isTaken({ state }: SheetRow): boolean {
  return state === 'new' || state === 'missed'
}

function columnsOf(text: Text): Column<SheetRow>[] {
  const words = text.meters
  const figure = (value: number | null): string => (value === null ? '' : formatReading(value))
  return [
    { key: 'row', title: words.line, align: 'right', narrow: true, show: (row) => row.row },
    { key: 'state', title: words.state, narrow: true, show: (row) => <span className={isTaken(row) ? 'mark mark-good' : row.code === '' ? 'mark' : 'mark mark-look'}>{words.sheetStates[row.state]}</span> },
    { key: 'room', title: words.room, narrow: true, show: (row) => row.room },
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'last', title: words.last, align: 'right', narrow: true, show: (row) => figure(row.last) },
    { key: 'value', title: words.reading, align: 'right', narrow: true, show: (row) => (row.value === null ? row.text : figure(row.value)) },
    { key: 'usage', title: words.usage, align: 'right', narrow: true, show: (row) => figure(row.usage) },
    {
      key: 'hint', title: words.hint, show: (row) => (
        <span className="reading-hint">
          {row.rolledOver ? <span className="mark mark-look">{words.rolledOverShort}</span> : null}
          {row.warnings.map((warning) => <span key={warning} className="mark mark-look">{words.warnings[warning]}</span>)}
          {row.why === null ? null : words.why[row.why]}
          {row.code === '' ? null : sentenceFor(text, row)}
        </span>
      ),
    },
  ]
}
