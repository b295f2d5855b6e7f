import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktopRuntime, testSwitches } from '../support/desktop-runtime.ts'
import { projectRoot, temporaryFolder } from '../support/served-foyer.ts'

const runtime = desktopRuntime()
const reason = runtime.reason ?? (process.platform === 'linux' ? null : 'packed and started on Linux only')

describe.skipIf(reason !== null)(`the packaged app ${reason ?? ''}`, { timeout: 120_000 }, () => {
  let folder: string
  let app: string

  beforeAll(async () => {
    folder = await temporaryFolder()
    const args = ['scripts/package.mjs', '--dir', '--linux', `--config.directories.output=${folder}`]
    // An Electron of the package's own is what the packager takes anyway; another one must be named.
    await promisify(execFile)(process.execPath, args, { cwd: projectRoot, env: { ...process.env, FOYER_ELECTRON: runtime.electron ?? '' } })
    app = join(folder, 'linux-unpacked')
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

  test('holds what is needed and nothing else', () => {
    const inside = listPackage(join(app, 'resources', 'app.asar'), { isPack: false }).filter((path) => !path.startsWith('/node_modules/better-sqlite3/lib'))
    const expected = /^\/(?:package\.json|dist(?:\/main(?:\/[\w-]+\.cjs)?|\/renderer(?:\/.*)?)?|node_modules(?:\/better-sqlite3(?:\/LICENSE|\/package\.json|\/prebuilds(?:\/linux-x64\.node)?)?)?)$/
    expect(inside.filter((path) => !expected.test(path))).toEqual([])
    expect(inside).toEqual(expect.arrayContaining(['/dist/main/main.cjs', '/dist/main/preload.cjs', '/dist/main/render-worker.cjs', '/dist/main/store-worker.cjs', '/dist/renderer/index.html']))
    expect(existsSync(join(app, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'))).toBe(true)
    expect(readdirSync(join(app, 'resources/fonts'))).toEqual(expect.arrayContaining(['NotoSansSC_400Regular.ttf', 'NotoSansSC_700Bold.ttf', 'LICENSE-NotoSansSC.txt']))
    expect(readdirSync(join(app, 'resources/drizzle')).filter((name) => name.endsWith('.sql')).length).toBeGreaterThan(0)
  })

  test('has its fuses blown', async () => {
    const fuses = await getCurrentFuseWire(join(app, 'foyer'))
    expect(fuses[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
  })

  test('starts, shows its window and closes when told to', async () => {
    const data = join(folder, 'data')
    // Its inspector is fused off, so no test tool can look inside: it says itself when its window has loaded.
    const child = spawn(join(app, 'foyer'), [...testSwitches(), '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const ready = new Promise<string>((resolve) => {
      let out = ''
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        out += part
        if (out.includes('foyer: ready')) resolve('ready')
      })
    })
    expect(await Promise.race([ready, ended.then((code) => `ended with ${code}: ${said}`)])).toBe('ready')
    expect(readdirSync(data)).toContain('lock.json')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(readdirSync(data)).not.toContain('lock.json')
  })
})
