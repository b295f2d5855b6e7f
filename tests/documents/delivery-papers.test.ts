import { describe, expect, it } from 'vitest'
import type { FrozenDocument, Language } from '../../electron/documents/frozen-document.ts'
import { keySlipDocument } from '../../electron/documents/key-slip.ts'
import { premisesHandOverDocument } from '../../electron/documents/premises-hand-over.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { emptyHandOverOfPremisesSample, handOverOfPremisesSample, keySlipSample, longHandOverOfPremisesSample, longKeySlipSample } from './delivery-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const papers: Record<string, { make: (language: Language) => FrozenDocument; height: number }> = {
  'premises-hand-over': { make: (language) => premisesHandOverDocument(handOverOfPremisesSample(language)), height: 297 },
  'key-slip': { make: (language) => keySlipDocument(keySlipSample(language)), height: 148 },
}
const cases = Object.entries(papers).flatMap(([name, paper]) => (['zh-CN', 'en'] as const).map((language) => ({ name, language, ...paper })))

describe.each(cases)('$name in $language', ({ name, language, make, height }) => {
  it('is one page of its size, frozen and printed as it was', async () => {
    const frozen = make(language)
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
    const { pdf, missing, pages } = await renderWithReport(frozen, { fonts: await testFonts() })
    expect([missing, pages]).toEqual([[], 1])
    const read = await readPdf(pdf)
    await expect(`${read.pages.map((page) => page.lines.join('\n')).join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
    expect([read.pages[0]?.width, read.pages[0]?.height].map((side) => Math.round((side ?? 0) * 25.4 / 72))).toEqual([210, height])
  })
})

async function pagesOf(frozen: FrozenDocument): Promise<string[]> {
  const { pdf } = await renderWithReport(frozen, { fonts: await testFonts() })
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

it('a company of forty characters, twenty-four defects and twelve cards keep their columns, and the signatures stand together', async () => {
  const pages = await pagesOf(premisesHandOverDocument(longHandOverOfPremisesSample('zh-CN')))
  expect(pages).toHaveLength(2)
  expect(pages[0]?.replaceAll('\n', '')).toContain('（集团）股份有限公司第三分公司')
  for (const text of ['逐间查验', '整改期限']) expect(pages[1]).toContain(text)
  for (const text of ['业主（代理人）签字', '物业经办人', '工程人员', '00871211']) expect(pages.at(-1)).toContain(text)
})

it('what is not answered yet leaves room to write', async () => {
  const [page, ...others] = await pagesOf(premisesHandOverDocument(emptyHandOverOfPremisesSample('zh-CN')))
  expect(others).toEqual([])
  for (const text of ['水表', '电表', '燃气表', '门禁卡', '整改责任']) expect(page).toContain(text)
})

it('"nothing found" is said', async () => {
  const [page] = await pagesOf(premisesHandOverDocument({ ...handOverOfPremisesSample('zh-CN'), inspection: { on: '2026-11-21', defects: [] } }))
  expect(page).toContain('逐间查验，未发现缺陷。')
})

it('a long slip names its columns and its number on every page', async () => {
  const pages = await pagesOf(keySlipDocument(longKeySlipSample('zh-CN')))
  expect(pages).toHaveLength(2)
  for (const page of pages) for (const text of ['钥匙领用单', 'YS2026-0001']) expect(page).toContain(text)
  expect(pages[1]).toContain('领用人签字')
})

it('holds no document number in full', () => {
  const frozen = JSON.stringify(premisesHandOverDocument(handOverOfPremisesSample('zh-CN')))
  expect(frozen).not.toContain('11010519491231002X')
  expect(frozen).not.toContain('E12345678')
  expect(frozen).toContain('****002X')
})
