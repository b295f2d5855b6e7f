import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktopRuntime, testSwitches } from '../support/desktop-runtime.ts'
import { openDesktop } from '../support/electron.ts'
import type { OpenedDesktop } from '../support/electron.ts'
import { projectRoot } from '../support/served-foyer.ts'

type Bridge = {
  host: string
  call(name: string, input: unknown, session?: string): Promise<unknown>
  onChange(listener: (topics: readonly string[]) => void): () => void
}
declare const window: Window & { foyer: Bridge }

const runtime = desktopRuntime()

describe.skipIf(runtime.reason !== null)(`the desk's window in Electron ${runtime.reason ?? ''}`, () => {
  let desktop: OpenedDesktop

  beforeAll(async () => {
    desktop = await openDesktop()
  })
  afterAll(() => desktop.close())

  test('shows the page of our own scheme without a complaint', async () => {
    expect(desktop.page.url()).toBe('foyer://app/')
    expect(await desktop.page.title()).toContain('门厅')
    expect(desktop.problems).toEqual([])
  })

  test('gives the page one bridge and nothing of Node', async () => {
    const seen = await desktop.page.evaluate(() => ({
      bridge: Object.keys(window.foyer).sort(),
      node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
    }))
    expect(seen).toEqual({ bridge: ['call', 'host', 'onChange'], node: [] })
  })

  test('carries calls to the core', async () => {
    expect(await desktop.page.evaluate(() => window.foyer.call('no.suchCall', {}))).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    expect(await desktop.page.evaluate(() => window.foyer.call('nothing', {}))).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
  })

  test('takes and gives files through its scheme', async () => {
    const back = await desktop.page.evaluate(async () => {
      const headers = { 'x-foyer-file-name': encodeURIComponent('台账.xlsx'), 'content-type': 'application/octet-stream' }
      const upload = await fetch('/file', { method: 'POST', headers, body: new Uint8Array([1, 2, 3]) })
      const { value } = (await upload.json()) as { value: { handle: string; name: string } }
      const download = await fetch(`/file/${value.handle}`)
      const unknown = await fetch('/file/unknown-handle')
      return { name: value.name, bytes: [...new Uint8Array(await download.arrayBuffer())], unknown: unknown.status }
    })
    expect(back).toEqual({ name: '台账.xlsx', bytes: [1, 2, 3], unknown: 404 })
  })

  test('saves what the page hands it', async () => {
    await desktop.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['收据']))
      link.download = '收据 1.pdf'
      link.click()
    })
    const file = join(desktop.downloads, '收据 1.pdf')
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 5_000 }).toBe('收据')
  })

  test('lets nothing out: no navigation, no window, no network, no permission, no foreign script', async () => {
    let visits = 0
    const server = createServer((_request, response) => response.end(String((visits += 1)))).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const out = await desktop.page.evaluate(async (elsewhere) => {
      const opened = window.open(elsewhere)
      const fetched = await fetch(elsewhere, { mode: 'no-cors' }).then(() => 'fetched', () => 'refused')
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'refused')
      const place = await navigator.permissions.query({ name: 'geolocation' })
      const script = document.createElement('script')
      script.textContent = 'globalThis.foreign = true'
      document.head.append(script)
      location.href = elsewhere
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { opened: opened === null, fetched, camera, place: place.state, foreign: 'foreign' in globalThis, page: location.href }
    }, address)
    server.close()
    expect(out).toEqual({ opened: true, fetched: 'refused', camera: 'refused', place: 'denied', foreign: false, page: 'foyer://app/' })
    expect(visits).toBe(0)
  })

  test('is sandboxed and isolated', async () => {
    const preferences = await desktop.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    })
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  })

  test('comes forward when the app is started again on its folder, and the second start says who holds it', async () => {
    await desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const second = spawn(runtime.electron ?? '', [...testSwitches(), projectRoot, '--data', desktop.dataFolder], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    second.stderr.setEncoding('utf8').on('data', (part: string) => (said += part))
    const code = await new Promise((resolve) => second.on('close', resolve))
    expect(code).not.toBe(0)
    expect(said).toContain(`process ${desktop.electron.process().pid}`)
    expect(await desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false)
  })
})
