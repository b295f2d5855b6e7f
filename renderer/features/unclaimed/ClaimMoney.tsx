import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { address, go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/states.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { Claimed } from './Claimed.tsx'
import { ClaimForm } from './ClaimForm.tsx'
import { MoneyFacts } from './MoneyFacts.tsx'

export type Claim = CallOutput<'unclaimed.claim'>

/** From whose it is to the receipt. */
export function ClaimMoney({ moneyId, premisesId }: { moneyId: number; premisesId: number | null }): ReactNode {
  const words = useText().unclaimed
  const [claim, setClaim] = useState<Claim | null>(null)
  const got = useCall('unclaimed.get', { moneyId })
  const account = useCall('unclaimed.charges', { moneyId, premisesId: premisesId ?? 1 }, { when: premisesId !== null })
  if (claim) return <Claimed claim={claim} moneyId={moneyId} />
  const error = got.error ?? account.error
  if (!got.data || error || (premisesId !== null && !account.data)) {
    return <Page title={words.claimTitle}>{error ? <ErrorNote error={error} onAgain={() => { got.again(); account.again() }} /> : <Loading />}</Page>
  }
  if (premisesId === null || !account.data) return <ChoosePremises got={got.data} />
  return <ClaimForm money={got.data.money} premisesId={premisesId} account={account.data} onClaimed={setClaim} onStale={() => { got.again(); account.again() }} />
}

/** The likeliest first; any other is found as everywhere. */
function ChoosePremises({ got: { money, candidates } }: { got: CallOutput<'unclaimed.get'> }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const likeliest = useRef<HTMLAnchorElement>(null)
  useEffect(() => likeliest.current?.focus(), [])
  const claim = (premisesId: number): void => go('/unclaimed', { claim: money.moneyId, premises: premisesId })
  return (
    <Page title={words.claimTitle} others={<Act label={text.words.back} hotKey="Escape" onPress={() => go('/unclaimed', { money: money.moneyId })} />}>
      <div className="split unclaimed">
        <section className="sheet stack-wide" aria-label={words.forWhom}>
          <h2>{words.forWhom}</h2>
          {candidates.map((candidate, index) => (
            <a key={candidate.premisesId} ref={index === 0 ? likeliest : null} className="unclaimed-candidate" href={address('/unclaimed', { claim: money.moneyId, premises: candidate.premisesId })}>
              <span><strong>{candidate.room}</strong> {candidate.names}</span>
              <span>{words.owes(moneyText(candidate.openFen))}</span>
              <span className="soft small">{candidate.reasons.map((reason) => words.reasons[reason]).join(' · ')}</span>
            </a>
          ))}
          <PremisesField label={candidates.length > 0 ? words.otherPremises : text.words.room} chosen={null} onChoose={(chosen) => { if (chosen) claim(chosen.premisesId) }} autoFocus={candidates.length === 0} large />
        </section>
        <aside className="sheet"><MoneyFacts money={money} /></aside>
      </div>
    </Page>
  )
}
