import { addMonths, businessDate, firstOfMonth, lastOfMonth, monthOf } from '../../shared/dates.ts'
import { fen } from '../../shared/money.ts'
import type { Tariff } from '../../shared/tariff.ts'
import type { CommandContext } from '../features/context.ts'
import type { WriteDb } from '../db/database.ts'
import { vehicle } from '../db/schema/household.ts'
import { assignment, tariff } from '../db/schema/money.ts'
import { createStoreDoor } from '../db/store-door.ts'
import { unlockWithPassword } from '../db/keyring.ts'
import { lockFolder } from '../db/folder-lock.ts'
import { importHandlers } from '../features/import/handlers.ts'
import { billingHandlers } from '../features/billing/handlers.ts'
import { paymentsHandlers } from '../features/payments/handlers.ts'
import { handOverHandlers } from '../features/shift/hand-over.ts'
import { shiftHandlers } from '../features/shift/handlers.ts'
import { brokenInvariants } from '../ledger/invariants.ts'
import { openCharges } from '../ledger/charges.ts'
import { AppError } from '../kernel/app-error.ts'
import type { Ports } from '../kernel/ports.ts'
import { nodePorts } from '../node-ports.ts'
import { withCore } from './core.ts'
import { inventLedger } from './invent-ledger.ts'

export type PropertySize = { premises: number; months: number; seed: number }
export type MadeProperty = PropertySize & { charges: number; receipts: number; seconds: number }

/**
 * A property of any size and age, through the handlers of the calls themselves but many to a transaction, since a durable commit each would take hours:
 * a ledger imported, three fee items a premises, a car for every second, every month billed, a quarter of the premises paying each month for the quarter behind them.
 */
export async function makeProperty(dataFolder: string, size: PropertySize, password: string): Promise<MadeProperty> {
  const started = performance.now()
  await withCore(dataFolder, async (core) => {
    const begun = await core.as(undefined).call('setup.begin', { language: 'zh-CN', office: '云栖物业服务中心', property: '云栖花园', managerName: '王建国', login: 'manager', password })
    const manager = core.as(begun.session)
    await manager.call('setup.confirmRecoveryKey', { requestId: manager.requestId() })
    await manager.call('users.add', { login: 'cashier', name: '周洁', role: 'cashier', password })
    await manager.call('users.add', { login: 'clerk', name: '李敏', role: 'clerk', password })
  })
  const ports = nodePorts({ dataFolder })
  const lock = lockFolder(dataFolder, businessDate(ports.clock.now()))
  const door = createStoreDoor(ports, brokenInvariants)
  try {
    const key = await unlockWithPassword(door.keyring(), 'manager', password)
    if (!key) throw new AppError('password-wrong')
    await door.unlock(key)
    const store = door.open()
    const firstMonth = addMonths(`${monthOf(businessDate(ports.clock.now()))}-01`, -size.months + 1)
    const premisesIds = store.write((db) => settle(worker(db, ports, firstMonth), size, firstMonth))
    let shiftId = 0
    for (let month = 0; month < size.months; month += 1) {
      const day = addMonths(firstMonth, month)
      store.write((db) => {
        const context = worker(db, ports, day)
        if (month === 0) shiftId = shiftHandlers['shift.open'](context, { requestId: context.requestId, floatFen: fen(50_000), lines: [], stationId: null }).id
        billMonth(context, monthOf(day))
        payQuarter(context, premisesIds.filter((_, index) => index % 3 === month % 3))
      })
    }
    store.write((db) => closeDesk(worker(db, ports, businessDate(ports.clock.now())), shiftId))
    const { charges, receipts } = store.read.one<{ charges: number; receipts: number }>('SELECT (SELECT count(*) FROM charge) AS charges, (SELECT count(*) FROM receipt) AS receipts')
    return { ...size, charges, receipts, seconds: Math.round((performance.now() - started) / 100) / 10 }
  } finally {
    await door.close()
    lock.release()
  }
}

/** A command's context on a given day, as dispatch would make it. */
function worker(db: WriteDb, ports: Ports, today: string): CommandContext {
  const now = Date.parse(`${today}T02:00:00Z`)
  return {
    db, now, today, requestId: ports.ids.id(), sheets: new Map(), cached: (_key, _topics, build) => build(),
    session: { id: '', userId: 1, login: 'manager', name: '王建国', role: 'manager', stationId: 1 }, approver: (ticket) => (ticket === GIVER ? 1 : 2), approval: () => ({ approvedBy: 2, sealedCodeId: null }), audit: () => undefined, backUpAfter: () => undefined,
  }
}

const MORE_ITEMS = [
  { code: 'parking-fee', name: '80 元/月', rule: { basis: 'unit', unitPrice: 800_000 } },
  { code: 'refuse-fee', name: '8 元/户·月', rule: { basis: 'household', unitPrice: 80_000 } },
] as const

/** Imports an invented ledger and binds the two further items. Returns the premises. */
function settle(context: CommandContext, size: PropertySize, firstMonth: string): number[] {
  const { db } = context
  const ledger = inventLedger(size.premises, size.seed, addMonths(firstMonth, -12))
  context.sheets.set('0'.repeat(32), { name: 'ledger', hash: '', sheetName: '', headings: ledger.headings, rows: ledger.rows })
  const paidUntil = lastOfMonth(addMonths(firstMonth, -1))
  importHandlers['import.commit'](context, { requestId: context.requestId, file: '0'.repeat(32), mapping: ledger.mapping, paidUntil, paidUntilByRow: {} })
  const premisesIds = db.all<{ id: number }>('SELECT id FROM premises ORDER BY id').map((row) => row.id)
  for (const item of MORE_ITEMS) {
    const feeItemId = db.one<{ id: number }>('SELECT id FROM fee_item WHERE code = ?', item.code).id
    const rule: Tariff = { ...item.rule, per: 'month', proration: 'full-month', roundEach: 'month' }
    const tariffId = db.insert(tariff, { feeItemId, name: item.name, rule: JSON.stringify(rule), fromDate: firstOfMonth(firstMonth) })
    for (const premisesId of premisesIds) db.insert(assignment, { premisesId, feeItemId, tariffId, payer: 'owner', quantity: 1, fromDate: firstOfMonth(firstMonth) })
  }
  for (const premisesId of premisesIds.filter((_, index) => index % 2 === 0)) {
    db.insert(vehicle, { premisesId, plate: `沪A${(premisesId * 7919 % 1_000_000).toString(16).toUpperCase().padStart(5, '0')}`, fromDate: firstOfMonth(firstMonth) })
  }
  return premisesIds
}

function billMonth(context: CommandContext, month: string): void {
  const { count, sumFen } = billingHandlers['billing.preview'](context, { month })
  billingHandlers['billing.commit'](context, { requestId: context.requestId, month, expectedCount: count, expectedSumFen: sumFen })
}

/** One in fifty does not pay this time; the others clear what is open, every second in cash. */
function payQuarter(context: CommandContext, premisesIds: readonly number[]): void {
  for (const [index, premisesId] of premisesIds.entries()) {
    if ((premisesId * 7 + Number(context.today.slice(5, 7))) % 50 === 0) continue
    const charges = openCharges(context.db, [premisesId])
    const owed = charges.reduce((sum, charge) => sum + charge.openFen, 0)
    if (owed === 0) continue
    const method = index % 2 === 0 ? 'cash' : 'wechat'
    paymentsHandlers['payments.collect'](context, {
      requestId: context.requestId, premisesId, payerName: charges[0]?.payer ?? '', payerPartyId: null,
      charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(charge.openFen) })), prepayments: [], deposits: [],
      methods: [{ method, amountFen: fen(owed), reference: '' }], fromPrepaidFen: fen(0), fromDeposits: [], warned: [], notesChecked: true, keepChange: false, paperNumber: '', handWritten: null, remark: '',
    })
  }
}

/** Stands for the giver's signature; any other ticket is the receiver's. */
const GIVER = 'giver'

/** Every receipt was printed when it was made; the long shift of the past is handed over, so that the desk starts with a free drawer of its own. */
function closeDesk(context: CommandContext, shiftId: number): void {
  const { expectedFen } = shiftHandlers['shift.count'](context, { requestId: context.requestId, shiftId, lines: [], methods: [] })
  const booked = shiftHandlers['shift.sheet'](context, { shiftId }).methods
  const methods = booked.flatMap((row) => (row.method === 'cash' ? [] : [{ method: row.method, count: row.count, sumFen: row.sumFen }]))
  const counted = shiftHandlers['shift.count'](context, { requestId: context.requestId, shiftId, lines: [{ valueFen: 1, count: 0 }, ...(expectedFen > 0 ? [{ valueFen: expectedFen, count: 1 }] : [])], methods })
  context.db.run(`INSERT INTO paper_print (paper, subject_id, at, by) SELECT 'receipt', id, at, user_id FROM receipt`)
  const sheet = shiftHandlers['shift.sheet'](context, { shiftId })
  handOverHandlers['shift.handOver'](context, {
    requestId: context.requestId, shiftId, countId: counted.countId, nextFloatFen: fen(Math.min(50_000, expectedFen)), slipNumber: '', differenceReason: '', remark: '', gate: [], receiverCountedFen: null, standsFen: null, giverTicket: GIVER, ticket: '', managerTicket: '',
    matters: sheet.matters.map((matter) => ({ key: matter.key, accepted: true, note: '' })),
  })
}
