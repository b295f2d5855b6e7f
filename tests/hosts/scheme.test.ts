import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemeResponse } from '../../electron/hosts/scheme.ts'
import { fakeApp } from '../support/fake-app.ts'

const app = fakeApp()
let rendererFolder: string

beforeAll(async () => {
  rendererFolder = await mkdtemp(join(tmpdir(), 'foyer-scheme-'))
  await writeFile(join(rendererFolder, 'index.html'), '<html><head></head></html>')
})
afterAll(() => rm(rendererFolder, { recursive: true }))

function ask(address: string, init: RequestInit = {}): Promise<Response> {
  return schemeResponse({ door: app, files: app.files, rendererFolder, window: 'window-1' }, new Request(address, init))
}

test('the page comes with the same policy as over HTTP', async () => {
  const response = await ask('foyer://app/')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await response.text()).toContain('<meta name="csp-nonce"')
})

test('files go by handle, to their owner only', async () => {
  const headers = { 'x-foyer-file-name': 'a.xlsx', 'content-type': 'application/octet-stream', 'x-foyer-session': 'session-of-li-min' }
  const upload = await ask('foyer://app/file', { method: 'POST', headers, body: new Uint8Array([7]) })
  const { value } = (await upload.json()) as { value: { handle: string } }
  const mine = await ask(`foyer://app/file/${value.handle}`, { headers: { 'x-foyer-session': 'session-of-li-min' } })
  expect([...new Uint8Array(await mine.arrayBuffer())]).toEqual([7])
  expect((await ask(`foyer://app/file/${value.handle}`)).status).toBe(404)
  expect((await ask(`foyer://app/file/${value.handle}`, { headers: { 'x-foyer-session': 'ended' } })).status).toBe(401)
})

test('larger uploads, other origins, hosts, methods and paths are refused', async () => {
  const headers = { 'x-foyer-file-name': 'a.xlsx' }
  expect((await ask('foyer://app/file', { method: 'POST', headers, body: new Uint8Array(20 * 1024 * 1024 + 1) })).status).toBe(413)
  expect((await ask('foyer://app/', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  expect((await ask('foyer://other/')).status).toBe(403)
  expect((await ask('foyer://app/', { method: 'POST' })).status).toBe(405)
  expect((await ask('foyer://app/file/unknown-handle', { method: 'POST' })).status).toBe(405)
  expect((await ask('foyer://app/nowhere')).status).toBe(404)
})
