import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { AddReduction } from './AddReduction.tsx'
import { EndReduction } from './EndReduction.tsx'
import { TariffTabs } from './TariffTabs.tsx'

export type ReductionRow = CallOutput<'reductions.list'>['reductions'][number]

/** Premises that pay a share of a price for a time, with why and who allowed it. */
export function ReductionList(): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { user } = useDesk()
  const list = useCall('reductions.list', {})
  const [beside, setBeside] = useState<'add' | number | null>(null)
  const mayChange = user.role === 'manager'
  return (
    <Page title={words.title} note={<TariffTabs open="reductions" />} {...(mayChange && beside !== 'add' ? { primary: { label: words.addReduction, hotKey: 'F10', onPress: () => setBeside('add') } } : {})}>
      <Read state={list}>
        {({ reductions }) => {
          const open = reductions.find((row) => row.reductionId === beside)
          return (
            <div className="split">
              <DataTable
                label={words.tabs.reductions} columns={columnsOf(text)} rows={reductions} rowKey={(row) => row.reductionId} openKey={open?.reductionId ?? null} rowState={(row) => (row.to === null ? undefined : 'faint')}
                onOpen={(row) => setBeside(row.reductionId)} empty={<div className="sheet-plain"><EmptyState title={words.noReductions} /></div>}
              />
              {beside === 'add' ? <AddReduction onDone={() => setBeside(null)} /> : open ? <EndReduction key={open.reductionId} row={open} mayEnd={mayChange} onDone={() => setBeside(null)} /> : <p className="sheet soft">{words.reductionHint}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

function columnsOf(text: Text): Column<ReductionRow>[] {
  const words = text.tariffs
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <a href={address('/premises', { premises: row.premisesId })}>{row.room}</a> },
    { key: 'item', title: words.item, show: (row) => row.feeItem },
    { key: 'kind', title: words.kind, narrow: true, show: (row) => words.reductionKinds[row.kind] },
    { key: 'percent', title: words.percent, align: 'right', narrow: true, show: (row) => `${row.percent}%` },
    { key: 'since', title: words.since, narrow: true, show: (row) => words.span(row.from, row.to) },
    { key: 'by', title: words.approvedBy, narrow: true, show: (row) => row.approvedBy },
  ]
}
