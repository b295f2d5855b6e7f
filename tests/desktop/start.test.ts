import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desktopRuntime } from '../support/desktop-runtime.ts'
import { temporaryFolder } from '../support/served-foyer.ts'
import { npmStart } from '../support/started-npm.ts'

const runtime = desktopRuntime()

describe.skipIf(runtime.reason !== null)(`npm start where Electron is ${runtime.reason ?? ''}`, () => {
  test('opens it, says so, and closes cleanly when told to', async () => {
    const folder = await temporaryFolder()
    const foyer = npmStart(['--data', folder], { FOYER_ELECTRON: runtime.electron ?? '' })
    await foyer.until('stdout', 'foyer: ready')
    expect(foyer.stderr()).toContain('opening in Electron')
    expect(existsSync(join(folder, 'lock.json'))).toBe(true)
    foyer.process.kill('SIGTERM')
    await foyer.ended
    expect(existsSync(join(folder, 'lock.json'))).toBe(false)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  })
})
