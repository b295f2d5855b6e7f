import type { WriteDb } from '../db/database.ts'
import { deliveryStep, moveOutStep } from '../db/schema/cases.ts'
import { moveInStep } from '../db/schema/premises.ts'
import type { CaseKind } from './case-steps.ts'

const CASES = {
  'move-in': { step: moveInStep, steps: 'move_in_step', heads: 'move_in_case', calls: 'moveIn.%' },
  delivery: { step: deliveryStep, steps: 'delivery_step', heads: 'delivery_case', calls: 'delivery.%' },
  'move-out': { step: moveOutStep, steps: 'move_out_step', heads: 'move_out_case', calls: 'moveOut.%' },
} as const

/** Least data: once a case is closed its steps keep only the tail of every document number typed in them, and so do the answers kept for a command sent again; what was typed and not sent goes. */
export function forgetNumbers(db: WriteDb, kind: CaseKind, caseId: number): void {
  const { step, steps, heads, calls } = CASES[kind]
  for (const row of db.all<{ id: number; data: string }>(`SELECT id, data FROM ${steps} WHERE case_id = ? AND data LIKE '%"identityNumber"%'`, caseId)) {
    db.update(step, row.id, { data: masked(row.data) })
  }
  const { openedAt } = db.one<{ openedAt: number }>(`SELECT opened_at AS openedAt FROM ${heads} WHERE id = ?`, caseId)
  // Every number this case ever had, also one that was typed wrongly and put right.
  for (const { id, answer } of db.all<{ id: string; answer: string }>(
    `SELECT id, answer FROM request WHERE at >= ? AND call LIKE ? AND json_extract(answer, '$.caseId') = ?`, openedAt, calls, caseId)) {
    db.run('UPDATE request SET answer = ? WHERE id = ?', masked(answer), id)
  }
  db.run('DELETE FROM draft WHERE key LIKE ?', `${kind}:${caseId}:%`)
}

function masked(json: string): string {
  return json.replaceAll(/("identityNumber":")(?!\*)[^"]*?([^"]{1,4})"/g, '$1****$2"')
}
