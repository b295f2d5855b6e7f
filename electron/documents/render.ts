import pdfmake from 'pdfmake'
import type { Content, ContextPageSize, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces'
import { coveredRuns } from './coverage.ts'
import type { PaperFonts } from './fonts.ts'
import type { FormNumbers, FrozenDocument, ReprintMark } from './frozen-document.ts'
import { joinPages } from './join-pages.ts'
import type { PaperNode, TableLayout, TextRun } from './paper-node.ts'
import { paperPoints } from './paper.ts'
import { fill, wordsFor } from './words.ts'

export type RenderedDocument = {
  readonly pdf: Uint8Array
  readonly pages: number
  /** Characters that no font at hand has; they stand on the paper as 〔U+…〕. */
  readonly missing: readonly string[]
}

/** `own`: the document was made for this render alone and may be written into, which spares a thousand letters a copy. */
type RenderOptions = { readonly fonts: PaperFonts, readonly mark?: ReprintMark, readonly formNumbers?: FormNumbers, readonly own?: boolean }
type Covering = { readonly fonts: PaperFonts, readonly missing: Set<string> }

const smallPrint = 9
// From the upper edge of the running heading to the first line of the page; what is taller than the margin pdfmake silently cuts off.
const headingHeight = 18

/** Turns a frozen document into PDF bytes. The same document, mark and fonts give the same bytes. */
export async function renderDocument(frozen: FrozenDocument, options: RenderOptions): Promise<Uint8Array> {
  return (await renderWithReport(frozen, options)).pdf
}

/** As renderDocument, and says how many pages came out and which characters could not be shown. */
export async function renderWithReport(frozen: FrozenDocument, options: RenderOptions): Promise<RenderedDocument> {
  if (frozen.bound && frozen.content.length > 1) return renderBound(frozen, options)
  const missing = new Set<string>()
  let pages = 1
  // pdfmake writes its measures into what it is given (widths, borders), and a frozen document is not ours to write into.
  const definition = definitionOf(options.own === true ? frozen : structuredClone(frozen), options, missing, (total) => { pages = total })
  const pdf = await pdfmake.createPdf(definition).getBuffer()
  return { pdf: new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength), pages, missing: [...missing] }
}

// A thousand letters laid out at once would take a gigabyte; fifty at a time take less, and less time too.
const BOUND_AT_ONCE = 50

async function renderBound(frozen: FrozenDocument, options: RenderOptions): Promise<RenderedDocument> {
  const rendered: RenderedDocument[] = []
  for (let first = 0; first < frozen.content.length; first += BOUND_AT_ONCE) {
    const content = frozen.content.slice(first, first + BOUND_AT_ONCE).map((paper, index): PaperNode => ({ stack: [paper], ...index === 0 ? {} : { pageBreak: 'before' } }))
    rendered.push(await renderWithReport({ ...frozen, bound: undefined, content }, options))
  }
  return {
    pdf: await joinPages(rendered.map((part) => part.pdf), { ...frozen, issuedAt: instantOf(frozen.issuedAt) }),
    pages: rendered.reduce((sum, part) => sum + part.pages, 0),
    missing: [...new Set(rendered.flatMap((part) => part.missing))],
  }
}

function definitionOf(
  frozen: FrozenDocument, { fonts, mark, formNumbers = [] }: RenderOptions, missing: Set<string>, tellPages: (total: number) => void,
): TDocumentDefinitions {
  const covering = { fonts, missing }
  const [left, top, right] = frozen.margins
  return {
    pageSize: paperPoints(frozen.paper),
    pageMargins: [...frozen.margins],
    defaultStyle: { font: fonts.mainFamily, fontSize: frozen.fontSize, lineHeight: 1 },
    info: { title: frozen.title, creationDate: instantOf(frozen.issuedAt), creator: 'Foyer', producer: 'Foyer' },
    language: frozen.language,
    displayTitle: true,
    version: '1.7',
    compress: true,
    ...mark?.voided === true ? { watermark: { text: wordsFor(frozen.language).page.voided, color: 'black', opacity: 0.25, bold: true, fontSize: 60 } } : {},
    background: (page: number): Content => formOfPage(frozen, formNumbers, page, covering),
    content: frozen.content.map((node) => drawn(node, covering)),
    header: (page: number): Content => page === 1 || frozen.runningHeading === undefined
      ? ''
      : { stack: [drawn(frozen.runningHeading, covering)], margin: [left, Math.max(14, top - headingHeight), right, 0] },
    footer: (page: number, total: number, _size: ContextPageSize): Content => {
      tellPages(total)
      const foot = frozen.foot === undefined ? [] : [drawn(frozen.foot, covering)]
      return { stack: [...foot, bottomLine(frozen, mark, page, total, covering)], margin: [left, 0, right, 0] }
    },
  }
}

function bottomLine(frozen: FrozenDocument, mark: ReprintMark | undefined, page: number, total: number, covering: Covering): Content {
  const words = wordsFor(frozen.language).page
  const again = mark === undefined || mark.times === 0 ? '' : fill(words.reprint, { times: mark.times, by: mark.by, at: mark.at })
  const said = mark?.voided === true ? `${words.voided}${again === '' ? '' : `　${again}`}` : again
  const numbered = frozen.pageNumbers === 'always' || frozen.pageNumbers === 'when-several' && total > 1
  const number = numbered ? fill(words.number, { page, total }) : ''
  const goesOn = numbered && page < total ? words.goesOn : ''
  return drawn({
    columns: [
      { text: said, width: '*' },
      { text: frozen.footNote ?? '', width: 'auto', alignment: 'center' },
      { text: number + goesOn, width: '*', alignment: 'right' },
    ],
    columnGap: 6,
    fontSize: smallPrint,
    margin: [0, 2, 0, 0],
  }, covering)
}

// From the top of a slip's heading to its second line, beside the time.
const formLine = 13.5

/** The number of this page's own form, below the number of the receipt: sheets are torn apart. */
function formOfPage({ forms, margins: [left, top, right] }: FrozenDocument, formNumbers: FormNumbers, page: number, covering: Covering): Content {
  const number = formNumbers[page - 1] ?? (page === 1 ? forms?.first : undefined)
  if (forms === undefined || number === undefined || number === '') return ''
  return drawn({ text: [forms.label, { text: number }], alignment: 'right', margin: [left, top + formLine, right, 0] }, covering)
}

/** Mainland China has kept one offset and no summer time since 1992, so a paper's time needs no calendar to become an instant. */
function instantOf(issuedAt: string): Date {
  const [date = '', time = '00:00'] = issuedAt.split(' ')
  const instant = new Date(`${date}T${time}:00+08:00`)
  if (Number.isNaN(instant.getTime())) throw new Error(`Not a date or a time: ${issuedAt}`)
  return instant
}

function drawn(node: PaperNode, covering: Covering): Content {
  if (typeof node === 'string') return { text: runsOf(node, covering) }
  if ('text' in node) {
    const runs = typeof node.text === 'string' ? runsOf(node.text, covering) : node.text.flatMap((run) => runsOf(run, covering))
    return content({ ...node, text: runs })
  }
  if ('stack' in node) return content({ ...node, stack: node.stack.map((child) => drawn(child, covering)) })
  if ('columns' in node) return content({ ...node, columns: node.columns.map((child) => drawn(child, covering)) })
  if ('table' in node) {
    const body = node.table.body.map((row) => row.map((cell) => drawn(cell, covering)))
    return content({ ...node, table: { ...node.table, body }, layout: layoutOf(node.layout) })
  }
  return content({ ...node })
}

/** A paper node says less than pdfmake can hear, but its arrays are read-only, which pdfmake's types do not know. */
function content(node: object): Content {
  return node as Content
}

function runsOf(run: TextRun, covering: Covering): Content[] {
  if (typeof run === 'string') return coveredRuns(run, covering.fonts, covering.missing)
  return coveredRuns(run.text, covering.fonts, covering.missing).map((covered) => ({ ...run, ...covered }))
}

function layoutOf(layout: TableLayout): CustomTableLayout {
  const { lines, openTop, thickness, padding: [left, top, right, bottom] } = layout
  return {
    hLineWidth: (line) => (lines === 'none' || openTop === true && line === 0 ? 0 : thickness),
    vLineWidth: () => (lines === 'all' ? thickness : 0),
    hLineColor: 'black',
    vLineColor: 'black',
    paddingLeft: () => left,
    paddingRight: () => right,
    paddingTop: () => top,
    paddingBottom: () => bottom,
  }
}
