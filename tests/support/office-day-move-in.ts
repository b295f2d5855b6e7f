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
  for (const step of ['household', 'services', 'deposit', 'papers', 'fee-start'] as const) {
    at = await ask('moveIn.waiveStep', { requestId: requestId(), caseId, version: at.version, step, reason: '照旧' }, cashier)
  }
  at = await ask('moveIn.finish', { requestId: requestId(), caseId, version: at.version }, cashier)
  at = await ask('moveIn.reopen', { requestId: requestId(), caseId, version: at.version, reason: '房号选错' }, manager)
  at = await ask('moveIn.finish', { requestId: requestId(), caseId, version: at.version }, cashier)
  await ask('moveIn.archive', { requestId: requestId(), caseId, version: at.version, box: 'A-12' }, cashier)
  const other = await ask('moveIn.start', { requestId: requestId(), premisesId: 3, moverKind: 'tenant' }, cashier)
  await ask('moveIn.get', { caseId: other.caseId }, cashier)
  await ask('moveIn.list', {}, cashier)
  await ask('moveIn.cancel', { requestId: requestId(), caseId: other.caseId, version: other.version, reason: '不租了' }, cashier)
  return at.notice?.lines[0]?.lineId ?? 0
}
