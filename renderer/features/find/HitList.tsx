import type { ReactNode } from 'react'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Keys } from '../../ui/hot-keys.tsx'
import type { Finding, Hit } from './use-find.ts'

type HitListProps = {
  id: string
  label: string
  finding: Finding
  /** What the two keys do, shown under the hits; without it Enter alone takes a hit. */
  keys?: { first: string; second: string }
}

/** The hits under a find box: one column for room, name, role and phone each, the active one marked. */
export function HitList({ id, label, finding, keys }: HitListProps): ReactNode {
  const text = useText()
  const { hits, active, nothing, error } = finding
  return (
    <div className="find-drop" hidden={hits.length === 0 && !nothing && error === null}>
      <ul id={`${id}-hits`} role="listbox" aria-label={label} className="find-list">
        {hits.map((hit, index) => (
          <li
            key={`${hit.premisesId}-${hit.partyId}-${hit.plate}`}
            id={`${id}-hit-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => { event.preventDefault(); finding.choose(hit, 'first') }}
          >
            <strong className={bold(hit, 'room')}>{hit.room}</strong>
            <span className={bold(hit, 'name', 'pinyin')}>{hit.name ?? <span className="soft">{text.find.nobody}</span>}{hit.instruction ? <> <span className="mark mark-look">{text.instructions.line}</span></> : null}</span>
            <span className="soft">{hit.matched === 'month-card' ? text.find.monthCard : hit.role ? text.words.partyRole[hit.role] : ''}</span>
            <span className={bold(hit, 'phone', 'month-card')}>{hit.plate ?? hit.phone}</span>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">{hits.length > 0 ? text.find.results(hits.length) : ''}</p>
      {nothing ? <p className="find-none" role="status">{text.find.none}</p> : null}
      {error ? <p className="find-none danger" role="alert">{sentenceFor(text, error)}</p> : null}
      {keys && hits.length > 0 ? (
        <p className="find-keys" aria-hidden="true">
          <span>{keys.first}<Keys of="Enter" /></span>
          <span>{keys.second}<Keys of="Ctrl+Enter" /></span>
        </p>
      ) : null}
    </div>
  )
}

/** Where the typed text was found stands out. */
function bold(hit: Hit, ...parts: readonly Hit['matched'][]): string {
  return parts.includes(hit.matched) ? 'find-matched' : ''
}
