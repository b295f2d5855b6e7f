import { describe, expect, it } from 'vitest'
import { cashierDayDocument } from '../../electron/documents/cashier-day.ts'
import { type FrozenDocument, hashOf } from '../../electron/documents/frozen-document.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { busyDaySample, cashierDaySample, emptyDaySample } from './cashier-samples.ts'
import { longCompany } from './form-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

async function pagesOf(frozen: FrozenDocument): Promise<string[]> {
  const { pdf, missing } = await renderWithReport(frozen, { fonts: await testFonts() })
  expect(missing).toEqual([])
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

describe.each(['zh-CN', 'en'] as const)('收银日报表 in %s', (language) => {
  it('is two sheets of A4 across for a day with everything, frozen and printed as it was', async () => {
    const frozen = cashierDayDocument(cashierDaySample(language))
    expect(hashOf(cashierDayDocument(cashierDaySample(language)))).toBe(hashOf(frozen))
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/cashier-day.${language}.json`)
    const pages = await pagesOf(frozen)
    expect(pages).toHaveLength(2)
    await expect(`${pages.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/cashier-day.${language}.txt`)
  })

  it('is one sheet where nothing was put right', async () => {
    const { day, ...sample } = cashierDaySample(language)
    expect(await pagesOf(cashierDayDocument({ ...sample, day: { ...day, voids: [], reds: [], slips: [], refunds: [] } }))).toHaveLength(1)
  })

  it('says that nothing was taken', async () => {
    const [page] = await pagesOf(cashierDayDocument(emptyDaySample(language)))
    expect(page).toContain(language === 'en' ? 'Nothing was taken.' : '没有收款。')
    expect(page).toContain(language === 'en' ? 'All cashiers' : '全部收银')
  })

  it('flows on with its heading; a long name is not cut and the signatures stand on the last page', async () => {
    const pages = await pagesOf(cashierDayDocument(busyDaySample(language)))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('2026-11-22')
    expect(pages.join('').replaceAll('\n', '')).toContain(longCompany.slice(-8))
    expect(pages.at(-1)).toContain(language === 'en' ? 'Manager' : '经理')
    expect(pages.join('\n')).toContain('SJ2026-000239')
  })
})
