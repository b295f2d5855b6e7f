/**
 * SQL that holds for a charge (named `c`) which was not taken back. A charge that was undone keeps its row, but covers no day: its
 * period may be billed again. Whoever asks "what was billed" asks with this.
 */
export const STANDS = `NOT EXISTS (SELECT 1 FROM charge_adjustment taken_back WHERE taken_back.charge_id = c.id AND taken_back.kind = 'undone')`
