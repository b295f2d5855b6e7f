import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useLanguage } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { areaText, payerText } from '../premises/premises-words.ts'

type Preview = CallOutput<'sharedCosts.preview'>
type Part = Preview['parts'][number]

/** More would only be scrolled past; the notice lists everybody. */
const SHOWN = 200
const ROOMS_SHOWN = 6

/** What each would pay before anything is written. */
export function SharedParts({ preview, shareBy }: { preview: Preview; shareBy: 'area' | 'household' }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.sharedCosts
  const sumFen = preview.parts.reduce((sum, part) => sum + part.amountFen, 0)
  return (
    <>
      <dl className="sheet shared-totals">
        <div><dt>{words.sharers}</dt><dd className="money-large">{words.households(preview.count)}</dd></div>
        {shareBy === 'area' ? <div><dt>{words.weights}</dt><dd className="money-large">{words.area(areaText(preview.weights))}</dd></div> : null}
        <div><dt>{words.partsSum}</dt><dd><Money fen={sumFen} large /></dd></div>
        <div><dt>{words.fromPrepaid}</dt><dd><Money fen={preview.prepaidFen} large /></dd></div>
      </dl>
      {preview.zeroParts > 0 ? <p>{words.zeroParts(preview.zeroParts)}</p> : null}
      {preview.leftOut.length > 0 ? (
        <section>
          <h2>{words.leftOut}</h2>
          <DataTable label={words.leftOut} columns={leftOutColumns(text)} rows={preview.leftOut} rowKey={(row) => row.reason} />
        </section>
      ) : null}
      <section>
        <h2>{words.largest}</h2>
        <DataTable label={words.largest} columns={largestColumns(text, language)} rows={preview.largest.slice(0, LARGEST_SHOWN)} rowKey={(row) => row.premisesId} />
      </section>
      <section>
        <h2>{words.parts}</h2>
        <DataTable label={words.parts} columns={partColumns(text, shareBy)} rows={preview.parts.slice(0, SHOWN)} rowKey={(row) => row.premisesId} />
        {preview.parts.length > SHOWN ? <p className="soft">{words.more(preview.parts.length - SHOWN)}</p> : null}
      </section>
    </>
  )
}

const LARGEST_SHOWN = 5

function leftOutColumns(text: Text): Column<Preview['leftOut'][number]>[] {
  const words = text.sharedCosts
  return [
    { key: 'reason', title: text.words.reason, narrow: true, show: (row) => words.reasons[row.reason] },
    { key: 'rooms', title: text.words.room, show: (row) => words.rooms(row.rooms.slice(0, ROOMS_SHOWN).join('、'), row.count - Math.min(ROOMS_SHOWN, row.rooms.length)) },
  ]
}

function largestColumns(text: Text, language: string): Column<Preview['largest'][number]>[] {
  const words = text.sharedCosts
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room },
    { key: 'amount', title: words.part, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} /> },
    { key: 'why', title: words.why, show: (row) => (language === 'en' ? row.why.en : row.why.zh) },
  ]
}

function partColumns(text: Text, shareBy: 'area' | 'household'): Column<Part>[] {
  const words = text.sharedCosts
  const weight: Column<Part>[] = shareBy === 'area' ? [{ key: 'weight', title: words.weight, align: 'right', narrow: true, show: (row) => words.area(areaText(row.weight)) }] : []
  return [
    { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room }, ...weight,
    { key: 'amount', title: words.part, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} /> },
    { key: 'payer', title: words.payer, show: (row) => payerText(text, row.payer) },
  ]
}
