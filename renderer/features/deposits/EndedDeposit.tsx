import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Case } from './case.ts'
import { Summary } from './Summary.tsx'

/** A deposit of which nothing is held any more. */
export function EndedDeposit({ refund }: { refund: Case }): ReactNode {
  const words = useText().deposits
  const { payout } = refund
  return (
    <section className="sheet case-pane">
      <div className="case-fields stack-wide">
        {payout ? (
          <>
            <h2>{words.paidTitle(payout.number)}</h2>
            <p>{words.paidBy(payout.paidFen === 0 ? words.all : words.ways[payout.way], payout.reference, payout.by, shortMoment(payout.at))}</p>
            <Summary refund={refund} />
          </>
        ) : <p>{words.usedUp}</p>}
      </div>
    </section>
  )
}
