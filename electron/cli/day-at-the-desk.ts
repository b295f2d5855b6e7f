import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { addMonths } from '../../shared/dates.ts'
import { fen, formatMoney } from '../../shared/money.ts'
import type { CallInput, CallOutput } from '../../shared/contract/index.ts'
import { AppError } from '../kernel/app-error.ts'
import type { Caller, Core } from './core.ts'
import { readWaterMeters } from './meters-of-the-day.ts'

export type DaySummary = { users: string[]; steps: { step: number; what: string }[]; figures: Record<string, string | number>; files: string[] }
type Options = { out: string; password: string; ledger?: string }
type Room = CallOutput<'premises.list'>['rows'][number]
type Day = { core: Core; options: Options; today: string; manager: Caller; summary: DaySummary; say(step: number, what: string): void; keep(name: string, bytes: Uint8Array): Promise<void> }

const SAMPLE_LEDGER = join(import.meta.dirname, '..', '..', 'tests', 'samples', 'ledger-yunqi.xlsx')
const PEOPLE = [{ login: 'clerk', name: '李敏', role: 'clerk' }, { login: 'cashier', name: '周洁', role: 'cashier' }] as const

/** Steps 2 to 9 of the desk's day: first run, ledger, people, a tenant, billing, collecting, hand-over, the manager's day. */
export async function dayAtTheDesk(core: Core, options: Options): Promise<DaySummary> {
  const day = await firstRun(core, options)
  await importTheLedger(day)
  for (const person of PEOPLE) await day.manager.call('users.add', { ...person, password: options.password })
  const clerk = await signIn(day, 'clerk')
  const shift = await clerk.call('shift.open', { requestId: clerk.requestId(), floatFen: fen(50_000) })
  day.say(4, `clerk 李敏 opened a shift with a float of ${formatMoney(fen(shift.floatFen))}`)
  const rooms = (await clerk.call('premises.list', { pageSize: 200 })).rows
  await moveTenantIn(day, clerk, find(rooms, (room) => room.state === 'occupied' && room.tenants === '' && room.openFen === 0))
  await readMeters(day, clerk, rooms)
  const month = day.today.slice(0, 7)
  await billMonth(day, month)
  const cashFen = await collect(day, clerk, find(rooms, (room) => room.tenants === '' && room.owners !== '' && room.openFen > 0))
  await startAnotherMoveIn(clerk, find(rooms, (room) => room.state === 'vacant'))
  await handOver(day, clerk, shift.id, shift.floatFen + cashFen)
  await managersDay(day)
  return day.summary
}

async function firstRun(core: Core, options: Options): Promise<Day> {
  const begun = await core.as(undefined).call('setup.begin', {
    language: 'zh-CN', office: '云栖物业服务中心', property: '云栖花园', managerName: '王建国', login: 'manager', password: options.password,
  })
  const manager = core.as(begun.session)
  const summary: DaySummary = { users: ['manager', ...PEOPLE.map((person) => person.login)], steps: [], figures: {}, files: [] }
  const day: Day = {
    core, options, manager, summary, today: (await manager.call('session.current', {})).today,
    say: (step, what) => summary.steps.push({ step, what }),
    keep: async (name, bytes) => {
      await writeFile(join(options.out, name), bytes)
      summary.files.push(name)
    },
  }
  await day.keep('recovery-key.pdf', manager.bytes(await manager.call('setup.recoverySheet', {})))
  await manager.call('setup.confirmRecoveryKey', { requestId: manager.requestId() })
  day.say(2, 'office 云栖物业服务中心, property 云栖花园, first manager, recovery key printed')
  return day
}

async function importTheLedger(day: Day): Promise<void> {
  const { manager, options } = day
  const ledger = options.ledger ?? SAMPLE_LEDGER
  const file = manager.upload(basename(ledger), new Uint8Array(await readFile(ledger)))
  const { mapping, paidUntil } = await manager.call('import.read', { file })
  const source = { file, mapping, paidUntil }
  await day.keep('held-back.xlsx', manager.bytes(await manager.call('import.heldBackFile', source)))
  const { openingFen } = await manager.call('import.preview', source)
  const { report } = await manager.call('import.commit', { ...source, requestId: manager.requestId() })
  Object.assign(day.summary.figures, { rows: report.rows, taken: report.taken, heldBack: report.heldBack.length, opening: formatMoney(fen(openingFen)) })
  day.say(3, `ledger of ${report.rows} rows: ${report.taken} taken, ${report.repaired.length} repaired, ${report.noted.length} noted, ${report.skipped.length} skipped, ${report.heldBack.length} held back; opening balances ${formatMoney(fen(openingFen))}`)
}

async function signIn(day: Day, login: string): Promise<Caller> {
  const { session } = await day.core.as(undefined).call('session.signIn', { user: login, password: day.options.password })
  return day.core.as(session)
}

function find(rooms: readonly Room[], fits: (room: Room) => boolean): Room {
  const room = rooms.find(fits)
  if (!room) throw new AppError('demo-needs-a-room')
  return room
}

async function moveTenantIn(day: Day, clerk: Caller, room: Room): Promise<void> {
  const { today } = day
  const started = await clerk.call('moveIn.start', { requestId: clerk.requestId(), premisesId: room.premisesId, moverKind: 'tenant' })
  const owner = started.owners[0]
  const departments = (await clerk.call('settings.get', {})).departments
  const steps = [
    { step: 'owner-confirmation', outcome: 'confirmed', how: 'phone', ownerPartyId: owner?.partyId ?? null, spokeWith: owner?.name ?? room.owners, temporaryUntil: null, note: '' },
    { step: 'identity', partyKind: 'person', name: '林一诺', phone: '13900001234', identityKind: 'cn-id', identityNumber: '11010519491231002X', validUntil: null, originalSeen: true, warningReason: '', headCount: 2 },
    { step: 'lease', contractNumber: 'ZL-2026-018', from: today, to: addMonths(today, 12), maximumOccupants: 3, rentFen: fen(450_000), contractSeen: true },
    {
      step: 'household', coResidents: [{ name: '林小满', relation: '女儿', identityKind: 'cn-id', identityNumber: '', phone: '', minor: true }], emergency: { name: '林建华', relation: '父亲', phone: '13700005678' },
      vehicles: [{ plate: '沪A·D12345', model: '轿车', colour: '白', space: 'B2-118' }], pets: [], privacyNotice: true, messageConsentOn: today, company: null,
    },
    { step: 'services', asked: ['network', 'parking-month-card'], keys: [{ kind: 'door-key', number: 'A-103-1' }, { kind: 'door-card', number: '00012345' }], readings: [], vip: null },
    { step: 'payers', payers: started.feeItems.map((item) => ({ feeItemId: item.feeItemId, payer: 'tenant' as const })) },
    { step: 'deposit', deposits: [] },
    { step: 'notice', moveOn: today, departments: departments.map((department) => ({ department, instruction: '今日入住，请协助' })), attention: '有老人，搬家走货梯' },
    { step: 'papers', signed: [{ paper: 'tenant-form', signer: '林一诺', signedOn: today }, { paper: 'safety-letter', signer: '林一诺', signedOn: today }] },
    { step: 'fee-start', from: addMonths(`${today.slice(0, 7)}-01`, 1) },
  ] as const
  let version = started.version
  for (const data of steps) {
    version = (await clerk.call('moveIn.saveStep', { requestId: clerk.requestId(), caseId: started.caseId, version, data: structuredClone(data) as never })).version
  }
  const saved = await clerk.call('moveIn.get', { caseId: started.caseId })
  for (const line of saved.notice?.lines.slice(0, 3) ?? []) {
    await clerk.call('notices.acknowledge', { requestId: clerk.requestId(), lineId: line.lineId, acknowledgedBy: `${line.department}值班`, how: 'phone', reply: '' })
  }
  await paper(day, clerk, 'tenant-form', started.caseId)
  const done = await clerk.call('moveIn.finish', { requestId: clerk.requestId(), caseId: started.caseId, version })
  await paper(day, clerk, 'department-notice', done.notice?.noticeId ?? 0)
  day.say(5, `tenant 林一诺 moved into ${room.room}: owner asked, document checked, lease, household, keys, payers, notice ${done.notice?.number ?? ''}, fees from next month`)
}

async function readMeters(day: Day, clerk: Caller, rooms: readonly Room[]): Promise<void> {
  const { roundId, read, meters, readOn } = await readWaterMeters(clerk, rooms.filter((room) => room.state === 'occupied').slice(0, 5), day.today)
  await paper(day, clerk, 'reading-sheet', roundId)
  Object.assign(day.summary.figures, { metersRead: `${read}/${meters}` })
  day.say(5, `${read} of ${meters} water meters read on ${readOn}, the round closed`)
}

async function billMonth(day: Day, month: string): Promise<void> {
  const { manager } = day
  const preview = await manager.call('billing.preview', { month })
  const run = await manager.call('billing.commit', { requestId: manager.requestId(), month, expectedCount: preview.count, expectedSumFen: preview.sumFen })
  Object.assign(day.summary.figures, { billed: formatMoney(fen(run.sumFen)), charges: run.count })
  day.say(6, `${month} billed: ${run.count} charges, ${formatMoney(fen(run.sumFen))}`)
}

/** Returns what lies in the drawer of it. */
async function collect(day: Day, clerk: Caller, room: Room): Promise<number> {
  const { charges, payers } = await clerk.call('charges.open', { premisesIds: [room.premisesId] })
  const { items } = await clerk.call('fees.items', {})
  const depositItem = items.find((item) => item.code === 'renovation-deposit')?.feeItemId ?? 0
  const wechat = fen(200_000)
  const owed = charges.reduce((sum, charge) => sum + charge.openFen, 0)
  const cash = fen(Math.ceil(owed / 10_000) * 10_000)
  const taken = await clerk.call('payments.collect', {
    requestId: clerk.requestId(), premisesId: room.premisesId, payerName: payers[0]?.name ?? room.owners, payerPartyId: payers[0]?.partyId ?? null,
    charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })), prepayments: [],
    deposits: [{ premisesId: room.premisesId, feeItemId: depositItem, amountFen: wechat }],
    methods: [{ method: 'wechat', amountFen: wechat, reference: '4200001234' }, { method: 'cash', amountFen: cash, reference: '' }], notesChecked: true, paperNumber: '0012347',
  })
  for (const receipt of taken.receipts) await paper(day, clerk, 'receipt', receipt.receiptId, receipt.number)
  Object.assign(day.summary.figures, { collected: formatMoney(fen(taken.totalFen)), rounding: formatMoney(fen(taken.roundingFen)), change: formatMoney(fen(taken.changeFen)) })
  day.say(7, `${room.room}: ${taken.receipts.map((receipt) => receipt.number).join(' and ')}, ${formatMoney(fen(taken.totalFen))} in cash and by WeChat, change ${formatMoney(fen(taken.changeFen))}`)
  return taken.cashFen
}

/** Left unfinished, so that the hand-over has something to pass on. */
async function startAnotherMoveIn(clerk: Caller, room: Room): Promise<void> {
  await clerk.call('moveIn.start', { requestId: clerk.requestId(), premisesId: room.premisesId, moverKind: 'owner' })
}

async function handOver(day: Day, clerk: Caller, shiftId: number, drawerFen: number): Promise<void> {
  const { denominations, floatFen } = await clerk.call('settings.get', {})
  const count = (methods: CallInput<'shift.count'>['methods']) => clerk.call('shift.count', { requestId: clerk.requestId(), shiftId, lines: breakDown(drawerFen, denominations), methods })
  await count([])
  const booked = (await clerk.call('shift.sheet', { shiftId })).methods
  const counted = await count(booked.flatMap((row) => (row.method === 'cash' ? [] : [{ method: row.method, count: row.count, sumFen: row.sumFen }])))
  const sheet = await clerk.call('shift.sheet', { shiftId })
  const input = {
    shiftId, countId: counted.countId, nextFloatFen: fen(floatFen), slipNumber: 'JK-001', differenceReason: counted.differenceFen === 0 ? '' : '分币不找零', remark: '',
    matters: sheet.matters.map((matter) => ({ key: matter.key, accepted: true, note: '' })), gate: sheet.gate.filter((row) => row.state === 'open').map((row) => ({ key: row.key, note: '已知' })),
  }
  const { ticket: giverTicket } = await clerk.call('approvals.signOwn', { password: day.options.password, call: 'shift.handOver', input })
  const { ticket } = await clerk.call('approvals.give', { user: 'cashier', password: day.options.password, call: 'shift.handOver', input })
  const done = await clerk.call('shift.handOver', { ...input, requestId: clerk.requestId(), giverTicket, ticket })
  await paper(day, clerk, 'hand-over-sheet', done.handOverId)
  Object.assign(day.summary.figures, { expectedCash: formatMoney(fen(counted.expectedFen)), countedCash: formatMoney(fen(counted.countedFen)), overShort: formatMoney(fen(done.differenceFen)), matters: sheet.matters.length })
  day.say(8, `shift handed over to 周洁: expected ${formatMoney(fen(counted.expectedFen))}, counted ${formatMoney(fen(counted.countedFen))}, ${sheet.matters.length} unfinished matters accepted`)
}

function breakDown(amount: number, denominations: readonly number[]): { valueFen: number; count: number }[] {
  let left = amount
  return denominations.map((valueFen) => {
    const count = Math.floor(left / valueFen)
    left -= count * valueFen
    return { valueFen, count }
  })
}

async function managersDay(day: Day): Promise<void> {
  const { manager, today } = day
  const summary = await manager.call('day.summary', { date: today })
  await day.keep(`day-${today}.xlsx`, manager.bytes(await manager.call('exports.make', { name: 'day', format: 'xlsx', from: today, to: today })))
  const verified = await manager.call('backup.verify', {})
  if (!verified.ok) throw new AppError('book-not-sound', { values: { problem: verified.problems[0] ?? '' } })
  Object.assign(day.summary.figures, { takings: formatMoney(fen(summary.totalFen)), receipts: summary.receiptCount })
  day.say(9, `the day: ${summary.receiptCount} receipts, ${formatMoney(fen(summary.totalFen))}; book checked, ${verified.transfers} transfers`)
}

async function paper(day: Day, caller: Caller, kind: 'receipt' | 'department-notice' | 'tenant-form' | 'hand-over-sheet' | 'reading-sheet', id: number, name: string = kind): Promise<void> {
  const made = await caller.call('papers.render', { paper: kind, id })
  await day.keep(`${name}.pdf`, caller.bytes(made.file))
  await caller.call('papers.recordPrint', { requestId: caller.requestId(), paper: kind, id })
}
