import { parsePaperNumber } from '../../../shared/paper-number.ts'

/** More numbers in a row than a book holds are two books, not a gap. */
const LONGEST_GAP = 50

/**
 * Numbers that are missing between hand-written receipts of a shift: pre-printed forms are used in order, so a hole is a receipt
 * that was not entered or a form whose spoiling was not said. Numbers far apart belong to different books.
 */
export function missingPaperNumbers(used: readonly string[]): string[] {
  const parsed = used.flatMap((text) => parsePaperNumber(text) ?? [])
  const books = Map.groupBy(parsed, (number) => `${number.prefix}|${number.width}`)
  return [...books.values()].flatMap((numbers) => {
    const sorted = numbers.toSorted((a, b) => a.value - b.value)
    return sorted.slice(1).flatMap((number, index) => {
      const before = sorted[index]?.value ?? number.value
      const between = number.value - before - 1
      if (between <= 0 || between > LONGEST_GAP) return []
      return Array.from({ length: between }, (_, step) => number.prefix + String(before + 1 + step).padStart(number.width, '0'))
    })
  })
}

export function countedTotal(lines: readonly { valueFen: number; count: number }[]): number {
  return lines.reduce((sum, line) => sum + line.valueFen * line.count, 0)
}
