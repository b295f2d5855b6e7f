/** One cell of a sheet. */
export type Cell = string | number | Date | boolean | null

/** Sums made by a sheet carry noise in the last bits (1342.3200000000002); twelve digits hold every real figure. */
const SIGNIFICANT_DIGITS = 12


/** The cell as text: dates as YYYY-MM-DD, numbers without the noise of sums, blanks at the ends gone. */
export function cellText(cell: Cell): string {
  if (cell === null || typeof cell === 'boolean') return ''
  if (typeof cell === 'string') return cell.replace(/[\u200B-\u200D\uFEFF]/g, '').trim()
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(SIGNIFICANT_DIGITS))) : ''
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
}
