// Runs in a worker thread, from this source under Node and from a bundled .cjs file under Electron:
// everything it needs to know comes by message or workerData, nothing from where this file lies.
import { parentPort, workerData } from 'node:worker_threads'
import { loadFonts } from './fonts.ts'
import type { FormNumbers, FrozenDocument, ReprintMark } from './frozen-document.ts'
import { renderWithReport } from './render.ts'

export type RenderWorkerData = { readonly fontFolder: string }
export type RenderRequest = { readonly id: number, readonly frozen: FrozenDocument, readonly mark?: ReprintMark, readonly formNumbers?: FormNumbers }
export type RenderAnswer =
  | { readonly id: number, readonly ok: true, readonly pdf: Uint8Array, readonly pages: number, readonly missing: readonly string[] }
  | { readonly id: number, readonly ok: false, readonly message: string }

const port = parentPort
const { fontFolder } = workerData as RenderWorkerData
const fonts = loadFonts(fontFolder)
// Said again to each request that needs the fonts; without this line it would end the thread before the first one.
fonts.catch(() => undefined)

port?.on('message', (request: RenderRequest) => {
  void answer(request).then((answered) => {
    port.postMessage(answered, answered.ok ? [answered.pdf.buffer as ArrayBuffer] : [])
  })
})

async function answer({ id, frozen, mark, formNumbers }: RenderRequest): Promise<RenderAnswer> {
  try {
    const { pdf, pages, missing } = await renderWithReport(frozen, { fonts: await fonts, mark, formNumbers, own: true })
    // A copy of its own: the bytes may lie in a buffer pool, and a pool cannot be handed over.
    return { id, ok: true, pdf: new Uint8Array(pdf), pages, missing }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.stack ?? error.message : String(error) }
  }
}
