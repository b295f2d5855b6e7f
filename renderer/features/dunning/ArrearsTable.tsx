import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { AGES } from '../../../shared/ages.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { ArrearsRow } from './Dunning.tsx'

export const PAGE_SIZE = 100

type ArrearsTableProps = {
  data: CallOutput<'arrears.list'>
  page: number
  picked: ReadonlySet<number>
  openId: number | null
  isFiltered: boolean
  onPick(premisesId: number): void
  onOpen(row: ArrearsRow): void
  onPage(page: number): void
}

/** Premises and payers with what they owe by age; a hundred lines a page, sums over all of them. */
export function ArrearsTable({ data, page, picked, openId, isFiltered, onPick, onOpen, onPage }: ArrearsTableProps): ReactNode {
  const text = useText()
  const words = text.dunning
  const openRow = data.rows.find((row) => row.premisesId === openId)
  const ages = Object.fromEntries(AGES.map((age, place) => [age, <Money key={age} fen={data.sums.ages[place] || null} blank="" />]))
  return (
    <>
      <DataTable
        label={words.list} columns={columnsOf(text, data.sums.ages, picked, onPick)} rows={data.rows} rowKey={keyOf} openKey={openRow ? keyOf(openRow) : null} onOpen={onOpen}
        empty={<div className="sheet-plain fill"><EmptyState title={isFiltered ? words.noneFound : words.none} /></div>}
        sums={{ room: words.total, open: <Money fen={data.sums.openFen} />, ...ages }}
      />
      {data.total > PAGE_SIZE ? (
        <div className="row">
          <span className="soft">{text.premises.range(page * PAGE_SIZE + 1, Math.min(data.total, (page + 1) * PAGE_SIZE), data.total)}</span>
          <Act label={text.premises.previous} disabled={page === 0} onPress={() => onPage(page - 1)} />
          <Act label={text.premises.nextPage} disabled={(page + 1) * PAGE_SIZE >= data.total} onPress={() => onPage(page + 1)} />
        </div>
      ) : null}
    </>
  )
}

function keyOf(row: ArrearsRow): string {
  return `${row.premisesId} ${row.payer}`
}

function columnsOf(text: Text, sums: readonly number[], picked: ReadonlySet<number>, onPick: (premisesId: number) => void): Column<ArrearsRow>[] {
  const words = text.dunning
  return [
    // The row's own key is Enter; the box is for the mouse, and Alt+X for whoever has the row open.
    { key: 'tick', title: words.tick, narrow: true, show: (row) => <span className="dunning-tick" onClick={(event) => event.stopPropagation()}><Checkbox tabIndex={-1} aria-label={words.tickOne(row.room)} checked={picked.has(row.premisesId)} onChange={() => onPick(row.premisesId)} /></span> },
    { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room },
    { key: 'payer', title: words.payer, show: (row) => <>{words.roles[row.payer] ?? row.payer}{row.disputedFen > 0 ? <> <span className="mark mark-look">{words.disputed}</span></> : null}</> },
    { key: 'open', title: words.open, align: 'right', narrow: true, show: (row) => <Money fen={row.openFen} /> },
    // An age nobody has takes no room.
    ...AGES.flatMap((age, place): Column<ArrearsRow>[] => ((sums[place] ?? 0) === 0 ? [] : [{ key: age, title: words.ageColumns[age], align: 'right', narrow: true, show: (row) => <Money fen={row.ages[place] || null} blank="" /> }])),
    { key: 'letter', title: words.lastLetter, narrow: true, show: (row) => (row.lastLetter ? `${words.shortLevels[row.lastLetter.level] ?? ''} ${row.lastLetter.on.slice(5)}` : '') },
    { key: 'promise', title: words.promised, narrow: true, show: (row) => row.promisedOn?.slice(5) ?? '' },
  ]
}
