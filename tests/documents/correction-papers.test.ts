import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { correctionSlipDocument } from '../../electron/documents/correction-slip.ts'
import { type FrozenDocument, hashOf, type Language } from '../../electron/documents/frozen-document.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { sealedCodesDocument } from '../../electron/documents/sealed-codes.ts'
import { correctionSample, longCorrectionSample, payerCorrectionSample, sealedCodesSample } from './correction-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const LOOK = process.env['FOYER_LOOK']
const PAPERS = {
  'correction-slip': (language: Language) => correctionSlipDocument(correctionSample(language)),
  'correction-slip-payer': (language: Language) => correctionSlipDocument(payerCorrectionSample(language)),
  'sealed-codes': (language: Language) => sealedCodesDocument(sealedCodesSample(language)),
}
const cases = Object.entries(PAPERS).flatMap(([name, make]) => (['zh-CN', 'en'] as const).map((language) => ({ name, language, make })))

async function pagesOf(frozen: FrozenDocument, name: string): Promise<string[]> {
  const { pdf, missing } = await renderWithReport(frozen, { fonts: await testFonts() })
  if (LOOK) await writeFile(`${LOOK}/${name}.${frozen.language}.pdf`, pdf)
  expect(missing).toEqual([])
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

describe.each(cases)('$name in $language', ({ name, language, make }) => {
  it('is one page, frozen and printed as it was', async () => {
    const frozen = make(language)
    expect(hashOf(make(language))).toBe(hashOf(frozen))
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
    const pages = await pagesOf(frozen, name)
    expect(pages).toHaveLength(1)
    await expect(`${pages.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
  })
})

describe.each(['zh-CN', 'en'] as const)('long ones in %s', (language) => {
  it('a slip says every word, and its signatures stand together on its last page', async () => {
    const pages = await pagesOf(correctionSlipDocument(longCorrectionSample(language)), 'correction-slip-long')
    const whole = pages.join('').replaceAll(/\s/g, '')
    expect(whole.match(/更(?!正)/g)?.length).toBe(200)
    expect(whole).toContain('第三分公司）')
    for (const page of pages) expect(page).toContain('GZ2026-000001')
    expect(pages.at(-1)).toContain(language === 'en' ? 'Finance' : '财务')
    expect(pages.length).toBeLessThanOrEqual(2)
  })

  it('a sheet of twenty-four codes is one page', async () => {
    expect(await pagesOf(sealedCodesDocument(sealedCodesSample(language, 24)), 'sealed-codes-24')).toHaveLength(1)
  })
})
