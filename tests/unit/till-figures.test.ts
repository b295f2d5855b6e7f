import { describe, expect, it } from 'vitest'
import { reckon } from '../../renderer/features/collect/reckoning.ts'
import { EMPTY_TILL, spreadSum } from '../../renderer/features/collect/till.ts'
import type { OpenAccount, OpenCharge, Till } from '../../renderer/features/collect/till.ts'
import { writtenMoment } from '../../renderer/features/collect/written-moment.ts'
import { fen } from '../../shared/money.ts'

const charge = (chargeId: number, openFen: number, dueOn: string, disputed = false): OpenCharge => ({
  chargeId, premisesId: 1, room: '3栋1单元1802', feeItemId: 1, feeItem: '物业费', feeItemEn: 'Property fee', kind: 'billed', from: null, to: dueOn, description: '', amountFen: openFen, adjustedFen: 0, openFen, dueOn,
  payer: '张伟', why: { zh: '', en: '' }, late: null, dispute: disputed ? { reason: '水表不准', since: '2026-11-01 09:00', reviewOn: null } : null,
})
const ACCOUNT: OpenAccount = {
  charges: [charge(1, 29_622, '2026-10-10'), charge(2, 29_622, '2026-11-10'), charge(3, 8_000, '2026-11-10'), charge(4, 9_250, '2026-10-31', true)],
  prepaid: [{ premisesId: 1, room: '3栋1单元1802', feeItemId: null, feeItem: '', amountFen: 10_000 }], deposits: [], paidUntil: [], payers: [{ partyId: 7, name: '张伟', role: 'owner' }], lastReceipt: null,
}
const till = (changes: Partial<Till> = {}): Till => ({ ...EMPTY_TILL, ...changes })
const paid = (methods: Partial<Till['methods']>): Pick<Till, 'methods'> => ({ methods: { ...EMPTY_TILL.methods, ...methods } })
const figures = (changes: Partial<Till> = {}) => reckon(till(changes), ACCOUNT, 1, 10)

describe('the live figures of the till', () => {
  it('leave the disputed charge out and round cash before any is typed', () => {
    expect(figures()).toMatchObject({ chosenFen: 67_244, roundingFen: 4, dueFen: 67_240, changeFen: 0, errors: {} })
  })

  it('give change on what lies on the counter', () => {
    const given = figures({ ...paid({ cash: '700' }), notesChecked: true })
    expect(given).toMatchObject({ changeFen: 2_760, shortFen: 0, atSending: {} })
    expect(given.input.charges.map((line) => line.chargeId)).toEqual([1, 2, 3])
  })

  it('do not round when the rest comes by another method', () => {
    expect(figures(paid({ wechat: '672.44' }))).toMatchObject({ roundingFen: 0, dueFen: 67_244, cashDueFen: 0, atSending: {} })
  })

  it('say at each field what is wrong', () => {
    expect(figures({ amounts: { 1: '300' }, ...paid({ cash: '12,3' }), fromPrepaid: '200' }).errors).toEqual({
      'charges.1': 'more-than-open {"openFen":29622}', 'methods.cash': 'not-a-number', fromPrepaidFen: 'more-than-prepaid {"balanceFen":10000}',
    })
    expect(figures(paid({ cash: '600' })).atSending).toEqual({ 'methods.cash': 'cash-short {"amountFen":7240}' })
    expect(figures(paid({ cash: '700' })).atSending).toEqual({ notesChecked: 'notes-not-checked' })
    expect(figures(paid({ wechat: '700' })).atSending).toEqual({ 'methods.wechat': 'more-than-owed {"amountFen":2756}' })
  })

  it('ask a receipt written by hand for its number and its moment', () => {
    expect(figures({ ...paid({ cash: '700' }), handWritten: true, writtenAt: '2026-11-21' }).atSending).toEqual({ paperNumber: 'empty', writtenAt: 'not-a-moment' })
    expect(figures({ ...paid({ cash: '700' }), handWritten: true, paperNumber: '0012347', writtenAt: '20261121 935' }).input.handWritten).toEqual({ paperNumber: '0012347', writtenAt: '2026-11-21 09:35' })
  })

  it('spread one sum over the oldest charges', () => {
    const spread = spreadSum(till(), ACCOUNT.charges, fen(40_000))
    expect(reckon(spread, ACCOUNT, 1, 10).input.charges).toEqual([{ chargeId: 1, amountFen: 29_622 }, { chargeId: 2, amountFen: 10_378 }])
  })
})

it('reads when a receipt was written', () => {
  expect(['2026-11-21 8:05', '2026/11/21 08：05', '2026-11-21', '2026-11-21 25:00', ''].map(writtenMoment)).toEqual(['2026-11-21 08:05', '2026-11-21 08:05', null, null, null])
})
