import { dateTime } from '../../../shared/dates.ts'
import { fen } from '../../../shared/money.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { hashOf } from '../../documents/frozen-document.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { drawer } from '../../ledger/accounts.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { openEntry, postTransfers, type Transfer } from '../../ledger/post.ts'
import { openShiftAt, openShiftOf, shiftById, type ShiftSummary } from '../../ledger/shifts.ts'
import { userById } from '../../ledger/users.ts'
import { addTask } from '../../ledger/tasks.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { handOverPaper } from './paper.ts'
import { countedTotal } from './rules.ts'
import {
  closeShift, countsOf, drawerLeft, expectedCash, handOverList, handPapers, insertCount, insertHandOver, insertShift, type Sheet, sheetOf,
} from './store.ts'

export const shiftHandlers: HandlersOf<'shift.current' | 'shift.open' | 'shift.count' | 'shift.sheet' | 'shift.handOver' | 'shift.handOvers'> = {
  'shift.current': ({ db, session }) => {
    const shift = openShiftOf(db, session.userId) ?? null
    const there = openShiftAt(db, session.stationId) ?? null
    return { shift, otherShift: there && there.userId !== session.userId ? there : null, drawerFen: there ? 0 : drawerLeft(db, session.stationId) }
  },

  'shift.open': (context, { floatFen, lines }) => {
    const { db, session } = context
    if (openShiftOf(db, session.userId)) throw new AppError('shift-already-open')
    const there = openShiftAt(db, session.stationId)
    if (there) throw new AppError('drawer-taken', { values: { name: there.userName, since: there.openedAt } })
    if (lines.length > 0 && countedTotal(lines) !== floatFen) throw fieldError('floatFen', 'count-differs', { countedFen: countedTotal(lines) })
    return openShift(context, { userId: session.userId, stationId: session.stationId, floatFen, lines, drawerFen: drawerLeft(db, session.stationId) })
  },

  'shift.count': ({ db, session, now, audit }, { shiftId, lines }) => {
    const shift = ownOpenShift(db, shiftId, session.userId)
    const countedFen = countedTotal(lines)
    const expectedFen = expectedCash(db, shift)
    const countId = insertCount(db, { shiftId, lines: JSON.stringify(lines), countedFen, expectedFen, at: now, by: session.userId })
    audit(`count ${countId} of shift ${shiftId}`)
    return { countId, at: dateTime(now), lines, countedFen, expectedFen, differenceFen: countedFen - expectedFen, recount: countsOf(db, shiftId).length - 1 }
  },

  'shift.sheet': ({ db }, { shiftId }) => sheetOf(db, shiftId),

  'shift.handOver': (context, input) => {
    const { db, session, now, audit } = context
    const shift = ownOpenShift(db, input.shiftId, session.userId)
    const receiverId = context.approver(input.ticket)
    const receiver = userById(db, receiverId)
    // Switched off between the approval and now: a drawer must not go to somebody who can no longer sign in.
    if (receiver.active === 0) throw new AppError('ticket-invalid')
    const { sheet, countedFen, differenceFen } = checkedSheet(context, input, shift)
    if (openShiftOf(db, receiverId)) throw new AppError('receiver-has-shift')
    const handedInFen = countedFen - input.nextFloatFen
    settleDrawer(context, shift, { differenceFen, handedInFen })
    closeShift(db, shift.id, now)
    const next = openShift(context, { userId: receiverId, stationId: shift.stationId, floatFen: input.nextFloatFen, lines: [], drawerFen: input.nextFloatFen })
    const signed: Sheet = {
      ...sheet, state: 'closed', closedAt: dateTime(now), receiver: receiver.name,
      cash: sheet.cash && { ...sheet.cash, handedInFen, nextFloatFen: input.nextFloatFen, slipNumber: input.slipNumber, reason: input.differenceReason },
    }
    const handOverId = insertHandOver(db, {
      shiftId: shift.id, countId: input.countId, nextShiftId: next.id, receiverId, differenceFen, differenceReason: input.differenceReason,
      handedInFen, nextFloatFen: input.nextFloatFen, slipNumber: input.slipNumber, remark: input.remark, sheet: JSON.stringify(signed), at: now,
    })
    const frozen = handOverPaper(db, signed, input.remark)
    keepPaper(db, { paper: 'hand-over-sheet', subjectId: handOverId, definition: frozen, hash: hashOf(frozen), at: now })
    audit(`hand-over ${handOverId} of shift ${shift.id}`)
    returnMatters(context, signed)
    context.backUpAfter('hand-over')
    return { handOverId, nextShiftId: next.id, differenceFen }
  },

  'shift.handOvers': ({ db }, { limit }) => ({ handOvers: handOverList(db, limit) }),
}

/** What the receiver did not take stays on the desk's list as the giver's to settle, with the reason. */
function returnMatters({ db, session, now }: CommandContext, { shift, matters }: Sheet): void {
  for (const matter of matters) {
    if (matter.accepted !== false) continue
    addTask(db, { kind: 'matter', premisesId: matter.premisesId, text: deskWords(db).returned(shift.userName, matter.text, matter.note), createdAt: now, createdBy: session.userId })
  }
}

type HandOverInput = Parameters<(typeof shiftHandlers)['shift.handOver']>[1]

/** What both sign: the last count, taken after the last payment; every paper number there; every matter answered. */
function checkedSheet({ db }: CommandContext, input: HandOverInput, shift: ShiftSummary): { sheet: Sheet; countedFen: number; differenceFen: number } {
  const count = countsOf(db, shift.id).at(-1)
  if (!count || count.id !== input.countId) throw fieldError('countId', 'count-again')
  if (count.expectedFen !== expectedCash(db, shift)) throw fieldError('countId', 'count-outdated')
  const { missingPaper } = handPapers(db, shift.id)
  if (missingPaper.length > 0) throw new AppError('paper-number-missing', { values: { numbers: missingPaper.join(deskWords(db).listComma) } })
  const differenceFen = count.countedFen - count.expectedFen
  if (differenceFen !== 0 && input.differenceReason === '') throw fieldError('differenceReason', 'difference-needs-reason')
  if (input.nextFloatFen > count.countedFen) throw fieldError('nextFloatFen', 'more-than-counted', { countedFen: count.countedFen })
  const sheet = sheetOf(db, shift.id)
  const answers = new Map(input.matters.map((matter) => [matter.key, matter]))
  const matters = sheet.matters.map((matter, index) => {
    const answer = answers.get(matter.key)
    if (!answer) throw fieldError(`matters.${index}`, 'not-answered')
    if (!answer.accepted && answer.note === '') throw fieldError(`matters.${index}.note`, 'reject-needs-note')
    return { ...matter, accepted: answer.accepted, note: answer.note }
  })
  return { sheet: { ...sheet, matters }, countedFen: count.countedFen, differenceFen }
}

/** Over or short is booked as it is, never netted; takings leave the drawer. */
function settleDrawer(context: CommandContext, shift: ShiftSummary, { differenceFen, handedInFen }: { differenceFen: number; handedInFen: number }): void {
  const { db, session, requestId, now, today } = context
  const cash = drawer(shift.stationId)
  const transfers: Transfer[] = []
  if (differenceFen > 0) transfers.push({ debit: cash, credit: 'over-short', amountFen: fen(differenceFen) })
  if (differenceFen < 0) transfers.push({ debit: 'over-short', credit: cash, amountFen: fen(-differenceFen) })
  if (handedInFen > 0) transfers.push({ debit: 'in-transit', credit: cash, amountFen: fen(handedInFen) })
  if (transfers.length === 0) return
  const entryId = openEntry(db, { kind: 'shift-close', businessDate: today, shiftId: shift.id, requestId, userId: session.userId, at: now })
  postTransfers(db, entryId, shift.id, transfers)
}

type Opening = { userId: number; stationId: number; floatFen: number; lines: { valueFen: number; count: number }[]; drawerFen: number }

function openShift({ db, requestId, now, today, audit, session }: CommandContext, opening: Opening): ShiftSummary {
  const shiftId = insertShift(db, {
    stationId: opening.stationId, userId: opening.userId, businessDate: today, openedAt: now, floatFen: opening.floatFen, floatLines: JSON.stringify(opening.lines),
  })
  const differs = opening.floatFen - opening.drawerFen
  if (differs !== 0) {
    const cash = drawer(opening.stationId)
    const entryId = openEntry(db, { kind: 'shift-open', businessDate: today, shiftId, requestId, userId: session.userId, at: now })
    const sides = differs > 0 ? ({ debit: cash, credit: 'float-source' } as const) : ({ debit: 'float-source', credit: cash } as const)
    postTransfers(db, entryId, shiftId, [{ ...sides, amountFen: fen(Math.abs(differs)) }])
  }
  audit(`shift ${shiftId} opened`)
  return shiftById(db, shiftId)
}

function ownOpenShift(db: CommandContext['db'], shiftId: number, userId: number): ShiftSummary {
  const shift = openShiftOf(db, userId)
  if (!shift || shift.id !== shiftId) throw new AppError('shift-not-open')
  return shift
}
