import type { StepData } from '../../../shared/contract/move-in.ts'
import type { WriteDb } from '../../db/database.ts'
import { moveInStep } from '../../db/schema/premises.ts'

/** Least data: once a case is closed it keeps only the tail of the typed number, and so do the answers kept for a command sent again. */
export function forgetTypedNumber(db: WriteDb, caseId: number): void {
  const step = db.get<{ id: number; data: string; openedAt: number }>(
    `SELECT s.id, s.data, c.opened_at AS openedAt FROM move_in_step s JOIN move_in_case c ON c.id = s.case_id WHERE s.case_id = ? AND s.name = 'identity' AND s.data IS NOT NULL`, caseId)
  if (!step) return
  const identity = JSON.parse(step.data) as Extract<StepData, { step: 'identity' }>
  const tail = `****${identity.identityNumber.slice(-4)}`
  db.update(moveInStep, step.id, { data: JSON.stringify({ ...identity, identityNumber: tail }) })
  // Every number this case ever had, also one that was typed wrongly and put right.
  for (const { id, answer } of db.all<{ id: string; answer: string }>(
    `SELECT id, answer FROM request WHERE at >= ? AND call LIKE 'moveIn.%' AND json_extract(answer, '$.caseId') = ?`, step.openedAt, caseId)) {
    db.run('UPDATE request SET answer = ? WHERE id = ?', answer.replaceAll(/("identityNumber":")(?!\*)[^"]*?([^"]{0,4})"/g, '$1****$2"'), id)
  }
}
