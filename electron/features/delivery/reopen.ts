import { businessDate } from '../../../shared/dates.ts'
import { AppError } from '../../kernel/app-error.ts'
import { bumpVersion } from '../../ledger/case-steps.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { closeKey } from '../../ledger/keys.ts'
import { movePayer } from '../../ledger/move-payer.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { askForReceiverAgain, closeFindings, isFollowed, keysOfDelivery, openAgain, ownersFeesSince, putInBox } from './reopen-store.ts'
import { answersOf, caseRow, readCase } from './store.ts'

/**
 * A delivery closed by mistake is open again the same business day, as long as nobody moved in, paid or sold since. The fees go back to the
 * developer from the day the owner began to pay, the keys of its slip are void, what was found is closed and written anew when the case is
 * finished again; readings stay read, papers signed stay signed. Who took it over is checked again. Nothing is deleted.
 */
export const deliveryAfterHandlers: HandlersOf<'delivery.reopen' | 'delivery.archive'> = {
  'delivery.reopen': (context, { caseId, version, reason }) => {
    const { db, session, now, today, requestId, audit } = context
    const row = caseRow(db, caseId)
    if (row.version !== version) throw new AppError('changed-meanwhile')
    if (row.state !== 'done' || row.closedAt === null) throw new AppError('case-open')
    if (businessDate(row.closedAt) !== today) throw new AppError('not-the-same-day')
    if (isFollowed(db, row.premisesId, row.closedAt)) throw new AppError('reopen-too-late')
    const because = deskWords(db).reopened(reason)
    giveFeesBack({ db, today, requestId, userId: session.userId, now }, { caseId, premisesId: row.premisesId, reason: because })
    for (const keyId of keysOfDelivery(db, row.premisesId, row.closedAt)) closeKey(db, keyId, { outcome: 'void', closedOn: today, at: now, by: session.userId, note: because })
    closeFindings(db, caseId, { closedAt: now, closedBy: session.userId, outcome: because })
    askForReceiverAgain(db, caseId)
    openAgain(db, { caseId, premisesId: row.premisesId, told: answersOf(db, caseId).notice !== undefined })
    bumpVersion(db, 'delivery', caseId, version)
    audit(`delivery ${caseId} reopened: ${reason}`)
    return readCase(db, caseId, today)
  },

  'delivery.archive': ({ db, session, now, today, audit }, { caseId, version, box }) => {
    const row = caseRow(db, caseId)
    if (row.version !== version) throw new AppError('changed-meanwhile')
    if (row.state !== 'done') throw new AppError('case-open')
    putInBox(db, caseId, { archiveBox: box, archivedAt: now, archivedBy: session.userId })
    bumpVersion(db, 'delivery', caseId, version)
    audit(`delivery ${caseId} archived`)
    return readCase(db, caseId, today)
  },
}

type Head = { db: CommandContext['db']; today: string; requestId: string; userId: number; now: number }

function giveFeesBack({ db, ...head }: Head, { caseId, premisesId, reason }: { caseId: number; premisesId: number; reason: string }): void {
  for (const { feeItemId, from } of ownersFeesSince(db, caseId)) movePayer(db, head, { premisesId, feeItemId, payer: 'developer', payerPartyId: null, from, reason })
}
