import { timingSafeEqual } from 'node:crypto'
import { codeText, stretch } from '../kernel/secrets.ts'

/** What is kept of a code: `cost$salt$stretched`, in hexadecimal. */
export async function sealedCodeHash(code: string, salt: Uint8Array, cost: number): Promise<string> {
  return [String(cost), Buffer.from(salt).toString('hex'), (await stretch(codeText(code), salt, cost)).toString('hex')].join('$')
}

export async function fitsSealedCode(code: string, hash: string): Promise<boolean> {
  const [cost, salt, kept] = hash.split('$')
  if (cost === undefined || salt === undefined || kept === undefined) return false
  return timingSafeEqual(Buffer.from(kept, 'hex'), await stretch(codeText(code), Buffer.from(salt, 'hex'), Number(cost)))
}
