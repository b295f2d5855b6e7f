// The part of pdfmake's vocabulary that Foyer's papers use, as plain JSON: no functions, no shared references.
// A reprint years later reads stored values of these types, so a word may be added here but never change its meaning.

export type Edges = readonly [left: number, top: number, right: number, bottom: number]

export type TextStyle = {
  readonly fontSize?: number
  readonly bold?: boolean
  readonly alignment?: 'left' | 'center' | 'right'
  readonly characterSpacing?: number
  readonly lineHeight?: number
  readonly decoration?: 'underline'
  readonly noWrap?: boolean
}

export type Placement = {
  readonly margin?: Edges
  readonly width?: number | '*' | 'auto'
  readonly pageBreak?: 'before'
  readonly unbreakable?: boolean
  readonly border?: readonly [left: boolean, top: boolean, right: boolean, bottom: boolean]
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom'
}

export type TextRun = string | TextStyle & { readonly text: string }

export type Stroke =
  | { readonly type: 'line', readonly x1: number, readonly y1: number, readonly x2: number, readonly y2: number, readonly lineWidth: number, readonly dash?: { readonly length: number, readonly space: number } }
  | { readonly type: 'rect', readonly x: number, readonly y: number, readonly w: number, readonly h: number, readonly lineWidth: number }
  | { readonly type: 'polyline', readonly points: readonly { readonly x: number, readonly y: number }[], readonly lineWidth: number, /** Filled instead of drawn. */ readonly color?: 'black' }

export type TableLayout = {
  /** Which inner and outer lines are drawn. */
  readonly lines: 'all' | 'rows' | 'none'
  /** Leaves out the line above the first row: pdfmake draws it over a spanning cell whatever that cell's borders say. */
  readonly openTop?: true
  readonly thickness: number
  readonly padding: Edges
}

export type PaperTable = {
  readonly widths: readonly (number | '*' | 'auto')[]
  readonly headerRows?: number
  readonly keepWithHeaderRows?: number
  readonly dontBreakRows?: boolean
  readonly heights?: number | readonly number[]
  readonly body: readonly (readonly PaperNode[])[]
}

export type PaperNode =
  | string
  | TextStyle & Placement & { readonly text: string | readonly TextRun[] }
  | TextStyle & Placement & { readonly stack: readonly PaperNode[] }
  | TextStyle & Placement & { readonly columns: readonly PaperNode[], readonly columnGap?: number }
  | TextStyle & Placement & { readonly table: PaperTable, readonly layout: TableLayout }
  | Placement & { readonly canvas: readonly Stroke[] }
