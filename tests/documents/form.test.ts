import { expect, it } from 'vitest'
import { departmentNoticeDocument } from '../../electron/documents/department-notice.ts'
import { type FrozenDocument, paperFileName } from '../../electron/documents/frozen-document.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { handOverSheetDocument } from '../../electron/documents/hand-over-sheet.ts'
import { maskDocumentNumber } from '../../electron/documents/mask-number.ts'
import { paperPoints } from '../../electron/documents/paper.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { tenantFormDocument } from '../../electron/documents/tenant-form.ts'
import { fen } from '../../shared/money.ts'
import { NOTICE_TEMPLATES } from '../../shared/departments.ts'
import { handOverSample, longHandOverSample, longTenantSample, noticeSample, tenantSample } from './form-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

async function pagesOf(frozen: FrozenDocument): Promise<string[]> {
  const { pdf } = await renderWithReport(frozen, { fonts: await testFonts() })
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

it('holds no document number in full, on the paper or in what is stored', () => {
  const frozen = canonicalJson(tenantFormDocument(tenantSample('zh-CN')))
  expect(frozen).not.toContain('11010519491231002X')
  expect(frozen).not.toContain('H12345678')
  expect(frozen).toContain('****002X')
})

it.each([
  ['11010519491231002X', '****002X'], ['****002X', '****002X'], ['H12345678', '****5678'], ['E123', '****'], ['', ''],
])('masks %s as %s', (number, masked) => {
  expect(maskDocumentNumber(number)).toBe(masked)
  expect(maskDocumentNumber(masked)).toBe(masked)
})

it('keeps twelve co-residents and a name of forty characters, and signatures with what is signed', async () => {
  const pages = await pagesOf(tenantFormDocument(longTenantSample('zh-CN')))
  expect(pages[0]?.replace(/\n名称\n/, '')).toMatch(/（集团）股份有限公司第三分公司/)
  expect(pages[0]).toContain('共 12 人')
  const last = pages.at(-1)
  for (const text of ['本人已阅读并同意', '承租人签字', '业主（代理人）签字']) expect(last).toContain(text)
  expect(last).toMatch(/租户信息表.*1栋2单元301/)
})

it('lists forty unfinished matters over pages that each name the sheet and the columns', async () => {
  const pages = await pagesOf(handOverSheetDocument(longHandOverSample('zh-CN')))
  expect(pages).toHaveLength(3)
  for (const [index, page] of pages.entries()) {
    expect(page).toContain('前台交接班记录表')
    expect(page).toContain('未完事项')
    expect(page).toContain('接收/退回')
    expect(page).toContain(`第 ${index + 1}/3 页`)
  }
  expect(pages[2]).toMatch(/^40 ?待办/m)
  expect(pages[2]).toContain('交班人')
})

it.each([[0, '平 0.00'], [120, '长 1.20'], [-50, '短 0.50']])('says a difference of %i fen as %s', async (difference, text) => {
  const sample = handOverSample('zh-CN')
  const [page] = await pagesOf(handOverSheetDocument({ ...sample, cash: { ...sample.cash!, difference: fen(difference) } }))
  expect(page).toContain(text)
})

it('prints a shift without a drawer, without matters', async () => {
  const [page] = await pagesOf(handOverSheetDocument({ ...handOverSample('zh-CN'), cash: null, matters: [], methods: [], receipts: [] }))
  expect(page).toContain('无未完事项。')
  expect(page).not.toContain('面值')
})

it.each(['zh-CN', 'en'] as const)('has the usual six departments on one half sheet in %s', async (language) => {
  for (const departments of Object.values(NOTICE_TEMPLATES[language])) {
    const { pages } = await renderWithReport(departmentNoticeDocument({ ...noticeSample(language), departments }), { fonts: await testFonts() })
    expect(pages).toBe(1)
  }
})

it('keeps a notice with many departments readable on a second page', async () => {
  const sample = noticeSample('zh-CN')
  const pages = await pagesOf(departmentNoticeDocument({ ...sample, departments: [...sample.departments, ...sample.departments] }))
  expect(pages).toHaveLength(2)
  expect(pages[1]).toContain('请办事项')
  expect(pages[1]).toContain('ZH-2026-0113')
})

it('knows its papers in points', () => {
  expect(paperPoints('241-third').width).toBeCloseTo(683.15, 2)
  expect(paperPoints('241-third').height).toBeCloseTo(263.99, 2)
  expect(paperPoints('roll-80')).toEqual({ width: 80 * 72 / 25.4, height: 'auto' })
})

it('names files as every system allows', () => {
  expect(paperFileName('租户信息表', '1栋/2单元:301', '2026-11-22')).toBe('租户信息表-1栋-2单元-301-2026-11-22.pdf')
  expect(handOverSheetDocument(handOverSample('zh-CN')).fileName).toBe('前台交接班记录表-1号台-2026-11-22-1605.pdf')
})

it('hashes by value, whatever the order of keys and whatever is left undefined', () => {
  expect(canonicalJson({ b: [1, { d: '玉', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"玉"}]}')
})
