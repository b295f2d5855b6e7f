import type { DeliveryAnswers } from '../../../shared/contract/delivery.ts'
import type { ReadDb } from '../../db/database.ts'
import { stepAnswers } from '../../ledger/case-steps.ts'

export type DeliveryRow = { premisesId: number; deliveredOn: string | null; answers: DeliveryAnswers }

export function deliveryById(db: ReadDb, caseId: number): DeliveryRow | undefined {
  const row = db.get<Omit<DeliveryRow, 'answers'>>('SELECT premises_id AS premisesId, delivered_on AS deliveredOn FROM delivery_case WHERE id = ?', caseId)
  return row && { ...row, answers: stepAnswers<DeliveryAnswers>(db, 'delivery', caseId) }
}

export type SlipRow = {
  number: string; premisesId: number; holder: string; purpose: 'delivery' | 'move-in' | 'loan' | 'replacement'; issuedOn: string; issuedBy: string; dueBackOn: string | null
  keys: { kind: 'door-key' | 'door-card' | 'letterbox-key' | 'parking-card' | 'meter-card' | 'other'; number: string; returnedOn: string | null }[]
}

/** The slip a key went out on, with every key of it. */
export function slipOfKey(db: ReadDb, keyId: number): SlipRow | undefined {
  const row = db.get<Omit<SlipRow, 'keys'>>(
    `SELECT k.slip_number AS number, k.premises_id AS premisesId, k.holder, k.purpose, k.issued_on AS issuedOn, u.name AS issuedBy, k.due_back_on AS dueBackOn
     FROM key_issue k JOIN user u ON u.id = k.issued_by WHERE k.id = ?`, keyId)
  return row && {
    ...row,
    keys: db.all(`SELECT kind, number, CASE WHEN outcome = 'returned' THEN closed_on END AS returnedOn FROM key_issue WHERE slip_number = ? AND outcome <> 'void' ORDER BY id`, row.number),
  }
}
