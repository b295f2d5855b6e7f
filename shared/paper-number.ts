/** A pre-printed number as the letters before it and its digits: 'A0012347' → 'A', 12347, 7 digits. */
export type PaperNumber = { prefix: string; value: number; width: number }

export function parsePaperNumber(text: string): PaperNumber | null {
  const match = /^(.*?)(\d{1,15})$/.exec(text.trim())
  return match ? { prefix: match[1] ?? '', value: Number(match[2]), width: (match[2] ?? '').length } : null
}

/** The number of digits such numbers had so far, where this one has another: a digit was left out, or is one too many. */
export function usualWidth(text: string, used: readonly string[]): number | null {
  const number = parsePaperNumber(text)
  if (!number) return null
  const widths = used.flatMap((each) => parsePaperNumber(each) ?? []).filter(({ prefix }) => prefix === number.prefix).map(({ width }) => width)
  return widths.includes(number.width) ? null : (widths.at(-1) ?? null)
}
