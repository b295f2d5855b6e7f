import { bytesReply, emptyReply, jsonReply, refusal } from './door.ts'
import type { Door, FileStore, Reply } from './door.ts'

/** The name of an upload travels percent-encoded in this header: a header holds no Chinese. */
export const HEADER_FILE_NAME = 'x-foyer-file-name'

const HANDLE = /^[A-Za-z0-9_-]{8,128}$/
const MEDIA_TYPE = /^[a-z0-9]+\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i

/** Who bytes belong to: the signed-in session, or before sign-in the window itself. Null when the session is over. */
export function ownerOf(door: Pick<Door, 'sessionOf'>, session: string | undefined, window: string): string | null {
  if (session === undefined || session === '') return window
  return door.sessionOf(session) ? session : null
}

/** Takes an upload and answers its handle. */
export function uploadReply(
  files: FileStore,
  upload: { name: string | undefined; mediaType: string | undefined; bytes: Uint8Array; owner: string | null },
): Reply {
  if (upload.owner === null) return refusal(401, 'signed-out')
  const name = fileName(upload.name)
  const mediaType = (upload.mediaType ?? '').split(';')[0]?.trim() || 'application/octet-stream'
  if (name === null || !MEDIA_TYPE.test(mediaType)) return refusal(400, 'bad-upload')
  return jsonReply(200, { ok: true, value: files.put(name, mediaType, upload.bytes, upload.owner) })
}

/** Hands out the bytes behind a handle, only to the window or session they belong to. */
export function downloadReply(files: FileStore, handle: string, owner: string | null): Reply {
  if (owner === null) return refusal(401, 'signed-out')
  const found = HANDLE.test(handle) ? files.get(handle, owner) : null
  if (!found) return emptyReply(404)
  return bytesReply(found.bytes, {
    'content-type': found.file.mediaType,
    // Never shown in place: bytes someone uploaded must not run as a page of ours.
    'content-disposition': `attachment; filename*=UTF-8''${headerName(found.file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
}

function fileName(encoded: string | undefined): string | null {
  if (!encoded || encoded.length > 1024) return null
  try {
    const name = decodeURIComponent(encoded).trim()
    // A name only, never a path: control characters and separators have no place in it.
    // oxlint-disable-next-line no-control-regex
    return name === '' || name.length > 255 || /[\u0000-\u001f\u007f/\\]/.test(name) ? null : name
  } catch {
    return null
  }
}

function headerName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
