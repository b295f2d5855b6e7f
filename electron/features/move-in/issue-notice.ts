import type { StepData } from '../../../shared/contract/move-in.ts'
import { readSettings } from '../../ledger/office.ts'
import type { CommandContext } from '../context.ts'
import { changeNotice, insertNotice, isAnswered, nextNoticeNumber, noticeIdOf, tellDepartment, withdrawOthers } from './notice-store.ts'

/**
 * The notice is numbered when it first goes out. Saving the step again changes what departments are told, never who has acknowledged; a department
 * that is dropped is withdrawn, so that nobody waits for it; the deadline begins anew only while nobody has answered.
 */
export function issueNotice({ db, session, now, today }: CommandContext, caseId: number, data: Extract<StepData, { step: 'notice' }>): void {
  const dueAt = now + readSettings(db).noticeHours * 3_600_000
  const { moveOn, attention, timeSlot } = data
  const existing = noticeIdOf(db, caseId)
  const noticeId = existing ?? insertNotice(db, { caseId, number: nextNoticeNumber(db, today.slice(0, 4)), moveOn, attention, timeSlot, issuedAt: now, issuedBy: session.userId, dueAt })
  if (existing !== undefined) changeNotice(db, noticeId, { moveOn, attention, timeSlot, ...(isAnswered(db, noticeId) ? {} : { dueAt }) })
  for (const line of data.departments) tellDepartment(db, noticeId, line)
  withdrawOthers(db, noticeId, data.departments.map((line) => line.department), now)
}
