import type { IncomingMessage } from 'node:http'

/** Thrown when the other side went away before its body was complete: nobody is left to answer. */
export class Aborted extends Error {}

/** The whole body, unless it is larger than the limit; a chunked body is counted while it comes. */
export function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | 'too-large'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve('too-large')
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    // Not `for await`: leaving such a loop early destroys the socket before the refusal is written.
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size <= limit) parts.push(part)
      else resolve('too-large')
    })
    request.on('end', () => resolve(Buffer.concat(parts, Math.min(size, limit))))
    request.on('close', () => reject(new Aborted()))
    request.on('error', () => reject(new Aborted()))
  })
}
