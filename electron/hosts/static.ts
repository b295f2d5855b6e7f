import { randomBytes } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { emptyReply } from './door.ts'
import type { Reply } from './door.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
}

/** The page's content security policy. Styles made at run time carry the nonce; nothing comes from anywhere else. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Serves the built renderer out of one folder; every other path is unknown. */
export async function staticReply(folder: string, pathname: string): Promise<Reply> {
  const path = relativePath(pathname)
  if (path === null) return emptyReply(404)
  return path === 'index.html' ? indexReply(folder) : assetReply(folder, path)
}

async function indexReply(folder: string): Promise<Reply> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
  if (html === null) return emptyReply(404)
  const nonce = randomBytes(16).toString('base64')
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: withNonce(html, nonce),
  }
}

/** Puts the nonce where the renderer finds it: in a meta element, first in the head. */
function withNonce(html: string, nonce: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<meta name="csp-nonce" content="${nonce}">`)
}

async function assetReply(folder: string, path: string): Promise<Reply> {
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()]
  const file = mediaType === undefined ? null : await fileInside(folder, path)
  if (file === null || mediaType === undefined) return emptyReply(404)
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': mediaType,
      // Vite names everything under assets/ by its content.
      'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
    body: await readFile(file),
  }
}

/** The path below the folder, or null when it is not one that a renderer's build could have. */
function relativePath(pathname: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path === '/') return 'index.html'
  const segments = path.slice(1).split('/')
  const plain = path.startsWith('/') && segments.every((segment) => /^[\w@~+-][\w.@~+-]*$/.test(segment))
  return plain ? segments.join('/') : null
}

/** The real file, only when it truly lies inside the folder: a link that leads out is not followed. */
async function fileInside(folder: string, path: string): Promise<string | null> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null
  } catch {
    return null
  }
}
