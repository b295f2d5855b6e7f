import { describe, expect, it } from 'vitest'
import { readingSheetDocument } from '../../electron/documents/reading-sheet.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { readingSheetSample } from './reading-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const cases = (['zh-CN', 'en'] as const).flatMap((language) => [true, false].map((filled) => ({ language, filled, name: filled ? 'reading-sheet' : 'reading-sheet-blank' })))

describe.each(cases)('$name in $language', ({ language, filled, name }) => {
  it('is one page across for a few meters, frozen and printed as it was', async () => {
    const frozen = readingSheetDocument(readingSheetSample(language, filled))
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
    const { pdf, missing, pages } = await renderWithReport(frozen, { fonts: await testFonts() })
    expect([missing, pages]).toEqual([[], 1])
    const read = await readPdf(pdf)
    await expect(`${read.pages.map((page) => page.lines.join('\n')).join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
    expect([read.pages[0]?.width, read.pages[0]?.height].map((side) => Math.round((side ?? 0) * 25.4 / 72))).toEqual([297, 210])
  })
})

it('three hundred meters go over pages that each name the columns and their place; the signatures stand once, under the last meter', async () => {
  const { pdf } = await renderWithReport(readingSheetDocument(readingSheetSample('zh-CN', true, 300)), { fonts: await testFonts() })
  const pages = (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
  expect(pages.length).toBeGreaterThan(10)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('本次读数')
    expect(page).toContain(`第 ${index + 1}/${pages.length} 页`)
  }
  expect(pages.filter((page) => page.includes('复核人'))).toEqual([pages.at(-1)])
  expect(pages.at(-1)).toContain('W-0300')
})

it('a blank sheet says nothing of what was read, and no meter left unread bears a figure', () => {
  const cells = (filled: boolean): string => JSON.stringify(readingSheetDocument(readingSheetSample('zh-CN', filled)).content)
  expect(cells(false)).not.toMatch(/1221\.9|18\.5|抄见率|无人/)
  expect(cells(true)).toMatch(/应抄 8 块，已抄 6 块，抄见率 75%/)
})
