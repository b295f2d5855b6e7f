import { AppError, fieldError } from '../../kernel/app-error.ts'
import type { HandlersOf } from '../context.ts'
import {
  attachmentsOf, closeRecord, endLoan, insertPaper, insertRecord, lendPaper, lentPapers, paperById, paperLeaves, papersOf, recordById, recordsOf,
} from './store.ts'
import { requireSubject } from './subject.ts'
import { affiliationsIn, casesIn, depositsIn, keysIn, mandatesIn, metersIn, petsOf, sealedIn, transfersIn, vehiclesOf } from './things-store.ts'
import { timeLine } from './time-line-store.ts'

type Calls =
  | 'archive.get' | 'archive.timeLine' | 'records.add' | 'records.close' | 'archivePapers.take' | 'archivePapers.lend' | 'archivePapers.giveBack' | 'archivePapers.leave' | 'archivePapers.lent'

export const archiveHandlers: HandlersOf<Calls> = {
  'archive.get': ({ db }, { subject }) => {
    requireSubject(db, subject)
    return {
      records: recordsOf(db, subject), papers: papersOf(db, subject), attachments: attachmentsOf(db, subject),
      vehicles: vehiclesOf(db, subject), mandates: mandatesIn(db, subject), affiliations: affiliationsIn(db, subject), pets: petsOf(db, subject),
      keys: keysIn(db, subject), meters: metersIn(db, subject), deposits: depositsIn(db, subject), cases: casesIn(db, subject),
      transfers: transfersIn(db, subject), sealed: sealedIn(db, subject),
    }
  },

  'archive.timeLine': ({ db }, input) => {
    requireSubject(db, input.subject)
    return timeLine(db, input)
  },

  'records.add': ({ db, session, now, today, audit }, { subject, kind, happenedOn, text, dueOn, open }) => {
    const columns = requireSubject(db, subject)
    if (happenedOn > today) throw fieldError('happenedOn', 'day-to-come')
    const waits = open && kind !== 'note'
    const recordId = insertRecord(db, {
      ...columns, kind, happenedOn, text, dueOn: waits ? dueOn : null, at: now, by: session.userId, ...(waits ? {} : { closedAt: now, closedBy: session.userId }),
    })
    audit(`record ${recordId}`)
    return { recordId }
  },

  'records.close': ({ db, session, now, audit }, { recordId, outcome }) => {
    const record = recordById(db, recordId)
    if (!record) throw new AppError('not-found')
    if (record.closedAt !== null) throw new AppError('already-closed')
    closeRecord(db, recordId, { closedAt: now, closedBy: session.userId, outcome })
    audit(`record ${recordId} closed`)
    return { done: true }
  },

  'archivePapers.take': ({ db, session, now, today, audit }, { requestId: _requestId, subject, takenOn, ...paper }) => {
    const columns = requireSubject(db, subject)
    if (takenOn > today) throw fieldError('takenOn', 'day-to-come')
    const paperId = insertPaper(db, { ...columns, ...paper, takenOn, at: now, by: session.userId })
    audit(`paper ${paperId} taken in`)
    return { paperId }
  },

  'archivePapers.lend': ({ db, session, today, audit }, { paperId, borrower, purpose, dueBackOn }) => {
    const paper = paperById(db, paperId)
    if (!paper) throw new AppError('not-found')
    if (paper.leftOn !== null) throw new AppError('paper-left')
    if (paper.borrower !== null) throw new AppError('paper-lent-out', { values: { borrower: paper.borrower } })
    if (dueBackOn < today) throw fieldError('dueBackOn', 'day-is-past')
    lendPaper(db, { paperId, borrower, purpose, lentOn: today, dueBackOn, lentBy: session.userId })
    audit(`paper ${paperId} lent`)
    return { done: true }
  },

  'archivePapers.giveBack': ({ db, session, today, audit }, { paperId }) => {
    const paper = paperById(db, paperId)
    if (!paper) throw new AppError('not-found')
    if (paper.loanId === null) throw new AppError('paper-not-lent')
    endLoan(db, paper.loanId, { returnedOn: today, returnedTo: session.userId })
    audit(`paper ${paperId} back`)
    return { done: true }
  },

  'archivePapers.leave': ({ db, today, audit }, { paperId, reason }) => {
    const paper = paperById(db, paperId)
    if (!paper) throw new AppError('not-found')
    if (paper.leftOn !== null) throw new AppError('paper-left')
    if (paper.borrower !== null) throw new AppError('paper-lent-out', { values: { borrower: paper.borrower } })
    paperLeaves(db, paperId, { leftOn: today, leftReason: reason })
    audit(`paper ${paperId} left the file`)
    return { done: true }
  },

  'archivePapers.lent': ({ db }) => ({ papers: lentPapers(db) }),
}
