import type { ParsedInput } from '../../../shared/contract/index.ts'
import { dateTime } from '../../../shared/dates.ts'
import { keepPaper } from '../../db/frozen-papers.ts'
import { frozenText } from '../../documents/frozen-document.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { recordHandedIn } from '../../ledger/handed-in.ts'
import { readSettings } from '../../ledger/office.ts'
import { openOverShort } from '../../ledger/over-short.ts'
import { openShiftOf, requireOwnShift, shiftById } from '../../ledger/shifts.ts'
import { userById } from '../../ledger/users.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { keepCashierDay } from './cashier-day.ts'
import { answeredGate, answeredMatters, differencesOf, requireChecked, requireCounted, requireGiver, requireWitness, returnMatters, settleDrawer } from './closing.ts'
import { openMatters } from './matters-store.ts'
import { insertNightClose, insertNightOpening, nightById, type Night } from './night-store.ts'
import { openShift } from './opening.ts'
import { handOverPaper } from './paper.ts'
import { countedTotal } from './rules.ts'
import { sheetOf, signedSheet } from './sheet-store.ts'
import { closeShift, type Sheet } from './store.ts'

export const nightHandlers: HandlersOf<'shift.closeForNight' | 'shift.night' | 'shift.openAfterNight'> = {
  'shift.closeForNight': (context, input) => {
    const { db, session, now, today, audit } = context
    const shift = requireOwnShift(db, input.shiftId, session.userId)
    requireGiver(context, input.giverTicket)
    requireChecked(context, shift)
    const counted = requireCounted(context, input, shift)
    const differences = differencesOf(counted, input.differenceReason)
    const witness = requireWitness(context, {
      differences, ticket: input.managerTicket, disagreedWith: null, there: session.role === 'manager' ? { id: session.userId, name: session.name } : null, usedFor: deskWords(db).closesShift(shift.id),
    })
    if (input.leftFen > counted.countedFen) throw fieldError('leftFen', 'more-than-counted', { countedFen: counted.countedFen })
    const sheet = sheetOf(db, shift.id, today)
    const gate = answeredGate(context, input, shift)
    const handedInFen = counted.countedFen - input.leftFen
    settleDrawer(context, shift, { differences, reason: input.differenceReason, witness, handedInFen })
    closeShift(db, shift.id, now)
    const signed: Sheet = {
      ...sheet, gate, witness: witness?.name ?? '', kind: 'night', state: 'closed', closedAt: dateTime(now),
      cash: sheet.cash && { ...sheet.cash, handedInFen, nextFloatFen: input.leftFen, slipNumber: input.slipNumber, reason: input.differenceReason },
    }
    const nightCloseId = insertNightClose(db, {
      shiftId: shift.id, countId: input.countId, leftFen: input.leftFen, handedInFen, slipNumber: input.slipNumber, remark: input.remark, sheet: JSON.stringify(signed), at: now,
    })
    recordHandedIn(db, { handOverId: null, amountFen: handedInFen, slipNumber: input.slipNumber, at: now, by: session.userId })
    keepCashierDay(context, shift.id)
    keepSheet(context, 'night-close-sheet', nightCloseId, signed, input.remark)
    audit(`shift ${shift.id} closed for the night`)
    context.backUpAfter('hand-over')
    return { nightCloseId, differenceFen: counted.countedFen - counted.expectedFen }
  },

  'shift.night': ({ db, today }, { nightCloseId }) => {
    const night = requireNight(db, nightCloseId)
    return { sheet: nightSheet(db, night), matters: openMatters(db, night.shiftId, today) }
  },

  'shift.openAfterNight': (context, input) => {
    const { db, session, now, today } = context
    const night = requireNight(db, input.nightCloseId)
    if (night.opened === 1) throw new AppError('night-opened')
    if (openShiftOf(db, session.userId)) throw new AppError('shift-already-open')
    const witness = userById(db, context.approver(input.ticket))
    if (countedTotal(input.lines) !== input.countedFen) throw fieldError('countedFen', 'count-differs', { countedFen: countedTotal(input.lines) })
    const differenceFen = input.countedFen - night.leftFen
    if (differenceFen !== 0 && input.differenceReason === '') throw fieldError('differenceReason', 'difference-needs-reason')
    requireManagerAbove(context, differenceFen, witness)
    const matters = answeredMatters(openMatters(db, night.shiftId, today).map((matter) => ({ ...matter, accepted: null, note: '' })), input.matters)
    const shift = openShift(context, { userId: session.userId, stationId: night.stationId, floatFen: input.countedFen, lines: input.lines, drawerFen: night.leftFen, differs: 'over-short' })
    if (differenceFen !== 0) openOverShort(db, { shiftId: night.shiftId, method: 'overnight', amountFen: differenceFen, reason: input.differenceReason, witnessId: witness.id, at: now })
    const received: Sheet = { ...nightSheet(db, night), matters, receiver: session.name, witness: witness.name }
    insertNightOpening(db, { nightCloseId: night.nightCloseId, shiftId: shift.id, countedFen: input.countedFen, witnessId: witness.id, sheet: JSON.stringify(received), at: now })
    keepSheet(context, 'night-opening-sheet', night.nightCloseId, received, deskWords(db).countedInTheMorning(dateTime(now), input.countedFen, differenceFen, input.differenceReason))
    returnMatters(context, received)
    session.stationId = night.stationId
    return shift
  },
}

function requireNight(db: CommandContext['db'] | Parameters<typeof nightById>[0], nightCloseId: number): Night {
  const night = nightById(db, nightCloseId)
  if (!night) throw new AppError('not-found')
  return night
}

/** Above the office's limit one of the two is a manager, as when a drawer is closed. Throws `witness-needed` (limitFen). */
function requireManagerAbove({ db, session }: CommandContext, differenceFen: number, witness: { role: string }): void {
  const limitFen = readSettings(db).overShortLimitFen
  if (Math.abs(differenceFen) > limitFen && session.role !== 'manager' && witness.role !== 'manager') throw new AppError('witness-needed', { values: { limitFen } })
}

function nightSheet(db: Parameters<typeof nightById>[0], night: Night): Sheet {
  const sheet = signedSheet(db, night.shiftId)
  if (!sheet) throw new Error(`shift ${shiftById(db, night.shiftId).id} was closed for the night without a sheet`)
  return sheet
}

function keepSheet({ db, now }: CommandContext, paper: 'night-close-sheet' | 'night-opening-sheet', subjectId: number, sheet: Sheet, remark: ParsedInput<'shift.closeForNight'>['remark']): void {
  const frozen = handOverPaper(db, sheet, remark)
  keepPaper(db, { paper, subjectId, ...frozenText(frozen), at: now })
}
