import type { ReadDb } from '../db/database.ts'

/** The former spouse of these premises with this name on a day, who may pay but gets neither keys nor data; undefined where there is none, or they own or live there. */
export function formerSpouseNamed(db: ReadDb, premisesId: number, name: string, on: string): number | undefined {
  return db.get<{ partyId: number }>(
    `SELECT a.party_id AS partyId FROM affiliation a JOIN party_name n ON n.party_id = a.party_id
     WHERE a.premises_id = ?1 AND a.kind = 'former-spouse' AND n.name = ?2 AND a.from_date <= ?3 AND (a.to_date IS NULL OR a.to_date >= ?3)
       AND NOT EXISTS (SELECT 1 FROM ownership o WHERE o.premises_id = ?1 AND o.party_id = a.party_id AND (o.to_date IS NULL OR o.to_date >= ?3))
     LIMIT 1`, premisesId, name.trim(), on)?.partyId
}
