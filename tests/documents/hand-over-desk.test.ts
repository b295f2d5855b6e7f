import { describe, expect, it } from 'vitest'
import type { Language } from '../../electron/documents/frozen-document.ts'
import type { HandOverCashMove } from '../../electron/documents/hand-over-desk.ts'
import { handOverSheetDocument, type HandOverSheetData } from '../../electron/documents/hand-over-sheet.ts'
import { renderWithReport } from '../../electron/documents/render.ts'
import { fen } from '../../shared/money.ts'
import { handOverSample, longHandOverSample } from './form-samples.ts'
import { testFonts } from './support/fonts.ts'
import { readPdf } from './support/read-pdf.ts'

const MOVES: readonly HandOverCashMove[] = [
  { kind: 'in', at: '2026-11-21 08:40', amount: fen(30_000), reason: '备零钱', paperNumber: 'L-0012', place: null },
  { kind: 'change', at: '2026-11-21 10:15', amount: fen(20_000), reason: '百元换零', paperNumber: '', place: null },
  { kind: 'drop', at: '2026-11-21 14:05', amount: fen(500_000), reason: '现金过多，两人送银行', paperNumber: 'B-20261121-7', place: 'bank' },
  { kind: 'out', at: '2026-11-21 16:30', amount: fen(30_000), reason: '退回找零金', paperNumber: 'L-0013', place: null },
]
const CHECKS: HandOverSheetData['checks'] = [
  { moment: 'open', all: 4, answered: 4, wrong: [] },
  { moment: 'equipment', all: 5, answered: 5, wrong: [{ text: '验钞机', note: '不走纸，已报修' }] },
  { moment: 'close', all: 0, answered: 0, wrong: [] },
]

async function pagesOf(data: HandOverSheetData): Promise<string[]> {
  const { pdf, missing } = await renderWithReport(handOverSheetDocument(data), { fonts: await testFonts() })
  expect(missing).toEqual([])
  return (await readPdf(pdf)).pages.map((page) => page.lines.join('\n'))
}

describe.each(['zh-CN', 'en'] as const)('a hand-over sheet with cash moves and checks, in %s', (language: Language) => {
  it('prints each move with its reason and paper, and what was not right', async () => {
    const pages = await pagesOf({ ...handOverSample(language), cashMoves: MOVES, checks: CHECKS })
    await expect(`${pages.join('\n---\n')}\n`).toMatchFileSnapshot(`../golden/papers/hand-over-desk.${language}.txt`)
  })

  it('lists that are empty take no room', async () => {
    const plain = await pagesOf(handOverSample(language))
    expect(await pagesOf({ ...handOverSample(language), cashMoves: [], checks: CHECKS.map((list) => ({ ...list, all: 0, answered: 0, wrong: [] })) })).toEqual(plain)
  })

  it('thirty moves and forty matters flow on', async () => {
    const moves = Array.from({ length: 30 }, (_, index) => MOVES[index % MOVES.length]!)
    const pages = await pagesOf({ ...longHandOverSample(language), cashMoves: moves, checks: CHECKS })
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.join('\n').match(/B-20261121-7/g)).toHaveLength(7)
  })
})
