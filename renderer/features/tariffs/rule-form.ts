import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { tariffRuleSchema } from '../../../shared/contract/tariffs.ts'
import type { TariffRule } from '../../../shared/contract/tariffs.ts'
import type { Text } from '../../text/zh-CN.ts'
import { optionalMoneyText, priceText } from '../../data/text-schemas.ts'

export const BASES = ['area', 'household', 'unit', 'meter'] as const
export const PERS = ['month', 'quarter', 'year', 'once'] as const
export const PRORATIONS = ['days-of-month', 'full-month', 'half-month', 'thirtieth', 'year-365'] as const

const UNIT = { area: 100, household: 1, unit: 1, meter: 1000 } as const

/** The rule as a form holds it, in text; prices in yuan, the ends of tiers in whole units. */
const ruleText = z.object({
  basis: z.enum(BASES), price: z.string(), per: z.enum(PERS), proration: z.enum(PRORATIONS), roundEach: z.enum(['month', 'period']), minimum: optionalMoneyText,
  tiers: z.array(z.object({ upTo: z.string(), price: z.string() })),
})
export type RuleText = z.input<typeof ruleText>

export const blankRule: RuleText = { basis: 'area', price: '', per: 'month', proration: 'days-of-month', roundEach: 'month', minimum: '', tiers: [] }

/** Text → the contract's rule; each refusal stands at its own field. */
export const ruleSchema = ruleText.transform(({ basis, price, per, proration, roundEach, minimum, tiers }, context): TariffRule => {
  const read = (value: string, path: (string | number)[]): number => {
    const parsed = priceText.safeParse(value)
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', path, message: parsed.error.issues[0]?.message ?? 'price-form' })
    return 0
  }
  const priced = tiers.map((tier, index) => ({ upTo: endOf(tier.upTo, basis, () => context.addIssue({ code: 'custom', path: ['tiers', index, 'upTo'], message: 'not-whole' })), unitPrice: read(tier.price, ['tiers', index, 'price']) }))
  const unitPrice = tiers.length > 0 ? 0 : read(price, ['price'])
  const rule = { basis, unitPrice, per, proration, roundEach, ...(priced.length > 0 ? { tiers: priced } : {}), ...(minimum === null ? {} : { minimum: Number(minimum) }) }
  if (context.issues.length > 0) return z.NEVER
  const checked = tariffRuleSchema.safeParse(rule)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) context.addIssue({ code: 'custom', path: formPath(issue.path), message: issue.message })
  return z.NEVER
})

function endOf(text: string, basis: (typeof BASES)[number], refuse: () => void): number | null {
  const plain = text.trim()
  if (plain === '') return null
  if (/^\d{1,7}$/.test(plain)) return Number(plain) * UNIT[basis]
  refuse()
  return null
}

/** Where an error of the contract's rule stands in the form. */
export function formPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part) => (part === 'unitPrice' ? 'price' : typeof part === 'symbol' ? '' : part))
}

/** A rule put back into text, to begin the next price with. */
export function ruleAsText(rule: TariffRule): RuleText {
  return {
    basis: rule.basis, price: rule.tiers ? '' : yuanText(rule.unitPrice), per: rule.per, proration: rule.proration, roundEach: rule.roundEach,
    minimum: rule.minimum ? (rule.minimum / 100).toFixed(2) : '',
    tiers: (rule.tiers ?? []).map((tier) => ({ upTo: tier.upTo === null ? '' : String(tier.upTo / UNIT[rule.basis]), price: yuanText(tier.unitPrice) })),
  }
}

/** 23500 → "2.35". */
export function yuanText(price: number): string {
  const fraction = String(price % 10_000).padStart(4, '0').replace(/0{1,2}$/, '')
  return `${Math.trunc(price / 10_000)}.${fraction}`
}

/** The price as it is spoken: 2.35 元/㎡·月. */
export function priceWords(text: Text, rule: TariffRule): string {
  const words = text.tariffs
  const per = words.pricePer(words.basisUnit[rule.basis], rule.per === 'once' ? '' : words.perUnit[rule.per])
  if (!rule.tiers) return `${yuanText(rule.unitPrice)} ${per}`
  return rule.tiers.map((tier) => `${tier.upTo === null ? words.above : words.upTo(String(tier.upTo / UNIT[rule.basis]))} ${yuanText(tier.unitPrice)}`).join(words.tierGap) + ` ${per}`
}

/** "0.5‰ a day, 10 days of grace, at most 30%" – or that the item bears none. */
export function lateFeeWords({ tariffs: words }: Text, rule: CallOutput<'tariffs.list'>['items'][number]['lateFee']): string {
  if (rule === null) return words.lateFeeNo
  return [
    words.lateFeeADay(rule.ratePerMillion / 1000), rule.graceDays > 0 ? words.lateFeeGraceOf(rule.graceDays) : '', rule.graceDays > 0 ? words.lateFeeFroms[rule.from] : '', rule.capPercent === null ? '' : words.lateFeeCapOf(rule.capPercent),
  ].filter((part) => part !== '').join(words.lateFeeComma)
}
