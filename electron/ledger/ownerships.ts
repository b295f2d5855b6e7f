import { addDays } from '../../shared/dates.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { ownership } from '../db/schema/premises.ts'
import { AppError } from '../kernel/app-error.ts'

export type Share = { partyId: number; numerator: number; denominator: number }
export type OwnershipRow = Share & { id: number; name: string; fromDate: string | null; basis: string }

/** Who owns a premises on a day, with their shares, in the order they were written. */
export function sharesOn(db: ReadDb, premisesId: number, on: string): OwnershipRow[] {
  return db.all<OwnershipRow>(
    `SELECT o.id, o.party_id AS partyId, n.name, o.share_numerator AS numerator, o.share_denominator AS denominator, o.from_date AS fromDate, o.basis
     FROM ownership o JOIN party_name n ON n.party_id = o.party_id
     WHERE o.premises_id = ?1 AND (o.from_date IS NULL OR o.from_date <= ?2) AND (o.to_date IS NULL OR o.to_date >= ?2) ORDER BY o.id`, premisesId, on)
}

/** Whether shares make one whole, exactly. */
export function sumToWhole(shares: readonly Share[]): boolean {
  const common = shares.reduce((product, share) => leastCommonMultiple(product, BigInt(share.denominator)), 1n)
  return shares.reduce((sum, share) => sum + (BigInt(share.numerator) * common) / BigInt(share.denominator), 0n) === common
}

/**
 * From a day on the premises belong to others: who owned until then owns until the day before, the new owners with their shares from then.
 * Throws `shares-not-whole` where they do not sum to the whole, `owned-later` where an ownership begins on or after that day.
 */
export function replaceOwners(db: WriteDb, { premisesId, from, owners, basis }: { premisesId: number; from: string; owners: readonly Share[]; basis: string }): void {
  if (!sumToWhole(owners)) throw new AppError('shares-not-whole')
  const later = db.get(`SELECT 1 FROM ownership WHERE premises_id = ? AND (from_date >= ? OR to_date >= ?)`, premisesId, from, from)
  if (later) throw new AppError('owned-later')
  db.run('UPDATE ownership SET to_date = ? WHERE premises_id = ? AND to_date IS NULL', addDays(from, -1), premisesId)
  for (const owner of owners) {
    db.insert(ownership, { premisesId, partyId: owner.partyId, shareNumerator: owner.numerator, shareDenominator: owner.denominator, fromDate: from, basis })
  }
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right]
  while (b !== 0n) [a, b] = [b, a % b]
  return (left / a) * right
}
