/**
 * SQL that holds for a charge (named `c`) which was not taken back. A charge that was undone keeps its row, but covers no day: its
 * period may be billed again. Whoever asks "what was billed" asks with this.
 */
export const STANDS = standing('c')

/** The same of a charge by another name. */
export function standing(charge: string): string {
  return `NOT EXISTS (SELECT 1 FROM charge_adjustment taken_back WHERE taken_back.charge_id = ${charge}.id AND taken_back.kind = 'undone')`
}

/** SQL that holds for an open balance (named `b`) that is owed: what was bought at the desk and not paid is cancelled, not asked for. */
export const IS_DEBT = `NOT EXISTS (SELECT 1 FROM charge bought WHERE bought.id = b.subject AND bought.kind IN ('until', 'units'))`
