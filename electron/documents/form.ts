// Building blocks of the forms on A4 and A5: title, grids of fields, lists, tick boxes, signature lines.
import type { Edges, PaperNode, Stroke, TableLayout, TextRun } from './paper-node.ts'

export const thickness = 0.5
export const formFontSize = 10
const padding: Edges = [4, 1.6, 4, 1.6]
const ruled: TableLayout = { lines: 'all', thickness, padding }
const unruled: TableLayout = { lines: 'none', thickness: 0, padding: [0, 0, 0, 0] }
const tight = 0.95

/** The name of a form in the middle, whose it is on the left below it, its number and the like on the right. */
export function formTitle(title: string, left: string, right: string): PaperNode {
  return {
    stack: [
      { text: title, bold: true, fontSize: 18, alignment: 'center', characterSpacing: 1 },
      { columns: [{ text: left, width: '*' }, { text: right, width: 'auto', alignment: 'right', noWrap: true }], columnGap: 12, margin: [0, 2, 0, 4] },
    ],
  }
}

/** The name of a part of a form. */
export function section(title: string, aside = ''): PaperNode {
  return {
    columns: [{ text: title, bold: true, fontSize: 11, width: 'auto' }, { text: aside, width: '*', alignment: 'right', fontSize: formFontSize }],
    columnGap: 8,
    margin: [0, 5, 0, 2],
  }
}

/** A part of a form that never breaks: its name and what stands under it. */
export function part(title: string, ...nodes: readonly PaperNode[]): PaperNode {
  return { stack: [section(title), ...nodes], unbreakable: true }
}

/** Cuts a name that would not fit where only one line is free. */
export function shortened(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** One field of a grid; `span` is how many label-and-value pairs of the row it takes. */
export type Field = { readonly label: string, readonly value: string | PaperNode, readonly span?: number }

/** Labels and values in a ruled grid. `pairs` holds the widths of each label and value across the grid. */
export function fieldGrid(pairs: readonly (readonly [label: number, value: number | '*'])[], rows: readonly (readonly Field[])[]): PaperNode {
  const body = rows.map((fields) => fields.flatMap((field): PaperNode[] => {
    const columns = (field.span ?? 1) * 2 - 1
    const value: PaperNode = typeof field.value === 'string' ? { text: field.value } : field.value
    return [
      { text: field.label, lineHeight: tight, verticalAlignment: 'middle' },
      { stack: [value], colSpan: columns, lineHeight: tight, verticalAlignment: 'middle' },
      ...Array.from({ length: columns - 1 }, () => ''),
    ]
  }))
  return { table: { widths: pairs.flat(), dontBreakRows: true, body }, layout: ruled }
}

export type ListColumn = { readonly heading: string, readonly width: number | '*', readonly alignment?: 'left' | 'center' | 'right' }
export type ListCell = string | TextRun[]

export type ListOptions = {
  /** Stands above the column names and is repeated with them, so that it never stays behind on the page before. */
  readonly title?: PaperNode
  /** Leaves room for handwriting. */
  readonly rowHeight?: number
  readonly boldLast?: boolean
  /** Stands below the list and takes the last row along to its page, so that nobody signs under nothing. */
  readonly ending?: PaperNode
  readonly fontSize?: number
}

/** A list under column names that are repeated on each page. */
export function list(columns: readonly ListColumn[], rows: readonly (readonly ListCell[])[], options: ListOptions = {}): PaperNode {
  const head = columns.map(({ heading }): PaperNode => ({ text: heading, alignment: 'center', lineHeight: tight }))
  const body = rows.map((row, place) => row.map((text, index): PaperNode => ({
    text,
    alignment: columns[index]?.alignment ?? 'left',
    lineHeight: tight,
    verticalAlignment: 'middle',
    bold: options.boldLast === true && place === rows.length - 1,
  })))
  const widths = columns.map((column) => column.width)
  const headings = options.title === undefined ? [head] : [across(columns.length, [options.title]), head]
  const last = options.ending === undefined ? undefined : body.pop()
  if (last !== undefined && options.ending !== undefined) {
    body.push(across(columns.length, [{ table: { widths, body: [last] }, layout: ruled }, options.ending]))
  }
  const { rowHeight } = options
  return {
    table: {
      widths,
      headerRows: headings.length,
      keepWithHeaderRows: Math.min(1, rows.length),
      dontBreakRows: true,
      ...rowHeight === undefined ? {} : { heights: [...headings.map(() => 0), ...rows.map(() => rowHeight)] },
      body: [...headings, ...body],
    },
    layout: options.title === undefined ? ruled : { ...ruled, openTop: true },
    ...options.fontSize === undefined ? {} : { fontSize: options.fontSize },
  }
}

// A row of one cell without lines of its own, out to the edges of the table.
function across(columns: number, nodes: readonly PaperNode[]): PaperNode[] {
  const margin: Edges = [-padding[0] - thickness, -padding[1] - thickness, -padding[2] - thickness, -padding[3]]
  const cell: PaperNode = { stack: nodes, colSpan: columns, border: [false, false, false, false], margin }
  return [cell, ...Array.from({ length: columns - 1 }, (): PaperNode => ({ text: '', border: [false, false, false, false] }))]
}

/** Boxes to tick, ticked or empty, in as many columns as asked for. Drawn, because no text font of ours has ☑. */
export function tickBoxes(entries: readonly { readonly text: string, readonly ticked: boolean }[], across: number): PaperNode {
  const rows = Array.from({ length: Math.ceil(entries.length / across) }, (_, row) => entries.slice(row * across, (row + 1) * across))
  return {
    stack: rows.map((row): PaperNode => ({
      columns: [...row, ...Array.from({ length: across - row.length }, () => null)].map((entry): PaperNode => (
        entry === null ? { text: '', width: '*' } : { ...tickBox(entry.text, entry.ticked), width: '*' }
      )),
      columnGap: 6,
    })),
  }
}

/** One box to tick and what it is for. */
export function tickBox(text: string, ticked: boolean): { columns: PaperNode[], columnGap: number } {
  const frame: Stroke = { type: 'rect', x: 0.5, y: 3.5, w: 8, h: 8, lineWidth: 0.7 }
  const tick: Stroke = { type: 'polyline', points: [{ x: 2.2, y: 7.5 }, { x: 4, y: 9.6 }, { x: 7.4, y: 4.8 }], lineWidth: 1.1 }
  return { columns: [{ canvas: ticked ? [frame, tick] : [frame], width: 9 }, { text, width: '*' }], columnGap: 4 }
}

/** Lines to sign on, side by side, kept together. */
export function signatures(labels: readonly string[], date: string): PaperNode {
  const cell = (label: string): PaperNode => ({
    stack: [
      { text: `${label}` },
      { canvas: [{ type: 'line', x1: 0, y1: 22, x2: 108, y2: 22, lineWidth: thickness }] },
      { text: date, fontSize: 9, margin: [0, 3, 0, 0] },
    ],
    width: '*',
  })
  return { columns: labels.map(cell), columnGap: 14, unbreakable: true, margin: [0, 10, 0, 0] }
}

/** Nodes side by side with their own widths, each keeping its table. */
export function sideBySide(nodes: readonly PaperNode[], widths: readonly (number | '*')[], gap: number): PaperNode {
  const cells = nodes.map((node, index): PaperNode => ({ stack: [node], margin: [index === 0 ? 0 : gap, 0, 0, 0] }))
  return { table: { widths, body: [cells] }, layout: unruled }
}

/** An area kept in hundredths of a square metre. */
export function areaText(areaCenti: number): string {
  return `${Math.trunc(areaCenti / 100)}.${String(areaCenti % 100).padStart(2, '0')} ㎡`
}
