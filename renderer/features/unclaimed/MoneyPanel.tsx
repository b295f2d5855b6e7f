import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { address, go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Read } from '../../ui/states.tsx'
import { MoneyFacts } from './MoneyFacts.tsx'
import { SetAside } from './SetAside.tsx'

type Got = CallOutput<'unclaimed.get'>

/** One sum: whose it may be, what was claimed of it, and its next step. */
export function MoneyPanel({ moneyId, onClose }: { moneyId: number; onClose(): void }): ReactNode {
  const got = useCall('unclaimed.get', { moneyId })
  return <aside className="unclaimed-side"><Read state={got}>{(data) => <Panel got={data} onClose={onClose} />}</Read></aside>
}

function Panel({ got: { money, candidates, claims }, onClose }: { got: Got; onClose(): void }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const { user } = useDesk()
  const [aside, setAside] = useState(false)
  const { moneyId, leftFen } = money
  if (aside) return <SetAside moneyId={moneyId} onDone={() => setAside(false)} />
  return (
    <section className="sheet stack-wide" aria-label={words.ofMoney(moneyText(money.amountFen))}>
      <MoneyFacts money={money} />
      {leftFen > 0 ? (
        <section className="stack" aria-label={words.candidates}>
          <h2>{words.candidates}</h2>
          {candidates.length === 0 ? <p className="soft">{words.noCandidates}</p> : candidates.map((candidate) => (
            <a key={candidate.premisesId} className="unclaimed-candidate" href={address('/unclaimed', { claim: moneyId, premises: candidate.premisesId })}>
              <span><strong>{candidate.room}</strong> {candidate.names}</span>
              <span>{words.owes(moneyText(candidate.openFen))}</span>
              <span className="soft small">{candidate.reasons.map((reason) => words.reasons[reason]).join(' · ')}</span>
            </a>
          ))}
        </section>
      ) : null}
      <Claims claims={claims} />
      <div className="row-end">
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
        {user.role === 'manager' && leftFen === money.amountFen ? <Act label={words.setAside} kind="danger" onPress={() => setAside(true)} /> : null}
        {leftFen > 0 ? <Act label={words.claim} hotKey="Alt+R" onPress={() => go('/unclaimed', { claim: moneyId })} /> : null}
      </div>
    </section>
  )
}

function Claims({ claims }: { claims: Got['claims'] }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  if (claims.length === 0) return null
  return (
    <section className="stack" aria-label={words.claims}>
      <h2>{words.claims}</h2>
      <ul className="stack">
        {claims.map((claim) => (
          <li key={claim.receiptId}>
            <a href={address('/receipts', { receipt: claim.receiptId, from: claim.at.slice(0, 10), to: claim.at.slice(0, 10) })}>{claim.number}</a> <strong><Money fen={claim.amountFen} /></strong> {claim.room} {claim.payer}
            {claim.voided ? <> <span className="mark mark-danger">{words.voided}</span></> : null}
            {claim.backFen > 0 ? <> <span className="mark mark-look">{words.gaveBack(moneyText(claim.backFen))}</span></> : null}
            <p className="soft small">{claim.evidence} · {words.claimLine(claim.by, claim.at)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
