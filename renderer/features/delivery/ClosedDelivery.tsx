import type { ReactNode } from 'react'
import { DELIVERY_PAPERS } from '../../../shared/contract/delivery.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ArchiveBox } from '../../ui/case/ArchiveBox.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { dataOf } from './case.ts'
import type { Case } from './case.ts'

/** A finished or cancelled delivery: how it ended, what is still to be mended, and which papers nobody has signed. */
export function ClosedDelivery({ delivery }: { delivery: Case }): ReactNode {
  const text = useText()
  const words = text.delivery
  const at = shortMoment(delivery.closedAt ?? '')
  const open = delivery.defects.filter((row) => row.closedAt === null)
  const signed = dataOf(delivery, 'papers')?.signed.map((line) => line.paper) ?? []
  const unsigned = delivery.outcome === 'delivered' ? DELIVERY_PAPERS.filter((paper) => !signed.includes(paper)) : []
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
        {unsigned.length === 0 ? null : <p className="look">{words.unsigned(unsigned.map((paper) => words.papers[paper]).join(words.listComma))}</p>}
        {delivery.archiveBox === '' ? null : <p>{text.cases.archiveBox} {delivery.archiveBox}</p>}
      </div>
      {delivery.state === 'done' ? <AfterDelivery delivery={delivery} /> : null}
    </section>
  )
}

/** The archivist's sign-off, and a manager's way back the same day. */
function AfterDelivery({ delivery }: { delivery: Case }): ReactNode {
  const { cases: words, delivery: own } = useText()
  const { user, today } = useDesk()
  const reopen = useCommand('delivery.reopen')
  const archive = useCommand('delivery.archive')
  const head = { caseId: delivery.caseId, version: delivery.version }
  return (
    <div className="case-foot">
      {user.role === 'manager' && delivery.closedAt?.startsWith(today) ? (
        <AskReason
          label={words.reopen} question={words.reopenReason} act={words.reopenAct} keep={words.keepClosed} danger busy={reopen.sending} error={reopen.error}
          onSend={(reason) => void reopen.send({ ...head, reason })}
        />
      ) : null}
      {delivery.outcome === 'refused' ? null : <Act label={own.goMoveIn} onPress={() => go('/move-in', { start: delivery.premisesId })} />}
      <ArchiveBox box={delivery.archiveBox} busy={archive.sending} error={archive.error} onPut={(box) => void archive.send({ ...head, box })} />
    </div>
  )
}
