import type { ParsedInput } from '../../../shared/contract/index.ts'

type Basis = Pick<ParsedInput<'ownership.transfer'>, 'basisKind' | 'basisNumber'>
type Owner = { partyId: number; name: string; numerator: number; denominator: number }
type NewShare = { partyId: number; numerator: number; denominator: number }

/** A paper without its number is no paper: which one is missing, by the kind of basis. */
export function missingNumber({ basisKind, basisNumber }: Basis): 'notarial-deed-needed' | 'judgment-number-needed' | 'basis-number-needed' | null {
  if (basisNumber !== '') return null
  if (basisKind === 'inheritance') return 'notarial-deed-needed'
  return basisKind === 'judgment' ? 'judgment-number-needed' : 'basis-number-needed'
}

/** Inheritance and judgment work without the will of whoever owned. */
export function worksWithoutOwner({ basisKind }: Basis): boolean {
  return basisKind === 'inheritance' || basisKind === 'judgment'
}

/** The place of an owner named twice; -1 where nobody is. */
export function namedTwice(shares: readonly NewShare[]): number {
  return shares.findIndex((share, index) => shares.findIndex((other) => other.partyId === share.partyId) < index)
}

/** Whether the same people own the same shares as before. */
export function sameOwners(before: readonly Owner[], after: readonly NewShare[]): boolean {
  return before.length === after.length && after.every((share) => before.some((owner) => (
    owner.partyId === share.partyId && owner.numerator * share.denominator === share.numerator * owner.denominator)))
}
