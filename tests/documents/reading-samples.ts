import type { Language } from '../../electron/documents/frozen-document.ts'
import type { ReadingSheetData, ReadingSheetRow } from '../../electron/documents/reading-sheet.ts'
import { coverageByBuilding } from '../../shared/reading-coverage.ts'

const plain: ReadingSheetRow = { room: '', number: '', multiplier: 1, last: { value: 1_203_400, on: '2026-10-31' }, value: 1_221_900, usage: 18_500, rolledOver: false, warnings: [], missed: null, replaced: null }

/** The states a meter can be in at the end of a round, repeated to as many rows as asked for. */
export function readingSheetSample(language: Language, filled: boolean, count = 8): ReadingSheetData {
  const states: Partial<ReadingSheetRow>[] = [
    {}, { warnings: ['large'], value: 1_300_000, usage: 96_600 }, { value: 1_203_400, usage: 0, warnings: ['zero'] }, { value: null, usage: null, missed: { why: 'no-access', note: '' } },
    { value: 5_000, usage: 1_801_600, rolledOver: true, multiplier: 40 }, { replaced: { number: 'W-旧-0006', on: '2026-11-10', end: 1_215_000 }, last: { value: 0, on: '2026-11-10' }, value: 6_900, usage: 6_900 },
    { value: null, usage: null, missed: { why: 'other', note: language === 'en' ? 'the box is locked, the engineer has the key' : '表箱锁着，工程部有钥匙' } }, { last: null, usage: null, warnings: ['first'] },
  ]
  const rows = Array.from({ length: count }, (_, index) => {
    const last = index === count - 1
    return { ...plain, ...states[index % states.length], room: last ? '地下一层水泵房东侧消防管道井' : `${index % 2 + 1}栋2单元${1801 + index}`, building: last ? '' : String(index % 2 + 1), number: `W-${String(index + 1).padStart(4, '0')}` }
  })
  return {
    language, property: '云栖花园', kind: 'water', round: language === 'en' ? 'Water 2026-11' : '2026-11 水表', readOn: '2026-11-22', printedOn: '2026-11-22', filled, buildings: coverageByBuilding(rows),
    rows: rows.map(({ building: _building, ...row }) => row),
  }
}
