import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'

type MovingIn = {
  requestId(): string
  ask<N extends CallName>(name: N, input: CallInput<N>, session?: string): Promise<CallOutput<N>>
  manager: string
  cashier: string
}

/** An owner moves in, by mistake, and again; a tenant does not. Gives a line of the notice that nobody has acknowledged. */
export async function moveInDay({ requestId, ask, manager, cashier }: MovingIn): Promise<number> {
  const begun = await ask('moveIn.start', { requestId: requestId(), premisesId: 2, moverKind: 'owner' }, cashier)
  await ask('identity.check', { kind: 'cn-id', number: '11010519491231002X', validUntil: null }, cashier)
  const identity: CallInput<'moveIn.saveStep'>['data'] = {
    step: 'identity', partyKind: 'person', name: '住户302', phone: '13812340421', identityKind: 'cn-id', identityNumber: '11010519491231002X', validUntil: null,
    originalSeen: true, warningReason: '', headCount: 2,
  }
  const notice: CallInput<'moveIn.saveStep'>['data'] = { step: 'notice', moveOn: '2026-11-25', departments: [{ department: '工程部', instruction: '开通水电' }], attention: '' }
  const { caseId } = begun
  let at = begun
  for (const data of [identity, notice]) at = await ask('moveIn.saveStep', { requestId: requestId(), caseId, version: at.version, data }, cashier)
  at = await ask('moveIn.saveStep', { requestId: requestId(), caseId, version: at.version, data: { step: 'fee-start', from: '2026-12-01' } }, cashier)
  for (const step of ['household', 'services', 'deposit', 'papers'] as const) {
    at = await ask('moveIn.waiveStep', { requestId: requestId(), caseId, version: at.version, step, reason: '照旧' }, cashier)
  }
  at = await ask('moveIn.finish', { requestId: requestId(), caseId, version: at.version }, cashier)
  at = await ask('moveIn.reopen', { requestId: requestId(), caseId, version: at.version, reason: '房号选错' }, manager)
  at = await ask('moveIn.finish', { requestId: requestId(), caseId, version: at.version }, cashier)
  await ask('moveIn.archive', { requestId: requestId(), caseId, version: at.version, box: 'A-12' }, cashier)
  await dutiesOf({ requestId, ask, manager, cashier })
  const other = await ask('moveIn.start', { requestId: requestId(), premisesId: 3, moverKind: 'tenant' }, cashier)
  await ask('moveIn.get', { caseId: other.caseId }, cashier)
  await ask('moveIn.list', {}, cashier)
  await ask('moveIn.cancel', { requestId: requestId(), caseId: other.caseId, version: other.version, reason: '不租了' }, cashier)
  return at.notice?.lines[0]?.lineId ?? 0
}

/** A relative from abroad joins the owner: a report falls due, and is made; the cashier marks that the fees of a tenant begin. */
async function dutiesOf({ requestId, ask, cashier }: MovingIn): Promise<void> {
  let at = await ask('moveIn.start', { requestId: requestId(), premisesId: 2, moverKind: 'member' }, cashier)
  const { caseId } = at
  const save = (data: CallInput<'moveIn.saveStep'>['data']) => ask('moveIn.saveStep', { requestId: requestId(), caseId, version: at.version, data }, cashier)
  at = await save({
    step: 'identity', partyKind: 'person', name: 'Ann Smith', phone: '13812340422', identityKind: 'passport', identityNumber: 'C01X00T47', validUntil: null, originalSeen: true, warningReason: '', headCount: 1,
  })
  at = await save({ step: 'membership', householdPartyId: at.households[0]?.partyId ?? 0, relation: '配偶', from: '2026-11-22' })
  at = await ask('moveIn.waiveStep', { requestId: requestId(), caseId, version: at.version, step: 'notice', reason: '不用' }, cashier)
  await ask('moveIn.finish', { requestId: requestId(), caseId, version: at.version }, cashier)
  const { registrations } = await ask('registrations.list', {}, cashier)
  await ask('registrations.record', { requestId: requestId(), registrationId: registrations[0]?.registrationId ?? 0, state: 'reported', reportedOn: '2026-11-22', note: '' }, cashier)
  const { starts } = await ask('feeStarts.list', {}, cashier)
  await ask('feeStarts.mark', { requestId: requestId(), markId: starts[0]?.markId ?? 0, firstDueOn: '2026-12-05' }, cashier)
}
