/** 抄见率: how many of the meters of a round were read. */
export type Coverage = { read: number; meters: number }
export type BuildingCoverage = Coverage & { building: string }

/** By building in the order of the rows; meters of public areas, which have no building, are the group ''. */
export function coverageByBuilding(rows: readonly { building: string; value: number | null }[]): BuildingCoverage[] {
  return [...Map.groupBy(rows, (row) => row.building)].map(([building, own]) => ({ building, ...coverageOf(own) }))
}

export function coverageOf(rows: readonly { value: number | null }[]): Coverage {
  return { read: rows.reduce((count, row) => count + (row.value === null ? 0 : 1), 0), meters: rows.length }
}

/** 119 of 120 → "99.1%", rounded down so that 100% says that every meter was read; "" where there is none. */
export function coverageText({ read, meters }: Coverage): string {
  if (meters === 0) return ''
  const tenths = Math.floor((read * 1000) / meters)
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}%`
}
