import { memo, useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { go, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { ViewSwitch } from './ViewSwitch.tsx'
import './grid.css'

type Floors = CallOutput<'premises.grid'>['floors']
type Cell = Floors[number]['cells'][number]

const KINDS = ['occupied', 'let', 'vacant', 'moving-in', 'renovating', 'not-delivered'] as const satisfies readonly Cell['is'][]

/** A building as it stands: floors as rows, rooms as cells, each with its colour and its letter. */
export function BuildingGrid(): ReactNode {
  const text = useText()
  const words = text.grid
  const { query } = useRoute()
  const asked = query.get('building')
  const grid = useCall('premises.grid', { building: asked }, { keep: true })
  const shown = grid.data?.building ?? ''
  return (
    <Page
      title={text.premises.title}
      note={<ViewSwitch open="grid" building={shown} />}
      acts={grid.data ? (
        <Select
          aria-label={text.premises.building} className="premises-building" value={shown}
          options={grid.data.buildings.map((building) => ({ value: building, label: building === '' ? '—' : building }))}
          onChange={(building: string) => replaceRoute('/premises', { view: 'grid', building })}
        />
      ) : null}
    >
      <Read state={grid}>
        {({ building, floors }) => (floors.length === 0 ? <EmptyState title={words.none} /> : (
          <>
            <Legend floors={floors} />
            <Cells key={building} label={words.label(building)} floors={floors} />
          </>
        ))}
      </Read>
    </Page>
  )
}

/** What the letters mean, and how many of each there are. */
function Legend({ floors }: { floors: Floors }): ReactNode {
  const words = useText().grid
  const cells = floors.flatMap((row) => row.cells)
  const arrears = cells.filter((cell) => cell.arrears).length
  return (
    <ul className="grid-legend" aria-label={words.legend}>
      {KINDS.map((kind) => (
        <li key={kind}><span className={`grid-mark grid-${kind}`} aria-hidden="true">{words.letters[kind]}</span>{words.is[kind]} <strong>{cells.filter((cell) => cell.is === kind).length}</strong></li>
      ))}
      <li><span className="grid-mark grid-arrears" aria-hidden="true">{words.arrearsLetter}</span>{words.arrears} <strong>{arrears}</strong></li>
    </ul>
  )
}

/** One cell is reached by Tab; arrows walk over rooms and floors, Home and End along a floor, Enter opens. */
const Cells = memo(function Cells({ label, floors }: { label: string; floors: Floors }): ReactNode {
  const words = useText().grid
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [])
  const several = new Set(floors.flatMap((row) => row.cells.map((cell) => cell.unit))).size > 1
  const nameOf = (cell: Cell): string => (several && cell.unit !== '' ? `${cell.unit}-${cell.room}` : cell.room)
  const rows = useMemo(() => facadeOf(floors), [floors])
  const move = (event: KeyboardEvent, row: number, column: number): void => {
    const target = placeAfter(rows, event.key, row, column)
    if (!target) return
    event.preventDefault()
    const next = table.current?.querySelector<HTMLElement>(`[data-at="${target.row}:${target.column}"]`)
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.setAttribute('tabindex', '-1')
    next?.setAttribute('tabindex', '0')
    next?.focus()
  }
  return (
    <div className="grid-frame sheet-plain">
      <table ref={table} className="grid-table" role="grid" aria-label={label}>
        <tbody>
          {rows.map(({ floor, cells }, row) => (
            <tr key={floor}>
              <th scope="row">{words.floor(floor)}</th>
              {cells.map((cell, column) => (cell === null ? <td key={`empty-${column}`} role="presentation" /> : (
                <td
                  key={cell.premisesId} className={`grid-cell grid-${cell.is}`} tabIndex={row === 0 && cells.findIndex((each) => each !== null) === column ? 0 : -1} data-at={`${row}:${column}`}
                  onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ' ? open(event, cell) : move(event, row, column))} onClick={() => openPremises(cell)}
                >
                  <span className="grid-room">{nameOf(cell)}</span>
                  <span className="grid-letters" aria-hidden="true">{words.letters[cell.is]}{cell.arrears ? <b className="grid-owes">{words.arrearsLetter}</b> : null}</span>
                  <span className="visually-hidden"> {words.is[cell.is]}{cell.arrears ? ` ${words.arrears}` : ''}</span>
                </td>
              )))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

function open(event: KeyboardEvent, cell: Cell): void {
  event.preventDefault()
  openPremises(cell)
}

function openPremises(cell: Cell): void {
  go('/premises', { premises: cell.premisesId, from: 'grid' })
}

type Row = { floor: string; cells: (Cell | null)[] }

/** Rooms that end alike stand above each other, as they do in the house: 1-301 below 1-401; a floor without one has a gap there. */
function facadeOf(floors: Floors): Row[] {
  const placed = floors.map(({ floor, cells }) => {
    const columns = new Map<string, Cell>()
    for (const cell of cells) {
      const column = columnOf(floor, cell)
      columns.set(columns.has(column) ? `${column} ${cell.code}` : column, cell)
    }
    return { floor, columns }
  })
  const columns = Array.from(new Set(placed.flatMap((row) => Array.from(row.columns.keys())))).toSorted()
  return placed.map((row) => ({ floor: row.floor, cells: columns.map((column) => row.columns.get(column) ?? null) }))
}

/** The unit, and the room's number without its floor: 301 on floor 3 → 01, B1-023 in the basement → 023. */
function columnOf(floor: string, { unit, room }: Cell): string {
  const number = room.replace(/^0+/, '')
  const end = floor !== '' && number.startsWith(floor) ? number.slice(floor.length) : room
  return `${unit.padStart(4, '0')} ${end.replace(/^-/, '').padStart(6, '0')}`
}

/** Where an arrow leads: past gaps to the next room that way; a floor with a gap is entered at the nearest room. */
function placeAfter(rows: readonly Row[], key: string, row: number, column: number): { row: number; column: number } | null {
  const along = (from: number, step: 1 | -1): { row: number; column: number } | null => {
    const cells = rows[row]?.cells ?? []
    for (let at = from; at >= 0 && at < cells.length; at += step) if (cells[at]) return { row, column: at }
    return null
  }
  const enter = (to: number): { row: number; column: number } | null => {
    const columns = (rows[to]?.cells ?? []).flatMap((cell, at) => (cell === null ? [] : [at]))
    const nearest = columns.toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))[0]
    return nearest === undefined ? null : { row: to, column: nearest }
  }
  switch (key) {
    case 'ArrowRight': return along(column + 1, 1)
    case 'ArrowLeft': return along(column - 1, -1)
    case 'ArrowUp': return enter(row - 1)
    case 'ArrowDown': return enter(row + 1)
    case 'Home': return along(0, 1)
    case 'End': return along((rows[row]?.cells.length ?? 0) - 1, -1)
    case 'PageUp': return enter(Math.max(0, row - 10))
    case 'PageDown': return enter(Math.min(rows.length - 1, row + 10))
    default: return null
  }
}
