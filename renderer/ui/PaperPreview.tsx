import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { FileHandle } from '../../shared/wire.ts'
import { newRequestId } from '../data/request-id.ts'
import { freshen } from '../data/query-client.ts'
import { useText } from '../text/language.tsx'
import { call } from '../transport/call.ts'
import { Act } from './Act.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { PaperPage } from './PaperPage.tsx'
import { imageOfPage } from './pdf-pages.ts'
import { printImages } from './print-pages.ts'
import { saveBlob } from './save-file.ts'
import { Loading } from './states.tsx'
import { makeFromFile, makePapers, usePapers } from './use-papers.ts'
import type { Paper, ReadyPaper } from './use-papers.ts'

/** How far the printing of the papers has come; the papers themselves were saved before. */
type PrintState = 'not-yet' | 'preparing' | 'asking' | 'failed' | 'printed'

type PaperPreviewProps = {
  title?: string
  /** Papers of the core, printed together in this order; all of one size. */
  papers?: readonly Paper[]
  /** Or a PDF that is already made and whose prints nobody counts. */
  file?: FileHandle
  /** Opens the print dialog as soon as the papers are there ("Collect and print"). */
  printAtOnce?: boolean
  onClose?(): void
  onPrinted?(): void
}

/** A panel that shows papers as they will print, prints them at their true size and saves them as PDF. */
export function PaperPreview(props: PaperPreviewProps): ReactNode {
  return <Panel key={JSON.stringify(props.file ?? props.papers)} {...props} />
}

function Panel({ title, papers = [], file, printAtOnce = false, onClose, onPrinted }: PaperPreviewProps): ReactNode {
  const text = useText()
  const made = usePapers(() => (file ? makeFromFile(file) : makePapers(papers)))
  const [state, setState] = useState<PrintState>('not-yet')
  const started = useRef(false)

  const print = async (): Promise<void> => {
    if (state === 'preparing') return
    const again = state === 'printed' && file === undefined
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
    if (!printAtOnce || made.ready === null || started.current) return
    started.current = true
    void print()
  })

  return (
    <aside className="paper-preview" aria-label={title ?? text.paper.title}>
      <header className="paper-head">
        <h2>{title ?? text.paper.title}</h2>
        {onClose ? <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} /> : null}
      </header>
      <div className="paper-pages" tabIndex={0} role="region" aria-label={text.paper.title}>
        {made.error ? <ErrorNote error={made.error} onAgain={() => void made.remake()} /> : null}
        {made.ready === null && made.error === null ? <Loading rows={4} /> : null}
        {made.ready?.flatMap((paper, index) => paper.pdf.pages.map((page, number) => (
          <PaperPage key={`${paper.file.handle}-${index}-${page.pageNumber}`} page={page} label={text.paper.page(number + 1, paper.pdf.pages.length)} widthMm={paper.widthMm} heightMm={paper.heightMm} />
        )))}
      </div>
      {made.ready ? <PaperWarnings ready={made.ready} state={state} counted={file === undefined} /> : null}
      <footer className="paper-foot">
        {state === 'asking'
          ? (
            <>
              <span className="paper-question" role="status">{text.paper.cameOut}</span>
              <Act label={text.paper.cameOutNo} onPress={() => setState('failed')} />
              <Act label={text.paper.cameOutYes} kind="primary" onPress={() => void cameOut()} autoFocus />
            </>
          )
          : (
            <>
              <Act label={text.paper.savePdf} disabled={made.ready === null} onPress={() => { for (const paper of made.ready ?? []) saveBlob(paper.bytes, paper.file.name) }} />
              <Act
                label={state === 'preparing' ? text.paper.preparing : state === 'failed' || state === 'printed' ? text.paper.printAgain : text.paper.print}
                hotKey="Ctrl+P"
                busy={state === 'preparing'}
                disabled={made.ready === null}
                onPress={() => void print()}
              />
            </>
          )}
      </footer>
    </aside>
  )
}

function PaperWarnings({ ready, state, counted }: { ready: readonly ReadyPaper[]; state: PrintState; counted: boolean }): ReactNode {
  const text = useText()
  const missing = Array.from(new Set(ready.flatMap((paper) => paper.missing)))
  const before = Math.max(...ready.map((paper) => paper.prints))
  return (
    <div className="paper-state" role="status">
      {missing.length > 0 ? <p className="look">{text.paper.missing(missing.join(' '))}</p> : null}
      {counted && state === 'not-yet' ? <p>{before > 0 ? text.paper.reprintMark(before) : text.paper.savedNotPrinted}</p> : null}
      {state === 'failed' ? <p className="look">{text.paper.notPrinted}</p> : null}
      {counted && state === 'printed' ? <p>{text.paper.printed(before + 1)}</p> : null}
    </div>
  )
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
    const answer = await call('papers.recordPrint', { ...paper, requestId: newRequestId() })
    if (answer.ok) freshen(answer.topics ?? [])
  }
}
