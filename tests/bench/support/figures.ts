/** One row of bench/results.json. `promise` is 'none' where nothing is promised; such a row is always held. */
export type Figure = { name: string; value: number; unit: string; baseline?: number; ratio?: number; promise: string; held: boolean }

/** One line on stdout, which is all that goes there: scripts/bench.mjs collects it. */
export function report(figure: Figure): void {
  const rounded = { ...figure, value: rounded3(figure.value), ...(figure.baseline === undefined ? {} : { baseline: rounded3(figure.baseline) }), ...(figure.ratio === undefined ? {} : { ratio: rounded3(figure.ratio) }) }
  process.stdout.write(`${JSON.stringify(rounded)}\n`)
}

/** A figure that only wants to be known. */
export function reportPlain(name: string, value: number, unit: string): void {
  report({ name, value, unit, promise: 'none', held: true })
}

/** What there is to say beside the figures. */
export function say(text: string): void {
  process.stderr.write(`  ${text}\n`)
}

/** The value that `share` of all values do not exceed, e.g. 0.95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function spread(values: readonly number[]): string {
  return `median ${rounded3(median(values))}, p95 ${rounded3(percentile(values, 0.95))}, worst ${rounded3(Math.max(...values))} of ${values.length}`
}

/** Milliseconds a piece of work takes. */
export function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

function rounded3(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 4 : 3))
}
