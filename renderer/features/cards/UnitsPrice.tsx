import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { formatReading } from '../../../shared/reading.ts'
import { useLanguage } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { unitPriceText } from '../premises/premises-words.ts'
import type { CardItem } from './use-card-items.ts'

type Price = CallOutput<'cardSales.price'>
type UnitsPriceProps = { price: Price | undefined; before: CallOutput<'cardSales.before'> | undefined; item: CardItem | undefined }

/** What the units cost, tier by tier, with why. */
export function UnitsPrice({ price, before, item }: UnitsPriceProps): ReactNode {
  const { text, language } = useLanguage()
  const words = text.cards
  if (!price) return <p className="sheet soft">{words.fillIn}</p>
  return (
    <section className="sheet stack-wide" aria-label={words.amount} aria-live="polite">
      <dl className="sums">
        <dt>{words.units}</dt><dd>{formatReading(price.units)} {item?.meterKind ? words.meterUnits[item.meterKind] : ''}</dd>
        <dt className="sums-total">{words.amount}</dt><dd className="sums-total"><Money fen={price.amountFen} /></dd>
      </dl>
      <p>{language === 'en' ? price.why.en : price.why.zh}</p>
      {price.tiers.some((tier) => tier.tier > 0) ? <DataTable label={words.tier} columns={tierColumns(text)} rows={price.tiers} rowKey={(tier) => tier.tier} /> : null}
      {price.usedBefore > 0 && price.tiers.some((tier) => tier.tier > 0) ? <p className="soft">{words.usedBefore(formatReading(price.usedBefore))}</p> : null}
      {price.leftFen > 0 ? <p className="soft">{words.left(moneyText(price.leftFen))}</p> : null}
      {before && before.unpaidFen > 0 ? <p className="look">{words.unpaid(moneyText(before.unpaidFen))}</p> : null}
    </section>
  )
}

function tierColumns(text: Text): Column<Price['tiers'][number]>[] {
  const words = text.cards
  return [
    { key: 'tier', title: words.tier, show: (tier) => words.tierOf(tier.tier) },
    { key: 'units', title: words.units, align: 'right', narrow: true, show: (tier) => formatReading(tier.units) },
    { key: 'price', title: words.unitPrice, align: 'right', narrow: true, show: (tier) => unitPriceText(tier.unitPrice) },
    { key: 'sum', title: words.sum, align: 'right', narrow: true, show: (tier) => <Money fen={tier.amountFen} /> },
  ]
}
