import { z } from 'zod'

/** "1/2" → its numerator and denominator; "1" is the whole. */
export const shareText = z.string().transform((text, context): { numerator: number; denominator: number } => {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const match = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(plain === '1' ? '1/1' : plain)
  const share = { numerator: Number(match?.[1]), denominator: Number(match?.[2]) }
  if (match && share.numerator <= share.denominator) return share
  context.addIssue({ code: 'custom', message: plain === '' ? 'empty' : 'share-form' })
  return z.NEVER
})
