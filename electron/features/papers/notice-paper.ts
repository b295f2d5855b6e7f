import { dateTime } from '../../../shared/dates.ts'
import type { ReadDb } from '../../db/database.ts'
import { departmentNoticeDocument, type NoticeDepartment } from '../../documents/department-notice.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { currentPayers } from '../../ledger/payers.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { type NoticeRow, answersOf, feeStartsOf, noticeById, noticeLines } from './store.ts'

/** 入住知会单, with what the departments have answered so far. Throws `not-found`. */
export function departmentNoticePaper(db: ReadDb, noticeId: number): FrozenDocument {
  const notice = noticeById(db, noticeId)
  if (!notice) throw new AppError('not-found')
  const words = deskWords(db)
  const { identity, payers, services, household, 'fee-start': feeStart } = answersOf(db, notice.caseId)
  const room = premisesById(db, notice.premisesId)
  const billingFrom = firstFeeDay(db, notice, { feeStart: feeStart?.from, payers: payers?.payers ?? [] })
  const names = payers ? [...new Set(payers.payers.map((line) => (words.mover[line.payer])))].join(words.listComma) : ''
  return departmentNoticeDocument({
    language: readLanguage(db), property: readProperty(db).name, number: notice.number, issuedAt: dateTime(notice.issuedAt), issuedBy: notice.issuedBy, dueAt: dateTime(notice.dueAt),
    premises: [roomText(room), notice.part].filter((text) => text !== '').join(' '), areaCenti: room.areaCenti, customer: identity?.name ?? '', role: identity?.partyKind === 'company' ? 'company' : notice.moverKind,
    ...(identity ? { headCount: identity.headCount, contact: maskedPhone(identity.phone) } : {}),
    moveOn: notice.moveOn, ...(billingFrom === undefined ? {} : { billingFrom }), ...(names ? { payer: names } : {}),
    ...(services ? { important: services.vip !== null } : {}), ...(notice.timeSlot === '' ? {} : { timeSlot: notice.timeSlot }),
    help: (services?.asked ?? []).map((service) => words.services[service]),
    attention: [notice.attention, ...(household?.pets ?? []).map((pet) => pet.kind)].filter((text) => text !== ''),
    departments: departmentsOf(db, noticeId),
  })
}

/** From which day fees really run: what finishing marked, else what it will; where the payer stays, the day set before. */
function firstFeeDay(db: ReadDb, { caseId, premisesId, moverKind }: NoticeRow, said: { feeStart: string | undefined; payers: readonly { feeItemId: number; payer: string }[] }): string | undefined {
  const { own, earlier } = feeStartsOf(db, premisesId, caseId)
  if (own !== undefined) return own
  const before = currentPayers(db, premisesId)
  const changes = moverKind === 'owner'
    ? earlier === undefined || before.some((line) => line.payer === 'developer')
    : said.payers.some(({ feeItemId, payer }) => payer !== 'owner' || before.find((line) => line.feeItemId === feeItemId)?.payer !== 'owner')
  return changes ? said.feeStart : earlier
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
