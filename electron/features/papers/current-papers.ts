import { dateTime } from '../../../shared/dates.ts'
import { checkIdentity } from '../../../shared/identity.ts'
import type { ReadDb } from '../../db/database.ts'
import { departmentNoticeDocument, type NoticeDepartment } from '../../documents/department-notice.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { tenantFormDocument } from '../../documents/tenant-form.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords, feeItemName } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { phonesOf } from '../../ledger/parties.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { answersOf, noticeById, noticeLines, ownerAskedBy, premisesOfCase } from './store.ts'

/** 入住知会单, with what the departments have answered so far. Throws `not-found`. */
export function departmentNoticePaper(db: ReadDb, noticeId: number): FrozenDocument {
  const notice = noticeById(db, noticeId)
  if (!notice) throw new AppError('not-found')
  const words = deskWords(db)
  const { identity, payers, 'fee-start': feeStart } = answersOf(db, notice.caseId)
  const room = premisesById(db, notice.premisesId)
  const names = payers ? [...new Set(payers.payers.map((line) => (words.mover[line.payer])))].join(words.listComma) : ''
  return departmentNoticeDocument({
    language: readLanguage(db), property: readProperty(db).name, number: notice.number, issuedAt: dateTime(notice.issuedAt), issuedBy: notice.issuedBy, dueAt: dateTime(notice.dueAt),
    premises: roomText(room), areaCenti: room.areaCenti, customer: identity?.name ?? '', role: identity?.partyKind === 'company' ? 'company' : notice.moverKind,
    ...(identity ? { headCount: identity.headCount, contact: maskedPhone(identity.phone) } : {}),
    moveOn: notice.moveOn, ...(feeStart ? { billingFrom: feeStart.from } : {}), ...(names ? { payer: names } : {}),
    help: [], attention: notice.attention === '' ? [] : [notice.attention],
    departments: departmentsOf(db, noticeId),
  })
}

function departmentsOf(db: ReadDb, noticeId: number): NoticeDepartment[] {
  return noticeLines(db, noticeId).map((row) => ({
    department: row.department, instruction: row.instruction, reply: row.reply,
    ...(row.receiver ? { receiver: row.receiver } : {}), ...(row.at ? { receivedAt: dateTime(row.at) } : {}), ...(row.how ? { how: row.how } : {}),
  }))
}

function maskedPhone(phone: string): string {
  return phone.length < 8 ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** 租户信息表 of a case, to be signed on paper. Throws `not-found`, `identity-first`. */
export function tenantFormPaper(db: ReadDb, caseId: number, today: string): FrozenDocument {
  const premisesId = premisesOfCase(db, caseId)
  if (premisesId === undefined) throw new AppError('not-found')
  const { identity, lease, payers, 'owner-confirmation': confirmation } = answersOf(db, caseId)
  if (!identity) throw new AppError('identity-first')
  const room = premisesById(db, premisesId)
  const owner = ownersOf(db, premisesId, today)[0]
  const check = checkIdentity(identity.identityKind, identity.identityNumber, { on: today })
  const confirmed = ownerAskedBy(db, caseId)
  return tenantFormDocument({
    language: readLanguage(db), property: readProperty(db).name, filledOn: today, premises: roomText(room), areaCenti: room.areaCenti,
    tenant: {
      name: identity.name, phone: identity.phone, identity: { kind: identity.identityKind, number: identity.identityNumber }, validUntil: identity.validUntil,
      ...(check.sex ? { sex: check.sex } : {}), ...(check.birthDate ? { birthDate: check.birthDate } : {}),
    },
    lease: {
      from: lease?.from ?? '', to: lease?.to ?? '', ...(lease?.contractNumber ? { contractNumber: lease.contractNumber } : {}),
      ...(lease ? { maximumOccupants: lease.maximumOccupants } : {}),
      payers: (payers?.payers ?? []).map((line) => ({ fee: feeItemName(db, line.feeItemId), payer: line.payer })),
    },
    coResidents: [], vehicles: [], pets: [],
    owner: {
      name: owner?.name ?? '', phone: owner ? (phonesOf(db, owner.partyId)[0] ?? '') : '',
      ...(confirmation ? { verifiedHow: confirmation.how } : {}), ...(confirmed ? { verifiedBy: confirmed.by, verifiedAt: dateTime(confirmed.at) } : {}),
    },
    attachments: [], consented: false,
  })
}
