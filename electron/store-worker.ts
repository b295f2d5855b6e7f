import { parentPort, workerData } from 'node:worker_threads'
import { renameSync } from 'node:fs'
import type { StoreJob, Verified } from './db/backup.ts'
import { readDb } from './db/database.ts'
import { openStore } from './db/open.ts'
import { brokenInvariants } from './ledger/invariants.ts'

/** Copies and checks the store on a connection of its own, away from the desk's thread. */
function work(job: StoreJob): Verified {
  if (job.kind === 'verify') return verify(job.file, job)
  const source = openStore({ file: job.file, key: job.key, ...(job.binding ? { binding: job.binding } : {}) })
  const unfinished = `${job.target}.copy`
  try {
    source.prepare('VACUUM INTO ?').run(unfinished)
  } finally {
    source.close()
  }
  const verified = verify(unfinished, job)
  if (verified.ok) renameSync(unfinished, job.target)
  return verified
}

function verify(file: string, job: StoreJob): Verified {
  const connection = openStore({ file, key: job.key, readonly: true, ...(job.binding ? { binding: job.binding } : {}) })
  try {
    const db = readDb(connection)
    const integrity = (connection.pragma('integrity_check', { simple: true }) as string) === 'ok' ? [] : ['integrity_check failed']
    const keys = (connection.pragma('foreign_key_check') as unknown[]).length === 0 ? [] : ['foreign_key_check failed']
    const problems = [...integrity, ...keys, ...(job.book ? brokenInvariants(db) : [])]
    return {
      ok: problems.length === 0, problems,
      transfers: db.one<{ n: number }>('SELECT count(*) AS n FROM ledger_transfer').n,
      receipts: db.one<{ n: number }>('SELECT count(*) AS n FROM receipt').n,
    }
  } finally {
    connection.close()
  }
}

parentPort?.postMessage(work(workerData as StoreJob))
