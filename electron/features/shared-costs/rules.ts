import type { Fen } from '../../../shared/money.ts'
import { shareOut } from '../../../shared/tariff.ts'

type Payer = 'owner' | 'tenant' | 'agent' | 'developer'
/** A premises that may share: who pays its property fee on the day, if anybody, and whether somebody owns it. */
export type Sharer = {
  premisesId: number; room: string; areaCenti: number; delivered: boolean; owned: boolean
  payer: Payer | null; payerPartyId: number | null; payerName: string
}
export type Part = { premisesId: number; room: string; weight: number; amountFen: Fen; payer: Payer; payerPartyId: number | null; payerName: string }
export type LeftOut = { premisesId: number; room: string; reason: 'not-delivered' | 'nobody-pays' }
export type Shared = { parts: Part[]; weights: number; leftOut: LeftOut[] }

/**
 * Shares a bill among premises by their area or evenly; the parts sum to it. Whoever pays the property fee pays the part, else the owner; where
 * neither is there the others share the whole.
 */
export function shareCost(totalFen: Fen, shareBy: 'area' | 'household', sharers: readonly Sharer[]): Shared {
  const leftOut: LeftOut[] = []
  const sharing = sharers.flatMap((sharer) => {
    const payer = sharer.payer ?? (sharer.delivered && sharer.owned ? 'owner' : null)
    if (payer !== null) return [{ ...sharer, payer, weight: shareBy === 'area' ? sharer.areaCenti : 1 }]
    leftOut.push({ premisesId: sharer.premisesId, room: sharer.room, reason: sharer.delivered ? 'nobody-pays' : 'not-delivered' })
    return []
  })
  const weights = sharing.reduce((sum, sharer) => sum + sharer.weight, 0)
  if (sharing.length === 0) return { parts: [], weights, leftOut }
  const amounts = shareOut(totalFen, sharing.map((sharer) => sharer.weight))
  const parts = sharing.map(({ premisesId, room, weight, payer, payerPartyId, payerName }, index): Part => {
    const amountFen = amounts[index]
    if (amountFen === undefined) throw new Error('a part for every premises')
    return { premisesId, room, weight, amountFen, payer, payerPartyId, payerName }
  })
  return { parts, weights, leftOut }
}
