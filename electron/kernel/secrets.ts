import { scrypt } from 'node:crypto'

/** Letters and figures that cannot be misread for one another; 32 of them. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code by chance, in groups of four characters: 20 bits a group. */
export function newCode(bytes: (length: number) => Uint8Array, groups: number): string {
  const characters = Array.from(bytes(groups * 4), (byte) => ALPHABET[byte % 32])
  return Array.from({ length: groups }, (_, group) => characters.slice(group * 4, group * 4 + 4).join('')).join('-')
}

/** A code as it counts, however it was typed: without hyphens and spaces, and O for 0, I and L for 1. */
export function codeText(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[^0-9A-Z]/g, '')
}

/** A secret stretched by scrypt into 32 bytes. */
export function stretch(secret: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 + 2 ** 20 }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
