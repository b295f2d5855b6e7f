import { describe, expect, it } from 'vitest'
import { type FrozenDocument, type Language } from '../../electron/documents/frozen-document.ts'
import { moveInLedgerDocument } from '../../electron/documents/move-in-ledger.ts'
import { ownerPledgeDocument } from '../../electron/documents/owner-pledge.ts'
import { registrationListDocument } from '../../electron/documents/registration-list.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { safetyLetterDocument } from '../../electron/documents/safety-letter.ts'
import { ledgerSample, pledgeSample, registrationSample, safetySample } from './move-in-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const papers: Record<string, { make: (language: Language) => FrozenDocument; width: number; height: number }> = {
  'owner-pledge': { make: (language) => ownerPledgeDocument(pledgeSample(language)), width: 210, height: 297 },
  'safety-letter': { make: (language) => safetyLetterDocument(safetySample(language)), width: 210, height: 297 },
  'move-in-ledger': { make: (language) => moveInLedgerDocument(ledgerSample(language)), width: 297, height: 210 },
  'registration-list': { make: (language) => registrationListDocument(registrationSample(language)), width: 297, height: 210 },
}
const cases = Object.entries(papers).flatMap(([name, paper]) => (['zh-CN', 'en'] as const).map((language) => ({ name, language, ...paper })))

describe.each(cases)('$name in $language', ({ name, language, make, width, height }) => {
  it('is one page of its size, frozen and printed as it was', async () => {
    const frozen = make(language)
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
    const { pdf, missing, pages } = await renderWithReport(frozen, { fonts: await testFonts() })
    expect([missing, pages]).toEqual([[], 1])
    const read = await readPdf(pdf)
    await expect(`${read.pages.map((page) => page.lines.join('\n')).join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
    expect([read.pages[0]?.width, read.pages[0]?.height].map((side) => Math.round((side ?? 0) * 25.4 / 72))).toEqual([width, height])
  })
})

it('a ledger of a busy month goes over pages that each name the columns, and is signed at its end', async () => {
  const sample = ledgerSample('zh-CN')
  const rows = Array.from({ length: 40 }, (_, index) => sample.rows[index % sample.rows.length]!)
  const { pdf } = await renderWithReport(moveInLedgerDocument({ ...sample, rows }), { fonts: await testFonts() })
  const { pages } = await readPdf(pdf)
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page.lines.join('\n')).toContain('知会单号')
  expect(pages.at(-1)?.lines.join('\n')).toContain('主管月度审核')
})

it('no paper of a move-in holds a document number in full', () => {
  expect(JSON.stringify([ownerPledgeDocument(pledgeSample('zh-CN')), moveInLedgerDocument(ledgerSample('zh-CN'))])).not.toContain('11010519491231002X')
})

it('an empty month and an empty list are still papers', async () => {
  for (const frozen of [moveInLedgerDocument({ ...ledgerSample('zh-CN'), rows: [] }), registrationListDocument({ ...registrationSample('zh-CN'), rows: [] })]) {
    expect((await renderWithReport(frozen, { fonts: await testFonts() })).pages).toBe(1)
  }
})
