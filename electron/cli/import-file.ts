import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../kernel/app-error.ts'
import type { VerbInput, VerbOutput } from './command-line.ts'
import { signedIn, withCore } from './core.ts'

/** Imports a room ledger, or says with --preview what would happen. The report is the one the screen shows. */
export async function importFile({ dataFolder, options, argument }: VerbInput): Promise<VerbOutput> {
  if (argument === undefined) throw new AppError('file-missing')
  const bytes = new Uint8Array(await readFile(argument).catch(() => { throw new AppError('file-not-readable') }))
  return withCore(dataFolder, async (core) => {
    const manager = await signedIn(core)
    const file = manager.upload(basename(argument), bytes)
    const read = await manager.call('import.read', { file })
    const source = { file, mapping: read.mapping, paidUntil: options['paid-until'] ?? read.paidUntil }
    const preview = await manager.call('import.preview', source)
    const nothingNew = preview.report.taken === 0
    const report = options.preview || nothingNew ? preview.report : (await manager.call('import.commit', { ...source, requestId: manager.requestId() })).report
    const counts = `${report.rows} rows: ${report.taken} taken (${report.repaired.length} repaired, ${report.noted.length} noted), ${report.skipped.length} skipped, ${new Set(report.heldBack.map((row) => row.row)).size} held back`
    const held = report.heldBack.map((row) => `  row ${row.row}, ${row.column}: ${row.code}`)
    return { data: report, text: [options.preview ? `Would import ${counts}` : `Imported ${counts}`, ...held].join('\n') }
  })
}
