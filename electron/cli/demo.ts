import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AppError } from '../kernel/app-error.ts'
import type { VerbInput, VerbOutput } from './command-line.ts'
import { withCore } from './core.ts'
import { dayAtTheDesk } from './day-at-the-desk.ts'
import { makeProperty } from './make-property.ts'

export const DEMO_PASSWORD = 'foyer-demo'

/** A day at the desk through the same calls as the screens; or, with --premises, a property of any size and age. */
export async function demo({ dataFolder, options }: VerbInput): Promise<VerbOutput> {
  const password = process.env.FOYER_PASSWORD ?? DEMO_PASSWORD
  if (options.premises !== undefined) {
    const size = { premises: whole('premises', options.premises), months: whole('months', options.months ?? '12'), seed: whole('seed', options.seed ?? '1') }
    const made = await makeProperty(dataFolder, size, password)
    return { data: made, text: `${made.premises} premises, ${made.charges} charges, ${made.receipts} receipts in ${made.seconds} s: ${dataFolder}` }
  }
  const out = resolve(options.out ?? 'foyer-demo')
  await mkdir(out, { recursive: true })
  const summary = await withCore(dataFolder, (core) => dayAtTheDesk(core, { out, password, ...(options.ledger ? { ledger: options.ledger } : {}) }))
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  const lines = summary.steps.map((step) => `  ${step.step}. ${step.what}`)
  return { data: summary, text: [`Data: ${dataFolder}`, ...lines, `Papers and tables: ${out}`, `Sign in as ${summary.users.join(', ')} with ${password}`].join('\n') }
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new AppError('invalid-input', { fields: [{ path: name, code: 'not-a-number' }] })
  return value
}
