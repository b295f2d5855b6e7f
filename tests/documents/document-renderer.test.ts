import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { type DocumentRenderer, createDocumentRenderer } from '../../electron/documents/document-renderer.ts'
import { receiptDocument } from '../../electron/documents/receipt.ts'
import { renderDocument } from '../../electron/documents/render.ts'
import { longReceiptSample, receiptSample } from './receipt-samples.ts'
import { fontFolder, testFonts } from './support/fonts.ts'

const workerPath = new URL('../../electron/documents/render-worker.ts', import.meta.url)
const faultyWorker = new URL('./support/faulty-worker.ts', import.meta.url)
const opened: DocumentRenderer[] = []
const open = (path: URL, folder = fontFolder) => {
  const renderer = createDocumentRenderer({ workerPath: path, fontFolder: folder })
  opened.push(renderer)
  return renderer
}
const named = (title: string) => ({ ...receiptDocument(receiptSample('zh-CN')), title })

afterEach(async () => {
  await Promise.all(opened.splice(0).map((renderer) => renderer.close()))
})

it('renders in its worker what the renderer renders here', async () => {
  const renderer = open(workerPath)
  const frozen = receiptDocument(receiptSample('zh-CN'))
  const [first, second, long] = await Promise.all([
    renderer.render(frozen), renderer.render(frozen, { times: 1, by: '李敏', at: '2026-11-22 10:00' }), renderer.render(receiptDocument(longReceiptSample('zh-CN'))),
  ])
  expect(Buffer.from(first.pdf).equals(await renderDocument(frozen, { fonts: await testFonts() }))).toBe(true)
  expect(Buffer.from(second.pdf).equals(first.pdf)).toBe(false)
  expect([first.pages, long.pages]).toEqual([1, 5])
})

it('answers in order and goes on after a refusal', async () => {
  const renderer = open(faultyWorker)
  const answers = await Promise.allSettled(['one', 'refuse', 'three'].map((title) => renderer.render(named(title))))
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.pdf[0] : String(answer.reason)))).toEqual([0, 'Error: refused', 2])
})

it('starts a new worker after a crash and renders again what it died on', async () => {
  const renderer = open(faultyWorker)
  const answers = await Promise.all(['one', 'crash once when warm', 'three'].map((title) => renderer.render(named(title))))
  expect(answers.map((answer) => answer.pdf[0])).toEqual([0, 0, 1])
})

it('gives up on a document that ends every worker, and serves the next', async () => {
  const renderer = open(faultyWorker)
  const crashing = renderer.render(named('always crash'))
  const next = renderer.render(named('two'))
  await expect(crashing).rejects.toThrow('code 7')
  expect((await next).pages).toBe(1)
})

it('says what is wrong when the fonts are not there', async () => {
  await expect(open(workerPath, '/nowhere').render(named('one'))).rejects.toThrow('/nowhere')
})

it('refuses after it was closed', async () => {
  const renderer = open(faultyWorker)
  const waiting = renderer.render(named('one'))
  await Promise.all([renderer.close(), expect(waiting).rejects.toThrow('closed')])
  await expect(renderer.render(named('two'))).rejects.toThrow('closed')
})

it('does not keep the process alive', async () => {
  const script = fileURLToPath(new URL('./support/render-and-leave.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, fontFolder], { timeout: 15_000 })
  expect(stdout).toBe('1 %PDF-')
})
