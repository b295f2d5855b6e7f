import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { numberFrom, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { ArrearsFilters } from './ArrearsFilters.tsx'
import { ArrearsTable, PAGE_SIZE } from './ArrearsTable.tsx'
import { DebtorPanel } from './DebtorPanel.tsx'
import { IssueLetters } from './IssueLetters.tsx'
import { PickBar } from './PickBar.tsx'
import './dunning.css'

export type ArrearsRow = CallOutput<'arrears.list'>['rows'][number]
export type Filter = Required<Omit<CallInput<'arrears.list'>, 'page' | 'pageSize'>>

/** Who owes, what was said and sent about it; several are chosen and get a notice each. */
export function Dunning(): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const open = numberFrom(useRoute().query, 'premises')
  const [filter, setFilter] = useState<Filter>({ asOf: null, building: '', text: '', payer: '', age: 'open' })
  const [page, setPage] = useState(0)
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const [issuing, setIssuing] = useState(false)
  const list = useCall('arrears.list', { ...filter, page, pageSize: PAGE_SIZE }, { keep: true })
  const pick = (premisesId: number): void => setPicked((before) => new Set(before.has(premisesId) ? [...before].filter((id) => id !== premisesId) : [...before, premisesId]))
  return (
    <Page
      title={text.dunning.title}
      acts={<ArrearsFilters filter={filter} buildings={list.data?.buildings ?? []} onChange={(next) => { setPage(0); setFilter({ ...filter, ...next }) }} />}
      {...(issuing ? {} : { primary: { label: text.dunning.issue(picked.size), hotKey: 'F10', disabled: picked.size === 0, onPress: () => setIssuing(true) } })}
    >
      <Read state={list}>
        {(data) => (
          <div className="split dunning">
            <div className="dunning-list">
              <PickBar filter={filter} data={data} picked={picked} onPick={setPicked} />
              <ArrearsTable
                data={data} page={page} picked={picked} openId={open} isFiltered={filter.building !== '' || filter.text !== '' || filter.payer !== '' || filter.age !== 'open'}
                onPick={pick} onOpen={(row) => { setIssuing(false); replaceRoute('/dunning', { premises: row.premisesId }) }} onPage={setPage}
              />
            </div>
            {issuing ? <IssueLetters premisesIds={[...picked]} today={today} onDone={(issued) => { setIssuing(false); if (issued) setPicked(new Set()) }} />
              : open === null ? <p className="sheet soft">{text.dunning.choose}</p>
                : <DebtorPanel key={open} premisesId={open} picked={picked.has(open)} onPick={() => pick(open)} />}
          </div>
        )}
      </Read>
    </Page>
  )
}
