import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useLanguage } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'

/** What the card costs, with why; its days where they are known. */
export function CardPrice({ price, from, to }: { price: CallOutput<'monthCards.price'> | undefined; from: string | null; to: string | null }): ReactNode {
  const { text, language } = useLanguage()
  return (
    <dl className="sums" aria-live="polite">
      <dt>{text.cards.days}</dt><dd>{from !== null && to !== null ? `${from} – ${to}` : '—'}</dd>
      <dt className="sums-total">{text.cards.amount}</dt><dd className="sums-total"><Money fen={price?.amountFen ?? null} /></dd>
      {price ? <dd className="cards-why soft">{language === 'en' ? price.why.en : price.why.zh}</dd> : null}
    </dl>
  )
}
