import { z } from 'zod'
import { BILLING, countedFenSchema, defineCall, idSchema, monthSchema, nothing, positiveFenSchema, requestIdSchema, textSchema } from './define.ts'

const USES = ['residential', 'shop', 'office', 'parking', 'storage', 'other'] as const
const shareBySchema = z.enum(['area', 'household'])
/** Who shares: of these buildings, of these uses, these premises; an empty list leaves nobody out. */
const scopeSchema = z.strictObject({ buildings: z.array(z.string().max(20)).max(500), uses: z.array(z.enum(USES)).max(USES.length), premisesIds: z.array(idSchema).max(5000) })
export type SharedCostScope = z.infer<typeof scopeSchema>

const bill = { feeItemId: idSchema, month: monthSchema, totalFen: positiveFenSchema, shareBy: shareBySchema, scope: scopeSchema }
const whySchema = z.strictObject({ zh: z.string(), en: z.string() })

/** 公摊: a bill for all is shared out to the premises, to the fen. */
export const sharedCostsCalls = {
  /** The buildings and uses there are to choose from. */
  'sharedCosts.choices': defineCall({
    kind: 'query', allow: BILLING, input: nothing, output: z.strictObject({ buildings: z.array(z.string()), uses: z.array(z.enum(USES)) }),
  }),
  /**
   * What sharing a bill would charge; writes nothing. `weights`: the sum of all weights, 1/100 m² by area, 1 each by household. The parts sum to
   * the bill; a part of 0 fen makes no charge. Left out: whose developer or owner pays no property fee yet (`not-delivered`), and those
   * nobody owns (`nobody-pays`). Field errors `not-shared` at `feeItemId`, `month-closed` (month) at `month`, `nobody-shares` at `scope`.
   */
  'sharedCosts.preview': defineCall({
    kind: 'query', allow: BILLING, input: z.strictObject(bill),
    output: z.strictObject({
      totalFen: z.int(), count: z.int(), weights: z.int(), prepaidFen: z.int(), zeroParts: z.int(),
      parts: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), weight: z.int(), amountFen: z.int(), payer: z.string() })),
      largest: z.array(z.strictObject({ premisesId: idSchema, room: z.string(), amountFen: z.int(), why: whySchema })),
      leftOut: z.array(z.strictObject({ reason: z.enum(['not-delivered', 'nobody-pays']), count: z.int(), rooms: z.array(z.string()) })),
    }),
  }),
  /**
   * Shares the bill in one transaction: a charge a premises, due on the property's due day of the month, settled from what is prepaid. Refused with
   * `changed-since-preview` where count, weights or sum are no longer what was shown. Field errors as for the preview, and `shared-already` (at) at
   * `description` where the same item, month and description was shared and still stands.
   */
  'sharedCosts.commit': defineCall({
    kind: 'command', allow: BILLING,
    input: z.strictObject({ requestId: requestIdSchema, ...bill, description: textSchema(60), expectedCount: z.int(), expectedWeights: z.int(), expectedSumFen: countedFenSchema }),
    output: z.strictObject({ sharedCostId: idSchema, count: z.int(), sumFen: z.int(), prepaidFen: z.int() }), topics: ['charges', 'billing'],
  }),
  /** The newest bills that were shared, with what of them is open, and why one was taken back. */
  'sharedCosts.list': defineCall({
    kind: 'query', allow: BILLING, input: nothing,
    output: z.strictObject({
      bills: z.array(z.strictObject({
        sharedCostId: idSchema, feeItem: z.string(), feeItemEn: z.string(), month: z.string(), description: z.string(), totalFen: z.int(), shareBy: shareBySchema, count: z.int(), charges: z.int(),
        openFen: z.int(), at: z.string(), by: z.string(), undone: z.strictObject({ why: z.string() }).nullable(),
      })),
    }),
  }),
  /** Takes all of it back while nothing of it was paid at the desk. Throws `not-found`, `nothing-to-undo`, `undo-paid` (rooms, more) and `month-closed` (month). Sums in fen. */
  'sharedCosts.undo': defineCall({
    kind: 'command', allow: BILLING, input: z.strictObject({ requestId: requestIdSchema, sharedCostId: idSchema, reason: textSchema(200) }),
    output: z.strictObject({ count: z.int(), sumFen: z.int(), prepaidFen: z.int() }), topics: ['charges', 'billing'],
  }),
} as const
