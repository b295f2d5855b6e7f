import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { usageText } from '../premises/premises-words.ts'
import { Remarks } from './Remarks.tsx'
import { RowPaidUntil } from './RowPaidUntil.tsx'
import { RESULTS } from './source.ts'
import type { Preview, PreviewRow, Result } from './source.ts'

const PAGE_SIZE = 100

/** Which rows are in sight. */
export type View = { result: Result | null; page: number }
/** Dates of single rows: those that were taken over, and what is being typed, no date yet or none at all. */
export type RowDates = { typed: Readonly<Record<string, string>>; taken: Readonly<Record<string, string>>; onType(row: number, typed: string | null): void; onTake(row: number, date: string): void }

type PreviewTableProps = { preview: Preview; view: View; onView(view: View): void; dates: RowDates }

export function viewOfRow(preview: Preview, row: number): View {
  return { result: null, page: Math.floor(Math.max(0, preview.rows.findIndex((each) => each.row === row)) / PAGE_SIZE) }
}

/** Every row, a hundred at a time; what needs a look comes by one press. */
export function PreviewTable({ preview, view, onView, dates }: PreviewTableProps): ReactNode {
  const text = useText()
  const { result, page } = view
  const rows = result === null ? preview.rows : preview.rows.filter((row) => row.result === result)
  const shown = rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  return (
    <>
      <div className="import-head">
        <ResultFilter rows={preview.rows} chosen={result} onChoose={(next) => onView({ result: next, page: 0 })} />
        <div className="import-paging">
          <span className="soft" role="status">{rows.length === 0 ? '' : text.importing.range(page * PAGE_SIZE + 1, page * PAGE_SIZE + shown.length, rows.length)}</span>
          <Act label={text.premises.previous} kind="quiet" hotKey="Alt+PageUp" disabled={page === 0} onPress={() => onView({ result, page: page - 1 })} />
          <Act label={text.premises.nextPage} kind="quiet" hotKey="Alt+PageDown" disabled={(page + 1) * PAGE_SIZE >= rows.length} onPress={() => onView({ result, page: page + 1 })} />
        </div>
      </div>
      <DataTable
        label={text.importing.title}
        columns={columnsOf(text, dates)}
        rows={shown}
        rowKey={(row) => row.row}
        rowState={(row) => (row.result === 'held-back' ? 'look' : row.result === 'skipped' || row.result === 'already-there' ? 'faint' : undefined)}
        empty={<p className="sheet soft">{text.importing.none}</p>}
      />
    </>
  )
}

function columnsOf(text: Text, dates: RowDates): Column<PreviewRow>[] {
  const words = text.importing
  const roles: Readonly<Record<string, string>> = text.words.partyRole
  return [
    { key: 'row', title: words.rows, align: 'right', narrow: true, show: (row) => row.row },
    { key: 'result', title: words.result, narrow: true, show: (row) => <ResultMark result={row.result} /> },
    { key: 'room', title: words.room, narrow: true, show: (row) => row.room },
    { key: 'use', title: words.use, narrow: true, show: (row) => usageText(text, row.use) },
    { key: 'area', title: words.area, align: 'right', narrow: true, show: (row) => row.area },
    { key: 'unitPrice', title: words.unitPrice, align: 'right', narrow: true, show: (row) => row.unitPrice },
    { key: 'person', title: words.person, narrow: true, show: (row) => `${row.name} ${roles[row.role] ?? ''}` },
    { key: 'document', title: words.document, narrow: true, show: (row) => row.document },
    { key: 'phone', title: words.phone, narrow: true, show: (row) => row.phone },
    { key: 'arrears', title: words.arrears, align: 'right', narrow: true, show: (row) => (row.arrearsFen === 0 ? '' : <Money fen={row.arrearsFen} />) },
    { key: 'paidUntil', title: words.rowPaidUntil, narrow: true, show: (row) => (row.paidUntil === '' ? '' : <RowPaidUntil row={row.row} date={dates.taken[row.row] ?? row.paidUntil} typed={dates.typed[row.row] ?? dates.taken[row.row] ?? row.paidUntil} onType={(typed) => dates.onType(row.row, typed)} onTake={(date) => dates.onTake(row.row, date)} />) },
    { key: 'remarks', title: words.remarks, show: (row) => <Remarks row={row} /> },
  ]
}

function ResultMark({ result }: { result: Result }): ReactNode {
  const text = useText()
  const kind = result === 'held-back' ? 'mark mark-danger' : result === 'noted' ? 'mark mark-look' : result === 'taken' || result === 'repaired' ? 'mark mark-good' : 'mark'
  return <span className={kind}>{text.importing.results[result]}</span>
}

function ResultFilter({ rows, chosen, onChoose }: { rows: readonly PreviewRow[]; chosen: Result | null; onChoose(result: Result | null): void }): ReactNode {
  const text = useText()
  const count = (result: Result): number => rows.reduce((sum, row) => sum + (row.result === result ? 1 : 0), 0)
  const chips = [{ result: null, label: text.importing.all, count: rows.length }, ...RESULTS.map((result) => ({ result, label: text.importing.results[result], count: count(result) }))]
  return (
    <div className="row" role="group" aria-label={text.importing.filters}>
      {chips.filter((chip) => chip.result === null || chip.count > 0).map((chip) => (
        <button key={chip.result ?? 'all'} type="button" className="chip" aria-pressed={chip.result === chosen} onClick={() => onChoose(chip.result)}>
          {chip.label} <strong>{chip.count}</strong>
        </button>
      ))}
    </div>
  )
}
