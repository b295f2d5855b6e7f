import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import { addPerson, type Desk, makeApp, newOffice } from '../support/make-app.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { openInside } from '../support/store-inside.ts'

/** Li Min is alone at the desk; the manager left three envelopes. */
async function alone() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', name: '张伟' }]))
  const cashier = await addPerson(app, manager, 'limin', 'cashier', '李敏')
  await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(50_000), lines: [] })
  const { codes } = await manager.call('sealedCodes.issue', { count: 3 })
  return { app, manager, cashier, codes }
}
let collected = 0
/** A prepayment of another amount each time. */
async function prepay(desk: Desk, reference: string): Promise<number> {
  const amountFen = fen(10_000 + (collected += 1))
  const { receipts } = await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: 1, payerName: '张伟', payerPartyId: null, charges: [], prepayments: [{ premisesId: 1, feeItemId: null, amountFen }], deposits: [], notesChecked: true,
    methods: [{ method: 'wechat', amountFen, reference }],
  })
  return receipts[0]?.receiptId ?? 0
}
const voidInput = (receiptId: number) => ({ receiptId, partsBack: true, reason: '收错户' })
const at = (path: string, code: string) => ({ code: 'invalid-input', fields: [{ path, code }] })

test('a code in an envelope stands in for the second person, once, and the manager confirms it later', async () => {
  const { manager, cashier, codes } = await alone()
  const input = voidInput(await prepay(cashier, 'wx-1'))
  const sealedCode = { label: 'a-01', code: codes[0]?.secret.toLowerCase().replace('-', ' ') ?? '' }
  const { ticket, user } = await cashier.call('approvals.give', { sealedCode, call: 'receipts.void', input })
  expect(user).toBeNull()
  expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input, reason: '别的', ticket })).code).toBe('ticket-invalid')
  await cashier.call('receipts.void', { requestId: cashier.requestId(), ...input, ticket })
  expect(await cashier.call('receipts.get', { receiptId: input.receiptId })).toMatchObject({ voided: { by: '李敏', approvedBy: '密封码 A-01' } })
  expect(await cashier.refused('approvals.give', { sealedCode, call: 'receipts.void', input: voidInput(await prepay(cashier, 'wx-2')) })).toEqual(at('sealedCode.label', 'sealed-code-used'))
  const { shift } = await cashier.call('shift.current', {})
  expect((await cashier.call('shift.sheet', { shiftId: shift?.id ?? 0 })).matters).toContainEqual(expect.objectContaining({ kind: 'sealed-code', text: '密封码 A-01 作废 SJ2026-000001' }))
  const [used] = (await manager.call('sealedCodes.list', {})).codes
  expect(used).toMatchObject({ label: 'A-01', state: 'used', usedBy: '李敏', usedFor: '作废 SJ2026-000001', own: false })
  await manager.call('sealedCodes.confirm', { requestId: manager.requestId(), sealedCodeId: used?.id ?? 0, right: true, note: '' })
  expect((await manager.refused('sealedCodes.confirm', { requestId: manager.requestId(), sealedCodeId: used?.id ?? 0, right: true, note: '' })).code).toBe('sealed-code-confirmed')
  expect((await cashier.call('shift.sheet', { shiftId: shift?.id ?? 0 })).matters.filter((matter) => matter.kind === 'sealed-code')).toEqual([])
})

test('a code of which two tickets were made is used up by the first', async () => {
  const { cashier, codes } = await alone()
  const inputs = [voidInput(await prepay(cashier, 'wx-1')), voidInput(await prepay(cashier, 'wx-2'))] as const
  const sealedCode = { label: 'A-02', code: codes[1]?.secret ?? '' }
  const [first, second] = [await cashier.call('approvals.give', { sealedCode, call: 'receipts.void', input: inputs[0] }), await cashier.call('approvals.give', { sealedCode, call: 'receipts.void', input: inputs[1] })]
  await cashier.call('receipts.void', { requestId: cashier.requestId(), ...inputs[0], ticket: first.ticket })
  expect((await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...inputs[1], ticket: second.ticket })).code).toBe('ticket-invalid')
  expect(await cashier.call('receipts.get', { receiptId: inputs[1].receiptId })).toMatchObject({ voided: null })
})

test('a refused act leaves its code unused', async () => {
  const { cashier, codes } = await alone()
  const input = { ...voidInput(await prepay(cashier, 'wx-1')), partsBack: false }
  const { ticket } = await cashier.call('approvals.give', { sealedCode: { label: 'A-01', code: codes[0]?.secret ?? '' }, call: 'receipts.void', input })
  await cashier.refused('receipts.void', { requestId: cashier.requestId(), ...input, ticket })
  expect((await cashier.call('sealedCodes.list', {})).codes.map((code) => code.state)).toEqual(['sealed', 'sealed', 'sealed'])
})

describe('is refused', () => {
  test('where it is unknown, wrong, one\'s own, withdrawn, or not enough; wrong tries are slowed down', async () => {
    const { app, manager, cashier, codes } = await alone()
    const input = voidInput(await prepay(cashier, 'wx-1'))
    const give = (desk: Desk, label: string, code: string) => desk.refused('approvals.give', { sealedCode: { label, code }, call: 'receipts.void', input })
    expect(await give(cashier, 'Z-01', 'x')).toEqual(at('sealedCode.label', 'sealed-code-unknown'))
    expect(await give(manager, 'A-01', codes[0]?.secret ?? '')).toEqual(at('sealedCode.label', 'sealed-code-own'))
    expect((await cashier.refused('approvals.give', { sealedCode: { label: 'A-01', code: codes[0]?.secret ?? '' }, call: 'charges.waive', input: { chargeId: 1, amountFen: 1, reason: 'x' } })).code).toBe('sealed-code-not-here')
    expect(await cashier.refused('approvals.give', { call: 'receipts.void', input })).toEqual(at('user', 'empty'))
    const withdrawn = (await manager.call('sealedCodes.list', {})).codes.find((code) => code.label === 'A-03')?.id ?? 0
    await manager.call('sealedCodes.withdraw', { requestId: manager.requestId(), sealedCodeId: withdrawn, reason: '信封丢失' })
    expect(await give(cashier, 'A-03', codes[2]?.secret ?? '')).toEqual(at('sealedCode.label', 'sealed-code-unknown'))
    expect((await manager.refused('sealedCodes.withdraw', { requestId: manager.requestId(), sealedCodeId: withdrawn, reason: '再' })).code).toBe('sealed-code-used')
    for (let wrong = 0; wrong < 5; wrong += 1) expect(await give(cashier, 'A-01', codes[1]?.secret ?? '')).toEqual(at('sealedCode.code', 'sealed-code-wrong'))
    expect((await give(cashier, 'A-02', codes[1]?.secret ?? '')).code).toBe('try-later')
    app.advance(10 * 60_000)
    await cashier.call('approvals.give', { sealedCode: { label: 'A-02', code: codes[1]?.secret ?? '' }, call: 'receipts.void', input })
  })

  test('its confirmation by whoever used it, before it was used, and a finding without a note; what was not right becomes a matter', async () => {
    const { app, manager, cashier, codes } = await alone()
    const second = await addPerson(app, manager, 'wangfang', 'manager', '王芳')
    const input = voidInput(await prepay(cashier, 'wx-1'))
    const [sealed] = (await manager.call('sealedCodes.list', {})).codes
    const confirm = { requestId: manager.requestId(), sealedCodeId: sealed?.id ?? 0, right: false, note: '' }
    expect((await manager.refused('sealedCodes.confirm', confirm)).code).toBe('sealed-code-not-used')
    const { ticket } = await cashier.call('approvals.give', { sealedCode: { label: 'A-01', code: codes[0]?.secret ?? '' }, call: 'receipts.void', input })
    await cashier.call('receipts.void', { requestId: cashier.requestId(), ...input, ticket })
    expect((await cashier.refused('sealedCodes.confirm', confirm)).code).toBe('not-allowed')
    expect(await manager.refused('sealedCodes.confirm', confirm)).toEqual(at('note', 'reason-needed'))
    await second.call('sealedCodes.confirm', { ...confirm, requestId: second.requestId(), note: '住户没有来' })
    expect((await manager.call('tasks.list', {})).tasks).toContainEqual(expect.objectContaining({ kind: 'matter', text: '密封码 A-01（作废 SJ2026-000001）不对：住户没有来' }))
  })
})

test('only a hash is kept, sheets are lettered on, and the paper is one page', async () => {
  const { app, manager, codes } = await alone()
  const { codes: more, file } = await manager.call('sealedCodes.issue', { count: 24 })
  expect([codes.map((code) => code.label), more[0]?.label, more[23]?.label]).toEqual([['A-01', 'A-02', 'A-03'], 'B-01', 'B-24'])
  expect(file).toMatchObject({ mediaType: 'application/pdf' })
  const inside = await openInside(app.dataFolder)
  const kept = JSON.stringify(inside.prepare('SELECT * FROM sealed_code').all()) + JSON.stringify(inside.prepare('SELECT * FROM request').all())
  inside.close()
  for (const { secret } of [...codes, ...more]) expect(kept).not.toContain(secret)
})
