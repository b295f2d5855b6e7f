import { useEffect, useRef, useState } from 'react'
import { freshen } from '../data/query-client.ts'
import { newRequestId } from '../data/request-id.ts'
import { call } from '../transport/call.ts'
import { imageOfPage } from './pdf-pages.ts'
import { printImages } from './print-pages.ts'
import type { Paper, Papers, ReadyPaper } from './use-papers.ts'

/** How far the printing of the papers has come; the papers themselves were saved before. */
export type PrintState = 'not-yet' | 'preparing' | 'asking' | 'failed' | 'printed'

export type Printing = {
  state: PrintState
  print(): Promise<void>
  /** The person's answer to whether the paper came out; only then it counts as printed. */
  cameOut(): Promise<void>
  didNot(): void
}

type Options = { papers: readonly Paper[]; atOnce: boolean; onPrinted: (() => void) | undefined }

/** Sends papers to the printer and notes that they were printed. No papers: nobody counts the prints. */
export function usePrinting(made: Papers, { papers, atOnce, onPrinted }: Options): Printing {
  const [state, setState] = useState<PrintState>('not-yet')
  const started = useRef(false)
  const print = async (): Promise<void> => {
    if (state === 'preparing') return
    const again = state === 'printed' && papers.length > 0
    setState('preparing')
    // A second print says 补打, which the core writes on it.
    const ready = again ? await made.remake() : made.ready
    setState(ready && (await sendToPrinter(ready)) ? 'asking' : 'failed')
  }
  const cameOut = async (): Promise<void> => {
    setState('printed')
    await recordPrints(papers)
    onPrinted?.()
  }
  useEffect(() => {
    if (!atOnce || made.ready === null || started.current) return
    started.current = true
    void print()
  })
  return { state, print, cameOut, didNot: () => setState('failed') }
}

async function sendToPrinter(ready: readonly ReadyPaper[]): Promise<boolean> {
  const first = ready[0]
  if (!first) return false
  try {
    const images: Blob[] = []
    for (const paper of ready) for (const page of paper.pdf.pages) images.push(await imageOfPage(page))
    await printImages(images, first.widthMm, first.heightMm)
    return true
  } catch {
    return false
  }
}

async function recordPrints(papers: readonly Paper[]): Promise<void> {
  for (const paper of papers) {
    const answer = await call('papers.recordPrint', { paper: paper.paper, id: paper.id, requestId: newRequestId() })
    if (answer.ok) freshen(answer.topics ?? [])
  }
}
