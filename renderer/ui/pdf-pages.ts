import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

const POINTS_PER_INCH = 72
const PRINT_DPI = 300

/** A PDF that is open for drawing. Close it when its panel goes. */
export type OpenPdf = { pages: readonly PDFPageProxy[]; close(): void }

/** pdfjs is large and only needed where paper is shown, so it is loaded then; its other build asks for newer engines than an older runtime has. */
export async function openPdf(bytes: Blob): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  const document: PDFDocumentProxy = await pdfjs.getDocument({
    data: new Uint8Array(await bytes.arrayBuffer()),
    // The page's policy forbids both, and our papers need neither.
    isEvalSupported: false,
    useWasm: false,
  }).promise
  const pages: PDFPageProxy[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await document.getPage(number))
  return { pages, close: () => void document.destroy() }
}

export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, dpi: number): Promise<void> {
  const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: dpi === PRINT_DPI ? 'print' : 'display' }).promise
}

/** What stands on the page, for those who cannot see the picture of it. */
export async function textOfPage(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent()
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

export async function imageOfPage(page: PDFPageProxy): Promise<Blob> {
  const canvas = document.createElement('canvas')
  await drawPage(page, canvas, PRINT_DPI)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the page could not be drawn'))), 'image/png')
  })
}
