import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { formatReading } from '../../../shared/reading.ts'
import { useCall } from '../../data/use-call.ts'
import { numberFrom, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'
import { AddMeter } from './AddMeter.tsx'

export type MeterRow = CallOutput<'meters.ofPremises'>['meters'][number]

/** Meters of one premises: what each showed last; a new one is added, or put in the place of another. */
export function MeterRegister(): ReactNode {
  const text = useText()
  const words = text.meters
  const premisesId = numberFrom(useRoute().query, 'premises')
  const room = useCall('premises.get', { premisesId: premisesId ?? 0 }, { when: premisesId !== null }).data
  const meters = useCall('meters.ofPremises', { premisesId: premisesId ?? 0 }, { when: premisesId !== null })
  const [adding, setAdding] = useState<'new' | number | null>(null)
  const chosen = room ? { premisesId: room.premisesId, room: room.room, name: room.people[0]?.name ?? null } : null
  const choose = (next: { premisesId: number } | null): void => {
    setAdding(null)
    replaceRoute('/registers/meters', next === null ? {} : { premises: next.premisesId })
  }
  return (
    <Page
      title={text.registers.title}
      note={<RegisterTabs open="meters" />}
      {...(premisesId !== null && adding === null ? { primary: { label: words.add, hotKey: 'F10', onPress: () => setAdding('new') } } : {})}
    >
      <section className="sheet" aria-label={words.premises}><PremisesField label={words.premises} chosen={chosen} onChoose={choose} autoFocus={premisesId === null} /></section>
      {premisesId === null ? null : (
        <Read state={meters}>
          {({ meters: rows }) => (
            <div className="split">
              <DataTable
                label={words.list} columns={columnsOf(text)} rows={rows} rowKey={(row) => row.meterId} openKey={typeof adding === 'number' ? adding : null} onOpen={(row) => setAdding(row.meterId)}
                empty={<div className="sheet-plain"><EmptyState title={words.none} /></div>}
              />
              {adding === null ? <p className="sheet soft">{words.choose}</p>
                : <AddMeter key={adding} premisesId={premisesId} replaces={rows.find((row) => row.meterId === adding) ?? null} onDone={() => setAdding(null)} />}
            </div>
          )}
        </Read>
      )}
    </Page>
  )
}

function columnsOf(text: Text): Column<MeterRow>[] {
  const words = text.meters
  return [
    { key: 'kind', title: words.meter, narrow: true, show: (row) => text.delivery.meterKinds[row.kind] },
    { key: 'number', title: words.number, show: (row) => row.number },
    { key: 'from', title: words.from, narrow: true, show: (row) => row.fromDate },
    { key: 'last', title: words.last, align: 'right', narrow: true, show: (row) => (row.lastValue === null ? '' : `${formatReading(row.lastValue)} ${text.delivery.meterUnits[row.kind]}`) },
    { key: 'on', title: words.on, narrow: true, show: (row) => row.lastReadOn ?? '' },
  ]
}
