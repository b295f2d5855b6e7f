import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallInput } from '../../shared/contract/index.ts'
import type { ErrorData, FileHandle } from '../../shared/wire.ts'
import { call, downloadBytes } from '../transport/call.ts'
import { openPdf } from './pdf-pages.ts'
import type { OpenPdf } from './pdf-pages.ts'

export type Paper = CallInput<'papers.render'>

/** A paper ready to be looked at and printed. */
export type ReadyPaper = { file: FileHandle; bytes: Blob; pdf: OpenPdf; widthMm: number; heightMm: number; missing: readonly string[]; prints: number }

export type Papers = {
  ready: readonly ReadyPaper[] | null
  error: ErrorData | null
  /** Makes the papers anew, e.g. with the mark of a reprint. */
  remake(): Promise<readonly ReadyPaper[] | null>
}

/** Renders papers in the core and opens them here, once for the life of the panel and again when asked. */
export function usePapers(make: () => Promise<readonly ReadyPaper[] | ErrorData>): Papers {
  const [ready, setReady] = useState<readonly ReadyPaper[] | null>(null)
  const [error, setError] = useState<ErrorData | null>(null)
  const latest = useRef(make)
  const open = useRef<readonly ReadyPaper[]>([])
  const turn = useRef(0)
  useEffect(() => {
    latest.current = make
  })
  const remake = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const made = await latest.current()
    const papers = isRefusal(made) ? [] : made
    if (mine !== turn.current) {
      for (const paper of papers) paper.pdf.close()
      return null
    }
    for (const paper of open.current) paper.pdf.close()
    open.current = papers
    setError(isRefusal(made) ? made : null)
    setReady(isRefusal(made) ? null : papers)
    return isRefusal(made) ? null : papers
  }, [])
  useEffect(() => {
    void remake()
    return () => {
      turn.current += 1
      for (const paper of open.current) paper.pdf.close()
      open.current = []
    }
  }, [remake])
  return { ready, error, remake }
}

export async function makePapers(papers: readonly Paper[]): Promise<readonly ReadyPaper[] | ErrorData> {
  const ready: ReadyPaper[] = []
  for (const paper of papers) {
    const answer = await call('papers.render', paper)
    if (!answer.ok) return answer.error
    const opened = await openFile(answer.value.file)
    if ('code' in opened) return opened
    ready.push({ ...opened, widthMm: answer.value.widthMm, heightMm: answer.value.heightMm, missing: answer.value.missing, prints: answer.value.prints })
  }
  return ready
}

/** A PDF that is already made, such as the sheet with the recovery key; its size is read from its first page. */
export async function makeFromFile(file: FileHandle): Promise<readonly ReadyPaper[] | ErrorData> {
  const opened = await openFile(file)
  if ('code' in opened) return opened
  const [left = 0, bottom = 0, right = 595, top = 842] = opened.pdf.pages[0]?.view ?? []
  return [{ ...opened, widthMm: millimetres(right - left), heightMm: millimetres(top - bottom), missing: [], prints: 0 }]
}

async function openFile(file: FileHandle): Promise<{ file: FileHandle; bytes: Blob; pdf: OpenPdf } | ErrorData> {
  const answer = await downloadBytes(file.handle)
  if (!answer.ok) return answer.error
  try {
    return { file, bytes: answer.value, pdf: await openPdf(answer.value) }
  } catch {
    return { code: 'file-refused' }
  }
}

function millimetres(points: number): number {
  return Math.round((points * 25.4 * 100) / 72) / 100
}

function isRefusal(made: readonly ReadyPaper[] | ErrorData): made is ErrorData {
  return 'code' in made
}
