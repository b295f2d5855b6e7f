import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import type { Answer } from '../../shared/wire.ts'
import { ledgerCsv } from './ledger-rows.ts'
import { MANAGER, PASSWORD, type TestApp } from './make-app.ts'
import { afterDay } from './office-day-after.ts'
import { billingDay } from './office-day-billing.ts'
import { cardsDay } from './office-day-cards.ts'
import { correctionsDay } from './office-day-corrections.ts'
import { deliveryDay } from './office-day-delivery.ts'
import { depositsDay } from './office-day-deposits.ts'
import { deskDay } from './office-day-desk.ts'
import { dunningDay } from './office-day-dunning.ts'
import { financeDay } from './office-day-finance.ts'
import { meterDay } from './office-day-meters.ts'
import { moveInDay } from './office-day-move-in.ts'
import { prepayDay } from './office-day-prepay.ts'
import { nightDay } from './office-day-shift.ts'
import { stockDay } from './office-day-stock.ts'
import { unclaimedDay } from './office-day-unclaimed.ts'

/** How a host carries a call; the session is the window's. */
export type Carry = (name: string, input: unknown, session?: string) => Promise<Answer>
export type Step = { name: CallName; input: Record<string, unknown>; session: string | undefined; answer: Answer }

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Office = { test: TestApp; ask: Ask; manager: string; cashier: string; saveFolder: string }

/**
 * A day at the desk that makes every call of the contract at least once, in an order that makes sense. Answers what was asked
 * and answered; a refusal ends it. `after` sees each step while the store stands as the step left it.
 */
export async function officeDay(test: TestApp, carry: Carry, options: { saveFolder: string; after?: (step: Step) => Promise<void> }): Promise<Step[]> {
  const steps: Step[] = []
  const ask: Ask = async (name, input, session) => {
    const answer = await carry(name, input, session)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)} ${JSON.stringify(test.log)}`)
    const step = { name, input: input as Record<string, unknown>, session, answer }
    steps.push(step)
    await options.after?.(step)
    return answer.value as CallOutput<typeof name>
  }
  await ask('setup.state', {})
  const begun = await ask('setup.begin', { language: 'zh-CN', office: '云栖物业服务中心', property: '云栖花园', managerName: MANAGER.name, login: MANAGER.login, password: PASSWORD })
  await ask('users.add', { login: 'limin', name: '李敏', role: 'cashier', password: PASSWORD }, begun.session)
  const { session: cashier } = await ask('session.signIn', { user: 'limin', password: PASSWORD })
  const office: Office = { test, ask, manager: begun.session, cashier, saveFolder: options.saveFolder }
  await keysAndPeople(office, begun.recoveryKey)
  await ledger(office)
  await billing(office)
  const shiftId = await till(office)
  await stockDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId() })
  await correctionsDay({ ask, clerk: cashier, manager: office.manager, managerLogin: MANAGER.login, requestId: () => test.requestId() })
  await depositsDay({ ask, clerk: cashier, manager: office.manager, managerLogin: MANAGER.login, requestId: () => test.requestId() })
  await unclaimedDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId(), upload: (name, bytes) => test.ports.files.put(name, 'text/csv', bytes, cashier).handle })
  const noticeLine = await moveInDay({ ask, manager: office.manager, cashier, requestId: () => test.requestId() })
  await deskWork(office)
  await deliveryDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId(), today: '2026-11-22' })
  await meterDay({ ask, clerk: cashier, requestId: () => test.requestId(), today: '2026-11-22', upload: (name, bytes) => test.ports.files.put(name, 'text/csv', bytes, cashier).handle })
  await archive(office)
  await afterDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId(), today: '2026-11-22' })
  await tariffs(office)
  await billingDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId() })
  await prepayDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId() })
  await cardsDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId(), today: '2026-11-22' })
  await dunningDay({ ask, clerk: cashier, requestId: () => test.requestId(), today: '2026-11-22' })
  await deskDay({ ask, manager: office.manager, clerk: cashier, requestId: () => test.requestId(), shiftId })
  await handOver(office, shiftId)
  await nightDay({ ask, clerk: cashier, manager: office.manager, managerLogin: MANAGER.login, requestId: () => test.requestId() })
  await ask('notices.acknowledge', { requestId: test.requestId(), lineId: noticeLine, acknowledgedBy: '陈师傅', how: 'phone', reply: '' }, office.manager)
  await reports(office)
  await financeDay({ ask, manager: office.manager, requestId: () => test.requestId() })
  return steps
}

async function keysAndPeople({ test, ask, manager, saveFolder }: Office, recoveryKey: string): Promise<void> {
  await ask('setup.recoverySheet', {}, manager)
  await ask('setup.saveRecoveryKey', { folder: saveFolder, acceptSameDisk: true }, manager)
  await ask('setup.confirmRecoveryKey', { requestId: test.requestId() }, manager)
  const { user } = await ask('users.add', { login: 'zhaolei', name: '赵蕾', role: 'clerk', password: PASSWORD }, manager)
  await ask('users.setPassword', { userId: user.id, password: 'another horse' }, manager)
  const { session } = await ask('session.signIn', { user: 'zhaolei', password: 'another horse' })
  await ask('session.changePassword', { current: 'another horse', next: PASSWORD }, session)
  await ask('session.signOut', {}, session)
  await ask('users.setActive', { userId: user.id, active: false }, manager)
  await ask('session.recover', { recoveryKey, user: MANAGER.login, password: PASSWORD })
  await ask('users.list', {}, manager)
  await ask('users.names', {}, manager)
  await ask('session.current', {}, manager)
  await ask('settings.get', {}, manager)
  await ask('settings.change', { requestId: test.requestId(), settings: { floatFen: 60_000 } }, manager)
}

async function ledger({ test, ask, manager }: Office): Promise<void> {
  const bytes = ledgerCsv([{ room: '301', name: '覃敏敏', arrears: '120.50' }, { room: '302' }, { room: '303' }, { room: '304', area: '没量' }, { room: '305', delivered: ' ' }, { room: '306' }, { room: '306', name: '单雄信', role: '租户' }])
  const file = test.ports.files.put('台账.csv', 'text/csv', bytes, manager).handle
  const { mapping } = await ask('import.read', { file }, manager)
  const source = { file, mapping, paidUntil: '2026-10-31', paidUntilByRow: { '3': '2026-09-30' } }
  await ask('import.preview', source, manager)
  await ask('import.commit', { requestId: test.requestId(), ...source }, manager)
  await ask('import.heldBackFile', source, manager)
  await ask('premises.list', {}, manager)
  await ask('find.search', { text: 'qmm' }, manager)
}

async function billing({ test, ask, cashier }: Office): Promise<void> {
  const { count, sumFen } = await ask('billing.preview', { month: '2026-11' }, cashier)
  await ask('billing.commit', { requestId: test.requestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen }, cashier)
  await ask('billing.runs', {}, cashier)
}

async function till({ test, ask, cashier }: Office): Promise<number> {
  const { id } = await ask('shift.open', { requestId: test.requestId(), floatFen: fen(50_000), lines: [{ valueFen: 10_000, count: 5 }] }, cashier)
  const { items } = await ask('fees.items', {}, cashier)
  const item = (code: string): number => items.find((row) => row.code === code)?.feeItemId ?? 0
  const { chargeId } = await ask('charges.addOneOff', { requestId: test.requestId(), premisesId: 1, feeItemId: item('water'), description: '10月 4吨', from: null, to: '2026-10-31', amountFen: fen(2_000) }, cashier)
  await ask('charges.dispute', { requestId: test.requestId(), chargeId, reason: '表读数不对', reviewOn: null }, cashier)
  await ask('charges.liftDispute', { requestId: test.requestId(), chargeId, outcome: '重抄无误' }, cashier)
  const { charges } = await ask('charges.open', { premisesIds: [1] }, cashier)
  const taken = await ask('payments.collect', {
    requestId: test.requestId(), premisesId: 1, payerName: '覃敏敏', payerPartyId: null,
    charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })),
    prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(10_000) }],
    deposits: [{ premisesId: 1, feeItemId: item('renovation-deposit'), amountFen: fen(200_000) }],
    methods: [{ method: 'wechat', amountFen: fen(200_000), reference: 'wx-1' }, { method: 'cash', amountFen: fen(60_000), reference: '' }], notesChecked: true,
    handWritten: { paperNumber: '0012345', writtenAt: '2026-11-22 08:55' },
  }, cashier)
  await ask('receipts.spoilPaper', { requestId: test.requestId(), paperNumber: '0012346', reason: '写错' }, cashier)
  const id1 = taken.receipts[0]?.receiptId ?? 0
  await ask('papers.render', { paper: 'receipt', id: id1 }, cashier)
  await ask('papers.recordPrint', { requestId: test.requestId(), paper: 'receipt', id: id1 }, cashier)
  await ask('receipts.list', { from: null, to: null, shiftId: id }, cashier)
  return id
}

async function deskWork({ test, ask, cashier }: Office): Promise<void> {
  await ask('premises.get', { premisesId: 1 }, cashier)
  const { taskId } = await ask('tasks.add', { requestId: test.requestId(), text: '回访', premisesId: 1, dueOn: null }, cashier)
  await ask('tasks.close', { requestId: test.requestId(), taskId, outcome: '已回访' }, cashier)
  const { tasks } = await ask('tasks.list', {}, cashier)
  const asked = tasks.find((task) => task.kind === 'ask-document')?.id ?? 0
  await ask('tasks.answer', { requestId: test.requestId(), taskId: asked, answer: { kind: 'document', identityKind: 'cn-id', number: '11010519491231002X' } }, cashier)
  await ask('drafts.save', { key: 'collect:1', value: { cash: '700' } }, cashier)
  await ask('drafts.get', { key: 'collect:1' }, cashier)
  await ask('drafts.discard', { key: 'collect:1' }, cashier)
}

async function tariffs({ test, ask, manager }: Office): Promise<void> {
  const requestId = () => test.requestId()
  const { feeItemId } = await ask('feeItems.add', { requestId: requestId(), name: '电梯费', nameEn: 'Lift fee', kind: 'recurring', account: 'income:other' }, manager)
  const rule = { basis: 'household' as const, unitPrice: 200_000, per: 'month' as const, proration: 'full-month' as const, roundEach: 'month' as const }
  const { tariffId } = await ask('tariffs.add', { requestId: requestId(), feeItemId, name: '高层', from: '2026-12-01', rule }, manager)
  const scope = { building: '', use: 'residential', premisesIds: [] }
  await ask('assignments.preview', { feeItemId, tariffId, from: '2026-12-01', scope }, manager)
  await ask('assignments.assign', { requestId: requestId(), feeItemId, tariffId, from: '2026-12-01', payer: 'owner', scope }, manager)
  const { rows } = await ask('assignments.list', { feeItemId }, manager)
  await ask('assignments.end', { requestId: requestId(), assignmentId: rows[0]?.assignmentId ?? 0, to: '2027-06-30' }, manager)
  await ask('tariffs.addVersion', { requestId: requestId(), tariffId, from: '2027-07-01', rule: { ...rule, unitPrice: 220_000 } }, manager)
  const { reductionId } = await ask('reductions.add', { requestId: requestId(), premisesId: 1, feeItemId, kind: 'vacancy', percent: 70, from: '2026-12-01', to: null, reason: '空置' }, manager)
  await ask('reductions.list', {}, manager)
  await ask('reductions.end', { requestId: requestId(), reductionId, to: '2027-01-31', note: '' }, manager)
  await ask('feeItems.change', { requestId: requestId(), feeItemId, name: '电梯运行费', nameEn: 'Lift fee', active: true }, manager)
  await ask('tariffs.list', {}, manager)
}

async function archive({ test, ask, cashier, manager }: Office): Promise<void> {
  const subject = { of: 'premises' as const, id: 1 }
  const owner = (await ask('premises.get', { premisesId: 1 }, cashier)).people[0]?.partyId ?? 0
  const requestId = () => test.requestId()
  const { recordId } = await ask('records.add', { requestId: requestId(), subject, kind: 'repair', happenedOn: '2026-11-22', text: '厨房漏水', dueOn: '2026-11-25', open: true }, cashier)
  await ask('records.close', { requestId: requestId(), recordId, outcome: '已换阀门' }, cashier)
  const { paperId } = await ask('archivePapers.take', { requestId: requestId(), subject, title: '购房合同', form: 'copy', copies: 1, box: 'A-12', takenOn: '2026-11-22' }, cashier)
  await ask('archivePapers.lend', { requestId: requestId(), paperId, borrower: '王律师', purpose: '核对面积', dueBackOn: '2026-11-30' }, cashier)
  await ask('archivePapers.lent', {}, cashier)
  await ask('archivePapers.giveBack', { requestId: requestId(), paperId }, cashier)
  await ask('archivePapers.leave', { requestId: requestId(), paperId, reason: '退还业主' }, manager)
  const file = test.ports.files.put('合同.pdf', 'application/pdf', new TextEncoder().encode('%PDF-1.4\n%%EOF'), manager).handle
  const { attachmentId } = await ask('attachments.add', { subject, file, title: '购房合同' }, manager)
  await ask('attachments.open', { attachmentId }, manager)
  await ask('attachments.remove', { attachmentId, reason: '传错' }, manager)
  const { mandateId } = await ask('mandates.add', {
    requestId: requestId(), premisesId: 1, principalPartyId: owner, agent: { kind: 'company', name: '安居代理有限公司', phone: '02161234567' }, scope: 'sublet', number: 'WT-1', from: '2026-11-01', until: '2027-10-31',
    originalSeen: true, note: '',
  }, cashier)
  await ask('mandates.revoke', { requestId: requestId(), mandateId, revokedOn: '2026-11-22' }, cashier)
  const { affiliationId } = await ask('affiliations.add', { requestId: requestId(), premisesId: 1, person: { kind: 'person', name: '覃前夫', phone: '' }, kind: 'former-spouse', from: '2026-11-01', note: '代缴物业费' }, cashier)
  await ask('affiliations.end', { requestId: requestId(), affiliationId, to: '2026-11-22' }, cashier)
  const { vehicleId } = await ask('vehicles.add', { requestId: requestId(), premisesId: 1, partyId: owner, plate: '沪A·D12345', model: '轿车', colour: '白', space: 'B2-118', from: '2026-11-01' }, cashier)
  await ask('vehicles.end', { requestId: requestId(), vehicleId, to: '2026-11-22' }, cashier)
  await ask('contacts.add', { requestId: requestId(), partyId: owner, kind: 'emergency', name: '覃父', relation: '父亲', phone: '13900002222' }, cashier)
  const { contacts } = await ask('parties.get', { partyId: owner }, cashier)
  await ask('contacts.end', { requestId: requestId(), contactId: contacts[0]?.contactId ?? 0, to: '2026-11-22' }, cashier)
  await ask('parties.setFacts', {
    requestId: requestId(), partyId: owner, nationality: '中国', registeredAddress: '', employer: '云栖小学', occupation: '教师', legalRepresentative: '', guardianPartyId: null, diedOn: null, messageConsent: true,
    important: false, reason: '本人登记',
  }, cashier)
  await ask('archive.get', { subject }, cashier)
  await ask('archive.timeLine', { subject }, cashier)
  await ask('archive.timeLine', { subject: { of: 'party', id: owner }, groups: ['people'] }, cashier)
  await ask('parties.get', { partyId: owner }, cashier)
}

async function handOver({ test, ask, cashier }: Office, shiftId: number): Promise<void> {
  await ask('shift.current', {}, cashier)
  await ask('charges.otherPremises', { premisesId: 1 }, cashier)
  await ask('payments.atTill', { premisesId: 1 }, cashier)
  const methods = [{ method: 'wechat' as const, count: 3, sumFen: 0 }]
  const counted = await ask('shift.count', { requestId: test.requestId(), shiftId, lines: [{ valueFen: 10_000, count: 9 }], methods }, cashier)
  const sheet = await ask('shift.sheet', { shiftId }, cashier)
  const booked = sheet.methods.flatMap((row) => (row.method === 'cash' ? [] : [{ method: row.method, count: row.count, sumFen: row.sumFen }]))
  const again = await ask('shift.count', { requestId: test.requestId(), shiftId, lines: counted.lines, methods: booked }, cashier)
  const input = {
    shiftId, countId: again.countId, nextFloatFen: fen(50_000), slipNumber: 'S-1', differenceReason: '零钱未点', remark: '',
    matters: sheet.matters.map((matter) => ({ key: matter.key, accepted: true, note: '' })), gate: sheet.gate.map((row) => ({ key: row.key, note: '已看' })),
  }
  const { ticket: giverTicket } = await ask('approvals.signOwn', { password: PASSWORD, call: 'shift.handOver', input }, cashier)
  const { ticket } = await ask('approvals.give', { user: MANAGER.login, password: PASSWORD, call: 'shift.handOver', input }, cashier)
  await ask('shift.handOver', { ...input, requestId: test.requestId(), giverTicket, ticket }, cashier)
}

async function reports({ ask, manager }: Office): Promise<void> {
  await ask('shift.handOvers', {}, manager)
  await ask('day.summary', { date: '2026-11-22' }, manager)
  await ask('exports.make', { name: 'day', format: 'csv', from: null, to: '2026-11-22' }, manager)
  await ask('backup.now', {}, manager)
  await ask('backup.list', {}, manager)
  await ask('backup.verify', {}, manager)
}
