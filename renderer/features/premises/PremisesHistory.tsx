import type { ReactNode } from 'react'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Archive } from './PremisesPage.tsx'
import { moveInStateText, receiptKindText } from './premises-words.ts'

export function TasksOfPremises({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  return (
    <section className="sheet archive-part" aria-labelledby="archive-tasks">
      <h2 id="archive-tasks">{text.premises.tasks}</h2>
      {archive.tasks.length === 0 ? <p className="soft">{text.premises.noTasks}</p> : (
        <ul className="stack">
          {archive.tasks.map((task) => (
            <li key={task.id} className="archive-task">
              <span className="mark mark-look">{text.words.taskKind[task.kind]}</span>
              <span>{task.text}</span>
              {task.dueOn ? <span className="soft small">{text.premises.due(task.dueOn)}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function MoveInsOfPremises({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  if (archive.moveIns.length === 0) return null
  return (
    <section className="sheet archive-part" aria-labelledby="archive-move-ins">
      <h2 id="archive-move-ins">{text.premises.moveIns}</h2>
      <ul className="stack">
        {archive.moveIns.map((moveIn) => (
          <li key={moveIn.caseId} className="row">
            <a href={address('/move-in', { case: moveIn.caseId })}>{moveIn.mover === '' ? text.moveIn.noName : moveIn.mover}</a>
            <span className={moveIn.state === 'open' ? 'mark mark-look' : 'mark'}>{moveInStateText(text, moveIn.state)}</span>
            <span className="soft small">{moveIn.openedAt.slice(0, 10)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ReceiptsOfPremises({ archive }: { archive: Archive }): ReactNode {
  const text = useText()
  return (
    <section className="sheet archive-part" aria-labelledby="archive-receipts">
      <h2 id="archive-receipts">{text.premises.receipts}</h2>
      {archive.receipts.length === 0 ? <p className="soft">{text.premises.noReceipts}</p> : (
        <ul className="stack">
          {archive.receipts.map((receipt) => (
            <li key={receipt.receiptId} className="archive-receipt">
              <a href={address('/receipts', { receipt: receipt.receiptId })}>{receipt.number}</a>
              <span className="soft small">{shortMoment(receipt.at)} {receiptKindText(text, receipt.kind)}</span>
              <Money fen={receipt.totalFen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
