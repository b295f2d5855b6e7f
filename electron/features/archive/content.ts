export type ImageOrPdf = 'application/pdf' | 'image/jpeg' | 'image/png'

/** The largest file the archive takes, in megabytes. A phone's picture has five. */
export const LARGEST_MEGABYTES = 10

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]

/** What a file is by what it holds, whatever its name says: begun and ended as its kind is. Null for anything the archive does not take. */
export function kindOf(bytes: Uint8Array): ImageOrPdf | null {
  if (begins(bytes, JPEG)) return lastBytes(bytes, 64).includes('ffd9') ? 'image/jpeg' : null
  if (begins(bytes, PNG)) return lastBytes(bytes, 16).includes('49454e44') ? 'image/png' : null
  if (begins(bytes, PDF)) return new TextDecoder('latin1').decode(bytes.subarray(-1024)).includes('%%EOF') ? 'application/pdf' : null
  return null
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte)
}

function lastBytes(bytes: Uint8Array, count: number): string {
  return Array.from(bytes.subarray(-count), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
