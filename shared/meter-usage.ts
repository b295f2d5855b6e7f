import { formatReading } from './reading.ts'

/** What a meter showed on a day, in 1/1000 of its unit. `rolledOver`: it began at zero again since the reading before. */
export type ReadingPoint = { on: string; value: number; rolledOver: boolean }
export type MeterScale = {
  /** 倍率: what one unit on the meter stands for. */
  multiplier: number
  /** The figure at which it begins at zero again, in 1/1000; null = not known. */
  turnsAt: number | null
}
/** What one meter counted from one reading to a later one, in 1/1000 of a unit, multiplied. */
export type MeterUsage = MeterScale & { number: string; from: ReadingPoint; to: ReadingPoint; usage: number }

/**
 * What a meter counted between two readings that follow each other, in 1/1000 of a unit, the multiplier applied. Throws RangeError where it went
 * backward without having rolled over, or rolled over at a figure nobody knows.
 */
export function usageBetween({ multiplier, turnsAt }: MeterScale, from: ReadingPoint, to: ReadingPoint): number {
  if (!to.rolledOver) {
    if (to.value < from.value) throw new RangeError(`a meter went backward: ${from.value} to ${to.value}`)
    return (to.value - from.value) * multiplier
  }
  if (turnsAt === null || from.value > turnsAt || to.value >= turnsAt) throw new RangeError(`a meter rolled over at an unknown figure: ${from.value} to ${to.value}`)
  return (turnsAt - from.value + to.value) * multiplier
}

/** 水表 W-1：1203.4 → 1221.9 用 18.5; with its multiplier, and the figure at which it turned. */
export function explainUsage({ number, from, to, usage, multiplier, turnsAt }: MeterUsage): { zh: string; en: string } {
  const turned = to.rolledOver && turnsAt !== null
  const times = multiplier === 1 ? { zh: '', en: '' } : { zh: `，倍率 ${multiplier}`, en: `, multiplier ${multiplier}` }
  return {
    zh: `表 ${number}：${formatReading(from.value)} → ${formatReading(to.value)}${turned ? `（到 ${formatReading(turnsAt)} 归零）` : ''}${times.zh}，用量 ${formatReading(usage)}`,
    en: `meter ${number}: ${formatReading(from.value)} → ${formatReading(to.value)}${turned ? ` (turned at ${formatReading(turnsAt)})` : ''}${times.en}, usage ${formatReading(usage)}`,
  }
}
