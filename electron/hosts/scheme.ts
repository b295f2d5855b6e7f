import { HEADER_SESSION } from '../../shared/wire.ts'
import { LARGEST_UPLOAD, emptyReply, refusal } from './door.ts'
import type { Door, FileStore, Reply } from './door.ts'
import { HEADER_FILE_NAME, downloadReply, ownerOf, uploadReply } from './file-routes.ts'
import { staticReply } from './static.ts'

export const SCHEME = 'foyer'
const HOST = 'app'

/** Pages of the application begin with this. */
export const PAGES = `${SCHEME}://${HOST}/`
const ORIGIN = `${SCHEME}://${HOST}`

export type SchemeOptions = { door: Pick<Door, 'sessionOf'>; files: FileStore; rendererFolder: string; window: string }

/** Answers what a page asks of our own scheme: itself, its assets, and files by handle, as the loopback host does. */
export async function schemeResponse(options: SchemeOptions, request: Request): Promise<Response> {
  const reply = await replyTo(options, request)
  const body = request.method === 'HEAD' || reply.body.length === 0 ? null : reply.body
  return new Response(body as BodyInit | null, { status: reply.status, headers: reply.headers })
}

async function replyTo(options: SchemeOptions, request: Request): Promise<Reply> {
  const url = new URL(request.url)
  const origin = request.headers.get('origin')
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST || (origin !== null && origin !== ORIGIN)) return emptyReply(403)
  const path = url.pathname
  if (path !== '/file' && !path.startsWith('/file/')) {
    const readOnly = request.method === 'GET' || request.method === 'HEAD'
    return readOnly ? staticReply(options.rendererFolder, path) : emptyReply(405, { allow: 'GET, HEAD' })
  }
  const owner = ownerOf(options.door, request.headers.get(HEADER_SESSION) ?? undefined, options.window)
  if (path === '/file') return request.method === 'POST' ? upload(options.files, request, owner) : emptyReply(405, { allow: 'POST' })
  return request.method === 'GET' ? downloadReply(options.files, path.slice('/file/'.length), owner) : emptyReply(405, { allow: 'GET' })
}

async function upload(files: FileStore, request: Request, owner: string | null): Promise<Reply> {
  if (owner === null) return refusal(401, 'signed-out')
  const bytes = await bodyOf(request)
  if (bytes === 'too-large') return refusal(413, 'too-large')
  const name = request.headers.get(HEADER_FILE_NAME) ?? undefined
  return uploadReply(files, { name, mediaType: request.headers.get('content-type') ?? undefined, bytes, owner })
}

async function bodyOf(request: Request): Promise<Uint8Array | 'too-large'> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > LARGEST_UPLOAD) {
      await reader?.cancel()
      return 'too-large'
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts, size)
}
