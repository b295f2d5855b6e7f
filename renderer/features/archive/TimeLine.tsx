import { Checkbox } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { TIME_LINE_GROUPS } from '../../../shared/contract/archive.ts'
import type { Subject } from '../../../shared/contract/archive.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Read } from '../../ui/states.tsx'
import { entryText } from './entry-text.ts'

type Group = (typeof TIME_LINE_GROUPS)[number]
export type Entry = CallOutput<'archive.timeLine'>['entries'][number]

const STRETCH = 60
const LONGEST = 200

/** Everything that happened to a premises or a person, newest first; groups can be left out. */
export function TimeLine({ subject }: { subject: Subject }): ReactNode {
  const text = useText()
  const words = text.archive
  const [groups, setGroups] = useState<readonly Group[]>(TIME_LINE_GROUPS)
  const [limit, setLimit] = useState(STRETCH)
  const [skip, setSkip] = useState(0)
  const input: CallInput<'archive.timeLine'> = { subject, groups: [...groups], skip, limit }
  const line = useCall('archive.timeLine', input, { keep: true })
  const toggle = (group: Group): void => {
    setGroups(groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group])
    setSkip(0)
    setLimit(STRETCH)
  }
  const columns: Column<Entry>[] = [
    { key: 'at', title: words.when, narrow: true, show: (entry) => <span className="figures">{entry.at}</span> },
    { key: 'group', title: words.group, narrow: true, show: (entry) => <span className="soft">{words.groups[entry.group]}</span> },
    { key: 'what', title: words.what, show: (entry) => <span className="archive-words">{entryText(text, entry)}</span> },
    { key: 'fen', title: words.amount, align: 'right', narrow: true, show: (entry) => (entry.fen === null ? null : <Money fen={entry.fen} signed={entry.fen < 0} />) },
    { key: 'by', title: words.by, narrow: true, show: (entry) => entry.by ?? '' },
  ]
  return (
    <section className="archive-section" aria-label={words.tabs['time-line']}>
      <div className="row" role="group" aria-label={words.group}>
        {TIME_LINE_GROUPS.map((group) => <Checkbox key={group} checked={groups.includes(group)} onChange={() => toggle(group)}>{words.groups[group]}</Checkbox>)}
      </div>
      <Read state={line}>
        {(data) => (
          <>
            <DataTable label={words.tabs['time-line']} columns={columns} rows={data.entries} rowKey={(entry) => `${skip}-${data.entries.indexOf(entry)}`} empty={<p className="soft archive-none">{words.noEntries}</p>} />
            <div className="row">
              {skip > 0 ? <Act label={words.newer} onPress={() => setSkip(Math.max(0, skip - limit))} /> : null}
              {data.more ? <Act label={words.earlier} onPress={() => (limit < LONGEST ? setLimit(LONGEST) : setSkip(skip + limit))} /> : null}
            </div>
          </>
        )}
      </Read>
    </section>
  )
}
