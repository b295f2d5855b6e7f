import { expect, it } from 'vitest'
import { hashOf } from '../../electron/documents/frozen-document.ts'
import { periodText } from '../../electron/documents/period.ts'
import { receiptDocument } from '../../electron/documents/receipt.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { fen } from '../../shared/money.ts'
import { longReceiptSample, receiptSample, yearReceiptSample } from './receipt-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

async function printed(...[data, mark]: [Parameters<typeof receiptDocument>[0], Parameters<typeof renderWithReport>[1]['mark']?]) {
  const { pdf } = await renderWithReport(receiptDocument(data), { fonts: await testFonts(), mark })
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

it('says the total in figures and in words, what was put down and what was given back', async () => {
  const [page] = await printed(receiptSample('zh-CN'))
  for (const text of ['云栖花园收款收据', 'No. YQ-2026-000871', '纸号：0012347', '￥764.90', '人民币柒佰陆拾肆元玖角整', '现金 672.40', '收现 700.00', '找零 27.60', '有异议', '-0.04', '收款单位盖章：云栖物业服务有限公司']) {
    expect(page).toContain(text)
  }
  expect(page).not.toContain('第 1/1 页')
})

it('runs on to further slips with its heading, its number and its page on each, and the total on the last alone', async () => {
  const pages = await printed(longReceiptSample('zh-CN'))
  expect(pages.length).toBeGreaterThan(1)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('No. YQ-2026-000871')
    expect(page).toContain('收费项目')
    expect(page).toContain('有限公司第三分公司')
    expect(page).toContain('收款单位盖章')
    expect(page).toContain(`第 ${index + 1}/${pages.length} 页`)
    expect(page.includes('人民币')).toBe(index === pages.length - 1)
    expect(page.includes('续下页')).toBe(index < pages.length - 1)
  }
  const last = pages.at(-1)
  expect(last).toContain('补录手写收据 0012348，开具时间 2026-11-21 19:40')
  expect(last).toContain('预存余额：1,289.98')
  const numbers = pages.flatMap((page) => page.split('\n').flatMap((line) => /^(\d+) ?物业费/.exec(line)?.[1] ?? []))
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)))
})

it.each(['zh-CN', 'en'] as const)('says on each sheet the number of its own form, in %s', async (language) => {
  const { pdf, pages } = await renderWithReport(receiptDocument(yearReceiptSample(language)), { fonts: await testFonts(), formNumbers: ['0012346', '0012350'] })
  expect(pages).toBe(2)
  const read = (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
  expect(read.map((page) => /(?:纸号：|Paper no\.: )(\d+)/.exec(page)?.[1])).toEqual(['0012346', '0012350'])
  await expect(`${read.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/receipt-two-sheets.${language}.txt`)
})

it('prints what was frozen with its number in the heading as it was: no form is named beside it', async () => {
  const { forms, ...older } = receiptDocument(receiptSample('zh-CN'))
  expect(forms).toEqual({ label: '纸号：', first: '0012347' })
  const { pdf } = await renderWithReport(older, { fonts: await testFonts(), formNumbers: ['0012347'] })
  expect((await readPdf(pdf)).pages[0]?.lines.join('')).not.toContain('纸号')
})

it('refuses a total that is not the sum of its lines, or of its methods', () => {
  const sample = receiptSample('zh-CN')
  expect(() => receiptDocument({ ...sample, total: fen(76491) })).toThrow('YQ-2026-000871')
  expect(() => receiptDocument({ ...sample, methods: [{ method: 'cash', amount: fen(76480) }] })).toThrow('methods 76480')
  expect(() => receiptDocument({ ...sample, rounding: undefined })).toThrow('lines 76494')
})

it('marks a reprint without touching what was frozen', async () => {
  const frozen = receiptDocument(receiptSample('zh-CN'))
  const hash = hashOf(frozen)
  const [page] = await printed(receiptSample('zh-CN'), { times: 2, by: '王磊', at: '2026-11-23 10:02' })
  expect(page).toMatch(/补打第 2 次\s*王磊\s*2026-11-23 10:02/)
  expect(hashOf(frozen)).toBe(hash)
})

it('says a reversal with the number it takes back, in negative figures', async () => {
  const sample = receiptSample('zh-CN')
  const [page] = await printed({
    ...sample, reverses: 'YQ-2026-000860', number: 'YQ-2026-000872', total: fen(-29622), rounding: undefined, tendered: undefined, change: undefined,
    lines: [{ ...sample.lines[0]!, amount: fen(-29622) }], methods: [{ method: 'cash', amount: fen(-29622) }],
  })
  expect(page).toContain('收款收据（红字）')
  expect(page).toContain('冲红原收据 YQ-2026-000860')
  expect(page).toContain('￥-296.22')
  expect(page).toContain('负贰佰玖拾陆元贰角贰分')
})

it('says whole months by their months and everything else by its dates', () => {
  expect(periodText({ from: '2026-02-01', to: '2026-02-28' }, 'zh-CN')).toBe('2026-02')
  expect(periodText({ from: '2026-01-01', to: '2026-03-31' }, 'zh-CN')).toBe('2026-01 至 2026-03')
  expect(periodText({ from: '2026-01-01', to: '2026-03-30' }, 'en')).toBe('2026-01-01 to 2026-03-30')
  expect(periodText({ from: null, to: '2026-10-31' }, 'zh-CN')).toBe('截至 2026-10-31')
})
