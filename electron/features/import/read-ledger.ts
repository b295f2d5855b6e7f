import { type FileSheet, readSheet } from '../../ledger/read-sheet.ts'
import { findHeadingRow } from './columns.ts'

/** The sheet of a ledger, .xlsx or .csv: the first with a row of headings. Throws as `readSheet` does. */
export function readLedger(bytes: Uint8Array): Promise<FileSheet> {
  return readSheet(bytes, (rows) => findHeadingRow(rows) !== null)
}
