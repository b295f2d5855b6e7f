import type { ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { recordHandedIn } from '../../ledger/handed-in.ts'
import { openShiftOf, requireOwnShift } from '../../ledger/shifts.ts'
import { userById, type UserRow } from '../../ledger/users.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { keepCashierDay } from './cashier-day.ts'
import { answeredGate, answeredMatters, differencesOf, requireChecked, requireCounted, requireGiver, requireWitness, returnMatters, settleDrawer } from './closing.ts'
import { openShift } from './opening.ts'
import { handOverPaper } from './paper.ts'
import { sheetOf } from './sheet-store.ts'
import { closeShift, insertHandOver, type Sheet } from './store.ts'

type Input = ParsedInput<'shift.handOver'>

export const handOverHandlers: HandlersOf<'shift.handOver'> = {
  'shift.handOver': (context, input) => {
    const { db, session, now, today, audit } = context
    const shift = requireOwnShift(db, input.shiftId, session.userId)
    const receiver = requireReceiver(context, input)
    requireGiver(context, input.giverTicket)
    requireChecked(context, shift)
    const counted = requireCounted(context, input, shift)
    const countedFen = agreedCount(input, counted.countedFen)
    const differences = differencesOf({ ...counted, countedFen }, input.differenceReason)
    const witness = requireWitness(context, {
      differences, ticket: input.managerTicket, disagreedWith: countedFen !== counted.countedFen || input.standsFen !== null ? receiver.id : null, usedFor: deskWords(db).closesShift(shift.id),
      there: receiver.role === 'manager' ? receiver : session.role === 'manager' ? { id: session.userId, name: session.name } : null,
    })
    if (input.nextFloatFen > countedFen) throw fieldError('nextFloatFen', 'more-than-counted', { countedFen })
    const sheet = sheetOf(db, shift.id, today)
    const matters = answeredMatters(sheet.matters, input.matters)
    const gate = answeredGate(context, input, shift)
    if (openShiftOf(db, receiver.id)) throw new AppError('receiver-has-shift')
    const handedInFen = countedFen - input.nextFloatFen
    settleDrawer(context, shift, { differences, reason: input.differenceReason, witness, handedInFen })
    closeShift(db, shift.id, now)
    const next = openShift(context, { userId: receiver.id, stationId: shift.stationId, floatFen: input.nextFloatFen, lines: [], drawerFen: input.nextFloatFen })
    const differenceFen = countedFen - counted.expectedFen
    const signed: Sheet = {
      ...sheet, matters, gate, witness: witness?.name ?? '', state: 'closed', closedAt: dateTime(now), receiver: receiver.name,
      cash: sheet.cash && { ...sheet.cash, countedFen, differenceFen, handedInFen, nextFloatFen: input.nextFloatFen, slipNumber: input.slipNumber, reason: input.differenceReason },
    }
    const handOverId = insertHandOver(db, {
      shiftId: shift.id, countId: input.countId, nextShiftId: next.id, receiverId: receiver.id, differenceFen, differenceReason: input.differenceReason,
      handedInFen, nextFloatFen: input.nextFloatFen, slipNumber: input.slipNumber, remark: input.remark, sheet: JSON.stringify(signed), at: now,
    })
    recordHandedIn(db, { handOverId, amountFen: handedInFen, slipNumber: input.slipNumber, at: now, by: session.userId })
    keepCashierDay(context, shift.id)
    const frozen = handOverPaper(db, signed, input.remark)
    keepPaper(db, { paper: 'hand-over-sheet', subjectId: handOverId, ...frozenText(frozen), at: now })
    audit(`hand-over ${handOverId} of shift ${shift.id}`)
    returnMatters(context, signed)
    context.backUpAfter('hand-over')
    return { handOverId, nextShiftId: next.id, differenceFen }
  },
}

/** Switched off between the signature and now: a drawer must not go to somebody who can no longer sign in. Throws `ticket-invalid`. */
function requireReceiver({ db, session, approver }: CommandContext, { ticket }: Input): UserRow {
  const receiver = userById(db, approver(ticket))
  if (receiver.active === 0 || receiver.id === session.userId) throw new AppError('ticket-invalid')
  return receiver
}

/** The giver's count, unless the receiver counted otherwise and a manager said which of the two stands. Throws `counts-differ` (countedFen, receiverFen). */
function agreedCount({ receiverCountedFen, standsFen }: Input, countedFen: number): number {
  if (receiverCountedFen === null || receiverCountedFen === countedFen) return countedFen
  if (standsFen !== countedFen && standsFen !== receiverCountedFen) throw fieldError('receiverCountedFen', 'counts-differ', { countedFen, receiverFen: receiverCountedFen })
  return standsFen
}
