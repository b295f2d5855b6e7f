import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { areaText, payerText, usageText } from '../premises/premises-words.ts'
import { AssignMany } from './AssignMany.tsx'
import { EndAssignment } from './EndAssignment.tsx'
import { itemName } from './item-name.ts'
import { TariffTabs } from './TariffTabs.tsx'

export type AssignmentRow = CallOutput<'assignments.list'>['rows'][number]
type Only = NonNullable<CallInput<'assignments.list'>['only']>
type Filter = { feeItemId: number | null; building: string; use: string; only: Only; page: number }

const PAGE_SIZE = 100

/** Which premises pay an item, by which price, who pays; many are given one at once. */
export function AssignmentList(): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { user } = useDesk()
  const items = (useCall('tariffs.list', {}).data?.items ?? []).filter((item) => item.kind === 'recurring' && item.active && (item.charging === 'period' || item.charging === 'meter'))
  const [filter, setFilter] = useState<Filter>({ feeItemId: null, building: '', use: '', only: 'all', page: 0 })
  const [assigning, setAssigning] = useState(false)
  const [openId, setOpenId] = useState<number | null>(null)
  const item = items.find((each) => each.feeItemId === filter.feeItemId) ?? items[0]
  const list = useCall('assignments.list', { ...filter, feeItemId: item?.feeItemId ?? 1, pageSize: PAGE_SIZE }, { when: item !== undefined, keep: true })
  const change = (next: Partial<Filter>): void => setFilter({ ...filter, page: 0, ...next })
  return (
    <Page
      title={words.title}
      note={<TariffTabs open="assignments" />}
      acts={<Filters items={items} filter={filter} chosen={item?.feeItemId ?? null} choices={list.data} onChange={change} />}
      {...(user.role === 'manager' && item && !assigning ? { primary: { label: words.assign, hotKey: 'F10', onPress: () => { setOpenId(null); setAssigning(true) } } } : {})}
    >
      <Read state={list}>
        {(data) => {
          const open = data.rows.find((row) => row.assignmentId !== null && row.assignmentId === openId)
          return (
            <div className="split">
              <div className="stack">
                <DataTable
                  label={words.tabs.assignments} columns={columnsOf(text)} rows={data.rows} rowKey={(row) => `${row.premisesId}-${row.assignmentId ?? 0}`} openKey={open ? `${open.premisesId}-${open.assignmentId}` : null}
                  rowState={(row) => (row.assignmentId === null ? 'faint' : undefined)} onOpen={(row) => { setAssigning(false); setOpenId(row.assignmentId) }}
                  empty={<div className="sheet-plain"><EmptyState title={words.noneFound} /></div>}
                />
                <Paging page={filter.page} total={data.total} onPage={(page) => change({ page })} />
              </div>
              {assigning && item ? <AssignMany item={item} choices={data} onDone={() => setAssigning(false)} />
                : open ? <EndAssignment key={open.assignmentId} row={open} mayEnd={user.role === 'manager'} onDone={() => setOpenId(null)} /> : <p className="sheet soft">{words.chooseRow}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

type FiltersProps = {
  items: readonly { feeItemId: number; name: string; nameEn: string }[]
  filter: Filter
  chosen: number | null
  choices: Pick<CallOutput<'assignments.list'>, 'buildings' | 'uses'> | undefined
  onChange(next: Partial<Filter>): void
}

function Filters({ items, filter, chosen, choices, onChange }: FiltersProps): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { language } = useLanguage()
  return (
    <div className="tariff-filters">
      <Select className="tariff-select" aria-label={words.item} value={chosen} options={items.map((item) => ({ value: item.feeItemId, label: itemName(language, item) }))} onChange={(feeItemId) => onChange({ feeItemId })} />
      <Select className="tariff-select" aria-label={text.premises.building} value={filter.building} options={[{ value: '', label: text.premises.allBuildings }, ...(choices?.buildings ?? []).map((value) => ({ value, label: value }))]} onChange={(building) => onChange({ building })} />
      <Select className="tariff-select" aria-label={words.show} value={filter.only} options={(['all', 'assigned', 'missing'] as const).map((value) => ({ value, label: words.only[value] }))} onChange={(only) => onChange({ only })} />
    </div>
  )
}

function Paging({ page, total, onPage }: { page: number; total: number; onPage(page: number): void }): ReactNode {
  const text = useText()
  if (total <= PAGE_SIZE) return null
  return (
    <div className="row">
      <span className="soft">{text.premises.range(page * PAGE_SIZE + 1, Math.min(total, (page + 1) * PAGE_SIZE), total)}</span>
      <Act label={text.premises.previous} disabled={page === 0} onPress={() => onPage(page - 1)} />
      <Act label={text.premises.nextPage} disabled={(page + 1) * PAGE_SIZE >= total} onPress={() => onPage(page + 1)} />
    </div>
  )
}

function columnsOf(text: Text): Column<AssignmentRow>[] {
  const words = text.tariffs
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <a href={address('/premises', { premises: row.premisesId })}>{row.room}</a> },
    { key: 'use', title: text.premises.use, narrow: true, show: (row) => usageText(text, row.use) },
    { key: 'tariff', title: words.tariff, show: (row) => (row.assignmentId === null ? words.notAssigned : row.tariff) },
    { key: 'quantity', title: words.quantity, align: 'right', narrow: true, show: (row) => (row.quantity === null ? '' : row.quantity === row.areaCenti ? `${areaText(row.quantity)} ㎡` : row.quantity) },
    { key: 'payer', title: words.payer, narrow: true, show: (row) => (row.payerName === '' ? (row.payer === null ? '' : payerText(text, row.payer)) : row.payerName) },
    { key: 'since', title: words.since, narrow: true, show: (row) => (row.from === null ? '' : words.span(row.from, row.to)) },
  ]
}
