import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../../electron/db/open.ts'
import { readKeyring, unlockWithPassword } from '../../../electron/db/keyring.ts'
import { storeFile } from '../../../electron/db/store.ts'
import { businessDate } from '../../../shared/dates.ts'
import { say } from './figures.ts'

const root = join(import.meta.dirname, '..', '..', '..')
export const BENCH_PASSWORD = 'foyer-bench'

export type MadeProperty = { folder: string; seconds: number }

/** A property of this size, made by the command line once and kept between runs for as long as schema and maker stay as they are. */
export async function madeProperty(premises: number, months: number): Promise<MadeProperty> {
  const folder = join(tmpdir(), 'foyer-bench', `${premises}x${months}-${sourcesHash()}`)
  const note = join(folder, 'made.json')
  if (!existsSync(note)) {
    say(`making a property of ${premises} premises and ${months} months (kept for the next run)`)
    const unfinished = `${folder}.${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    const made = await demo(unfinished, premises, months)
    writeFileSync(join(unfinished, 'made.json'), made)
    renameSync(unfinished, folder)
  }
  const { seconds } = JSON.parse(readFileSync(note, 'utf8')) as { seconds: number }
  return { folder, seconds }
}

function demo(dataFolder: string, premises: number, months: number): Promise<string> {
  const args = [join(root, 'electron', 'cli.ts'), 'demo', '--data', dataFolder, '--premises', String(premises), '--months', String(months), '--seed', '1', '--json']
  return outputOf(args, { FOYER_PASSWORD: BENCH_PASSWORD })
}

/** Runs a program of ours to its end and answers what it printed. */
export function outputOf(args: readonly string[], environment: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...environment } })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`${args.join(' ')} ended with ${code}`))))
  })
}

/** Older files of the same names would be of another shape, so what decides the shape is part of the folder's name. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  const folders = ['drizzle', join('electron', 'db', 'schema')]
  const files = [join('electron', 'db', 'guards.ts'), join('electron', 'cli', 'make-property.ts'), join('electron', 'cli', 'invent-ledger.ts')]
  for (const folder of folders) files.push(...readdirSync(join(root, folder)).filter((name) => /\.(?:sql|ts)$/.test(name)).sort().map((name) => join(folder, name)))
  for (const file of files) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 12)
}

const copies: string[] = []
process.on('exit', () => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true })
})

/** A copy to work in, deleted when the program ends. It looks backed up today: a sign-in makes no copy of its own beside what is measured. */
export function workingCopy(made: MadeProperty): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-copy-'))
  copies.push(folder)
  for (const name of ['foyer.db', 'keyring.json']) copyFileSync(join(made.folder, name), join(folder, name), constants.COPYFILE_FICLONE)
  const backup = join(folder, 'backups', `${businessDate(Date.now())}T000000-sign-in`)
  mkdirSync(backup, { recursive: true })
  writeFileSync(join(backup, 'foyer.db'), '')
  return folder
}

/** A folder to work in, deleted when the program ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-copy-'))
  copies.push(folder)
  return folder
}

export async function keyOf(folder: string): Promise<Uint8Array> {
  const keyring = readKeyring(folder)
  const key = keyring && (await unlockWithPassword(keyring, 'cashier', BENCH_PASSWORD))
  if (!key) throw new Error(`the keyring in ${folder} does not open`)
  return key
}

/** A connection with the pragmas of the app's own. */
export async function openBare(folder: string, mode: 'read' | 'write') {
  return openStore({ file: storeFile(folder), key: await keyOf(folder), readonly: mode === 'read' })
}
