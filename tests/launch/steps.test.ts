import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { chromiumBrowser } from '../../scripts/steps/browser-window.mjs'
import { downloadedElectron, presentElectron, whyNoWindow } from '../../scripts/steps/electron-runtime.mjs'

const folder = mkdtempSync(join(tmpdir(), 'foyer-steps-'))
afterAll(() => rmSync(folder, { recursive: true }))

function program(...path: string[]): string {
  const file = join(folder, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

test('a browser is looked for along the path, Chrome before Chromium before Edge', () => {
  const edge = program('a', 'microsoft-edge')
  expect(chromiumBrowser({ PATH: `${folder}/a:${folder}/b` }, 'linux')).toBe(edge)
  const chromium = program('b', 'chromium')
  expect(chromiumBrowser({ PATH: `${folder}/a:${folder}/b` }, 'linux')).toBe(chromium)
  expect(chromiumBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull()
  expect(chromiumBrowser({ PATH: `${folder}/b`, FOYER_BROWSER: edge }, 'linux')).toBe(edge)
})

test('a place that refuses or says nothing is given up within seconds', { timeout: 10_000 }, async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as AddressInfo
  const began = Date.now()
  expect(await downloadedElectron({ ELECTRON_MIRROR: `http://127.0.0.1:${port}/` })).toMatchObject({ reason: expect.stringContaining('does not answer') })
  expect(Date.now() - began).toBeLessThan(5_000)
  silent.close()
  expect(await downloadedElectron({ ELECTRON_MIRROR: `http://127.0.0.1:${port}/` })).toHaveProperty('reason')
})

test('an Electron named by hand must be there to be taken', () => {
  expect(presentElectron({ FOYER_ELECTRON: '/nowhere/electron' })).toBeNull()
  const electron = program('electron')
  expect(presentElectron({ FOYER_ELECTRON: electron })).toBe(electron)
})

test.runIf(process.platform === 'linux')('without a display there is no window', () => {
  expect(whyNoWindow({ FOYER_ELECTRON: '/some/electron' })).toContain('no display')
  expect(whyNoWindow({ FOYER_ELECTRON: '/some/electron', DISPLAY: ':0' })).toBeNull()
})
