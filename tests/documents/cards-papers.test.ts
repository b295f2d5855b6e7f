import { describe, expect, it } from 'vitest'
import { cardSalesDayDocument } from '../../electron/documents/card-sales-day.ts'
import { type FrozenDocument, hashOf, type Language } from '../../electron/documents/frozen-document.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { sharedCostNoticeDocument } from '../../electron/documents/shared-cost-notice.ts'
import { cardSalesSample, longCardSalesSample, longSharedCostSample, sharedCostSample } from './cards-samples.ts'
import { longCompany } from './form-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const PAPERS = {
  'shared-cost-notice': (language: Language) => sharedCostNoticeDocument(sharedCostSample(language)),
  'shared-cost-notice-household': (language: Language) => sharedCostNoticeDocument(sharedCostSample(language, 'household')),
  'card-sales-day': (language: Language) => cardSalesDayDocument(cardSalesSample(language)),
}
const cases = Object.entries(PAPERS).flatMap(([name, make]) => (['zh-CN', 'en'] as const).map((language) => ({ name, language, make })))

async function pagesOf(frozen: FrozenDocument): Promise<string[]> {
  const { pdf, missing } = await renderWithReport(frozen, { fonts: await testFonts() })
  expect(missing).toEqual([])
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

describe.each(cases)('$name in $language', ({ name, language, make }) => {
  it('is one page, frozen and printed as it was', async () => {
    const frozen = make(language)
    expect(hashOf(make(language))).toBe(hashOf(frozen))
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
    const pages = await pagesOf(frozen)
    expect(pages).toHaveLength(1)
    await expect(`${pages.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
  })
})

describe.each(['zh-CN', 'en'] as const)('long ones in %s', (language) => {
  it('a notice of 138 premises numbers its pages, says on each what it is, and keeps the seal with the last rows', async () => {
    const pages = await pagesOf(sharedCostNoticeDocument(longSharedCostSample(language)))
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, page] of pages.entries()) expect(page).toContain(language === 'en' ? `Page ${index + 1} of ${pages.length}` : `第 ${index + 1}/${pages.length} 页`)
    expect(pages.at(-1)?.replaceAll('\n', '')).toContain(longCompany.slice(0, 8))
    expect(pages.join('\n')).toContain('138')
  })

  it('a day of sixty sales runs on with its headings, a company\'s name whole and both signatures at the end', async () => {
    const pages = await pagesOf(cardSalesDayDocument(longCardSalesSample(language)))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join('').replaceAll('\n', '')).toContain('SJ2026-000002')
    for (const page of pages.slice(1)) expect(page).toContain(language === 'en' ? 'Receipt' : '收据号')
    expect(pages.at(-1)).toContain(language === 'en' ? 'Finance' : '财务')
  })
})
