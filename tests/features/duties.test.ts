import { describe, expect, test } from 'vitest'
import { fen } from '../../shared/money.ts'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, makeApp, newOffice } from '../support/make-app.ts'
import { answerAll, coResident, confirmation, deposit, feeStart, finish, household, identity, lease, notice, payers, readyCase, start } from '../support/move-in-case.ts'

async function office() {
  const app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv(['101', '102'].map((room) => ({ room }))))
  const clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  return { app, manager, clerk, cashier: await addPerson(app, manager, 'limin', 'cashier', '李敏') }
}

describe('reports to the police station', () => {
  test('fall due by the kind of person, stand overdue after it, and are recorded once; the last closes the matter', async () => {
    const { app, clerk } = await office()
    const abroad = coResident('Ann Smith', { identityKind: 'passport', identityNumber: 'C01X00T47' })
    await finish(clerk, await readyCase(clerk, 1, { household: { ...household, coResidents: [abroad] } }))
    const listed = async () => (await clerk.call('registrations.list', {})).registrations
    expect((await listed()).map((row) => [row.name, row.personKind, row.dueAt, row.overdue, row.documentTail])).toEqual([
      ['Ann Smith', 'foreigner', '2026-11-26 00:00', false, '****0T47'], ['单雄信', 'tenant', '2026-11-30 23:59', false, '****002X'],
    ])
    app.setToday('2026-11-26')
    const [first, second] = await listed()
    expect([first?.overdue, second?.overdue]).toEqual([true, false])
    const record = (registrationId: number | undefined, more: object) => ({ requestId: clerk.requestId(), registrationId: registrationId ?? 0, state: 'reported' as const, reportedOn: '2026-11-26', note: '', ...more })
    expect(await clerk.refused('registrations.record', record(first?.registrationId, { reportedOn: null }))).toMatchObject({ fields: [{ path: 'reportedOn', code: 'empty' }] })
    expect(await clerk.refused('registrations.record', record(first?.registrationId, { reportedOn: '2026-11-27' }))).toMatchObject({ fields: [{ path: 'reportedOn', code: 'day-not-yet' }] })
    expect(await clerk.refused('registrations.record', record(first?.registrationId, { state: 'not-needed' }))).toMatchObject({ fields: [{ path: 'note', code: 'reason-needed' }] })
    await clerk.call('registrations.record', record(first?.registrationId, {}))
    expect(await clerk.refused('registrations.record', record(first?.registrationId, {}))).toEqual({ code: 'registration-recorded' })
    const matters = async () => (await clerk.call('tasks.list', {})).tasks.filter((task) => task.kind === 'registration').length
    expect(await matters()).toBe(1)
    await clerk.call('registrations.record', record(second?.registrationId, { state: 'not-needed', note: '本地户籍' }))
    expect([await matters(), (await listed()).length]).toEqual([0, 0])
    expect((await clerk.call('registrations.list', { state: 'all' })).registrations.map((row) => row.state).toSorted()).toEqual(['not-needed', 'reported'])
  })

  test('fall due as the property has set it', async () => {
    const { manager, clerk } = await office()
    await manager.call('settings.change', { requestId: manager.requestId(), settings: { registrationDays: 1, foreignerHours: 48 } })
    const begun = await start(clerk, 1)
    await finish(clerk, await answerAll(clerk, begun, [confirmation, { ...identity, headCount: 2 }, lease, { ...household, coResidents: [coResident('Ann', { identityKind: 'passport', identityNumber: 'C01X00T47' })] }, { ...notice, moveOn: '2026-11-22' }]))
    expect((await clerk.call('registrations.list', {})).registrations.map((row) => row.dueAt)).toEqual(['2026-11-23 23:59', '2026-11-24 09:02'])
  })
})

describe('the cashier\'s watch-list', () => {
  test('shows fees that begin until the first of them is paid, and a deposit until it is taken', async () => {
    const { manager, clerk, cashier } = await office()
    const begun = await start(clerk, 1)
    const depositItem = begun.depositItems[0]?.feeItemId ?? 0
    await finish(clerk, await answerAll(clerk, begun, [
      confirmation, identity, lease, payers(begun.feeItems[0]?.feeItemId ?? 0), { ...deposit, deposits: [{ feeItemId: depositItem, amountFen: fen(200_000) }] }, { ...notice, moveOn: '2026-11-22' }, feeStart('2026-11-22'),
    ]))
    const list = () => cashier.call('feeStarts.list', {})
    expect(await list()).toMatchObject({ starts: [{ payer: '单雄信', occasion: 'move-in', from: '2026-11-22', markedAt: null, overdue: false }], deposits: [{ payer: '单雄信', amountFen: 200_000 }] })
    const markId = (await list()).starts[0]?.markId ?? 0
    const mark = (firstDueOn: string) => ({ requestId: cashier.requestId(), markId, firstDueOn })
    expect(await clerk.refused('feeStarts.mark', mark('2026-12-05'))).toMatchObject({ code: 'not-allowed' })
    expect(await cashier.refused('feeStarts.mark', mark('2026-11-21'))).toMatchObject({ fields: [{ path: 'firstDueOn', code: 'before-the-start', values: { date: '2026-11-22' } }] })
    await cashier.call('feeStarts.mark', mark('2026-12-05'))
    expect(await cashier.refused('feeStarts.mark', mark('2026-12-05'))).toEqual({ code: 'already-marked' })
    expect((await list()).starts).toMatchObject([{ markedBy: '李敏', firstDueOn: '2026-12-05' }])
    const { count, sumFen } = await manager.call('billing.preview', { month: '2026-11' })
    await manager.call('billing.commit', { requestId: manager.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
    await cashier.call('shift.open', { requestId: cashier.requestId(), floatFen: fen(0) })
    const { charges } = await cashier.call('charges.open', { premisesIds: [1] })
    const due = charges.reduce((sum, charge) => sum + charge.openFen, 0)
    await cashier.call('payments.collect', {
      requestId: cashier.requestId(), premisesId: 1, payerName: '单雄信', payerPartyId: null, charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })), prepayments: [],
      deposits: [{ premisesId: 1, feeItemId: depositItem, amountFen: fen(200_000) }], methods: [{ method: 'wechat', amountFen: fen(due + 200_000), reference: 'wx-1' }], notesChecked: true,
    })
    expect(await list()).toEqual({ starts: [], deposits: [] })
  })
})
