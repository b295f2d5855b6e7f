import type { StepData, StepName } from '../../../shared/contract/move-in.ts'
import { dateTime } from '../../../shared/dates.ts'
import { checkIdentity } from '../../../shared/identity.ts'
import type { ReadDb } from '../../db/database.ts'
import { departmentNoticeDocument, type NoticeDepartment } from '../../documents/department-notice.ts'
import type { FrozenDocument } from '../../documents/frozen-document.ts'
import { tenantFormDocument } from '../../documents/tenant-form.ts'
import { AppError } from '../../kernel/app-error.ts'
import { deskWords, feeItemName } from '../../ledger/desk-words.ts'
import { readLanguage, readProperty } from '../../ledger/office.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'

type Answers = { [N in StepName]?: Extract<StepData, { step: N }> }

/** What the steps of a case say so far. */
function answersOf(db: ReadDb, caseId: number): Answers {
  const rows = db.all<{ name: StepName; data: string }>('SELECT name, data FROM move_in_step WHERE case_id = ? AND data IS NOT NULL', caseId)
  return Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.data)])) as Answers
}

/** 入住知会单, with what the departments have answered so far. Throws `not-found`. */
export function departmentNoticePaper(db: ReadDb, noticeId: number): FrozenDocument {
  const notice = db.get<{ caseId: number; number: string; moveOn: string; attention: string; issuedAt: number; issuedBy: string; dueAt: number; premisesId: number; moverKind: 'tenant' | 'owner' }>(
    `SELECT n.case_id AS caseId, n.number, n.move_on AS moveOn, n.attention, n.issued_at AS issuedAt, u.name AS issuedBy, n.due_at AS dueAt, c.premises_id AS premisesId, c.mover_kind AS moverKind
     FROM department_notice n JOIN user u ON u.id = n.issued_by JOIN move_in_case c ON c.id = n.case_id WHERE n.id = ?`, noticeId)
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
  const rows = db.all<{ department: string; instruction: string; receiver: string | null; at: number | null; how: NoticeDepartment['how'] | null; reply: string }>(
    'SELECT department, instruction, acknowledged_by AS receiver, acknowledged_at AS at, how, reply FROM department_notice_line WHERE notice_id = ? ORDER BY id', noticeId)
  return rows.map((row) => ({
    department: row.department, instruction: row.instruction, reply: row.reply,
    ...(row.receiver ? { receiver: row.receiver } : {}), ...(row.at ? { receivedAt: dateTime(row.at) } : {}), ...(row.how ? { how: row.how } : {}),
  }))
}

function maskedPhone(phone: string): string {
  return phone.length < 8 ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** 租户信息表 of a case, to be signed on paper. Throws `not-found`, `identity-first`. */
export function tenantFormPaper(db: ReadDb, caseId: number, today: string): FrozenDocument {
  const row = db.get<{ premisesId: number }>('SELECT premises_id AS premisesId FROM move_in_case WHERE id = ?', caseId)
  if (!row) throw new AppError('not-found')
  const { identity, lease, payers, 'owner-confirmation': confirmation } = answersOf(db, caseId)
  if (!identity) throw new AppError('identity-first')
  const room = premisesById(db, row.premisesId)
  const owner = ownersOf(db, row.premisesId, today)[0]
  const check = checkIdentity(identity.identityKind, identity.identityNumber, { on: today })
  const confirmed = db.get<{ by: string; at: number }>(`SELECT u.name AS by, s.at FROM move_in_step s JOIN user u ON u.id = s.by WHERE s.case_id = ? AND s.name = 'owner-confirmation'`, caseId)
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
      name: owner?.name ?? '', phone: owner ? (db.get<{ phone: string }>('SELECT phone FROM party_phone WHERE party_id = ? ORDER BY id LIMIT 1', owner.partyId)?.phone ?? '') : '',
      ...(confirmation ? { verifiedHow: confirmation.how } : {}), ...(confirmed ? { verifiedBy: confirmed.by, verifiedAt: dateTime(confirmed.at) } : {}),
    },
    attachments: [], consented: false,
  })
}
