import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Case } from './case.ts'

/** A finished or cancelled delivery: how it ended, and what is still to be mended. */
export function ClosedDelivery({ delivery }: { delivery: Case }): ReactNode {
  const words = useText().delivery
  const at = shortMoment(delivery.closedAt ?? '')
  const open = delivery.defects.filter((row) => row.closedAt === null)
  return (
    <section className="sheet case-pane">
      <div className="case-fields stack-wide">
        <div className="stack">
          <h2>{delivery.state === 'done' ? words.done(words.outcomes[delivery.outcome], delivery.deliveredOn ?? '') : words.cancelled(at)}</h2>
          <p className="soft">{words.closedBy(delivery.closedBy ?? '', at)}</p>
          {delivery.reason === '' ? null : <p>{delivery.reason}</p>}
        </div>
        {open.length === 0 ? null : (
          <div className="stack">
            <h2>{words.defects}</h2>
            <ul className="stack">
              {open.map((row) => (
                <li key={row.defectId}>{row.place} · {row.text} · {row.responsible}{row.mendBy === null ? '' : ` · ${words.until(row.mendBy)}`}{row.overdue ? <> <span className="mark mark-look">{words.overdue}</span></> : null}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}
