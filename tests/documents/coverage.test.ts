import { expect, it } from 'vitest'
import { coveredRuns, missingCharacters } from '../../electron/documents/coverage.ts'
import { type PaperFonts, loadFonts } from '../../electron/documents/fonts.ts'
import { receiptDocument } from '../../electron/documents/receipt.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { longReceiptSample, receiptSample } from './receipt-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const twoFonts: PaperFonts = {
  mainFamily: 'main',
  familyFor: (character) => (character === '𠮷' ? 'second' : character === '𪚥' ? null : 'main'),
}

it('gives a character the first font lacks to the second, and brackets what none has', () => {
  expect(coveredRuns('玉𠮷堃', twoFonts)).toEqual([{ text: '玉' }, { text: '𠮷', font: 'second' }, { text: '堃' }])
  const missing = new Set<string>()
  expect(coveredRuns('李𪚥', twoFonts, missing)).toEqual([{ text: '李〔U+2A6A5〕' }])
  expect([...missing]).toEqual(['𪚥'])
})

it('leaves out what is not printed and says tick boxes in plain signs', () => {
  expect(coveredRuns('A\u200bB\ufe0f\u{e0101}☑有', twoFonts)).toEqual([{ text: 'AB[√]有' }])
  expect(coveredRuns('the owner’s ‘x’', twoFonts)).toEqual([{ text: "the owner's ‘x’" }])
})

it('has every sign the papers use in the first font', async () => {
  const fonts = await testFonts()
  for (const character of '□√㎡￥¥×÷·—–→〔〕（）①②䶮㛃堃喆𬭎') expect([character, fonts.familyFor(character)]).toEqual([character, fonts.mainFamily])
})

it('never lets a character drop out of the paper: it stands there or its code does, and is reported', async () => {
  const fonts = await testFonts()
  const data = { ...receiptSample('zh-CN'), payer: '张𠮷𪚥😀\ud800伟' }
  const frozen = receiptDocument(data)
  const missing = missingCharacters(frozen, fonts)
  expect(missing).toContain('𪚥')
  const rendered = await renderWithReport(frozen, { fonts })
  expect(rendered.missing).toEqual(missing)
  const [page] = (await readPdf(rendered.pdf)).pages
  const text = page?.lines.join('\n')
  expect(text).toContain(missing.includes('𠮷') ? '〔U+20BB7〕' : '𠮷')
  expect(text).toContain('〔U+2A6A5〕〔U+1F600〕〔U+D800〕伟')
})

it('reports nothing for ordinary papers', async () => {
  expect(missingCharacters(receiptDocument(receiptSample('zh-CN')), await testFonts())).toEqual([])
  const missing = missingCharacters(receiptDocument(longReceiptSample('zh-CN')), await testFonts())
  expect(missing.filter((character) => character !== '𠮷')).toEqual([])
})

it('says which folder has no font', async () => {
  await expect(loadFonts('/nowhere')).rejects.toThrow('/nowhere')
})
