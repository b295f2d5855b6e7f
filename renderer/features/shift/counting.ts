import { fen, sumFen } from '../../../shared/money.ts'

/** How many of each note or coin as the form holds them: value in fen → text. */
export type Pieces = { [valueFen: string]: string }
export type CountLine = { valueFen: number; count: number }

/** A count as typed; empty is zero, anything that is no whole number is null. */
export function pieceCount(text: string | undefined): number | null {
  const plain = (text ?? '').normalize('NFKC').trim()
  if (plain === '') return 0
  return /^\d{1,5}$/.test(plain) ? Number(plain) : null
}

/** The lines a count is sent as, or null when one of them cannot be read. */
export function countLines(pieces: Pieces, denominations: readonly number[]): CountLine[] | null {
  const lines = denominations.map((valueFen) => ({ valueFen, count: pieceCount(pieces[String(valueFen)]) }))
  return lines.every((line): line is CountLine => line.count !== null) ? lines : null
}

export function countedFen(pieces: Pieces, denominations: readonly number[]): number {
  return sumFen(denominations.map((valueFen) => fen(valueFen * (pieceCount(pieces[String(valueFen)]) ?? 0))))
}
