import { z } from 'zod'
import { lateFeeSchema } from './charging.ts'
import { meterKindSchema } from './delivery.ts'
import { DESK, MANAGER, dateSchema, defineCall, done, idSchema, nothing, optionalTextSchema, requestIdSchema, textSchema } from './define.ts'

/** 1/10000 yuan; at most a hundred thousand yuan for one unit. */
const priceSchema = z.int({ error: 'price-form' }).min(0, { error: 'negative' }).max(1_000_000_000, { error: 'too-large' })

/** The rule of a tariff as shared/tariff.ts reckons it. Prices in 1/10000 yuan, tiers in the unit of the quantity, the minimum in fen. */
export const tariffRuleSchema = z.strictObject({
  basis: z.enum(['area', 'household', 'unit', 'meter']),
  unitPrice: priceSchema,
  per: z.enum(['month', 'quarter', 'year', 'once']),
  proration: z.enum(['full-month', 'half-month', 'days-of-month', 'thirtieth', 'year-365']),
  roundEach: z.enum(['month', 'period']),
  tiers: z.array(z.strictObject({ upTo: z.int().min(1, { error: 'not-positive' }).nullable(), unitPrice: priceSchema })).min(2, { error: 'tiers-needed' }).max(10).optional(),
  minimum: z.int().min(0, { error: 'negative' }).max(100_000_000, { error: 'too-large' }).optional(),
}).superRefine((rule, context) => {
  const refuse = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message })
  if (!rule.tiers && rule.unitPrice === 0) refuse(['unitPrice'], 'not-positive')
  if (rule.basis === 'meter' ? rule.per === 'quarter' : rule.per === 'once') refuse(['per'], 'per-does-not-fit')
  let below = 0
  for (const [index, tier] of (rule.tiers ?? []).entries()) {
    const last = index === (rule.tiers?.length ?? 0) - 1
    if (last !== (tier.upTo === null)) refuse(['tiers', index, 'upTo'], last ? 'last-tier-is-open' : 'tier-end-needed')
    else if (tier.upTo !== null && tier.upTo <= below) refuse(['tiers', index, 'upTo'], 'tier-out-of-order')
    below = tier.upTo ?? below
  }
})
export type TariffRule = z.output<typeof tariffRuleSchema>

export const FEE_ACCOUNTS = ['income:property-fee', 'income:parking', 'income:other', 'collected:utilities', 'common:income'] as const
export const feeKindSchema = z.enum(['recurring', 'one-off', 'deposit'])
/** How a recurring item is reckoned: by time, by meter, as a share of a common cost, sold until a day, or as units onto a meter's card. */
export const chargingSchema = z.enum(['period', 'meter', 'shared', 'until', 'card'])

const versionSchema = z.strictObject({ tariffId: idSchema, from: z.string(), to: z.string().nullable(), rule: tariffRuleSchema })
const payerSchema = z.enum(['owner', 'tenant', 'agent', 'developer'])

export const tariffsCalls = {
  /** Fee items with their tariffs, each with its dated versions, oldest first, and how many premises pay by it today. */
  'tariffs.list': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      items: z.array(z.strictObject({
        feeItemId: idSchema, code: z.string(), name: z.string(), nameEn: z.string(), kind: z.enum(['recurring', 'one-off', 'deposit', 'opening']),
        charging: chargingSchema, meterKind: meterKindSchema.nullable(), active: z.boolean(), lateFee: lateFeeSchema.nullable(),
        tariffs: z.array(z.strictObject({ tariffId: idSchema, name: z.string(), premises: z.int(), versions: z.array(versionSchema) })),
      })),
    }),
  }),
  /** A fee item of the office's own. Field errors `name-taken`, `charging-recurring` where it is not charged again and again, `meter-kind-needed`, `card-collects` where units on a card were to be the office's income. */
  'feeItems.add': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({ requestId: requestIdSchema, name: textSchema(20), nameEn: textSchema(40), kind: feeKindSchema, account: z.enum(FEE_ACCOUNTS), charging: chargingSchema.default('period'), meterKind: meterKindSchema.nullable().default(null) }),
    output: z.strictObject({ feeItemId: idSchema }), topics: ['tariffs', 'charges'],
  }),
  /** Renames an item, or takes it out of use: it is offered no more, what was charged stays. Field errors `name-taken`, `item-in-use` (premises). */
  'feeItems.change': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({ requestId: requestIdSchema, feeItemId: idSchema, name: textSchema(20), nameEn: textSchema(40), active: z.boolean() }), output: done, topics: ['tariffs', 'charges'],
  }),
  /** A new tariff of an item, from its first day on. Field errors `name-taken`, `not-recurring`, `shared-has-no-tariff`, and on `rule.basis` `basis-does-not-fit`. */
  'tariffs.add': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({ requestId: requestIdSchema, feeItemId: idSchema, name: textSchema(30), from: dateSchema, rule: tariffRuleSchema }),
    output: z.strictObject({ tariffId: idSchema }), topics: ['tariffs', 'charges', 'billing'],
  }),
  /**
   * A new price from a day on: the version before ends the day before, so that there is neither gap nor overlap. What is billed or paid
   * keeps its price. Field errors on `from`: `version-overlaps` (since) where it does not begin after the newest version, `billed-already` (until)
   * where premises have been billed for that day by the old price; on `rule.basis`: `basis-differs`.
   */
  'tariffs.addVersion': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({ requestId: requestIdSchema, tariffId: idSchema, from: dateSchema, rule: tariffRuleSchema }),
    output: z.strictObject({ tariffId: idSchema }), topics: ['tariffs', 'charges', 'billing'],
  }),

  /** Which premises pay an item, by what, who pays, since when; and those that do not. */
  'assignments.list': defineCall({
    kind: 'query', allow: DESK,
    input: z.strictObject({
      feeItemId: idSchema, building: z.string().max(20).default(''), use: z.string().max(20).default(''), only: z.enum(['all', 'assigned', 'missing']).default('all'),
      page: z.int().min(0).default(0), pageSize: z.int().min(1).max(500).default(100),
    }),
    output: z.strictObject({
      total: z.int(), buildings: z.array(z.string()), uses: z.array(z.string()),
      rows: z.array(z.strictObject({
        premisesId: idSchema, room: z.string(), use: z.string(), areaCenti: z.int(),
        assignmentId: idSchema.nullable(), tariffId: idSchema.nullable(), tariff: z.string(), payer: payerSchema.nullable(), payerName: z.string(), quantity: z.int().nullable(),
        from: z.string().nullable(), to: z.string().nullable(), paidUntil: z.string().nullable(),
      })),
    }),
  }),
  /**
   * Many premises pay an item by a tariff from a day on: all of a building, of a use, or those named. One that pays by another tariff changes
   * to this one; one that pays by it already is left as it is; none of the others is touched. `preview` writes nothing. Those that cannot are
   * named with why: `billed-already`, `later-assignment`. Field errors `choose-premises`, `not-recurring`, `tariff-not-then`, `quantity-needed`.
   */
  'assignments.assign': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({
      requestId: requestIdSchema, feeItemId: idSchema, tariffId: idSchema, from: dateSchema, payer: z.enum(['owner', 'developer']),
      /** Whole units for a price by unit; the area of each premises, or one household, else. */
      quantity: z.int().min(1, { error: 'not-positive' }).max(999, { error: 'too-large' }).default(1),
      scope: z.strictObject({ building: z.string().max(20).default(''), use: z.string().max(20).default(''), premisesIds: z.array(idSchema).max(5000).default([]) }),
    }),
    output: z.strictObject({ assigned: z.int(), changed: z.int(), unchanged: z.int(), skipped: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), code: z.string() })) }),
    topics: ['tariffs', 'charges', 'billing', 'premises'],
  }),
  'assignments.preview': defineCall({
    kind: 'query', allow: MANAGER,
    input: z.strictObject({ feeItemId: idSchema, tariffId: idSchema, from: dateSchema, scope: z.strictObject({ building: z.string().max(20).default(''), use: z.string().max(20).default(''), premisesIds: z.array(idSchema).max(5000).default([]) }) }),
    output: z.strictObject({ assigned: z.int(), changed: z.int(), unchanged: z.int(), skipped: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), code: z.string() })) }),
  }),
  /** A premises stops paying an item after a day: a space given up. Field errors `ends-before-start`, `billed-already` (until). */
  'assignments.end': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, assignmentId: idSchema, to: dateSchema }), output: done, topics: ['tariffs', 'charges', 'billing', 'premises'],
  }),

  /** Shares of a price that premises pay for a time. */
  'reductions.list': defineCall({
    kind: 'query', allow: DESK, input: nothing,
    output: z.strictObject({
      reductions: z.array(z.strictObject({
        reductionId: idSchema, premisesId: idSchema, room: z.string(), feeItem: z.string(), kind: z.enum(['vacancy', 'agreement']), percent: z.int(), from: z.string(), to: z.string().nullable(), reason: z.string(), approvedBy: z.string(),
      })),
    }),
  }),
  /** A vacant flat, an agreement: so many percent of the price are paid. Field errors `reduction-overlaps`, `billed-already` (until), `ends-before-start`. */
  'reductions.add': defineCall({
    kind: 'command', allow: MANAGER,
    input: z.strictObject({
      requestId: requestIdSchema, premisesId: idSchema, feeItemId: idSchema, kind: z.enum(['vacancy', 'agreement']), percent: z.int().min(0, { error: 'percent-form' }).max(99, { error: 'percent-form' }),
      from: dateSchema, to: dateSchema.nullable(), reason: textSchema(200),
    }),
    output: z.strictObject({ reductionId: idSchema }), topics: ['tariffs', 'billing'],
  }),
  'reductions.end': defineCall({
    kind: 'command', allow: MANAGER, input: z.strictObject({ requestId: requestIdSchema, reductionId: idSchema, to: dateSchema, note: optionalTextSchema(100) }), output: done, topics: ['tariffs', 'billing'],
  }),
} as const
