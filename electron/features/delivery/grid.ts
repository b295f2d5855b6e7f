import type { CallOutput } from '../../../shared/contract/index.ts'
import type { CellRow } from './grid-store.ts'

type Floors = CallOutput<'premises.grid'>['floors']
type Is = Floors[number]['cells'][number]['is']

const NOT_DELIVERED: ReadonlySet<string> = new Set(['unsold', 'undelivered', 'notified', 'refused'])

/** Rooms floor by floor, the highest first; within a floor as they came. */
export function gridOf(cells: readonly CellRow[]): Floors {
  const floors = new Map<string, Floors[number]['cells']>()
  for (const cell of cells) {
    const floor = floorOf(cell.room)
    const row = floors.get(floor) ?? []
    row.push({ premisesId: cell.premisesId, code: cell.code, unit: cell.unit, room: cell.room, is: whatItIs(cell), arrears: cell.arrears === 1 })
    floors.set(floor, row)
  }
  return Array.from(floors, ([floor, row]) => ({ floor, cells: row })).toSorted((a, b) => height(b.floor) - height(a.floor))
}

function whatItIs(cell: CellRow): Is {
  if (NOT_DELIVERED.has(cell.state)) return 'not-delivered'
  if (cell.movingIn === 1) return 'moving-in'
  if (cell.state === 'renovating') return 'renovating'
  if (cell.letOut === 1) return 'let'
  return cell.livedIn === 1 || cell.state === 'occupied' ? 'occupied' : 'vacant'
}

/** The floor a room's number says: 301 → 3, 1802 → 18, B1-023 → B1; empty where it says none. */
export function floorOf(room: string): string {
  const basement = /^(?:B|负)(\d)/i.exec(room)
  if (basement) return `B${basement[1]}`
  const digits = /\d{3,}/.exec(room)?.[0]
  return digits === undefined ? '' : String(Number(digits.slice(0, -2)))
}

function height(floor: string): number {
  if (floor === '') return -100
  return floor.startsWith('B') ? -Number(floor.slice(1)) : Number(floor)
}
