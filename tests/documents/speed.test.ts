import { expect, it } from 'vitest'
import { receiptDocument } from '../../electron/documents/receipt.ts'
import { renderDocument } from '../../electron/documents/render.ts'
import { receiptSample } from './receipt-samples.ts'
import { testFonts } from './support/fonts.ts'

// Six to ten milliseconds when nothing else runs. The bound only notices that fonts are parsed anew for each paper.
it('renders a receipt without parsing the fonts again', async () => {
  const fonts = await testFonts()
  const frozen = receiptDocument(receiptSample('zh-CN'))
  const times: number[] = []
  for (let round = 0; round < 15; round += 1) {
    const begun = performance.now()
    await renderDocument(frozen, { fonts })
    times.push(performance.now() - begun)
  }
  expect(Math.min(...times)).toBeLessThan(60)
})
