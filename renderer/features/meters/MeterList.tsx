import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { meterKindSchema } from '../../../shared/contract/delivery.ts'
import { formatReading } from '../../../shared/reading.ts'
import { useCall } from '../../data/use-call.ts'
import { go, numberFrom, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { AddMeter } from './AddMeter.tsx'
import { MeterPanel } from './MeterPanel.tsx'
import { MeterTabs } from './MeterTabs.tsx'

export type ListedMeter = CallOutput<'meters.list'>['rows'][number]
type Filter = Required<Pick<CallInput<'meters.list'>, 'kind' | 'building' | 'where' | 'text' | 'ended'>>

const PAGE_SIZE = 100
const NOTHING_CHOSEN: Filter = { kind: null, building: '', where: 'all', text: '', ended: false }

/** All meters, of one premises where the address names it: entered, replaced, taken off, put right. */
export function MeterList(): ReactNode {
  const text = useText()
  const words = text.meters
  const premisesId = numberFrom(useRoute().query, 'premises')
  const [filter, setFilter] = useState(NOTHING_CHOSEN)
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<'new' | number | null>(null)
  const list = useCall('meters.list', { ...filter, premisesId, page, pageSize: PAGE_SIZE }, { keep: true })
  const change = (next: Partial<Filter>): void => {
    setFilter((now) => ({ ...now, ...next }))
    setPage(0)
  }
  const close = (): void => setOpen(null)
  return (
    <Page title={words.title} note={<MeterTabs open="list" />} {...(open === null ? { primary: { label: words.add, hotKey: 'F10', onPress: () => setOpen('new') } } : {})}>
      <MeterFilters filter={filter} buildings={list.data?.buildings ?? []} premisesId={premisesId} onChange={change} />
      <Read state={list}>
        {({ rows, total }) => {
          const chosen = rows.find((row) => row.meterId === open)
          return (
            <>
              <div className="split">
                <DataTable
                  label={words.list} columns={columnsOf(text)} rows={rows} rowKey={(row) => row.meterId} openKey={typeof open === 'number' ? open : null} onOpen={(row) => setOpen(row.meterId)} rowState={(row) => (row.toDate === null ? undefined : 'faint')}
                  empty={<div className="sheet-plain"><EmptyState title={words.none} /></div>}
                />
                {open === 'new' ? <AddMeter premisesId={premisesId} onDone={close} /> : chosen ? <MeterPanel key={chosen.meterId} meter={chosen} onClose={close} /> : <p className="sheet soft">{words.choose}</p>}
              </div>
              {total > PAGE_SIZE ? (
                <div className="row">
                  <span className="soft">{words.range(page * PAGE_SIZE + 1, Math.min(total, (page + 1) * PAGE_SIZE), total)}</span>
                  <Act label={text.premises.previous} disabled={page === 0} onPress={() => setPage(page - 1)} />
                  <Act label={text.premises.nextPage} disabled={(page + 1) * PAGE_SIZE >= total} onPress={() => setPage(page + 1)} />
                </div>
              ) : null}
            </>
          )
        }}
      </Read>
    </Page>
  )
}

type MeterFiltersProps = { filter: Filter; buildings: readonly string[]; premisesId: number | null; onChange(next: Partial<Filter>): void }

function MeterFilters({ filter, buildings, premisesId, onChange }: MeterFiltersProps): ReactNode {
  const text = useText()
  const words = text.meters
  const room = useCall('premises.get', { premisesId: premisesId ?? 0 }, { when: premisesId !== null }).data?.room
  return (
    <div className="row">
      {premisesId === null ? (
        <>
          <Input className="meter-filter" aria-label={words.search} placeholder={words.search} value={filter.text} maxLength={60} onChange={(event) => onChange({ text: event.target.value })} autoFocus />
          <Select className="meter-filter" aria-label={words.meter} value={filter.kind ?? ''} options={[{ value: '', label: words.allKinds }, ...meterKindSchema.options.map((value) => ({ value, label: text.delivery.meterKinds[value] }))]} onChange={(kind) => onChange({ kind: meterKindSchema.options.find((each) => each === kind) ?? null })} />
          <Select className="meter-filter" aria-label={words.where} value={filter.where} options={(['all', 'premises', 'public'] as const).map((value) => ({ value, label: words.wheres[value] }))} onChange={(where) => onChange({ where })} />
          <Select className="meter-filter" aria-label={words.building} value={filter.building} options={[{ value: '', label: text.premises.allBuildings }, ...buildings.map((value) => ({ value, label: value }))]} onChange={(building) => onChange({ building })} />
        </>
      ) : (
        <>
          <strong>{room}</strong>
          <Act label={words.toPremises} kind="quiet" onPress={() => go('/premises', { premises: premisesId })} />
          <Act label={words.allMeters} kind="quiet" onPress={() => replaceRoute('/meters', { tab: 'list' })} />
        </>
      )}
      <Checkbox checked={filter.ended} onChange={(event) => onChange({ ended: event.target.checked })}>{words.withEnded}</Checkbox>
    </div>
  )
}

function columnsOf(text: Text): Column<ListedMeter>[] {
  const words = text.meters
  return [
    { key: 'room', title: words.room, show: (row) => row.room || <>{row.place} <span className="mark">{words.public}</span></> },
    { key: 'kind', title: words.meter, narrow: true, show: (row) => text.delivery.meterKinds[row.kind] },
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'multiplier', title: words.multiplier, align: 'right', narrow: true, show: (row) => row.multiplier },
    { key: 'turns', title: words.turnsAt, align: 'right', narrow: true, show: (row) => (row.turnsAt === null ? '' : formatReading(row.turnsAt)) },
    { key: 'last', title: words.last, align: 'right', narrow: true, show: (row) => (row.lastValue === null ? '' : formatReading(row.lastValue)) },
    { key: 'on', title: words.on, narrow: true, show: (row) => row.lastReadOn ?? '' },
    { key: 'state', title: words.state, narrow: true, show: (row) => (row.toDate === null ? words.inUse : words.endedOn(row.toDate)) },
  ]
}
