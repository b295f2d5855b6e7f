import type { z } from 'zod'
import type { gateSchema } from '../../../shared/contract/shift.ts'
import type { ReadDb } from '../../db/database.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { unprintedReceipts } from './unprinted-store.ts'
import { handPapers } from './store.ts'

export type Gate = z.infer<typeof gateSchema>

/**
 * What is looked at before going home, as far as the store knows it: hand-written receipts all entered, nothing left to print, notices on their way, other drawers closed.
 * What stands among the matters anyway is `named`; only what is `open` wants a note. The backup is looked at by the window: it lies outside the store.
 */
export function gateOf(db: ReadDb, shift: { id: number; stationId: number }, today: string): Gate[] {
  const words = deskWords(db)
  const { missingPaper } = handPapers(db, shift.id)
  const unprinted = unprintedReceipts(db, shift.id, today).length
  const unsent = db.one<{ count: number }>(
    `SELECT count(DISTINCT n.id) AS count FROM department_notice n JOIN move_in_case c ON c.id = n.case_id AND c.state <> 'cancelled'
     JOIN department_notice_line l ON l.notice_id = n.id AND l.acknowledged_at IS NULL AND l.withdrawn_at IS NULL`).count
  const others = db.all<{ name: string; station: string }>(
    'SELECT u.name, t.name AS station FROM shift s JOIN user u ON u.id = s.user_id JOIN station t ON t.id = s.station_id WHERE s.closed_at IS NULL AND s.id <> ? ORDER BY t.id', shift.id)
  return [
    { key: 'hand-written', state: missingPaper.length === 0 ? 'done' : 'open', text: missingPaper.join(words.listComma) },
    { key: 'unprinted', state: unprinted === 0 ? 'done' : 'named', text: unprinted === 0 ? '' : String(unprinted) },
    { key: 'unsent', state: unsent === 0 ? 'done' : 'named', text: unsent === 0 ? '' : String(unsent) },
    { key: 'open-shifts', state: others.length === 0 ? 'done' : 'open', text: others.map((other) => `${other.station} ${other.name}`).join(words.listComma) },
  ]
}
