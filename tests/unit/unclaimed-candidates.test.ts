import { describe, expect, test } from 'vitest'
import { type Household, matcherOf } from '../../electron/features/unclaimed/candidates.ts'

const home = (premisesId: number, room: string, names: string[], openFen: number, more: Partial<Household> = {}): Household => (
  { premisesId, parts: { building: '3', unit: '2', room }, room: `3栋2单元${room}`, names, openFen, payersFen: [], chargesFen: [openFen], ...more })
const match = matcherOf([
  home(1, '101', ['张伟', '李芳'], 30_000, { payersFen: [20_000, 10_000], chargesFen: [20_000, 10_000] }), home(2, '102', ['欧阳修文'], 25_000), home(3, '103', ['云帆贸易有限公司'], 25_000),
  ...[4, 5, 6, 7].map((id) => home(id, `20${id}`, [], 11_111)),
])
const found = (amountFen: number, payerText = '', note = '') => match({ amountFen, payerText, note }).map(({ premisesId, reasons }) => [premisesId, ...reasons])

describe('whose money it may be', () => {
  test.each([
    ['3栋2单元102物业费'], ['物业费 3-2-102'], ['3号楼2单元102 11月'], ['3栋 2单元 102 12345'], ['三栋二单元102室'], ['102房物业'],
  ])('the room is read in "%s"', (note) => {
    expect(found(1, '', note)).toEqual([[2, 'room']])
  })

  test('a name is found whole or inside of what was written; the amount makes it surer', () => {
    expect(found(25_000, '云帆贸易有限公司')).toEqual([[3, 'name', 'all-open']])
    expect(found(1, '网银转账', '代欧阳修文交')).toEqual([[2, 'name']])
    expect(found(10_000, '李芳')).toEqual([[1, 'name', 'payer-open']])
  })

  test('an amount alone says something only where few fit', () => {
    expect(found(25_000)).toEqual([[2, 'all-open'], [3, 'all-open']])
    expect(found(11_111)).toEqual([])
    expect(found(11_111, '', '3-2-205')).toEqual([[5, 'room', 'all-open']])
  })

  test('a year, a sum or nothing names no room', () => {
    expect(found(1, '', '2026年11月')).toEqual([])
    expect(found(1, '', '102.50元')).toEqual([])
    expect(found(1)).toEqual([])
  })
})
