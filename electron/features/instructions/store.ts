import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'
import type { ReadDb, WriteDb } from '../../db/database.ts'
import { standingInstruction } from '../../db/schema/desk-shift.ts'
import { INSTRUCTION, INSTRUCTION_FROM, instructionOf, type InstructionRow } from '../../ledger/instructions.ts'

type Listed = CallOutput<'instructions.list'>['instructions'][number]

export function insertInstruction(db: WriteDb, values: typeof standingInstruction.$inferInsert): number {
  return db.insert(standingInstruction, values)
}

/** Whether somebody ended it, and who; undefined when it never was. */
export function instructionEnd(db: ReadDb, instructionId: number): { endedAt: number | null; name: string | null } | undefined {
  return db.get('SELECT i.ended_at AS endedAt, u.name FROM standing_instruction i LEFT JOIN user u ON u.id = i.ended_by WHERE i.id = ?', instructionId)
}

export function endInstruction(db: WriteDb, instructionId: number, end: { endedAt: number; endedBy: number }): void {
  db.update(standingInstruction, instructionId, end)
}

export function instructionList(db: ReadDb, { text, all }: ParsedInput<'instructions.list'>, today: string): Listed[] {
  return db.all<InstructionRow & Pick<Listed, 'state' | 'endedBy'>>(
    `SELECT ${INSTRUCTION}, CASE WHEN i.ended_at IS NOT NULL THEN 'ended' WHEN i.until_date < ?1 THEN 'expired' ELSE 'running' END AS state, coalesce(e.name, '') AS endedBy
     FROM ${INSTRUCTION_FROM} LEFT JOIN user e ON e.id = i.ended_by
     WHERE (?2 = 1 OR (i.ended_at IS NULL AND (i.until_date IS NULL OR i.until_date >= ?1))) AND (?3 = '' OR instr(i.text, ?3) > 0 OR instr(coalesce(n.name, ''), ?3) > 0 OR instr(coalesce(p.code, ''), ?3) > 0)
     ORDER BY state <> 'running', CASE WHEN state = 'running' THEN coalesce(i.until_date, '9999-12-31') END, i.id DESC LIMIT 500`, today, all ? 1 : 0, text.trim())
    .map(({ state, endedBy, ...row }) => ({ ...instructionOf(row), state, endedBy }))
}
