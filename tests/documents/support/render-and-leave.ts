// Renders one paper and ends without closing the renderer: the process must end by itself.
import { createDocumentRenderer } from '../../../electron/documents/document-renderer.ts'
import { receiptDocument } from '../../../electron/documents/receipt.ts'
import { receiptSample } from '../receipt-samples.ts'

const renderer = createDocumentRenderer({
  workerPath: new URL('../../../electron/documents/render-worker.ts', import.meta.url),
  fontFolder: process.argv[2] ?? '',
})
const { pdf, pages } = await renderer.render(receiptDocument(receiptSample('zh-CN')))
process.stdout.write(`${pages} ${Buffer.from(pdf.subarray(0, 5)).toString('latin1')}`)
