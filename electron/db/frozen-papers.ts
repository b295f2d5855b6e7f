import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ReadDb, WriteDb } from './database.ts'
import { frozenPaper } from './schema/money.ts'

/** Papers that are frozen when they are made; the forms of open cases are not. */
export type KeptKind = 'receipt' | 'hand-over-sheet' | 'night-close-sheet' | 'night-opening-sheet' | 'transfer-settlement' | 'goods-release' | 'clearance-certificate' | 'residence-certificate' | 'payment-certificate' | 'payment-notice' | 'dunning-letter' | 'deposit-refund' | 'correction-slip' | 'cashier-day'
/** `text`: the definition as it was hashed. */
export type KeptPaper = { paper: KeptKind; subjectId: number; text: string; hash: string; at: number }

/** Keeps a paper as its resolved definition, packed, and quickly: ten years of receipts stay a file that backs up in seconds. */
export function keepPaper(db: WriteDb, { text, ...kept }: KeptPaper): void {
  db.insert(frozenPaper, { ...kept, definition: deflateRawSync(text, { level: 1 }) })
}

/** The definition that was kept; undefined where there is none. */
export function keptPaper(db: ReadDb, paper: KeptPaper['paper'], subjectId: number): unknown {
  const row = db.get<{ definition: Uint8Array }>('SELECT definition FROM frozen_paper WHERE paper = ? AND subject_id = ?', paper, subjectId)
  return row && JSON.parse(inflateRawSync(row.definition).toString('utf8'))
}
