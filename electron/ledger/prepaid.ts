import { type Fen, fen } from '../../shared/money.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { accountId } from './accounts.ts'
import { readSettings } from './office.ts'
import { type EntryHead, openEntry, postTransfers } from './post.ts'

/** Prepayments by `premises|item`, item 0 = free. */
export type Prepaid = Map<string, number>
export type PrepaidUse = { line: number; earmarkId: number | null; amountFen: number }

/** What is prepaid, for all premises or for those named. */
export function prepaidBalances(db: ReadDb, premisesIds?: readonly number[]): Prepaid {
  const only = premisesIds ? 'AND premises_id IN (SELECT value FROM json_each(?))' : ''
  const values = premisesIds ? [JSON.stringify(premisesIds)] : []
  return new Map(db.all<{ key: string; fen: number }>(
    `SELECT premises_id || '|' || subject AS key, amount_fen AS fen FROM ledger_balance WHERE account_id = ? ${only}`, accountId(db, 'prepaid'), ...values)
    .map((row) => [row.key, row.fen]))
}

/** What is prepaid and settles charges as they are billed, without anybody asking: free prepayments only where the office's setting says so. */
export function settlingPrepaid(db: ReadDb): Prepaid {
  const balances = prepaidBalances(db)
  if (readSettings(db).freePrepaidSettles) return balances
  return new Map([...balances].filter(([key]) => !key.endsWith('|0')))
}

/**
 * What prepayments settle of charges: money earmarked for the item first, then the free one, line by line, `limitFen` at the most.
 * Lowers `prepaid` as it goes.
 */
export function usePrepaid(
  lines: readonly { premisesId: number; feeItemId: number; amountFen: number }[], prepaid: Prepaid, limitFen = Number.MAX_SAFE_INTEGER,
): PrepaidUse[] {
  const uses: PrepaidUse[] = []
  if (prepaid.size === 0) return uses
  let left = limitFen
  for (const [index, line] of lines.entries()) {
    let open = line.amountFen
    for (const earmarkId of [line.feeItemId, null]) {
      const key = `${line.premisesId}|${earmarkId ?? 0}`
      const held = prepaid.get(key) ?? 0
      const amountFen = Math.min(held, open, left)
      if (amountFen === 0) continue
      uses.push({ line: index, earmarkId, amountFen })
      prepaid.set(key, held - amountFen)
      open -= amountFen
      left -= amountFen
    }
  }
  return uses
}

/** Settles charges that were just made from what is prepaid for their premises, under an entry of its own. Gives what it settled, in fen. */
export function settleFromPrepaid(db: WriteDb, head: Omit<EntryHead, 'kind'>, charges: readonly { chargeId: number; premisesId: number; feeItemId: number; amountFen: number }[]): Fen {
  const uses = usePrepaid(charges, settlingPrepaid(db))
  if (uses.length === 0) return fen(0)
  writeUses(db, head, charges, uses)
  return fen(uses.reduce((sum, use) => sum + use.amountFen, 0))
}

/** Books what prepayments settle of charges, under an entry of its own; a use names its charge by its place in the list. */
export function writeUses(db: WriteDb, head: Omit<EntryHead, 'kind'>, charges: readonly { chargeId: number; premisesId: number }[], uses: readonly PrepaidUse[]): void {
  if (uses.length === 0) return
  const entryId = openEntry(db, { ...head, kind: 'prepaid-settles' })
  for (const use of uses) {
    const charge = charges[use.line]
    if (!charge) throw new Error('a prepayment settles one of the charges')
    postTransfers(db, entryId, head.shiftId, [{ debit: 'prepaid', credit: 'receivable', amountFen: fen(use.amountFen), premisesId: charge.premisesId, chargeId: charge.chargeId, earmarkId: use.earmarkId }])
  }
}
