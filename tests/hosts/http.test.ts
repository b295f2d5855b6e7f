import { request as rawRequest } from 'node:http'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startHttpHost } from '../../electron/hosts/http.ts'
import type { HttpHost } from '../../electron/hosts/http.ts'
import { fakeApp } from '../support/fake-app.ts'
import type { FakeApp } from '../support/fake-app.ts'

const SESSION = 'session-of-li-min'
let app: FakeApp
let host: HttpHost
let folder: string
let errors: unknown[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-http-'))
  const renderer = join(folder, 'renderer')
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'not for you')
  await writeFile(join(renderer, 'index.html'), '<!doctype html><html><head><title>Foyer</title></head><body></body></html>')
  await writeFile(join(renderer, 'assets', 'main-a1b2.js'), 'export {}')
  await symlink(join(folder, 'secret.txt'), join(renderer, 'assets', 'link.txt'))
  app = fakeApp()
  errors = []
  const onError = (error: unknown): number => errors.push(error)
  host = await startHttpHost({ door: app, files: app.files, rendererFolder: renderer, port: 0, onError, heartbeatMilliseconds: 20 })
})

afterEach(async () => {
  await host.close()
  await rm(folder, { recursive: true })
  if (errors.length > 0) throw errors[0]
})

type Raw = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** A request as any program could send it: fetch would mend the Host header and the path. */
function raw(method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = rawRequest({ host: '127.0.0.1', port: host.port, method, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

const withToken = (more: Record<string, string> = {}): Record<string, string> => ({ 'x-foyer-token': host.token, ...more })
const json = (more: Record<string, string> = {}): Record<string, string> => withToken({ 'content-type': 'application/json', ...more })

describe('a call', () => {
  test('reaches the core with its session and answers JSON that is kept nowhere', async () => {
    const answer = await raw('POST', '/call/payments.collect', json({ 'x-foyer-session': SESSION }), '{"amount":1}')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { echo: { amount: 1 } } })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(app.calls).toEqual([{ name: 'payments.collect', input: { amount: 1 }, caller: { host: 'http', session: SESSION, window: host.token } }])
  })

  test('that the core refuses is still 200', async () => {
    app.dispatch = () => Promise.resolve({ ok: false, error: { code: 'shift-closed' } })
    const answer = await raw('POST', '/call/payments.collect', json(), '{}')
    expect([answer.status, answer.body]).toEqual([200, '{"ok":false,"error":{"code":"shift-closed"}}'])
  })

  test('with a wrong or missing token is 403 and nothing else, and never reaches the core', async () => {
    for (const token of [host.token.slice(1), '', `${host.token}x`]) {
      const answer = await raw('POST', '/call/session.signIn', { 'content-type': 'application/json', 'x-foyer-token': token }, '{}')
      expect([answer.status, answer.body]).toEqual([403, ''])
    }
    expect((await raw('POST', '/call/session.signIn', { 'content-type': 'application/json' }, '{}')).status).toBe(403)
    expect(app.calls).toEqual([])
  })

  test.each([
    ['a name resolving here', { host: 'evil.example' }],
    ['localhost, which is not our name', { host: 'localhost' }],
    ['a page elsewhere', { origin: 'http://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['our address under another scheme', { origin: 'https://127.0.0.1' }],
    ['another port of this PC', { origin: 'http://127.0.0.1:1' }],
    ['a request the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s is refused', async (_who, headers) => {
    const answer = await raw('POST', '/call/session.signIn', json(headers as Record<string, string>), '{}')
    expect([answer.status, answer.body]).toEqual([403, ''])
    expect(app.calls).toEqual([])
  })

  test('from our own page passes', async () => {
    const origin = `http://127.0.0.1:${host.port}`
    expect((await raw('POST', '/call/session.signIn', json({ origin, 'sec-fetch-site': 'same-origin' }), '{}')).status).toBe(200)
  })

  test('must be JSON, POST, well named and small', async () => {
    expect((await raw('POST', '/call/a.b', withToken({ 'content-type': 'text/plain' }), '{}')).status).toBe(415)
    expect((await raw('POST', '/call/a.b', withToken({ 'content-type': 'application/json; charset=gbk' }), '{}')).status).toBe(415)
    expect((await raw('GET', '/call/a.b', json())).status).toBe(405)
    expect((await raw('POST', '/call/a.b', json(), '{')).status).toBe(400)
    expect((await raw('POST', '/call/a.b', json(), Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400)
    expect((await raw('POST', '/call/..%2fa.b', json(), '{}')).status).toBe(404)
    expect((await raw('POST', '/call/ab', json(), '{}')).status).toBe(404)
    expect(app.calls).toEqual([])
  })

  test('larger than 1 MiB is 413, whether its length is told or not', async () => {
    const large = `"${'x'.repeat(3 * 1024 * 1024)}"`
    const told = await raw('POST', '/call/a.b', json({ 'content-length': String(large.length) }), large)
    expect([told.status, told.headers.connection]).toEqual([413, 'close'])
    expect((await raw('POST', '/call/a.b', json({ 'transfer-encoding': 'chunked' }), large)).status).toBe(413)
    expect((await raw('POST', '/call/a.b', json(), `"${'x'.repeat(1024 * 1024 - 2)}"`)).status).toBe(200)
  })

  test('twenty at once each get their own answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => raw('POST', '/call/a.b', json(), String(n))))
    expect(answers.map((answer) => (JSON.parse(answer.body) as { value: { echo: number } }).value.echo)).toEqual([...Array(20).keys()])
  })
})

describe('files', () => {
  const upload = (headers: Record<string, string>, bytes = Buffer.from([0, 1, 255])): Promise<Raw> =>
    raw('POST', '/file', withToken({ 'content-type': 'application/octet-stream', 'x-foyer-file-name': encodeURIComponent('台账 7.xlsx'), ...headers }), bytes)
  const handleOf = (answer: Raw): string => (JSON.parse(answer.body) as { value: { handle: string } }).value.handle

  test('an upload gives a handle that its session alone can open', async () => {
    const answer = await upload({ 'x-foyer-session': SESSION })
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { name: '台账 7.xlsx', size: 3 } })
    const handle = handleOf(answer)
    const back = await raw('GET', `/file/${handle}`, withToken({ 'x-foyer-session': SESSION }))
    expect([back.status, back.headers['content-length']]).toEqual([200, '3'])
    expect(back.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('台账 7.xlsx')}`)
    expect(back.headers['cache-control']).toBe('no-store')
    expect((await raw('GET', `/file/${handle}`, withToken())).status).toBe(404)
    expect((await raw('GET', `/file/${handle}`, withToken({ 'x-foyer-session': 'other' }))).status).toBe(401)
    expect((await raw('GET', `/file/${handle}`, { 'x-foyer-session': SESSION })).status).toBe(403)
  })

  test('before sign-in the window itself owns them', async () => {
    const handle = handleOf(await upload({}))
    expect((await raw('GET', `/file/${handle}`, withToken())).status).toBe(200)
    expect((await raw('GET', `/file/${handle}`, withToken({ 'x-foyer-session': SESSION }))).status).toBe(404)
  })

  test('names that are paths, and unknown handles, are refused', async () => {
    for (const name of ['', 'a%2Fb', '..%5Cb', '%00', '%E0%A4%A']) expect((await upload({ 'x-foyer-file-name': name })).status).toBe(400)
    for (const handle of ['nope', 'unknown-handle', '..%2f..%2fsecret.txt']) expect((await raw('GET', `/file/${handle}`, withToken())).status).toBe(404)
  })

  test('20 MiB pass, more does not', async () => {
    expect((await upload({}, Buffer.alloc(20 * 1024 * 1024))).status).toBe(200)
    expect((await upload({}, Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413)
  })
})

describe('the stream of changes', () => {
  test('sends topics to signed-in windows and ends with the session', async () => {
    const response = await fetch(`http://127.0.0.1:${host.port}/changes`, { headers: withToken({ 'x-foyer-session': SESSION }) })
    expect(response.headers.get('content-type')).toContain('application/x-ndjson')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const read = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value)
    expect(await read()).toBe('{"topics":[]}\n')
    app.change(['payments', 'receipts'])
    let text = ''
    while (!text.includes('receipts')) text += await read()
    expect(text.trim()).toBe('{"topics":["payments","receipts"]}')
    expect(await read()).toBe('\n')
    app.signOut()
    let ended = false
    while (!ended) ended = (await reader.read()).done
    expect((await raw('GET', '/changes', withToken({ 'x-foyer-session': SESSION }))).status).toBe(401)
  })

  test('does not keep the host from closing', async () => {
    const response = await fetch(`http://127.0.0.1:${host.port}/changes`, { headers: withToken({ 'x-foyer-session': SESSION }) })
    await host.close()
    expect(await response.text()).toContain('{"topics":[]}')
  })
})

describe('the page', () => {
  test('comes with a strict policy and a nonce of its own each time', async () => {
    const [first, second] = [await raw('GET', '/'), await raw('GET', '/index.html')]
    const nonce = /<head><meta name="csp-nonce" content="([^"]+)">/.exec(first.body)?.[1]
    expect(nonce).toBeTruthy()
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(first.headers['content-security-policy']).toContain("default-src 'none'")
    expect(second.body).not.toContain(nonce)
    expect(first.headers['cache-control']).toBe('no-store')
    expect(first.headers['x-frame-options']).toBe('DENY')
    expect(first.headers['x-content-type-options']).toBe('nosniff')
  })

  test('assets stay in the cache, unknown paths are 404, other methods 405', async () => {
    const asset = await raw('GET', '/assets/main-a1b2.js')
    expect([asset.status, asset.body, asset.headers['cache-control']]).toEqual([200, 'export {}', 'public, max-age=31536000, immutable'])
    expect((await raw('HEAD', '/')).body).toBe('')
    expect((await raw('GET', '/nowhere')).status).toBe(404)
    expect((await raw('GET', '/assets')).status).toBe(404)
    expect((await raw('POST', '/', json(), '{}')).status).toBe(405)
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets/%5c..%5c..%5csecret.txt', '//etc/passwd', '//', 'http://elsewhere/', '/assets/link.txt', '/%00', '/%'])(
    'nothing outside the folder is served: %s',
    async (path) => {
      expect((await raw('GET', path)).status).toBe(404)
    },
  )

  test('the URL carries the token only in its fragment', () => {
    expect(host.url).toBe(`http://127.0.0.1:${host.port}/#token=${host.token}`)
    expect(host.token.length).toBeGreaterThanOrEqual(43)
  })
})
