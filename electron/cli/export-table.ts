import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '../kernel/app-error.ts'
import type { VerbInput, VerbOutput } from './command-line.ts'
import { signedIn, withCore } from './core.ts'

const NAMES = ['day', 'receipts', 'premises', 'arrears', 'move-ins', 'card-sales', 'unclaimed', 'month', 'balances'] as const

export async function exportTable({ dataFolder, options, argument }: VerbInput): Promise<VerbOutput> {
  const name = NAMES.find((known) => known === argument)
  if (!name) throw new AppError('export-unknown', { values: { names: NAMES.join(', ') } })
  if (options.out === undefined) throw new AppError('out-missing')
  const path = resolve(options.out)
  const format = options.format === 'csv' ? 'csv' : 'xlsx'
  return withCore(dataFolder, async (core) => {
    const manager = await signedIn(core)
    const file = await manager.call('exports.make', { name, format, from: options.from ?? null, to: options.to ?? null })
    await writeFile(path, manager.bytes(file))
    return { data: { name, format, file: path, size: file.size }, text: path }
  })
}
