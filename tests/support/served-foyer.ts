import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { HEADER_SESSION, HEADER_TOKEN } from '../../shared/wire.ts'
import type { Answer } from '../../shared/wire.ts'

export const projectRoot = join(import.meta.dirname, '..', '..')

export type ServedFoyer = {
  url: string
  origin: string
  token: string
  dataFolder: string
  process: ChildProcess
  /** What it has said on stderr so far. */
  said(): string
  /** Makes a call as a window would. */
  call(name: string, input: unknown, session?: string): Promise<Answer>
  /** Uploads bytes as a window would, and answers their handle. */
  upload(name: string, bytes: Uint8Array, session: string): Promise<Answer>
  /** Closes it as a person would; answers its exit code. A folder made for it is deleted. */
  close(): Promise<number | null>
  /** Ends it as a power cut would. Its folder stays. */
  cutPower(): Promise<void>
}

/** A new folder for data, deleted by nobody but the caller. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'foyer-test-'))
}

/** Starts the real server entry in a process of its own, on a free port, with a new data folder unless one is given. */
export async function serveFoyer(options: { dataFolder?: string; environment?: Record<string, string> } = {}): Promise<ServedFoyer> {
  const dataFolder = options.dataFolder ?? (await temporaryFolder())
  const args = [join(projectRoot, 'electron', 'serve.ts'), '--port', '0', '--data', dataFolder]
  const env = { ...process.env, ...options.environment }
  const child = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const url = await firstLine(child, ended, () => said)
  const { origin, hash } = new URL(url)
  const token = hash.slice('#token='.length)
  const forget = (): Promise<void> => (options.dataFolder ? Promise.resolve() : rm(dataFolder, { recursive: true, force: true }))
  return {
    url,
    origin,
    token,
    dataFolder,
    process: child,
    said: () => said,
    call: (name, input, session) => callOver(origin, token, name, input, session),
    upload: async (name, bytes, session) => {
      const headers = { [HEADER_TOKEN]: token, [HEADER_SESSION]: session, 'x-foyer-file-name': encodeURIComponent(name), 'content-type': 'application/octet-stream' }
      const response = await fetch(`${origin}/file`, { method: 'POST', headers, body: new Uint8Array(bytes) })
      return (await response.json()) as Answer
    },
    async close() {
      child.kill('SIGTERM')
      const code = await ended
      await forget()
      return code
    },
    async cutPower() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function firstLine(child: ChildProcess, ended: Promise<number | null>, said: () => string): Promise<string> {
  if (!child.stdout) throw new Error('no output to read')
  const lines = createInterface({ input: child.stdout })
  const line = new Promise<string>((resolve) => lines.once('line', resolve))
  const first = await Promise.race([line, ended])
  if (typeof first !== 'string') throw new Error(`the server ended with ${first} before it was ready: ${said()}`)
  return (JSON.parse(first) as { url: string }).url
}

async function callOver(origin: string, token: string, name: string, input: unknown, session?: string): Promise<Answer> {
  const response = await fetch(`${origin}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [HEADER_TOKEN]: token, ...(session ? { [HEADER_SESSION]: session } : {}) },
    body: JSON.stringify(input),
  })
  if (response.status !== 200) throw new Error(`${name} was refused by the host: ${response.status}`)
  return (await response.json()) as Answer
}
