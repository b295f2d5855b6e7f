import { useState } from 'react'
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

type PreviewTableProps = { preview: Preview; paidUntilByRow: Readonly<Record<string, string>>; onPaidUntil(row: number, date: string): void }

/** Every row, a hundred at a time; what needs a look comes by one press. */
export function PreviewTable({ preview, paidUntilByRow, onPaidUntil }: PreviewTableProps): ReactNode {
  const text = useText()
  const [result, setResult] = useState<Result | null>(null)
  const [page, setPage] = useState(0)
  const choose = (next: Result | null): void => {
    setResult(next)
    setPage(0)
  }
  const rows = result === null ? preview.rows : preview.rows.filter((row) => row.result === result)
  const shown = rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
  return (
    <>
      <div className="import-head">
        <ResultFilter rows={preview.rows} chosen={result} onChoose={choose} />
        <div className="import-paging">
          <span className="soft" role="status">{rows.length === 0 ? '' : text.importing.range(page * PAGE_SIZE + 1, page * PAGE_SIZE + shown.length, rows.length)}</span>
          <Act label={text.premises.previous} kind="quiet" hotKey="Alt+PageUp" disabled={page === 0} onPress={() => setPage(page - 1)} />
          <Act label={text.premises.nextPage} kind="quiet" hotKey="Alt+PageDown" disabled={(page + 1) * PAGE_SIZE >= rows.length} onPress={() => setPage(page + 1)} />
        </div>
      </div>
      <DataTable
        label={text.importing.title}
        columns={columnsOf(text, paidUntilByRow, onPaidUntil)}
        rows={shown}
        rowKey={(row) => row.row}
        rowState={(row) => (row.result === 'held-back' ? 'look' : row.result === 'skipped' || row.result === 'already-there' ? 'faint' : undefined)}
        empty={<p className="sheet soft">{text.importing.none}</p>}
      />
    </>
  )
}

function columnsOf(text: Text, paidUntilByRow: Readonly<Record<string, string>>, onPaidUntil: (row: number, date: string) => void): Column<PreviewRow>[] {
  const words = text.importing
  const roles: Readonly<Record<string, string>> = text.words.partyRole
  return [
    { key: 'row', title: words.rows, align: 'right', narrow: true, show: (row) => row.row },
    { key: 'result', title: words.result, narrow: true, show: (row) => <ResultMark result={row.result} /> },
    { key: 'room', title: words.room, narrow: true, show: (row) => row.room },
    { key: 'use', title: words.use, narrow: true, show: (row) => usageText(text, row.use) },
    { key: 'area', title: words.area, align: 'right', narrow: true, show: (row) => row.area },
    { key: 'person', title: words.person, narrow: true, show: (row) => `${row.name} ${roles[row.role] ?? ''}` },
    { key: 'document', title: words.document, narrow: true, show: (row) => row.document },
    { key: 'phone', title: words.phone, narrow: true, show: (row) => row.phone },
    { key: 'arrears', title: words.arrears, align: 'right', narrow: true, show: (row) => (row.arrearsFen === 0 ? '' : <Money fen={row.arrearsFen} />) },
    { key: 'paidUntil', title: words.rowPaidUntil, narrow: true, show: (row) => (row.paidUntil === '' ? '' : <RowPaidUntil key={row.paidUntil} row={row.row} date={paidUntilByRow[row.row] ?? row.paidUntil} onChange={(date) => onPaidUntil(row.row, date)} />) },
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
