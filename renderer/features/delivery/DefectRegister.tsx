import { Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { EmptyState, Read } from '../../ui/states.tsx'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'
import { AddDefect } from './AddDefect.tsx'
import { CloseDefect } from './CloseDefect.tsx'

export type DefectRow = CallOutput<'defects.list'>['defects'][number]
type State = NonNullable<CallInput<'defects.list'>['state']>

/** What was found to be mended, by whom until when; the overdue ones stand first. */
export function DefectRegister(): ReactNode {
  const text = useText()
  const words = text.delivery
  const [state, setState] = useState<State>('open')
  const [openId, setOpenId] = useState<number | 'new' | null>(null)
  const list = useCall('defects.list', { state }, { keep: true })
  const states = [{ value: 'open', label: words.defectsOpen }, { value: 'all', label: words.all }] as const
  const close = (): void => setOpenId(null)
  return (
    <Page
      title={text.registers.title}
      note={<RegisterTabs open="defects" />}
      acts={<Segmented<State> aria-label={words.show} value={state} options={[...states]} onChange={setState} />}
      {...(openId === null ? { primary: { label: words.addDefect, hotKey: 'F10', onPress: () => setOpenId('new') } } : {})}
    >
      <Read state={list}>
        {({ defects }) => {
          const open = defects.find((row) => row.defectId === openId)
          return (
            <div className="split">
              <DataTable
                label={words.defects} columns={columnsOf(text)} rows={defects} rowKey={(row) => row.defectId} openKey={open?.defectId ?? null} onOpen={(row) => setOpenId(row.defectId)}
                rowState={(row) => (row.overdue ? 'look' : row.closedAt === null ? undefined : 'faint')}
                empty={<div className="sheet-plain"><EmptyState title={words.noDefectsOpen} /></div>}
              />
              {openId === 'new' ? <AddDefect onDone={close} /> : open ? <CloseDefect key={open.defectId} row={open} onDone={close} /> : <p className="sheet soft">{words.chooseDefect}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

function columnsOf(text: Text): Column<DefectRow>[] {
  const words = text.delivery
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => <strong>{row.room}</strong> },
    { key: 'place', title: words.place, narrow: true, show: (row) => row.place },
    { key: 'text', title: words.what, show: (row) => row.text },
    { key: 'responsible', title: words.responsible, narrow: true, show: (row) => row.responsible },
    { key: 'mendBy', title: words.mendBy, narrow: true, show: (row) => <>{row.mendBy ?? ''}{row.overdue ? <> <span className="mark mark-look">{words.overdue}</span></> : null}</> },
    { key: 'closed', title: words.mended, narrow: true, show: (row) => (row.closedAt === null ? '' : shortMoment(row.closedAt)) },
  ]
}
