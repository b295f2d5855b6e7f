import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HEADER_SESSION, HEADER_TOKEN } from '../../shared/wire.ts'
import { openChanges } from './changes.ts'
import type { Changes } from './changes.ts'
import { CALL_NAME, LARGEST_CALL, LARGEST_UPLOAD, emptyReply, jsonReply, refusal } from './door.ts'
import type { Door, FileStore, Reply } from './door.ts'
import { HEADER_FILE_NAME, downloadReply, ownerOf, uploadReply } from './file-routes.ts'
import { Aborted, readBody } from './read-body.ts'
import { staticReply } from './static.ts'

const LOOPBACK = '127.0.0.1'

export type HttpHostOptions = {
  door: Door
  files: FileStore
  /** The built renderer. */
  rendererFolder: string
  /** 0 takes any free port. */
  port: number
  /** Told of anything that went wrong in the host itself. */
  onError?: (error: unknown) => void
  heartbeatMilliseconds?: number
}

export type HttpHost = {
  /** The address that opens a signed-out desk: the launch token is in its fragment, which no request carries. */
  url: string
  port: number
  token: string
  close(): Promise<void>
}

type Context = HttpHostOptions & { token: string; origin: string; host: string; changes: Changes }

/** Opens the door on the loopback interface, for browser windows of this PC only. */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const token = randomBytes(32).toString('base64url')
  const changes = openChanges(options.door, options.heartbeatMilliseconds)
  const context: Context = { ...options, token, changes, origin: '', host: '' }
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000, keepAliveTimeout: 60_000 }, (request, response) => {
    answer(context, request, response).catch((error: unknown) => {
      if (!(error instanceof Aborted)) options.onError?.(error)
      if (response.headersSent || error instanceof Aborted) response.destroy()
      else send(response, emptyReply(500))
    })
  })
  const port = await listen(server, options.port).catch((error: unknown) => {
    changes.close()
    throw error
  })
  context.host = `${LOOPBACK}:${port}`
  context.origin = `http://${context.host}`
  return { url: `${context.origin}/#token=${token}`, port, token, close: () => close(server, changes) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server, changes: Changes): Promise<void> {
  changes.close()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // Calls under way may finish; whoever merely holds a connection open is not waited for.
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  })
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!fromOurselves(context, request)) return refuse(request, response, emptyReply(403))
  // Not parsed as a URL: that would quietly mend what is not to be mended, such as dots and doubled slashes.
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (path === '/changes') return changesRoute(context, request, response)
  if (path.startsWith('/call/')) return callRoute(context, request, response, path.slice('/call/'.length))
  if (path === '/file') return uploadRoute(context, request, response)
  if (path.startsWith('/file/')) return downloadRoute(context, request, response, path.slice('/file/'.length))
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, emptyReply(405, { allow: 'GET, HEAD' }))
  send(response, await staticReply(context.rendererFolder, path), request.method === 'HEAD')
}

/**
 * Host and Origin must be our own, to the letter: a page elsewhere can send requests to this port, and a name that resolves to
 * 127.0.0.1 would make such a page look local.
 */
function fromOurselves(context: Context, request: IncomingMessage): boolean {
  const { host, origin } = request.headers
  return host === context.host && (origin === undefined || origin === context.origin)
}

/** The checks before every route that reaches the core. Null when the request may pass. */
function gate(context: Context, request: IncomingMessage, method: 'GET' | 'POST'): Reply | null {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return emptyReply(403)
  if (!sameText(header(request, HEADER_TOKEN) ?? '', context.token)) return emptyReply(403)
  return request.method === method ? null : emptyReply(405, { allow: method })
}

async function callRoute(context: Context, request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
  const refused = gate(context, request, 'POST') ?? (CALL_NAME.test(name) ? null : emptyReply(404)) ?? notJson(request)
  if (refused) return refuse(request, response, refused)
  const body = await readBody(request, LARGEST_CALL)
  if (body === 'too-large') return refuse(request, response, refusal(413, 'too-large'))
  const input = parseJson(body)
  if (input === null) return send(response, refusal(400, 'not-json'))
  const session = header(request, HEADER_SESSION)
  const caller = { host: 'http', window: context.token, ...(session ? { session } : {}) } as const
  send(response, jsonReply(200, await context.door.dispatch(name, input.value, caller)))
}

async function uploadRoute(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = gate(context, request, 'POST')
  if (refused) return refuse(request, response, refused)
  const owner = ownerOf(context.door, header(request, HEADER_SESSION), context.token)
  if (owner === null) return refuse(request, response, refusal(401, 'signed-out'))
  const bytes = await readBody(request, LARGEST_UPLOAD)
  if (bytes === 'too-large') return refuse(request, response, refusal(413, 'too-large'))
  const name = header(request, HEADER_FILE_NAME)
  send(response, uploadReply(context.files, { name, mediaType: request.headers['content-type'], bytes, owner }))
}

function downloadRoute(context: Context, request: IncomingMessage, response: ServerResponse, handle: string): void {
  const refused = gate(context, request, 'GET')
  if (refused) return refuse(request, response, refused)
  const owner = ownerOf(context.door, header(request, HEADER_SESSION), context.token)
  send(response, downloadReply(context.files, handle, owner))
}

function changesRoute(context: Context, request: IncomingMessage, response: ServerResponse): void {
  const refused = gate(context, request, 'GET')
  if (refused) return refuse(request, response, refused)
  const session = header(request, HEADER_SESSION)
  if (!session || !context.door.sessionOf(session)) return send(response, refusal(401, 'signed-out'))
  context.changes.add(response, session)
}

function notJson(request: IncomingMessage): Reply | null {
  return /^application\/json(?:;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '') ? null : emptyReply(415)
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

function parseJson(body: Uint8Array): { value: unknown } | null {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown }
  } catch {
    return null
  }
}

/** Compares without telling by its time how much was right. */
function sameText(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

/** Answers without reading a body to its end, so the connection cannot be used again. */
function refuse(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  const unread = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
  send(response, unread ? { ...reply, headers: { ...reply.headers, connection: 'close' } } : reply)
}

function send(response: ServerResponse, reply: Reply, headOnly = false): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(body.length) })
  response.end(headOnly ? undefined : body)
}
