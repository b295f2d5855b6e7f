import { explainShare } from '../../shared/day-share.ts'
import { fen, formatMoney } from '../../shared/money.ts'
import { explainMetered, type MeteredAmount } from '../../shared/metered-amount.ts'
import { explainAmount, type Tariff } from '../../shared/tariff.ts'
import { explainSharedPart, type SharedPart } from '../../shared/shared-cost.ts'
import { type CardPiece, explainMonthCard } from '../../shared/month-card.ts'

type Days = { from: string; to: string }

/** What made a charge, frozen in its row. */
export type Snapshot =
  /** `span`: several shared these days; the amount is a part of what the span costs. */
  | { made: 'tariff'; tariff: string; rule: Tariff; quantity: number; span?: Days; percent?: number }
  | ({ made: 'meter'; tariff: string } & MeteredAmount)
  | ({ made: 'shared'; sharedCostId: number; description: string } & SharedPart)
  /** 月卡 of a plate, sold until a day: a piece for each price that holds in it. */
  | { made: 'until'; tariff: string; plate: string; quantity: number; pieces: readonly CardPiece[] }
  /** Units bought onto a card; `usedBefore` were bought before in the same year. */
  | { made: 'units'; tariff: string; rule: Tariff; quantity: number; usedBefore: number; cardNumber: string }
  | { made: 'by-hand' }
  /** 违约金 of another charge, as it was reckoned when it was asked for. */
  | { made: 'late-fee'; of: number; why: Why }
  | { made: 'opening'; until: string }

export type Why = { zh: string; en: string }
type Explained = { fromDate: string | null; toDate: string; amountFen: number; description: string }

/** Why a charge is what it is, in everyday words with its figures. */
export function whyAmount(snapshot: Snapshot, { fromDate, toDate, amountFen, description }: Explained): Why {
  const days = { from: fromDate ?? toDate, to: toDate }
  const amount = formatMoney(fen(amountFen))
  switch (snapshot.made) {
    case 'tariff': return explainShare(snapshot.rule, snapshot.quantity, days, amountFen, snapshot)
    case 'meter': return explainMetered(snapshot, days, amountFen)
    case 'shared': return explainSharedPart(snapshot, amountFen)
    case 'until': return explainMonthCard(snapshot.pieces, snapshot.quantity)
    case 'units': {
      const { zh, en } = explainAmount(snapshot.rule, snapshot.quantity, days.from, days.to, { usedBefore: snapshot.usedBefore })
      return { zh, en }
    }
    case 'by-hand': return { zh: `${description}，前台录入 ${amount} 元`, en: `${description}, entered at the desk: ${amount} yuan` }
    case 'late-fee': return snapshot.why
    case 'opening': return { zh: `导入台账时的欠费，截至 ${snapshot.until}，${amount} 元`, en: `Arrears up to ${snapshot.until} from the imported ledger: ${amount} yuan` }
    default: return snapshot satisfies never
  }
}
