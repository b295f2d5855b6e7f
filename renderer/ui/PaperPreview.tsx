import type { ReactNode } from 'react'
import type { FileHandle } from '../../shared/wire.ts'
import { useText } from '../text/language.tsx'
import { Act } from './Act.tsx'
import { ErrorNote } from './ErrorNote.tsx'
import { PaperPage } from './PaperPage.tsx'
import { saveBlob } from './save-file.ts'
import { Loading } from './states.tsx'
import { makeFromFile, makePapers, usePapers } from './use-papers.ts'
import type { Paper, Papers, ReadyPaper } from './use-papers.ts'
import { usePrinting } from './use-printing.ts'
import type { PrintState, Printing } from './use-printing.ts'

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
  const printing = usePrinting(made, { papers, atOnce: printAtOnce, onPrinted })
  return (
    <aside className="paper-preview" aria-label={title ?? text.paper.title}>
      <header className="paper-head">
        <h2>{title ?? text.paper.title}</h2>
        {onClose ? <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} /> : null}
      </header>
      <Pages made={made} />
      {made.ready ? <PaperState ready={made.ready} state={printing.state} counted={file === undefined} /> : null}
      <footer className="paper-foot">
        {printing.state === 'asking' ? <CameOut printing={printing} /> : <PaperActs ready={made.ready} printing={printing} />}
      </footer>
    </aside>
  )
}

function Pages({ made }: { made: Papers }): ReactNode {
  const text = useText()
  return (
    <div className="paper-pages" tabIndex={0} role="group" aria-label={text.paper.title}>
      {made.error ? <ErrorNote error={made.error} onAgain={() => void made.remake()} /> : null}
      {made.ready === null && made.error === null ? <Loading rows={4} /> : null}
      {made.ready?.flatMap((paper) => paper.pdf.pages.map((page, number) => (
        <PaperPage
          key={`${paper.file.handle}-${page.pageNumber}`}
          page={page}
          label={text.paper.page(number + 1, paper.pdf.pages.length)}
          widthMm={paper.widthMm}
          heightMm={paper.heightMm}
        />
      )))}
    </div>
  )
}

function PaperActs({ ready, printing }: { ready: readonly ReadyPaper[] | null; printing: Printing }): ReactNode {
  const words = useText().paper
  const { state, print } = printing
  const save = (): void => {
    for (const paper of ready ?? []) saveBlob(paper.bytes, paper.file.name)
  }
  return (
    <>
      <Act label={words.savePdf} disabled={ready === null} onPress={save} />
      <Act
        label={state === 'preparing' ? words.preparing : state === 'failed' || state === 'printed' ? words.printAgain : words.print}
        hotKey="Ctrl+P"
        busy={state === 'preparing'}
        disabled={ready === null}
        onPress={() => void print()}
      />
    </>
  )
}

/** A print dialog does not say whether it was cancelled or the paper jammed: the person does. */
function CameOut({ printing }: { printing: Printing }): ReactNode {
  const words = useText().paper
  return (
    <>
      <span className="paper-question" role="status">{words.cameOut}</span>
      <Act label={words.cameOutNo} onPress={printing.didNot} />
      <Act label={words.cameOutYes} kind="primary" onPress={() => void printing.cameOut()} autoFocus />
    </>
  )
}

function PaperState({ ready, state, counted }: { ready: readonly ReadyPaper[]; state: PrintState; counted: boolean }): ReactNode {
  const words = useText().paper
  const missing = Array.from(new Set(ready.flatMap((paper) => paper.missing)))
  const before = Math.max(...ready.map((paper) => paper.prints))
  return (
    <div className="paper-state" role="status">
      {missing.length > 0 ? <p className="look">{words.missing(missing.join(' '))}</p> : null}
      {counted && state === 'not-yet' ? <p>{before > 0 ? words.reprintMark(before) : words.savedNotPrinted}</p> : null}
      {state === 'failed' ? <p className="look">{words.notPrinted}</p> : null}
      {counted && state === 'printed' ? <p>{words.printed(before + 1)}</p> : null}
    </div>
  )
}
