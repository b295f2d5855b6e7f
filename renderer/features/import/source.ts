import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import type { FileHandle } from '../../../shared/wire.ts'

/** A ledger that was read: its bytes wait in the core under a handle. */
export type Ledger = { file: FileHandle; read: CallOutput<'import.read'> }
/** The file with everything a person decided about it. */
export type Source = CallInput<'import.preview'>
export type Preview = CallOutput<'import.preview'>
export type PreviewRow = Preview['rows'][number]
export type Result = PreviewRow['result']

export const RESULTS = ['taken', 'repaired', 'noted', 'skipped', 'already-there', 'held-back'] as const satisfies readonly Result[]
