import { describe, expect, it } from 'vitest'
import { depositRefundDocument } from '../../electron/documents/deposit-refund.ts'
import { type FrozenDocument, hashOf, type Language } from '../../electron/documents/frozen-document.ts'
import { lostReceiptDocument } from '../../electron/documents/lost-receipt.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { fen } from '../../shared/money.ts'
import { cashRefundSample, forfeitSample, lostReceiptSample, refundSample } from './deposit-samples.ts'
import { longCompany } from './form-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const makers: Record<string, (language: Language) => FrozenDocument> = {
  'deposit-refund': (language) => depositRefundDocument(refundSample(language)),
  'deposit-refund-cash': (language) => depositRefundDocument(cashRefundSample(language)),
  'lost-receipt': (language) => lostReceiptDocument(lostReceiptSample(language)),
}
const cases = Object.keys(makers).flatMap((name) => (['zh-CN', 'en'] as const).map((language) => ({ name, language })))

async function pagesOf(frozen: FrozenDocument): Promise<string[]> {
  const { pdf, missing } = await renderWithReport(frozen, { fonts: await testFonts() })
  expect(missing).toEqual([])
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

describe.each(cases)('$name in $language', ({ name, language }) => {
  it('is one half of an A4, frozen and printed as it was', async () => {
    const make = makers[name]!
    const frozen = make(language)
    expect(hashOf(make(language))).toBe(hashOf(frozen))
    await expect(`${JSON.stringify(frozen, null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
    const pages = await pagesOf(frozen)
    expect(pages).toHaveLength(1)
    await expect(`${pages.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
  })
})

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  it('twelve deductions of a company with a long name run on to a page that says whose they are; the signatures stay together', async () => {
    const pages = await pagesOf(depositRefundDocument(forfeitSample(language)))
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(page).toContain('TK2026-000001')
    expect(pages[0]?.replaceAll('\n', '')).toContain(longCompany.slice(-8))
    expect(pages[1]).toContain(language === 'en' ? 'nothing is paid back' : '无退款')
    expect(pages[1]).toContain(language === 'en' ? 'Payee' : '收款人签字')
  })

  it('a long name stays on one declaration', async () => expect(await pagesOf(lostReceiptDocument(lostReceiptSample(language, longCompany)))).toHaveLength(1))
})

it('says 现金付讫 where cash went over the counter, and only there', () => {
  expect(JSON.stringify(depositRefundDocument(cashRefundSample('zh-CN')))).toContain('现金付讫')
  expect(JSON.stringify(depositRefundDocument(refundSample('zh-CN')))).not.toContain('现金付讫')
})

it('is not made where the amounts do not add up', () => {
  expect(() => depositRefundDocument({ ...refundSample('zh-CN'), paidFen: fen(1) })).toThrow('TK2026-000001')
})
