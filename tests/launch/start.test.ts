import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/served-foyer.ts'
import { npmStart } from '../support/started-npm.ts'
import type { StartedNpm } from '../support/started-npm.ts'

let folder: string
let started: StartedNpm[]

beforeEach(async () => {
  folder = await temporaryFolder()
  started = []
})

afterEach(async () => {
  for (const one of started) one.process.kill('SIGTERM')
  await Promise.all(started.map((one) => one.ended))
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

function start(args: readonly string[], environment: Record<string, string | undefined> = {}): StartedNpm {
  const one = npmStart([...args, '--data', join(folder, 'data')], environment)
  started.push(one)
  return one
}

const served = ['--browser', '--port', '0', '--no-open']

describe('npm start -- --browser --no-open', { timeout: 60_000 }, () => {
  test('prints one JSON line with the address and closes when it is told to', async () => {
    const foyer = start(served)
    await foyer.until('stdout', '\n')
    const { url } = JSON.parse(foyer.stdout()) as { url: string }
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
    expect(await (await fetch(url)).text()).toContain('<div id="root">')
    foyer.process.kill('SIGTERM')
    await foyer.ended
    expect(foyer.stdout().trim().split('\n')).toHaveLength(1)
    await expect(closed(url)).resolves.toBe(true)
  })

  test('a second start on the same folder says who holds it, and fails', async () => {
    const first = start(served)
    await first.until('stdout', '\n')
    const holder = JSON.parse(await readFile(join(folder, 'data', 'lock.json'), 'utf8')) as { pid: number; since: string }
    const second = start(served)
    expect(await second.ended).not.toBe(0)
    expect(second.stdout()).toBe('')
    expect(second.stderr()).toContain(`process ${holder.pid}, since ${holder.since}`)
  })

  test('an argument it does not know is refused before anything is opened', async () => {
    const foyer = start(['--prot', '1'])
    expect(await foyer.ended).toBe(2)
    expect(foyer.stderr()).toContain('--prot')
  })
})

describe.skipIf(process.platform === 'win32')('npm start where Electron cannot be had', { timeout: 60_000 }, () => {
  const noElectron = { FOYER_ELECTRON: '/nowhere/electron' }

  test('opens a Chromium in a window of its own, and closes with it', async () => {
    const browser = join(folder, 'browser')
    await writeFile(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > ${join(folder, 'arguments')}\n`)
    await chmod(browser, 0o755)
    const foyer = start([], { ...noElectron, FOYER_BROWSER: browser, DISPLAY: ':0' })
    expect(await foyer.ended).toBe(0)
    expect(await readFile(join(folder, 'arguments'), 'utf8')).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/#token=/)
    expect(foyer.stderr()).toContain('cannot be run')
  })

  test('takes a browser when Electron dies before its window shows', async () => {
    const crashing = join(folder, 'electron')
    await writeFile(crashing, '#!/bin/sh\nkill -ABRT $$\n')
    await chmod(crashing, 0o755)
    const browser = join(folder, 'browser')
    await writeFile(browser, '#!/bin/sh\nexit 0\n')
    await chmod(browser, 0o755)
    const foyer = start([], { FOYER_ELECTRON: crashing, FOYER_BROWSER: browser, DISPLAY: ':0' })
    expect(await foyer.ended).toBe(0)
    expect(foyer.stderr()).toContain('it crashed while starting')
  })

  test('prints the address where there is nothing to show it', async () => {
    const foyer = start([], { ...noElectron, FOYER_BROWSER: '/nowhere/browser', DISPLAY: '', WAYLAND_DISPLAY: '' })
    await foyer.until('stdout', '\n')
    expect(foyer.stdout()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=\S+\n$/)
    expect(foyer.stderr()).toContain('no Electron: there is no display')
  })
})

/** Whether the address answers no more, within two seconds. */
async function closed(url: string): Promise<boolean> {
  for (let turn = 0; turn < 20; turn += 1) {
    const gone = await fetch(url).then(() => false, () => true)
    if (gone) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
