import type { Answer, FileHandle } from '../../shared/wire.ts'

/** The name of an upload travels percent-encoded: a header holds no Chinese. */
const HEADER_FILE_NAME = 'x-foyer-file-name'

export async function uploadFile(path: string, bytes: Blob, name: string, headers: Record<string, string>): Promise<Answer<FileHandle>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { ...headers, 'content-type': bytes.type || 'application/octet-stream', [HEADER_FILE_NAME]: encodeURIComponent(name) },
      body: bytes,
      cache: 'no-store',
    })
    const text = await response.text()
    return text === '' ? { ok: false, error: { code: 'file-refused' } } : (JSON.parse(text) as Answer<FileHandle>)
  } catch {
    return { ok: false, error: { code: 'unreachable' } }
  }
}

export async function downloadFile(path: string, headers: Record<string, string>): Promise<Answer<Blob>> {
  try {
    const response = await fetch(path, { headers, cache: 'no-store' })
    if (!response.ok) return { ok: false, error: { code: response.status === 401 ? 'signed-out' : 'file-gone' } }
    return { ok: true, value: await response.blob() }
  } catch {
    return { ok: false, error: { code: 'unreachable' } }
  }
}
