import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import type { PreviewRow } from './source.ts'

/** What was repaired, what is to be asked, and why a row is held back: each with the heading of its cell. */
export function Remarks({ row }: { row: PreviewRow }): ReactNode {
  const text = useText()
  const words = text.importing
  const codes: Readonly<Record<string, string>> = words.codes
  return (
    <ul>
      {row.remarks.map((remark) => {
        const what = codes[remark.code] ?? remark.code
        return (
          <li key={`${remark.column}-${remark.code}`} className={remark.kind === 'problem' && row.result === 'held-back' ? 'danger' : ''}>
            {remark.kind === 'repair' ? <>{words.changed(remark.column, remark.from, remark.to)} <span className="soft">{what}</span></>
              : remark.from === '' ? words.at(remark.column, what) : words.atWith(remark.column, what, remark.from)}
          </li>
        )
      })}
    </ul>
  )
}
