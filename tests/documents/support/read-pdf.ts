import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfReading = {
  readonly title: string
  readonly pages: readonly { readonly width: number, readonly height: number, readonly lines: readonly string[] }[]
}

/** Reads a PDF as a person would: pages, their sizes in points, and the text line by line from top to bottom. */
export async function readPdf(pdf: Uint8Array): Promise<PdfReading> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const pages = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const { items } = await page.getTextContent()
    const placed = items.flatMap((item) => ('str' in item && item.str !== '' ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }] : []))
    pages.push({ width: right - left, height: top - bottom, lines: linesOf(placed) })
  }
  await task.destroy()
  return { title: String((info as { Title?: string }).Title ?? ''), pages }
}

type Placed = { readonly text: string, readonly x: number, readonly y: number }

function linesOf(placed: readonly Placed[]): string[] {
  const lines: { y: number, parts: Placed[] }[] = []
  for (const part of placed) {
    const line = lines.find((candidate) => Math.abs(candidate.y - part.y) < 2)
    if (line === undefined) lines.push({ y: part.y, parts: [part] })
    else line.parts.push(part)
  }
  return lines
    .toSorted((upper, lower) => lower.y - upper.y)
    .map(({ parts }) => parts.toSorted((left, right) => left.x - right.x).map((part) => part.text).join('').replace(/\s+/g, ' ').trim())
}
