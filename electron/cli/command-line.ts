import { parseArgs } from 'node:util'
import type { ErrorData } from '../../shared/wire.ts'
import { dataFolderFrom } from '../hosts/data-folder.ts'
import { startFailureText } from '../hosts/start-failure.ts'
import { AppError } from '../kernel/app-error.ts'
import { CallRefused } from './core.ts'
import { demo } from './demo.ts'
import { exportTable } from './export-table.ts'
import { importFile } from './import-file.ts'
import { backup, init, restore, verify } from './office.ts'

/** What a verb gets and gives: `data` is printed by --json, `text` without it. */
export type VerbInput = { dataFolder: string; options: CliOptions; argument: string | undefined }
export type VerbOutput = { data: unknown; text: string; failed?: boolean }
type Verb = (input: VerbInput) => Promise<VerbOutput>

const OPTIONS = {
  data: { type: 'string' }, json: { type: 'boolean', default: false }, office: { type: 'string' }, property: { type: 'string' }, name: { type: 'string' }, language: { type: 'string' },
  preview: { type: 'boolean', default: false }, 'paid-until': { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' },
  premises: { type: 'string' }, months: { type: 'string' }, seed: { type: 'string' }, ledger: { type: 'string' },
} as const
export type CliOptions = ReturnType<typeof parse>['values']

const VERBS: Readonly<Record<string, Verb>> = { init, demo, import: importFile, export: exportTable, backup, restore, verify }

const USAGE = `foyer VERB --data DIR [--json]
  init --office NAME --property NAME [--name MANAGER] [--language zh-CN|en]
                              a new office; prints the recovery key once
  import FILE [--preview] [--paid-until YYYY-MM-DD]
                              a room ledger (.xlsx, .csv)
  export day|receipts|premises|arrears|move-ins|card-sales|unclaimed|month|balances --format xlsx|csv --out FILE [--from DATE] [--to DATE]
  backup                      a verified copy beside the data
  restore FILE                puts a backup in place of the data; the replaced file is kept
  verify                      checks the store and the book
  demo --out DIR [--ledger FILE] [--premises N --months M --seed S]
                              a whole day at the desk, without a window
User and password come from FOYER_USER and FOYER_PASSWORD, or are asked for.
`

/** Runs one verb; returns the exit code, 0 only when it is done. */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words
  const verb = name === undefined ? undefined : VERBS[name]
  if (!verb) return fail(USAGE)
  const parsed = tryParse(rest)
  if (!parsed) return fail(USAGE)
  const { values, positionals } = parsed
  try {
    const output = await verb({ dataFolder: dataFolderFrom(values.data), options: values, argument: positionals[0] })
    process.stdout.write(values.json ? `${JSON.stringify(output.data)}\n` : `${output.text}\n`)
    return output.failed ? 1 : 0
  } catch (error) {
    return fail(`${failureText(error, dataFolderFrom(values.data))}\n`)
  }
}

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
}

function tryParse(words: readonly string[]): ReturnType<typeof parse> | null {
  try {
    return parse(words)
  } catch {
    return null
  }
}

function fail(text: string): number {
  process.stderr.write(text)
  return 1
}

function failureText(error: unknown, dataFolder: string): string {
  if (error instanceof CallRefused) return refusalText(error.call, error.data)
  if (error instanceof AppError && error.code !== 'data-folder-in-use') return refusalText('foyer', error.toData())
  return startFailureText(error, dataFolder)
}

function refusalText(call: string, { code, fields, values, incident }: ErrorData): string {
  const details = [...(fields ?? []).map((field) => `${field.path}: ${field.code}`), ...(values ? [JSON.stringify(values)] : []), ...(incident ? [`incident ${incident}`] : [])]
  return `${call}: ${code}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
}
