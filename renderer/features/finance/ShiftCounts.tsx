import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'

/** Every count of a shift, with what should have been there: none is ever dropped. */
export function ShiftCounts({ shiftId, person }: { shiftId: number; person: string }): ReactNode {
  const text = useText()
  const words = text.finance
  const counts = useCall('shift.counts', { shiftId })
  return (
    <section className="stack" aria-label={words.countsOf(person)}>
      <h2>{words.countsOf(person)}</h2>
      <Read state={counts} rows={2}>
        {(data) => (
          <DataTable
            label={words.countsOf(person)}
            rows={data.counts}
            rowKey={(row) => row.countId}
            empty={<p className="soft">{words.countsNone}</p>}
            columns={[
              { key: 'at', title: words.at, narrow: true, show: (row) => shortMoment(row.at) },
              { key: 'expected', title: words.expected, align: 'right', narrow: true, show: (row) => <Money fen={row.expectedFen} /> },
              { key: 'counted', title: words.countedCash, align: 'right', narrow: true, show: (row) => <Money fen={row.countedFen} /> },
              { key: 'difference', title: words.counted, align: 'right', narrow: true, show: (row) => <Money fen={row.differenceFen} signed missing={row.differenceFen < 0} /> },
              { key: 'ways', title: words.takings, show: (row) => row.methods.map((way) => <span key={way.method} className="mark">{text.words.method[way.method]} <Money fen={way.sumFen} />{way.differenceFen === 0 ? null : <> (<Money fen={way.differenceFen} signed missing={way.differenceFen < 0} />)</>}</span>) },
            ]}
          />
        )}
      </Read>
    </section>
  )
}
