import { describe, expect, it } from 'vitest'
import { departmentNoticeDocument } from '../../electron/documents/department-notice.ts'
import { depositReceiptDocument } from '../../electron/documents/deposit-receipt.ts'
import { type FrozenDocument, type Language, hashOf } from '../../electron/documents/frozen-document.ts'
import { certificateDocument } from '../../electron/documents/certificate.ts'
import { goodsReleaseDocument } from '../../electron/documents/goods-release.ts'
import { moveOutFormDocument } from '../../electron/documents/move-out-form.ts'
import { transferSettlementDocument } from '../../electron/documents/transfer-settlement.ts'
import { handOverSheetDocument } from '../../electron/documents/hand-over-sheet.ts'
import { receiptDocument } from '../../electron/documents/receipt.ts'
import { recoveryKeyDocument } from '../../electron/documents/recovery-key.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { tenantFormDocument } from '../../electron/documents/tenant-form.ts'
import { handOverSample, longHandOverSample, longTenantSample, noticeSample, recoveryKeySample, tenantSample } from './form-samples.ts'
import { certificateSample, longMoveOutSample, longReleaseSample, longTransferSample, moveOutSample, releaseSample, transferSample } from './leaving-samples.ts'
import { aheadReceiptSample, depositReceiptSample, longReceiptSample, receiptSample, redReceiptSample, waysReceiptSample } from './receipt-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

type Paper = { readonly make: (language: Language) => FrozenDocument, readonly width: number, readonly height: number, readonly pages: number }

const slip = { width: 241, height: 93.13 }
const a4 = { width: 210, height: 297 }

const ordinary: Record<string, Paper> = {
  'receipt': { make: (language) => receiptDocument(receiptSample(language)), ...slip, pages: 1 },
  'receipt-ahead': { make: (language) => receiptDocument(aheadReceiptSample(language)), ...slip, pages: 1 },
  'receipt-red': { make: (language) => receiptDocument(redReceiptSample(language)), ...slip, pages: 1 },
  'receipt-ways': { make: (language) => receiptDocument(waysReceiptSample(language)), ...slip, pages: 1 },
  'deposit-receipt': { make: (language) => depositReceiptDocument(depositReceiptSample(language)), ...slip, pages: 1 },
  'department-notice': { make: (language) => departmentNoticeDocument(noticeSample(language)), width: 210, height: 148, pages: 1 },
  'tenant-form': { make: (language) => tenantFormDocument(tenantSample(language)), ...a4, pages: 1 },
  'hand-over-sheet': { make: (language) => handOverSheetDocument(handOverSample(language)), ...a4, pages: 1 },
  'transfer-settlement': { make: (language) => transferSettlementDocument(transferSample(language)), ...a4, pages: 1 },
  'move-out-form': { make: (language) => moveOutFormDocument(moveOutSample(language)), ...a4, pages: 1 },
  'goods-release': { make: (language) => goodsReleaseDocument(releaseSample(language)), width: 210, height: 148, pages: 1 },
  'clearance-certificate': { make: (language) => certificateDocument(certificateSample(language, 'clearance')), ...a4, pages: 1 },
  'residence-certificate': { make: (language) => certificateDocument(certificateSample(language, 'residence')), ...a4, pages: 1 },
  'payment-certificate': { make: (language) => certificateDocument(certificateSample(language, 'payment')), ...a4, pages: 1 },
  'recovery-key': { make: (language) => recoveryKeyDocument(recoveryKeySample(language)), ...a4, pages: 1 },
}

const long: Record<string, Paper> = {
  'transfer-settlement-long': { make: (language) => transferSettlementDocument(longTransferSample(language)), ...a4, pages: 3 },
  'move-out-form-long': { make: (language) => moveOutFormDocument(longMoveOutSample(language)), ...a4, pages: 2 },
  'goods-release-long': { make: (language) => goodsReleaseDocument(longReleaseSample(language)), width: 210, height: 148, pages: 1 },
  'residence-certificate-long': { make: (language) => certificateDocument(certificateSample(language, 'residence', true)), ...a4, pages: 1 },
  'payment-certificate-long': { make: (language) => certificateDocument(certificateSample(language, 'payment', true)), ...a4, pages: 2 },
  'receipt-long': { make: (language) => receiptDocument(longReceiptSample(language)), ...slip, pages: 5 },
  'tenant-form-long': { make: (language) => tenantFormDocument(longTenantSample(language)), ...a4, pages: 2 },
  'hand-over-sheet-long': { make: (language) => handOverSheetDocument(longHandOverSample(language)), ...a4, pages: 3 },
}

const languages: readonly Language[] = ['zh-CN', 'en']
const cases = (papers: Record<string, Paper>) => Object.entries(papers).flatMap(([name, paper]) => languages.map((language) => ({ name, language, ...paper })))

describe.each(cases({ ...ordinary, ...long }))('$name in $language', ({ language, make, width, height, pages }) => {
  it('freezes to plain JSON, the same every time', () => {
    const frozen = make(language)
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen)
    expect(hashOf(make(language))).toBe(hashOf(frozen))
  })

  it('renders at its true paper size, with its title, the same bytes every time', async () => {
    const frozen = make(language)
    const hash = hashOf(frozen)
    const fonts = await testFonts()
    const first = await renderWithReport(frozen, { fonts })
    const second = await renderWithReport(frozen, { fonts })
    expect(hashOf(frozen)).toBe(hash)
    expect(Buffer.from(first.pdf).equals(second.pdf)).toBe(true)
    const { title, pages: read } = await readPdf(first.pdf)
    expect(title).toBe(frozen.title)
    expect(first.pages).toBe(pages)
    expect(read).toHaveLength(pages)
    for (const page of read) {
      expect(page.width * 25.4 / 72).toBeCloseTo(width, 2)
      expect(page.height * 25.4 / 72).toBeCloseTo(height, 2)
    }
  })
})

// Long ones hold the same pieces many times over and would only drown a review.
describe.each(cases(ordinary))('what $name in $language says', ({ name, language, make }) => {
  it('is frozen as it was', async () => {
    await expect(`${JSON.stringify(make(language), null, 1)}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.json`)
  })

  it('is printed as it was', async () => {
    const { pdf, missing } = await renderWithReport(make(language), { fonts: await testFonts() })
    expect(missing).toEqual([])
    const { pages } = await readPdf(pdf)
    await expect(`${pages.map((page) => page.lines.join('\n')).join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/${name}.${language}.txt`)
  })
})
