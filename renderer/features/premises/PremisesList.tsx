import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { go, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'
import { areaText, stateText, usageText } from './premises-words.ts'

type Row = CallOutput<'premises.list'>['rows'][number]
type Filter = { text: string; building: string; page: number }

const PAGE_SIZE = 100

/** The filter stands in the address, so that Back comes home to the same list. */
function useFilter(): [Filter, (next: Partial<Filter>) => void] {
  const { query } = useRoute()
  const [filter, setFilter] = useState<Filter>({ text: query.get('text') ?? '', building: query.get('building') ?? '', page: Number(query.get('page') ?? 0) || 0 })
  const change = (next: Partial<Filter>): void => {
    const changed = { ...filter, page: 0, ...next }
    setFilter(changed)
    replaceRoute('/premises', changed)
  }
  return [filter, change]
}

export function PremisesList(): ReactNode {
  const text = useText()
  const [filter, change] = useFilter()
  const wanted = useDeferredValue(filter.text.trim())
  const list = useCall('premises.list', { text: wanted, building: filter.building, page: filter.page, pageSize: PAGE_SIZE }, { keep: true })
  return (
    <Page title={text.premises.title} note={<ViewSwitch open="list" building={filter.building} />} acts={<Filters filter={filter} buildings={list.data?.buildings ?? []} onChange={change} />}>
      <Read state={list}>
        {(data) => (
          <>
            <DataTable
              label={text.premises.listLabel}
              columns={columnsOf(text)}
              rows={data.rows}
              rowKey={(row) => row.premisesId}
              onOpen={(row) => go('/premises', { premises: row.premisesId })}
              empty={<NoRows filtered={wanted !== '' || filter.building !== ''} />}
            />
            {data.total > 0 ? <Paging page={filter.page} total={data.total} shown={data.rows.length} onPage={(page) => change({ page })} /> : null}
          </>
        )}
      </Read>
    </Page>
  )
}

function Filters({ filter, buildings, onChange }: { filter: Filter; buildings: readonly string[]; onChange(next: Partial<Filter>): void }): ReactNode {
  const text = useText()
  return (
    <div className="row">
      <Select
        aria-label={text.premises.building}
        className="premises-building"
        value={filter.building}
        options={[{ value: '', label: text.premises.allBuildings }, ...buildings.map((building) => ({ value: building, label: building === '' ? '—' : building }))]}
        onChange={(building: string) => onChange({ building })}
      />
      <Input
        className="premises-filter"
        aria-label={text.premises.filter}
        placeholder={text.premises.filter}
        value={filter.text}
        onChange={(event) => onChange({ text: event.target.value })}
        maxLength={60}
        autoFocus
      />
    </div>
  )
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.premises
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'use', title: words.use, narrow: true, show: (row) => usageText(text, row.use) },
    { key: 'area', title: words.area, align: 'right', narrow: true, show: (row) => areaText(row.areaCenti) },
    { key: 'state', title: words.state, narrow: true, show: (row) => stateText(text, row.state) },
    { key: 'owners', title: words.owners, show: (row) => row.owners },
    { key: 'tenants', title: words.tenants, show: (row) => row.tenants },
    { key: 'open', title: words.open, align: 'right', narrow: true, show: (row) => (row.openFen === 0 ? '' : <Money fen={row.openFen} missing />) },
  ]
}

function NoRows({ filtered }: { filtered: boolean }): ReactNode {
  const text = useText()
  const { user } = useDesk()
  if (filtered) return <EmptyState title={text.premises.none} />
  if (user.role !== 'manager') return <EmptyState title={text.premises.noneYet}><p>{text.premises.askManager}</p></EmptyState>
  return <EmptyState title={text.premises.noneYet}><Act label={text.premises.goImport} kind="primary" onPress={() => go('/import')} /></EmptyState>
}

function Paging({ page, total, shown, onPage }: { page: number; total: number; shown: number; onPage(page: number): void }): ReactNode {
  const text = useText()
  const first = page * PAGE_SIZE
  return (
    <div className="row-end premises-paging">
      <span className="soft" role="status">{text.premises.range(first + 1, first + shown, total)}</span>
      <Act label={text.premises.previous} hotKey="Alt+PageUp" disabled={page === 0} onPress={() => onPage(page - 1)} />
      <Act label={text.premises.nextPage} hotKey="Alt+PageDown" disabled={first + shown >= total} onPress={() => onPage(page + 1)} />
    </div>
  )
}
