import type { PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { drawPage, textOfPage } from './pdf-pages.ts'

const MILLIMETRES_PER_INCH = 25.4

type PaperPageProps = { page: PDFPageProxy; label: string; widthMm: number; heightMm: number }

/** One page as a picture, with its words beside it for those who cannot see the picture. Its room is kept from the start. */
export function PaperPage({ page, label, widthMm, heightMm }: PaperPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const shown = canvas.current
    // Drawn at the very size it is shown: scaled text of a receipt cannot be read.
    if (shown) void drawPage(page, shown, (shown.clientWidth * window.devicePixelRatio * MILLIMETRES_PER_INCH) / widthMm).catch(() => undefined)
    void textOfPage(page).then(setWords).catch(() => undefined)
  }, [page, widthMm])
  return (
    <figure className="paper-page">
      <canvas ref={canvas} role="img" aria-label={label} style={{ aspectRatio: `${widthMm} / ${heightMm}` }} />
      <figcaption className="visually-hidden">{words}</figcaption>
    </figure>
  )
}
