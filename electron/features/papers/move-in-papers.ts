import { addDays, addMonths, businessDate, lastOfMonth } from '../../../shared/dates.ts'
import { identityKindSchema } from '../../../shared/contract/move-in.ts'
import type { ReadDb } from '../../db/database.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { type MoveInLedgerRow, moveInLedgerDocument } from '../../documents/move-in-ledger.ts'
import { ownerPledgeDocument } from '../../documents/owner-pledge.ts'
import { registrationListDocument } from '../../documents/registration-list.ts'
import { safetyLetterDocument } from '../../documents/safety-letter.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords, feeItemName } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { registrationRows } from '../../ledger/registrations.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { type LedgerRow, depositReceiptsSince, finishedBetween, keysGiven, moveInById, ownerFacts } from './move-in-store.ts'
import { answersOf } from './store.ts'

/** 业主承诺书 of a case, to be signed on paper. Throws `not-found`. */
export function ownerPledgePaper(db: ReadDb, caseId: number, today: string): FrozenDocument {
  const row = moveInById(db, caseId)
  if (!row) throw new AppError('not-found')
  const { identity, lease, payers } = answersOf(db, caseId)
  const room = premisesById(db, row.premisesId)
  const owner = ownerFacts(db, row.premisesId, today)
  const kind = identityKindSchema.safeParse(owner?.kind)
  const property = readProperty(db)
  return ownerPledgeDocument({
    language: readLanguage(db), property: property.name, office: property.officeName, filledOn: today, premises: placeOf(room, row.part), areaCenti: room.areaCenti, tenant: identity?.name ?? '',
    owner: { name: owner?.name ?? '', phone: owner?.phone ?? '', titleProof: owner?.titleProof ?? '', ...(kind.success && owner?.number ? { document: { kind: kind.data, number: owner.number } } : {}) },
    ...(lease ? { lease: { from: lease.from, to: lease.to, maximumOccupants: lease.maximumOccupants } } : {}),
    payers: (payers?.payers ?? []).map((line) => ({ fee: feeItemName(db, line.feeItemId), payer: line.payer })),
  })
}

/** 安全责任制书 of a case, for a year or to the end of a shorter lease. Throws `not-found`. */
export function safetyLetterPaper(db: ReadDb, caseId: number, today: string): FrozenDocument {
  const row = moveInById(db, caseId)
  if (!row) throw new AppError('not-found')
  const { identity, lease, household, notice } = answersOf(db, caseId)
  const room = premisesById(db, row.premisesId)
  const property = readProperty(db)
  const from = notice?.moveOn ?? lease?.from ?? today
  const year = addDays(addMonths(from, 12), -1)
  const uses: Readonly<Record<string, string>> = deskWords(db).uses
  return safetyLetterDocument({
    language: readLanguage(db), property: property.name, office: property.officeName, filledOn: today, premises: placeOf(room, row.part), use: uses[room.use] ?? room.use,
    user: identity?.name ?? '', responsible: household?.company?.legalRepresentative ?? identity?.guardian?.name ?? identity?.name ?? '', phone: identity?.phone ?? '', occupants: identity?.headCount ?? null,
    from, to: lease && lease.to < year ? lease.to : year,
  })
}

/** 客户入住记录表 of a month, named by its number: 202611. Throws `not-found` for a number that is no month. */
export function moveInLedgerPaper(db: ReadDb, monthNumber: number, today: string): FrozenDocument {
  const match = /^(\d{4})(0[1-9]|1[0-2])$/.exec(String(monthNumber))
  if (!match) throw new AppError('not-found')
  const month = `${match[1]}-${match[2]}`
  const from = Date.parse(`${month}-01T00:00:00+08:00`)
  const to = Date.parse(`${addDays(lastOfMonth(month), 1)}T00:00:00+08:00`)
  return moveInLedgerDocument({ language: readLanguage(db), property: readProperty(db).name, month, printedOn: today, rows: finishedBetween(db, from, to).map((row) => ledgerRow(db, row)) })
}

function ledgerRow(db: ReadDb, row: LedgerRow): MoveInLedgerRow {
  const { identity, lease, membership, notice, services } = answersOf(db, row.caseId)
  const phone = identity?.phone ?? ''
  return {
    room: placeOf(row, row.part), name: identity?.name ?? '', role: row.moverKind, movedOn: membership?.from ?? notice?.moveOn ?? businessDate(row.closedAt),
    phone: phone.length < 8 ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    document: { kind: identity?.identityKind ?? 'cn-id', tail: identity?.identityNumber.slice(-4) ?? '', checkedBy: row.checkedBy ?? '' },
    heads: identity?.headCount ?? 1, lease: lease ? { from: lease.from, to: lease.to } : null, gift: services?.vip?.gift ?? null, noticeNumber: row.noticeNumber ?? '',
    marked: row.markedAt === null ? '' : `${row.markedBy ?? ''} ${businessDate(row.markedAt)}`,
    depositReceipts: depositReceiptsSince(db, row.premisesId, row.closedAt), keys: row.partyId === null ? [] : keysGiven(db, row.premisesId, row.partyId),
    archived: row.archivedAt === null ? '' : `${row.archiveBox} ${row.archivedBy ?? ''} ${businessDate(row.archivedAt)}`,
  }
}

/** Reports to the police that wait, those due first on top. */
export function registrationListPaper(db: ReadDb, { now, today }: { now: number; today: string }): FrozenDocument {
  const language = readLanguage(db)
  return registrationListDocument({
    language, property: readProperty(db).name, printedOn: today,
    rows: registrationRows(db, { state: 'due', now }).map((row) => ({
      room: row.room, name: row.name, event: row.event, person: row.personKind, document: row.documentTail, phone: row.phone, dueAt: row.dueAt, state: row.state, overdue: row.overdue,
      reportedOn: row.reportedOn ?? '', note: row.note,
    })),
  })
}

function placeOf(room: { building: string; unit: string; room: string }, part: string): string {
  return [roomText(room), part].filter((text) => text !== '').join(' ')
}
