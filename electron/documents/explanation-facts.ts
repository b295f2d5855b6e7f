import { type Fen, fen, formatMoney } from '../../shared/money.ts'
import type { MeterUsage } from '../../shared/meter-usage.ts'
import { formatReading } from '../../shared/reading.ts'
import type { Tariff } from '../../shared/tariff.ts'
import type { ChargeExplanationData, ChargeMade } from './charge-explanation.ts'
import { areaText } from './form.ts'
import { periodText } from './period.ts'
import { type Words, fill } from './words.ts'

type Fact = { readonly label: string, readonly value: string }

/** What made a charge, a line for each thing a resident may ask about. */
export function explanationFacts({ made, language, description }: ChargeExplanationData, words: Words): Fact[] {
  const { explanation } = words
  switch (made.made) {
    case 'tariff': return [...tariffFacts(made, words), ...timeFacts(made.rule, words), ...reduced(made.percent, words), ...shareFact(made.span, words)]
    case 'meter': return [
      ...made.meters.map((meter) => meterFact(meter, words)), { label: explanation.usage, value: formatReading(made.quantity) }, ...before(made.usedBefore, words),
      ...named(made.tariff, words), ...priceFacts(made.rule, words), ...least(made.minimumFen ?? made.rule.minimum, words), ...reduced(made.percent, words),
    ]
    case 'shared': return [{ label: explanation.wholeBill, value: `${made.description} ${formatMoney(fen(made.totalFen))}` }, { label: explanation.sharedBy, value: sharedBy(made, words) }]
    case 'until': return [
      { label: explanation.plate, value: made.plate }, ...named(made.tariff, words), ...made.pieces.map(({ from, to, rule }) => ({ label: explanation.price, value: fill(explanation.cardDays, { from, to, price: priceText(rule, words) }) })),
      ...made.pieces.slice(0, 1).flatMap(({ rule }) => timeFacts(rule, words)),
    ]
    case 'units': return [
      { label: explanation.card, value: made.cardNumber }, { label: explanation.units, value: formatReading(made.quantity) }, ...before(made.usedBefore, words), ...named(made.tariff, words), ...priceFacts(made.rule, words), ...least(made.rule.minimum, words),
    ]
    case 'by-hand': return [{ label: explanation.byHand, value: fill(explanation.atDesk, { description }) }]
    case 'late-fee': return [
      { label: explanation.lateOf, value: `${made.of.item} ${periodText(made.of, language)}　${explanation.dueOn} ${made.of.dueOn}` }, { label: explanation.rule, value: explanation.lateRule },
    ]
    case 'opening': return [{ label: explanation.byHand, value: fill(explanation.imported, { until: made.until }) }]
    default: return made satisfies never
  }
}

function tariffFacts({ tariff, rule, quantity }: Extract<ChargeMade, { made: 'tariff' }>, words: Words): Fact[] {
  const { explanation } = words
  const amount = rule.basis === 'area' ? { label: explanation.area, value: areaText(quantity) } : { label: explanation.quantity, value: String(quantity) }
  return [...named(tariff, words), ...priceFacts(rule, words), amount, ...least(rule.minimum, words)]
}

function named(tariff: string, { explanation }: Words): Fact[] {
  return tariff === '' ? [] : [{ label: explanation.tariff, value: tariff }]
}

function priceFacts(rule: Tariff, words: Words): Fact[] {
  const { explanation, page } = words
  if (!rule.tiers) return [{ label: explanation.price, value: priceText(rule, words) }]
  return [{ label: explanation.tiers, value: rule.tiers.map(({ upTo, unitPrice }) => (upTo === null ? fill(explanation.tierAbove, { price: yuan(unitPrice) }) : fill(explanation.tierUpTo, { upTo: formatReading(upTo), price: yuan(unitPrice) }))).join(page.listSemicolon) }]
}

function priceText({ basis, per, unitPrice }: Tariff, { explanation }: Words): string {
  const word = { area: explanation.perArea, household: explanation.perHousehold, unit: explanation.perUnit, meter: explanation.perMeter }[basis]
  return fill(word, { price: yuan(unitPrice), per: explanation[per] })
}

function timeFacts(rule: Tariff, { explanation }: Words): Fact[] {
  return [{ label: explanation.partMonths, value: explanation[rule.proration] }, { label: explanation.rounding, value: rule.roundEach === 'month' ? explanation.roundMonth : explanation.roundPeriod }]
}

function least(minimum: Fen | number | undefined, { explanation }: Words): Fact[] {
  return minimum === undefined ? [] : [{ label: explanation.minimum, value: formatMoney(fen(minimum)) }]
}

function reduced(percent: number | undefined, { explanation }: Words): Fact[] {
  return percent === undefined ? [] : [{ label: explanation.percent, value: fill(explanation.percentOf, { percent }) }]
}

function shareFact(span: { readonly from: string, readonly to: string } | undefined, { explanation }: Words): Fact[] {
  return span === undefined ? [] : [{ label: explanation.span, value: fill(explanation.spanOf, span) }]
}

function meterFact({ number, from, to, usage, multiplier, turnsAt }: MeterUsage, { explanation }: Words): Fact {
  const turned = to.rolledOver && turnsAt !== null ? fill(explanation.turned, { at: formatReading(turnsAt) }) : ''
  const times = multiplier === 1 ? '' : fill(explanation.multiplier, { multiplier })
  return { label: `${explanation.meter} ${number}`, value: fill(explanation.meterRead, { from: formatReading(from.value), fromOn: from.on, to: formatReading(to.value), toOn: to.on, turned, multiplier: times, usage: formatReading(usage) }) }
}

function before(usedBefore: number, { explanation }: Words): Fact[] {
  return usedBefore === 0 ? [] : [{ label: explanation.usedBefore, value: formatReading(usedBefore) }]
}

function sharedBy({ shareBy, weight, weights, count }: Extract<ChargeMade, { made: 'shared' }>, { explanation }: Words): string {
  return shareBy === 'area' ? fill(explanation.byArea, { weight: (weight / 100).toFixed(2), weights: (weights / 100).toFixed(2), count }) : fill(explanation.byHousehold, { count })
}

/** 23500 → "2.35". */
function yuan(price: number): string {
  const fraction = String(price % 10_000).padStart(4, '0').replace(/0{1,2}$/, '')
  return `${Math.trunc(price / 10_000)}.${fraction}`
}
