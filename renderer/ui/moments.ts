/** "2026-11-21 08:02" → "08:02". */
export function timeOf(moment: string): string {
  return /(\d{2}:\d{2})/.exec(moment)?.[1] ?? moment
}

/** "2026-11-21 08:02" → "11-21 08:02", for lists of this year. */
export function shortMoment(moment: string): string {
  const found = /^\d{4}-(\d{2}-\d{2})[ T](\d{2}:\d{2})/.exec(moment)
  return found ? `${found[1]} ${found[2]}` : moment
}
