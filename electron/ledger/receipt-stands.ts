/** SQL that holds for a receipt (named `r`) that was not voided: 作废 in its own shift, as if it never was. Its number and its paper stay. */
export const RECEIPT_STANDS = 'NOT EXISTS (SELECT 1 FROM receipt_void gone WHERE gone.receipt_id = r.id)'

/** SQL list of the ways of paying that bring no new money: it was taken before, and lies with the office under another name. */
export const HELD_METHODS = `('prepaid', 'deposit', 'unclaimed')`
