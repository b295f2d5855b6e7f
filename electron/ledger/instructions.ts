import type { z } from 'zod'
import type { instructionSchema } from '../../shared/contract/instructions.ts'
import { dateTime } from '../../shared/dates.ts'
import type { ReadDb } from '../db/database.ts'
import { roomText } from './rooms.ts'

export type Instruction = z.infer<typeof instructionSchema>
export type InstructionRow = Omit<Instruction, 'at' | 'room' | 'personName'> & { at: number; building: string | null; unit: string | null; room: string | null; personName: string | null }

/** Columns and tables of a standing instruction `i`. */
export const INSTRUCTION = `i.id AS instructionId, i.premises_id AS premisesId, p.building, p.unit, p.room, i.party_id AS partyId, n.name AS personName, i.text, i.until_date AS untilDate, i.at, u.name AS by`
export const INSTRUCTION_FROM = `standing_instruction i JOIN user u ON u.id = i.by LEFT JOIN premises p ON p.id = i.premises_id LEFT JOIN party_name n ON n.party_id = i.party_id`
/** It holds on the day `?1`. */
export const RUNNING = 'i.ended_at IS NULL AND (i.until_date IS NULL OR i.until_date >= ?1)'

export function instructionOf({ building, unit, at, room, personName, ...row }: InstructionRow): Instruction {
  return { ...row, at: dateTime(at), room: room === null ? '' : roomText({ building: building ?? '', unit: unit ?? '', room }), personName: personName ?? '' }
}

/** All that hold on a day, those that end soonest first. */
export function runningInstructions(db: ReadDb, on: string): Instruction[] {
  return db.all<InstructionRow>(`SELECT ${INSTRUCTION} FROM ${INSTRUCTION_FROM} WHERE ${RUNNING} ORDER BY i.until_date IS NULL, i.until_date, i.id`, on).map(instructionOf)
}

/** What holds on a day of these premises and of those who own them or live there, and of these people. */
export function instructionsFor(db: ReadDb, { premisesIds, partyIds }: { premisesIds: readonly number[]; partyIds: readonly number[] }, on: string): Instruction[] {
  return db.all<InstructionRow>(
    `WITH asked AS (SELECT value AS id FROM json_each(?2)),
       people AS (SELECT value AS id FROM json_each(?3)
         UNION SELECT party_id FROM ownership WHERE premises_id IN (SELECT id FROM asked) AND (to_date IS NULL OR to_date >= ?1)
         UNION SELECT party_id FROM occupancy WHERE premises_id IN (SELECT id FROM asked) AND (to_date IS NULL OR to_date >= ?1))
     SELECT ${INSTRUCTION} FROM ${INSTRUCTION_FROM}
     WHERE ${RUNNING} AND (i.premises_id IN (SELECT id FROM asked) OR (i.party_id IN (SELECT id FROM people) AND (i.premises_id IS NULL OR ?2 = '[]'))) ORDER BY i.id`,
    on, JSON.stringify(premisesIds), JSON.stringify(partyIds)).map(instructionOf)
}

/** Which premises have an instruction of their own or of somebody there, for a mark where they are found. */
export function premisesWithInstructions(db: ReadDb, on: string): Set<number> {
  return new Set(db.all<{ premisesId: number }>(
    `SELECT i.premises_id AS premisesId FROM standing_instruction i WHERE ${RUNNING} AND i.premises_id IS NOT NULL
     UNION SELECT o.premises_id FROM standing_instruction i JOIN ownership o ON o.party_id = i.party_id AND (o.to_date IS NULL OR o.to_date >= ?1) WHERE ${RUNNING} AND i.premises_id IS NULL
     UNION SELECT o.premises_id FROM standing_instruction i JOIN occupancy o ON o.party_id = i.party_id AND (o.to_date IS NULL OR o.to_date >= ?1) WHERE ${RUNNING} AND i.premises_id IS NULL`, on)
    .map((row) => row.premisesId))
}
