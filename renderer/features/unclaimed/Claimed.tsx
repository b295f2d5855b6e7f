import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import type { Claim } from './ClaimMoney.tsx'

/** The receipt of a claim as it prints, and what is left of the money. */
export function Claimed({ claim, moneyId }: { claim: Claim; moneyId: number }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  return (
    <Page
      title={words.claimedTitle}
      others={claim.leftFen > 0 ? <Act label={words.claimRest} hotKey="Alt+R" onPress={() => go('/unclaimed', { claim: moneyId })} /> : null}
      primary={{ label: words.backToList, hotKey: 'Ctrl+Enter', onPress: () => go('/unclaimed'), large: true, autoFocus: true }}
    >
      <div className="split unclaimed-claimed">
        <section className="sheet stack-wide" role="status">
          <dl className="sums"><dt>{claim.number}</dt><dd><Money fen={claim.totalFen} large /></dd></dl>
          <p>{claim.leftFen > 0 ? words.restLeft(moneyText(claim.leftFen)) : words.allClaimed}</p>
        </section>
        <PaperPreview title={text.paper.names.receipt} papers={[{ paper: 'receipt', id: claim.receiptId }]} />
      </div>
    </Page>
  )
}
