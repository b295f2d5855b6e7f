import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'

export type Column<R> = {
  key: string
  title: string
  show(row: R): ReactNode
  /** Figures and money stand at the right; `narrow` takes no more room than it needs. */
  align?: 'left' | 'right'
  narrow?: boolean
}

type DataTableProps<R> = {
  /** What the table is, for assistive technology. */
  label: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey(row: R): string | number
  /** Opens a row by Enter, Space or a click; without it the rows cannot be walked. */
  onOpen?(row: R): void
  openKey?: string | number | null
  /** Shown instead of rows. */
  empty?: ReactNode
  /** A last row of sums, by column key. */
  sums?: Readonly<Record<string, ReactNode>>
  /** Classes for a row that needs to be looked at. */
  rowState?(row: R): 'look' | 'faint' | undefined
}

const STEP_OF_KEY: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/** A dense list. Tab comes to one row; arrows, Page keys, Home and End walk; Enter opens. */
export function DataTable<R>({ label, columns, rows, rowKey, onOpen, openKey = null, empty, sums, rowState }: DataTableProps<R>): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null)
  useFocusAfterClosing(body, rows.findIndex((row) => rowKey(row) === openKey))
  if (rows.length === 0 && empty !== undefined) return empty
  const entry = Math.max(0, rows.findIndex((row) => rowKey(row) === openKey))
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: R, index: number): void => {
    // Ctrl+Enter is the page's own key, whichever row has the focus.
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const step = STEP_OF_KEY[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.min(rows.length - 1, Math.max(0, index + step))
      body.current?.querySelectorAll<HTMLTableRowElement>(':scope > tr')[next]?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen?.(row)
    }
  }
  return (
    <div className="table-frame" {...(onOpen ? {} : { tabIndex: 0, role: 'group', 'aria-label': label })}>
      <table className="table" aria-label={label} {...(onOpen ? { role: 'grid' } : {})}>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" className={cellClass(column)}>{column.title}</th>)}</tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => {
            const key = rowKey(row)
            const walkable = onOpen
              ? {
                tabIndex: index === entry ? 0 : -1,
                'aria-selected': key === openKey,
                onClick: () => onOpen(row),
                onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => onKeyDown(event, row, index),
              }
              : {}
            return (
              <tr key={key} className={rowState?.(row) ? `row-${rowState(row)}` : undefined} {...walkable}>
                {columns.map((column) => <td key={column.key} className={cellClass(column)} {...(onOpen ? { role: 'gridcell' } : {})}>{column.show(row)}</td>)}
              </tr>
            )
          })}
        </tbody>
        {sums ? (
          <tfoot>
            <tr>{columns.map((column) => <td key={column.key} className={cellClass(column)} {...(onOpen ? { role: 'gridcell' } : {})}>{sums[column.key]}</td>)}</tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

/** When what a row had opened is closed, the keyboard goes on from that row instead of from the top of the page. */
function useFocusAfterClosing(body: RefObject<HTMLTableSectionElement | null>, openIndex: number): void {
  const before = useRef(openIndex)
  useEffect(() => {
    const closed = before.current
    before.current = openIndex
    if (closed < 0 || openIndex >= 0) return
    if (document.activeElement !== document.body && document.activeElement !== null) return
    body.current?.querySelectorAll<HTMLTableRowElement>(':scope > tr')[closed]?.focus()
  }, [body, openIndex])
}

function cellClass<R>(column: Column<R>): string {
  return [column.align === 'right' ? 'cell-right' : '', column.narrow ? 'cell-narrow' : ''].filter((name) => name !== '').join(' ')
}
