import type { PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { SCREEN_DPI, drawPage, textOfPage } from './pdf-pages.ts'

type PaperPageProps = { page: PDFPageProxy; label: string; widthMm: number; heightMm: number }

/** One page as a picture, with its words beside it for those who cannot see the picture. Its room is kept from the start. */
export function PaperPage({ page, label, widthMm, heightMm }: PaperPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (canvas.current) void drawPage(page, canvas.current, SCREEN_DPI).catch(() => undefined)
    void textOfPage(page).then(setWords).catch(() => undefined)
  }, [page])
  return (
    <figure className="paper-page">
      <canvas ref={canvas} role="img" aria-label={label} style={{ aspectRatio: `${widthMm} / ${heightMm}` }} />
      <figcaption className="visually-hidden">{words}</figcaption>
    </figure>
  )
}
