import type { Method } from '../../shared/contract/fees.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { receipt, receiptMethod } from '../db/schema/money.ts'
import { type AccountCode, drawer } from './accounts.ts'
import { PAID_BY_NAME, PAID_BY_PARTY } from './correction-slips.ts'
import { readProperty } from './office.ts'
import { RECEIPT_STANDS } from './receipt-stands.ts'

export type ReceiptKind = 'fees' | 'deposit' | 'red'
const PREFIX = { fees: 'SJ', deposit: 'YJ', red: 'HZ' } as const satisfies Record<ReceiptKind, string>

/** The next number of a kind of receipt in a year; it is used up only if the caller's transaction commits. */
export function takeReceiptNumber(db: WriteDb, kind: ReceiptKind, today: string): { propertyId: number; kind: ReceiptKind; year: number; sequence: number; number: string } {
  return { ...takeNumber(db, { kind, prefix: PREFIX[kind] }, today), kind }
}

/** The next number of the office's own papers of money, without a gap: of receipts, and of what is paid out. */
export function takeNumber(db: WriteDb, { kind, prefix }: { kind: string; prefix: string }, today: string): { propertyId: number; year: number; sequence: number; number: string } {
  const propertyId = readProperty(db).id
  const year = Number(today.slice(0, 4))
  const sequence = db.one<{ last: number }>(
    `INSERT INTO receipt_counter (property_id, kind, year, last) VALUES (?,?,?,1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`, propertyId, kind, year).last
  return { propertyId, year, sequence, number: `${prefix}${year}-${String(sequence).padStart(6, '0')}` }
}

export function insertReceipt(db: WriteDb, values: typeof receipt.$inferInsert): number {
  return db.insert(receipt, values)
}

export function insertReceiptMethod(db: WriteDb, values: typeof receiptMethod.$inferInsert): void {
  db.insert(receiptMethod, values)
}

/** Where money of a method lies. */
export function methodAccount(method: Method | 'unclaimed', stationId: number): AccountCode {
  switch (method) {
    case 'cash': return drawer(stationId)
    case 'transfer': return 'bank'
    default: return method
  }
}

export type ReceiptRow = {
  id: number; number: string; kind: ReceiptKind; premisesId: number; payerName: string; payerPartyId: number | null; totalFen: number; roundingFen: number
  shiftId: number; businessDate: string; at: number; paperNumber: string; stands: boolean
}

/** Undefined where there is none. `stands` is false once it was voided. */
export function receiptById(db: ReadDb, receiptId: number): ReceiptRow | undefined {
  const row = db.get<Omit<ReceiptRow, 'stands'> & { stands: number }>(
    `SELECT r.id, r.number, r.kind, r.premises_id AS premisesId, ${PAID_BY_NAME} AS payerName, ${PAID_BY_PARTY} AS payerPartyId, r.total_fen AS totalFen, r.rounding_fen AS roundingFen,
       r.shift_id AS shiftId, r.business_date AS businessDate, r.at, r.paper_number AS paperNumber, ${RECEIPT_STANDS} AS stands FROM receipt r WHERE r.id = ?`, receiptId)
  return row && { ...row, stands: row.stands === 1 }
}
