import { describe, expect, it } from 'vitest'
import { dunningBatchDocument, dunningLetterDocument } from '../../electron/documents/dunning-letter.ts'
import { type FrozenDocument, type Language, hashOf } from '../../electron/documents/frozen-document.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { dunningSample, longDunningSample } from './dunning-samples.ts'
import { longCompany } from './form-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const LEVELS = [0, 1, 2, 3] as const
const cases = LEVELS.flatMap((level) => (['zh-CN', 'en'] as const).map((language) => ({ level, language, name: level === 0 ? 'payment-notice' : `dunning-letter-${level}` })))

async function pagesOf(frozen: FrozenDocument): Promise<string[]> {
  const { pdf, missing } = await renderWithReport(frozen, { fonts: await testFonts() })
  expect(missing).toEqual([])
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

describe.each(cases)('$name in $language', ({ name, level, language }) => {
  it('is one page, frozen and printed as it was', async () => {
    const frozen = dunningLetterDocument(dunningSample(language, level))
    expect(hashOf(dunningLetterDocument(dunningSample(language, level)))).toBe(hashOf(frozen))
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
    const pages = await pagesOf(frozen)
    expect(pages).toHaveLength(1)
    await expect(`${pages.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
  })

  it('threatens no service and shouts at nobody', () => {
    const said = JSON.stringify(dunningLetterDocument({ ...dunningSample(language, level), clause: '', waysToPay: '' }))
    expect(said).not.toMatch(/停水|停电|断水|断电|停止供|黑名单|cut off|disconnect|water|electricity|power/i)
  })
})

describe.each(['zh-CN', 'en'] as const)('thirty charges in %s', (language: Language) => {
  it('run on to a second page that says whose it is, with the sum in words and the signatures together', async () => {
    const pages = await pagesOf(dunningLetterDocument(longDunningSample(language, 3)))
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(page).toContain('CS2026-000001')
    expect(pages[0]?.replaceAll('\n', '')).toContain(longCompany.slice(-8))
    expect(pages.at(-1)).toContain('6,305.05'.replace('6,305.05', '6,304.95'))
    expect(pages.at(-1)).toContain(language === 'en' ? 'Delivered by' : '送达人')
  })
})

it('letters of a batch begin on pages of their own and are not counted as one', async () => {
  const letters = [dunningSample('zh-CN', 1), longDunningSample('zh-CN', 1), dunningSample('zh-CN', 1)].map((sample, index) => dunningLetterDocument({ ...sample, number: `CS2026-00000${index + 1}` }))
  const pages = await pagesOf(dunningBatchDocument(letters))
  expect(pages.map((page) => /CS2026-\d{6}/.exec(page)?.[0])).toEqual(['CS2026-000001', 'CS2026-000002', 'CS2026-000002', 'CS2026-000003'])
  for (const page of pages) expect(page).not.toMatch(/第 \d\/\d 页/)
})
