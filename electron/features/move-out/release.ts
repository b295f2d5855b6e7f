import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { MoveOutData } from '../../../shared/contract/move-out.ts'
import { dateTime } from '../../../shared/dates.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { goodsReleaseDocument } from '../../documents/goods-release.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { requireStep, settleStep } from '../../ledger/case-steps.ts'
import { type MoveOutCase, readMoveOut } from '../../ledger/move-out-case.ts'
import type { MoveOutRow } from '../../ledger/move-out-store.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { sealPaper } from '../../ledger/sealed-papers.ts'
import { userById } from '../../ledger/users.ts'
import type { CommandContext } from '../context.ts'

type Input = ParsedInput<'moveOut.release'>

/** 放行条, numbered and frozen. Throws `leaves-on-first`, `release-after-fees`, and what `requireCleared` throws. */
export function releaseGoods(context: CommandContext, row: MoveOutRow, input: Input): void {
  const { db, session, now, today } = context
  const known = readMoveOut(db, row.id, context)
  if (known.leavesOn === null) throw new AppError('leaves-on-first')
  if (known.steps.find((step) => step.name === 'fees')?.state !== 'done') throw new AppError('release-after-fees')
  if (known.steps.find((step) => step.name === 'release')?.state === 'done') throw new AppError('already-released')
  const approvedBy = requireCleared(context, known, input)
  const approval = approvedBy === null ? {} : { approvedBy, approvedReason: input.approvedReason }
  const { sealedPaperId, number } = sealPaper(db, {
    kind: 'release', premisesId: row.premisesId, partyId: row.partyId, addressee: row.name, purpose: input.goods, issuedOn: today, at: now, by: session.userId, ...approval,
  })
  const paper = goodsReleaseDocument({
    language: readLanguage(db), property: readProperty(db).name, number, issuedAt: dateTime(now), clerk: session.name, premises: known.part === '' ? known.room : `${known.room} ${known.part}`,
    name: row.name, leavesOn: known.leavesOn, on: input.on, goods: input.goods, vehicle: input.vehicle, carrier: input.carrier,
    ...(approvedBy === null ? {} : { approvedBy: userById(db, approvedBy).name, approvedReason: input.approvedReason }),
  })
  keepPaper(db, { paper: 'goods-release', subjectId: sealedPaperId, ...frozenText(paper), at: now })
  const data: MoveOutData = { step: 'release', sealedPaperId, number, goods: input.goods, vehicle: input.vehicle, carrier: input.carrier, on: input.on }
  settleStep(db, 'move-out', requireStep(db, 'move-out', row.id, 'release'), { state: 'done', reason: '', data: JSON.stringify(data), by: session.userId, at: now })
}

/** Throws `not-cleared` (openFen, keys) while something is owed or a key is out. */
export function requireNothingOpen({ fees, keysOut }: MoveOutCase): void {
  if (fees.openFen > 0 || keysOut > 0) throw new AppError('not-cleared', { values: { openFen: fees.openFen, keys: keysOut } })
}

/** Null where nothing is owed and every key is back; else the manager who lets the goods go. Throws `not-cleared`, `approver-not-manager`, `reason-needed`. */
function requireCleared({ db, session, approver }: CommandContext, known: MoveOutCase, { ticket, approvedReason }: Input): number | null {
  if (known.fees.openFen === 0 && known.keysOut === 0) return null
  if (ticket === '' && (session.role !== 'manager' || approvedReason === '')) requireNothingOpen(known)
  if (approvedReason === '') throw fieldError('approvedReason', 'reason-needed')
  if (ticket === '') return session.userId
  const approvedBy = approver(ticket)
  if (userById(db, approvedBy).role !== 'manager') throw new AppError('approver-not-manager')
  return approvedBy
}
