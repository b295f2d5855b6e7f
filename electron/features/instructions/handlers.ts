import { dateTime } from '../../../shared/dates.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { instructionsFor } from '../../ledger/instructions.ts'
import { requirePlaceAndPerson } from '../../ledger/tasks.ts'
import type { HandlersOf } from '../context.ts'
import { endInstruction, insertInstruction, instructionEnd, instructionList } from './store.ts'

export const instructionsHandlers: HandlersOf<'instructions.add' | 'instructions.end' | 'instructions.list' | 'instructions.of'> = {
  'instructions.add': ({ db, session, now, today, audit }, { premisesId, partyId, text, untilDate }) => {
    if (premisesId === null && partyId === null) throw fieldError('premisesId', 'premises-or-person')
    requirePlaceAndPerson(db, { premisesId, partyId })
    if (untilDate !== null && untilDate < today) throw fieldError('untilDate', 'date-passed')
    const instructionId = insertInstruction(db, { premisesId, partyId, text, untilDate, at: now, by: session.userId })
    audit(`instruction ${instructionId}`)
    return { instructionId }
  },

  'instructions.end': ({ db, session, now, audit }, { instructionId }) => {
    const end = instructionEnd(db, instructionId)
    if (!end) throw new AppError('not-found')
    if (end.endedAt !== null) throw new AppError('instruction-ended', { values: { name: end.name ?? '', at: dateTime(end.endedAt) } })
    endInstruction(db, instructionId, { endedAt: now, endedBy: session.userId })
    audit(`instruction ${instructionId} ended`)
    return { done: true }
  },

  'instructions.list': ({ db, today }, input) => ({ instructions: instructionList(db, input, today) }),
  'instructions.of': ({ db, today }, asked) => ({ instructions: instructionsFor(db, asked, today) }),
}
