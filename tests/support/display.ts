import { spawn } from 'node:child_process'

/** Starts a display without a screen where there is none, names it in DISPLAY, and answers how to end it. */
export async function startDisplay(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return () => undefined
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const end = (): void => {
    xvfb.kill()
  }
  const number = await new Promise<string>((resolve) => {
    xvfb.on('error', () => resolve(''))
    xvfb.on('close', () => resolve(''))
    xvfb.stdio[3]?.on('data', (part: Buffer) => resolve(part.toString().trim()))
  })
  if (number !== '') process.env.DISPLAY = `:${number}`
  process.on('exit', end)
  return end
}
