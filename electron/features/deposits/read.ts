import { approvedSchema, askedSchema, countersignedSchema, inspectedSchema, type RefundCase, type RefundNext, type RefundRule } from '../../../shared/contract/deposits.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import { addDays, dateTime, daysBetween } from '../../../shared/dates.ts'
import { sumFen } from '../../../shared/money.ts'
import type { ReadDb } from '../../db/database.ts'
import { AppError } from '../../kernel/app-error.ts'
import { readSettings } from '../../ledger/office.ts'
import { roomText } from '../../ledger/rooms.ts'
import { type DepositRow, depositById, endedDeposits, heldDeposits, othersHeld, payoutOf, refundsOf, type StepRow, stepsOf } from './store.ts'

/** What an item needs; one that no rule names needs the least. */
function ruleFor(db: ReadDb, code: string): RefundRule {
  return readSettings(db).refundRules.find((rule) => rule.item === code) ?? { item: code, countersign: false, againDays: 0, thingsBack: false }
}

type Holding = Pick<RefundCase, 'asked' | 'inspected' | 'again' | 'countersigned' | 'approved'>

/** The steps that hold: of each the newest, as long as every step ahead of it is older. */
function holding(rows: readonly StepRow[], rule: RefundRule): Holding {
  let after = 0
  const newest = (wanted: (row: StepRow) => boolean): StepRow | undefined => {
    const row = after < 0 ? undefined : rows.findLast(wanted)
    after = row && row.id > after ? row.id : -1
    return after < 0 ? undefined : row
  }
  const who = ({ at, by }: StepRow) => ({ at: dateTime(at), by })
  const round = (row: StepRow): number => inspectedSchema.parse(JSON.parse(row.data)).round
  const asked = newest((row) => row.step === 'asked')
  const inspected = newest((row) => row.step === 'inspected' && round(row) === 1)
  const again = rule.againDays > 0 ? newest((row) => row.step === 'inspected' && round(row) === 2) : undefined
  const countersigned = rule.countersign ? newest((row) => row.step === 'countersigned') : undefined
  const approved = newest((row) => row.step === 'approved')
  return {
    asked: asked ? { ...askedSchema.parse(JSON.parse(asked.data)), ...who(asked) } : null,
    inspected: inspected ? { ...inspectedSchema.parse(JSON.parse(inspected.data)), ...who(inspected), byId: inspected.byId } : null,
    again: again ? { ...inspectedSchema.parse(JSON.parse(again.data)), ...who(again), byId: again.byId } : null,
    countersigned: countersigned ? { ...countersignedSchema.parse(JSON.parse(countersigned.data)), ...who(countersigned) } : null,
    approved: approved ? { ...approvedSchema.parse(JSON.parse(approved.data)), ...who(approved) } : null,
  }
}

function nextOf(holds: Holding, rule: RefundRule, heldFen: number): RefundNext {
  if (heldFen === 0) return 'ended'
  if (!holds.asked) return 'ask'
  if (!holds.inspected) return 'inspect'
  if (rule.againDays > 0 && !holds.again) return 'again'
  if (rule.countersign && !holds.countersigned) return 'countersign'
  return holds.approved ? 'pay' : 'approve'
}

function stateOf(db: ReadDb, row: DepositRow) {
  const refunds = refundsOf(db, row.depositId)
  const steps = stepsOf(db, row.depositId)
  const refund = refunds.findLast((each) => each.state === (row.heldFen === 0 ? 'paid' : 'asked'))
  const rule = ruleFor(db, row.code)
  const holds = holding(steps.filter((step) => step.refundId === refund?.id), rule)
  const payout = row.heldFen === 0 ? payoutOf(db, row.depositId) : undefined
  const withdrawn = refunds.filter((each) => each.state === 'withdrawn')
  const over = refunds.filter((each) => each.state !== 'asked')
  return { refund, rule, holds, payout, withdrawn, next: nextOf(holds, rule, row.heldFen), version: refunds.length + over.length + steps.length }
}

/** A deposit and where giving it back stands. Throws `not-found`. */
export function readCase(db: ReadDb, depositId: number): RefundCase {
  const row = depositById(db, depositId)
  if (!row) throw new AppError('not-found')
  const { refund, rule, holds, payout, withdrawn, next, version } = stateOf(db, row)
  const deductedFen = payout?.deductedFen ?? sumFen((holds.again ?? holds.inspected)?.deductions.map((line) => line.amountFen) ?? [])
  return {
    depositId, version, premisesId: row.premisesId, room: roomText(row), item: row.item, itemEn: row.itemEn, payer: row.payer,
    receiptId: row.receiptId, receiptNumber: row.receiptNumber, paperNumber: row.paperNumber, receivedOn: row.receivedOn, takenFen: row.takenFen, heldFen: row.heldFen,
    rule, next, moveOutCaseId: refund?.moveOutCaseId ?? null, ...holds,
    againFrom: rule.againDays > 0 && holds.inspected ? addDays(holds.inspected.on, rule.againDays) : null,
    deductedFen, toPayFen: payout?.paidFen ?? Math.max(0, row.heldFen - deductedFen),
    payout: payout ? { ...payout, at: dateTime(payout.at) } : null,
    withdrawn: withdrawn.map((each) => each.reason),
    others: othersHeld(db, row).map((other) => ({ depositId: other.depositId, item: other.item, itemEn: other.itemEn, payer: other.payer, heldFen: other.heldFen })),
  }
}

/** The refund under way; undefined where nobody asks for the deposit. */
export function openRefundId(db: ReadDb, depositId: number): number | undefined {
  return refundsOf(db, depositId).findLast((each) => each.state === 'asked')?.id
}

export function listDeposits(db: ReadDb, { text, show }: ParsedInput<'deposits.list'>, today: string): CallOutput<'deposits.list'> {
  const line = (row: DepositRow) => ({
    depositId: row.depositId, premisesId: row.premisesId, room: roomText(row), item: row.item, itemEn: row.itemEn, payer: row.payer, receiptNumber: row.receiptNumber,
    receivedOn: row.receivedOn, ageDays: daysBetween(row.receivedOn, today), heldFen: row.heldFen,
  })
  if (show === 'ended') {
    const rows = endedDeposits(db, text.trim())
    return { rows: rows.map((row) => ({ ...line(row), paidFen: row.paidFen, next: 'ended' })), total: rows.length, heldFen: 0 }
  }
  const { rows, total, heldFen } = heldDeposits(db, text.trim())
  return { rows: rows.map((row) => ({ ...line(row), paidFen: null, next: row.asked === 1 ? stateOf(db, row).next : 'ask' })), total, heldFen }
}
