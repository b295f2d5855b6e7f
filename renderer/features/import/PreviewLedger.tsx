import { useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { focusField } from '../../ui/focus-field.ts'
import { moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/states.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { PAID_UNTIL, PaidUntilField } from './PaidUntilField.tsx'
import { PreviewTable, viewOfRow } from './PreviewTable.tsx'
import type { View } from './PreviewTable.tsx'
import { rowDateName } from './RowPaidUntil.tsx'
import type { Ledger, Source } from './source.ts'

type PreviewLedgerProps = { ledger: Ledger; onOther(): void; onDone(source: Source, report: CallOutput<'import.commit'>['report']): void }

/** Every row with what will happen to it; decisions change the preview, only Import writes. */
export function PreviewLedger({ ledger, onOther, onDone }: PreviewLedgerProps): ReactNode {
  const text = useText()
  const words = text.importing
  const [mapping, setMapping] = useState(ledger.read.mapping)
  const [paidUntil, setPaidUntil] = useState(ledger.read.paidUntil)
  const [byRow, setByRow] = useState<Readonly<Record<string, string>>>({})
  const [typedPaidUntil, setTypedPaidUntil] = useState(paidUntil)
  const [typedByRow, setTypedByRow] = useState<Readonly<Record<string, string>>>({})
  const typeRow = (row: number, typed: string | null): void => setTypedByRow((now) => {
    const others = Object.entries(now).filter(([other]) => other !== String(row))
    return Object.fromEntries(typed === null ? others : [...others, [row, typed]])
  })
  const [view, setView] = useState<View>({ result: null, page: 0 })
  const source: Source = { file: ledger.file.handle, mapping, paidUntil, paidUntilByRow: { ...byRow } }
  const preview = useCall('import.preview', source, { keep: true })
  const commit = useCommand('import.commit')
  const columnsAreWrong = preview.error?.fields?.some((field) => field.path.startsWith('mapping.')) ?? false
  const [columnsOpen, setColumnsOpen] = useState(false)
  const submit = async (): Promise<void> => {
    // A date that stands in red was never taken over: going on would bill by another one.
    const wrongRow = Object.entries(typedByRow).find(([, typed]) => parseDateSpelling(typed) === null)?.[0]
    if (parseDateSpelling(typedPaidUntil) === null) return focusField(PAID_UNTIL)
    if (wrongRow !== undefined && preview.data) {
      const place = viewOfRow(preview.data, Number(wrongRow))
      flushSync(() => setView(place))
      return focusField(rowDateName(Number(wrongRow)))
    }
    const answer = await commit.send(source)
    if (answer.ok) onDone(source, answer.value.report)
  }
  const report = preview.data?.report
  return (
    <Page
      title={words.title}
      note={words.file(ledger.file.name, ledger.read.rows)}
      acts={<Act label={words.otherFile} kind="quiet" onPress={onOther} />}
      error={commit.error}
      others={report && preview.data ? <span className="import-totals"><strong>{words.willTake(report.taken, report.rows)}</strong><span>{words.opening(moneyText(preview.data.openingFen))}</span></span> : null}
      primary={{ label: words.import(report?.taken ?? 0), hotKey: 'Ctrl+Enter', onPress: () => void submit(), busy: commit.sending, disabled: !report || report.taken === 0 || preview.error !== null || preview.outdated, large: true }}
    >
      <div className="import-choices">
        <Act label={words.columnsShort(Object.values(mapping).filter((heading) => heading !== '').length)} onPress={() => setColumnsOpen(!columnsOpen)} />
        <PaidUntilField label={words.paidUntil} hint={words.paidUntilHint} date={paidUntil} typed={typedPaidUntil} onType={setTypedPaidUntil} onTake={setPaidUntil} />
      </div>
      {columnsOpen || columnsAreWrong ? <ColumnChoice read={ledger.read} mapping={mapping} errors={preview.error?.fields ?? []} onChange={setMapping} /> : null}
      {preview.error && !columnsAreWrong ? <ErrorNote error={preview.error} onAgain={preview.again} /> : null}
      {preview.data ? <PreviewTable preview={preview.data} view={view} onView={setView} dates={{ typed: typedByRow, taken: byRow, onType: typeRow, onTake: (row, date) => setByRow((now) => ({ ...now, [row]: date })) }} /> : preview.error ? null : <Loading />}
    </Page>
  )
}
