import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readDb } from '../../electron/db/database.ts'
import { readKeyring, unlockWithPassword } from '../../electron/db/keyring.ts'
import { openStore } from '../../electron/db/open.ts'
import { storeFile } from '../../electron/db/store.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import { makeCrashOffice, openAsker, PASSWORD } from './crash-office.ts'

type Collect = { requestId: string }
type Said = { asked: Collect } | { acknowledged: string; receipt: string }

export type CrashResult = {
  crashes: number
  /** Payments that were acknowledged before the power went. */
  acknowledged: number
  /** Crashes with a payment asked for and not acknowledged: whether it is in the store is told only by asking again. */
  inFlight: number
  /** What does not hold, in words; empty when nothing was lost, doubled or numbered wrongly. */
  faults: string[]
}

/**
 * Kills a process that collects payments, `times` times at moments of chance, and looks after each: no acknowledged payment lost, none
 * doubled (the last one is sent again), no receipt number twice or missing, the book whole. `chance` gives numbers from 0 to 1.
 */
export async function crashLoop(times: number, options: { chance?: () => number; longestMilliseconds?: number } = {}): Promise<CrashResult> {
  const chance = options.chance ?? Math.random
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-crash-'))
  const receipts = new Map<string, string>()
  const result: CrashResult = { crashes: 0, acknowledged: 0, inFlight: 0, faults: [] }
  try {
    await makeCrashOffice(dataFolder)
    let next = 1
    for (let time = 0; time < times; time += 1) {
      const said = await runAndKill(dataFolder, next, Math.floor(chance() * (options.longestMilliseconds ?? 250)))
      const asked = said.flatMap((line) => ('asked' in line ? [line.asked] : []))
      for (const line of said) if ('acknowledged' in line) receipts.set(line.acknowledged, line.receipt)
      result.crashes += 1
      const last = asked.at(-1)
      if (last && !receipts.has(last.requestId)) result.inFlight += 1
      if (last) await sendAgain(dataFolder, last, receipts, result.faults)
      result.faults.push(...(await faultsOf(dataFolder, receipts)).map((fault) => `crash ${time + 1}: ${fault}`))
      next += asked.length
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { ...result, acknowledged: receipts.size }
}

/** Lets the process collect, and kills it so many milliseconds after its first payment was asked for. */
async function runAndKill(dataFolder: string, first: number, milliseconds: number): Promise<Said[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'collect-until-killed.ts'), dataFolder, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Said[] = []
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaint += part))
  let timer: NodeJS.Timeout | undefined
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    // A line cut off by the kill was never said.
    if (line.endsWith('}')) said.push(JSON.parse(line) as Said)
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  const signal = await new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_code, by) => resolve(by)))
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${complaint}`)
  return said
}

async function sendAgain(dataFolder: string, last: Collect, receipts: Map<string, string>, faults: string[]): Promise<void> {
  const desk = await openAsker(dataFolder)
  try {
    await desk.signIn('limin')
    const number = async () => ((await desk.ask('payments.collect', last)) as { receipts: { number: string }[] }).receipts[0]?.number ?? ''
    const [once, twice] = [await number(), await number()]
    const known = receipts.get(last.requestId) ?? once
    if (once !== known || twice !== known) faults.push(`${last.requestId} was acknowledged as ${known}, then as ${once} and ${twice}`)
    receipts.set(last.requestId, known)
  } finally {
    await desk.close()
  }
}

async function faultsOf(dataFolder: string, receipts: ReadonlyMap<string, string>): Promise<string[]> {
  const keyring = readKeyring(dataFolder)
  const key = keyring && (await unlockWithPassword(keyring, 'manager', PASSWORD))
  if (!key) return ['the keyring no longer opens']
  const connection = openStore({ file: storeFile(dataFolder), key, readonly: true })
  try {
    const db = readDb(connection)
    const rows = db.all<{ number: string; requestId: string; sequence: number }>('SELECT r.number, e.request_id AS requestId, r.sequence FROM receipt r JOIN ledger_entry e ON e.id = r.entry_id ORDER BY r.sequence')
    const there = new Map(rows.map((row) => [row.requestId, row.number]))
    const faults = brokenInvariants(db)
    for (const [requestId, number] of receipts) if (there.get(requestId) !== number) faults.push(`${number} is lost`)
    if (there.size !== rows.length) faults.push('a payment is there twice')
    if (rows.length !== receipts.size) faults.push(`${rows.length} receipts for ${receipts.size} payments`)
    if (rows.some((row, index) => row.sequence !== index + 1)) faults.push('a receipt number is missing or there twice')
    if (connection.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the file is damaged')
    return faults
  } finally {
    connection.close()
  }
}
