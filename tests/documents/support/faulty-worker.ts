// Answers like the render worker, but ends the thread when told to.
import { parentPort } from 'node:worker_threads'
import type { RenderRequest } from '../../../electron/documents/render-worker.ts'

let answered = 0

parentPort?.on('message', ({ id, frozen }: RenderRequest) => {
  if (frozen.title === 'always crash') process.exit(7)
  if (frozen.title === 'crash once when warm' && answered > 0) throw new Error('crashed')
  if (frozen.title === 'refuse') parentPort?.postMessage({ id, ok: false, message: 'refused' })
  else parentPort?.postMessage({ id, ok: true, pdf: new Uint8Array([answered]), pages: 1, missing: [] })
  answered += 1
})
