import { fieldError } from '../../kernel/app-error.ts'
import type { ReceiptRow } from '../../ledger/receipts.ts'
import type { CommandContext } from '../context.ts'
import type { Change, Corrected } from './correct.ts'
import { isParty } from './store.ts'

/** Another name on the receipt; no money is concerned. Throws `same-as-before` at `change.name`, `not-found` at `change.partyId`. */
export function renamePayer({ db }: CommandContext, row: ReceiptRow, { name, partyId }: Extract<Change, { kind: 'payer' }>): Corrected {
  if (name === row.payerName && partyId === row.payerPartyId) throw fieldError('change.name', 'same-as-before')
  if (partyId !== null && !isParty(db, partyId)) throw fieldError('change.partyId', 'not-found')
  return {
    from: { text: row.payerName, name: row.payerName, partyId: row.payerPartyId }, to: { text: name, name, partyId }, amountFen: 0, entryId: null, inShift: false,
  }
}
