import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'
import type { Case } from './case.ts'

/** What was found, what is kept of the deposit and why, what goes back. */
export function Summary({ refund }: { refund: Case }): ReactNode {
  const words = useText().deposits
  const { inspected, again } = refund
  const heldFen = refund.toPayFen + refund.deductedFen
  return (
    <div className="stack">
      {[inspected, again].map((step) => (step ? <p key={step.round} className="soft">{words.found(step.on, step.by, step.findings)}</p> : null))}
      <dl className="sums deposit-sums">
        <dt>{words.held}</dt><dd><Money fen={heldFen} /></dd>
        {((again ?? inspected)?.deductions ?? []).map((line, index) => (
          <div key={index} className="deposit-deduction"><dt>{words.deducted} {line.reason}</dt><dd><Money fen={-line.amountFen} /></dd></div>
        ))}
        <dt><strong>{refund.payout ? words.paid : words.left}</strong></dt><dd><strong><Money fen={refund.toPayFen} large /></strong></dd>
      </dl>
    </div>
  )
}
