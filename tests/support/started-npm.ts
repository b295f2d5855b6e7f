import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { projectRoot } from './served-foyer.ts'

export type StartedNpm = {
  process: ChildProcess
  stdout(): string
  stderr(): string
  /** Waits until the output holds a text; rejects when the program ends before it does. */
  until(stream: 'stdout' | 'stderr', text: string): Promise<void>
  ended: Promise<number | null>
}

/** Runs `npm -s start -- …` as a person would, with an environment of their own. */
export function npmStart(args: readonly string[], environment: Record<string, string | undefined> = {}): StartedNpm {
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...environment }
  const child = spawn('npm', ['-s', 'start', '--', ...args], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.stdout += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.stderr += part))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    process: child,
    stdout: () => text.stdout,
    stderr: () => text.stderr,
    ended,
    until: (stream, wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (text[stream].includes(wanted)) resolve()
        }
        child[stream].on('data', look)
        void ended.then((code) => reject(new Error(`ended with ${code} without saying ${wanted}: ${text.stderr}`)))
        look()
      }),
  }
}
