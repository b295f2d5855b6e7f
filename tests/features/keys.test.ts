import { describe, expect, test } from 'vitest'
import { deliver } from '../support/delivery-case.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { type Desk, MANAGER, makeApp, newOffice, signIn, type TestApp } from '../support/make-app.ts'
import { openInside } from '../support/store-inside.ts'

const TODAY = '2026-11-22'

async function office(): Promise<{ app: TestApp; desk: Desk }> {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101' }, { room: '102' }, { room: '103', delivered: ' ' }]))
  return { app, desk: manager }
}

type Kind = 'door-key' | 'door-card'
const issue = (desk: Desk, number: string, more: { premisesId?: number; partyId?: number | null; dueBackOn?: string | null; kind?: Kind } = {}) => ({
  requestId: desk.requestId(), premisesId: more.premisesId ?? 1, partyId: more.partyId ?? null, holder: '刘师傅', purpose: 'loan' as const,
  keys: [{ kind: more.kind ?? 'door-key', number }], dueBackOn: more.dueBackOn ?? null,
})
const giveBack = (desk: Desk, keyId: number, outcome: 'returned' | 'lost' | 'void' = 'returned', note = '', closedOn = TODAY) => ({ requestId: desk.requestId(), keyId, outcome, closedOn, note })
const codes = (error: { code: string; fields?: readonly { path: string; code: string }[] | undefined }): string[] => error.fields?.map((field) => `${field.path} ${field.code}`) ?? [error.code]

describe('keys', () => {
  test('slips are numbered within the year, without a hole, a delivery among them', async () => {
    const { app, desk } = await office()
    const first = await desk.call('keys.issue', issue(desk, 'A'))
    expect(codes(await desk.refused('keys.issue', issue(desk, 'A')))).toEqual(['keys.0.number key-already-out'])
    const second = await desk.call('keys.issue', { ...issue(desk, 'B'), keys: [{ kind: 'door-key', number: 'B' }, { kind: 'door-card', number: 'B' }] })
    expect((await deliver(desk, 3, TODAY)).keySlip?.number).toBe('YS2026-0003')
    app.setToday('2027-01-04')
    const later = await signIn(app, MANAGER.login)
    const third = await later.call('keys.issue', issue(later, 'C'))
    expect([first.slipNumber, second.slipNumber, third.slipNumber]).toEqual(['YS2026-0001', 'YS2026-0002', 'YS2027-0001'])
    expect((await later.call('keys.list', { premisesId: 1 })).keys.map((key) => key.slipNumber)).toEqual(['YS2027-0001', 'YS2026-0002', 'YS2026-0002', 'YS2026-0001'])
  })

  test('a key that came back goes out again; one number may be a key and a card, and be used in another room', async () => {
    const { desk } = await office()
    const { slipId } = await desk.call('keys.issue', issue(desk, 'A'))
    await desk.call('keys.issue', issue(desk, 'A', { kind: 'door-card' }))
    await desk.call('keys.issue', issue(desk, 'A', { premisesId: 2 }))
    await desk.call('keys.return', giveBack(desk, slipId))
    await desk.call('keys.issue', issue(desk, 'A'))
    const { keys } = await desk.call('keys.list', { premisesId: 1, state: 'all' })
    expect(keys.map((key) => [key.kind, key.outcome])).toEqual([['door-key', 'out'], ['door-card', 'out'], ['door-key', 'returned']])
  })

  test('overdue ones stand first and say so; a day due back is not in the past', async () => {
    const { app, desk } = await office()
    expect(codes(await desk.refused('keys.issue', issue(desk, 'A', { dueBackOn: '2026-11-21' })))).toEqual(['dueBackOn due-before-out'])
    await desk.call('keys.issue', issue(desk, 'LATE', { dueBackOn: TODAY }))
    await desk.call('keys.issue', issue(desk, 'STAYS'))
    await desk.call('keys.issue', issue(desk, 'SOON', { dueBackOn: '2026-11-30' }))
    app.setToday('2026-11-23')
    const later = await signIn(app, MANAGER.login)
    expect((await later.call('keys.list', {})).keys.map((key) => [key.number, key.overdue])).toEqual([['LATE', true], ['SOON', false], ['STAYS', false]])
  })

  test('a return is noted once, not before the key went out nor in the future; lost and void ones say why', async () => {
    const { desk } = await office()
    const { slipId } = await desk.call('keys.issue', issue(desk, 'A'))
    expect(codes(await desk.refused('keys.return', giveBack(desk, slipId, 'lost')))).toEqual(['note reason-needed'])
    expect(codes(await desk.refused('keys.return', giveBack(desk, slipId, 'returned', '', '2026-11-23')))).toEqual(['closedOn day-in-future'])
    expect(codes(await desk.refused('keys.return', giveBack(desk, slipId, 'returned', '', '2026-11-20')))).toEqual(['closedOn back-before-out'])
    await desk.call('keys.return', giveBack(desk, slipId, 'lost', '业主报失'))
    expect((await desk.refused('keys.return', giveBack(desk, slipId))).code).toBe('key-already-closed')
    expect((await desk.refused('keys.return', giveBack(desk, 999))).code).toBe('not-found')
    expect((await desk.call('keys.list', { state: 'all' })).keys).toMatchObject([{ outcome: 'lost', note: '业主报失', closedOn: TODAY }])
  })

  test('who only pays gets no keys; who also owns the premises does', async () => {
    const { app, desk } = await office()
    const inside = await openInside(app.dataFolder, 'write')
    inside.exec(`INSERT INTO party (id, kind, created_at) VALUES (900, 'person', 1); INSERT INTO party_name (party_id, name, pinyin) VALUES (900, '单雄信', 'dxx');
      INSERT INTO affiliation (premises_id, party_id, kind, from_date) VALUES (1, 900, 'former-spouse', '2026-01-01'), (2, 900, 'other-payer', '2026-01-01');
      UPDATE ownership SET share_denominator = 2 WHERE premises_id = 2;
      INSERT INTO ownership (premises_id, party_id, share_numerator, share_denominator) VALUES (2, 900, 1, 2)`)
    inside.close()
    expect(await desk.refused('keys.issue', issue(desk, 'A', { partyId: 900 }))).toMatchObject({ code: 'no-keys-for-payer', values: { name: '单雄信' } })
    await desk.call('keys.issue', issue(desk, 'A', { premisesId: 2, partyId: 900 }))
    expect((await desk.call('keys.list', {})).keys.map((key) => key.room)).toEqual(['1栋1单元102'])
  })
})
