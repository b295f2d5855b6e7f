import type { ParsedInput } from '../../../shared/contract/index.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { changeWords } from '../../ledger/change-words.ts'
import { mandatesOf, requireMandate } from '../../ledger/mandates.ts'
import { movePayer } from '../../ledger/move-payer.ts'
import { previewMove } from '../../ledger/move-preview.ts'
import { ownersOf, premisesById, roomText } from '../../ledger/rooms.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { payersOfFees, tenantsFrom } from './payers-store.ts'

type Input = ParsedInput<'payers.change'>

export const payersHandlers: HandlersOf<'payers.list' | 'payers.preview' | 'payers.change'> = {
  'payers.list': ({ db, today }, { premisesId }) => {
    const owners = ownersOf(db, premisesId, today)
    const agents = new Map(mandatesOf(db, premisesId).filter((row) => (row.scope === 'sublet' || row.scope === 'all') && (row.until === null || row.until >= today) && row.revokedOn === null).map((row) => [row.agentPartyId, row.agent]))
    return {
      room: roomText(premisesById(db, premisesId)),
      items: payersOfFees(db, premisesId),
      candidates: [
        ...(owners.length > 0 ? [{ payer: 'owner' as const, partyId: null, name: owners.map((owner) => owner.name).join('、') }] : []),
        ...tenantsFrom(db, premisesId, today).map(({ partyId, name }) => ({ payer: 'tenant' as const, partyId, name })),
        ...[...agents].map(([partyId, name]) => ({ payer: 'agent' as const, partyId, name })),
        { payer: 'developer' as const, partyId: null, name: '' },
      ],
    }
  },

  'payers.preview': ({ db }, { premisesId, feeItemId, from }) => {
    const preview = previewMove(db, premisesId, feeItemId, from)
    if (!preview) throw new AppError('not-found')
    return { from: preview.from, settleFen: preview.settleFen, months: preview.months }
  },

  'payers.change': (context, input) => {
    const { db, session, now, today, requestId, audit } = context
    const { premisesId, feeItemId, payer, from, reason } = input
    const payerPartyId = payerParty(context, input)
    const moved = movePayer(db, { today, requestId, userId: session.userId, now }, { premisesId, feeItemId, payer, payerPartyId, from, reason: `${changeWords(db).payerChange(from)}: ${reason}` })
    if (!moved) throw fieldError('payer', 'payer-unchanged')
    audit(`payer of item ${feeItemId} of premises ${premisesId}`)
    return { from: moved.from, movedFen: moved.moved.reduce((sum, charge) => sum + charge.amountFen, 0) }
  },
}

/** Owners and the developer stand for themselves; a tenant lives there, an agent may act. */
function payerParty({ db }: CommandContext, { premisesId, payer, payerPartyId, from }: Input): number | null {
  if (payer === 'owner' || payer === 'developer') return null
  if (payerPartyId === null) throw fieldError('payerPartyId', 'party-needed')
  if (payer === 'tenant') {
    const tenant = tenantsFrom(db, premisesId, from).find((each) => each.partyId === payerPartyId)
    if (!tenant) throw fieldError('payerPartyId', 'payer-not-tenant')
    if (tenant.from !== null && tenant.from > from) throw fieldError('from', 'payer-not-there-yet', { from: tenant.from })
    return payerPartyId
  }
  requireMandate(db, { premisesId, agentPartyId: payerPartyId, scope: 'sublet', on: from })
  return payerPartyId
}
