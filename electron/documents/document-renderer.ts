import { Worker } from 'node:worker_threads'
import type { FormNumbers, FrozenDocument, ReprintMark } from './frozen-document.ts'
import type { RenderAnswer, RenderRequest, RenderWorkerData } from './render-worker.ts'
import type { RenderedDocument } from './render.ts'

export type DocumentRenderer = {
  /** Renders one document; requests queue and are answered in order. */
  render(frozen: FrozenDocument, mark?: ReprintMark, formNumbers?: FormNumbers): Promise<RenderedDocument>
  /** Ends the worker. Requests still waiting are refused. */
  close(): Promise<void>
}

type RendererOptions = { readonly workerPath: string | URL, readonly fontFolder: string }

type Job = {
  readonly request: RenderRequest
  readonly resolve: (rendered: RenderedDocument) => void
  readonly reject: (reason: Error) => void
  tries: number
}

/**
 * Renders in a worker thread, so that the main loop stays free while a page is laid out. The worker starts with the first request and stays;
 * when it crashes a new one takes over and the request it died on is tried once more. An idle worker does not keep the process alive.
 */
export function createDocumentRenderer(options: RendererOptions): DocumentRenderer {
  const queue: Job[] = []
  let worker: Worker | undefined
  let current: Job | undefined
  let closed = false
  let nextId = 1

  function next(): void {
    if (current !== undefined) return
    current = queue.shift()
    if (current === undefined) {
      worker?.unref()
      return
    }
    current.tries += 1
    worker ??= startWorker(options, {
      onAnswer: (from, answer) => { if (worker === from) answered(answer) },
      onEnd: (from, reason) => { if (worker === from) workerEnded(reason) },
    })
    worker.ref()
    worker.postMessage(current.request)
  }

  function answered(answer: RenderAnswer): void {
    const job = current
    if (job === undefined || job.request.id !== answer.id) return
    current = undefined
    if (answer.ok) job.resolve({ pdf: answer.pdf, pages: answer.pages, missing: answer.missing })
    else job.reject(new Error(answer.message))
    next()
  }

  function workerEnded(reason: Error): void {
    worker = undefined
    const job = current
    current = undefined
    if (job !== undefined && job.tries > 1) job.reject(reason)
    else if (job !== undefined) queue.unshift(job)
    next()
  }

  return {
    render(frozen, mark, formNumbers) {
      if (closed) return Promise.reject(new Error('The document renderer is closed'))
      return new Promise((resolve, reject) => {
        queue.push({ request: { id: nextId++, frozen, mark, formNumbers }, resolve, reject, tries: 0 })
        next()
      })
    },
    async close() {
      closed = true
      const ending = worker
      worker = undefined
      const refused = new Error('The document renderer was closed')
      for (const job of [current, ...queue.splice(0)]) job?.reject(refused)
      current = undefined
      await ending?.terminate()
    },
  }
}

type Listeners = { readonly onAnswer: (from: Worker, answer: RenderAnswer) => void, readonly onEnd: (from: Worker, reason: Error) => void }

function startWorker({ workerPath, fontFolder }: RendererOptions, { onAnswer, onEnd }: Listeners): Worker {
  const workerData: RenderWorkerData = { fontFolder }
  // A thousand letters leave much behind that dies young; a small nursery keeps the process under its promise at the same speed.
  const worker = new Worker(workerPath, { workerData, resourceLimits: { maxYoungGenerationSizeMb: 16 } })
  worker.on('message', (answer: RenderAnswer) => onAnswer(worker, answer))
  // An uncaught error is followed by an exit; by then another worker may have taken over, and onEnd is told from which one it comes.
  worker.on('error', (reason: Error) => onEnd(worker, reason))
  worker.on('exit', (code) => onEnd(worker, new Error(`The document worker ended with code ${code}`)))
  return worker
}
