import { describe, expect, it } from 'vitest'
import { chargeExplanationDocument } from '../../electron/documents/charge-explanation.ts'
import type { Language } from '../../electron/documents/frozen-document.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { fen } from '../../shared/money.ts'
import { EXPLAINED, explanationSample } from './explanation-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const languages: readonly Language[] = ['zh-CN', 'en']

async function printed(data: Parameters<typeof chargeExplanationDocument>[0]) {
  const { pdf, missing } = await renderWithReport(chargeExplanationDocument(data), { fonts: await testFonts() })
  expect(missing).toEqual([])
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

describe.each(EXPLAINED.flatMap((name) => languages.map((language) => ({ name, language }))))('a charge made by $name, explained in $language', ({ name, language }) => {
  it('is one page, printed as it was', async () => {
    const data = explanationSample(language, name)
    const frozen = chargeExplanationDocument(data)
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen)
    const pages = await printed(data)
    expect(pages).toHaveLength(1)
    await expect(`${pages.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/charge-explanation-${name}.${language}.txt`)
  })
})

it('goes on to a second page when a charge was changed many times, and keeps what is open with the last payment', async () => {
  const sample = explanationSample('zh-CN', 'tariff')
  const changes = Array.from({ length: 40 }, (_, index) => ({ on: '2026-11-22', kind: 'waived' as const, reason: `第 ${index + 1} 次减免，经协商同意`, amount: fen(1) }))
  const pages = await printed({ ...sample, changes })
  expect(pages).toHaveLength(2)
  expect(pages[1]).toContain('还要交')
  expect(pages[1]).toContain('云栖花园 费用说明 3栋1单元1802')
})
