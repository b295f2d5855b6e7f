import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { handedOver, inspected, keyRing, read, receiver, told } from './delivery-case.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; clerk: string; requestId(): string; today: string }

/** Premises are told, taken over with a defect, renovated; keys go out and come back. */
export async function deliveryDay({ ask, manager, clerk, requestId, today }: Desk): Promise<void> {
  const { waiting } = await ask('deliveries.list', {}, clerk)
  const { premises } = await ask('deliveries.waiting', { building: waiting[0]?.building ?? '' }, clerk)
  const premisesId = premises[0]?.premisesId ?? 0
  const begun = await ask('delivery.start', { requestId: requestId(), premisesId }, clerk)
  await ask('delivery.cancel', { requestId: requestId(), caseId: begun.caseId, version: begun.version, reason: '业主改期' }, clerk)
  const { told: opened } = await ask('delivery.notify', { requestId: requestId(), premisesIds: [premisesId], sentOn: today, how: 'phone', appointedOn: today, note: '业主本人接听' }, clerk)
  let at = await ask('delivery.get', { caseId: opened[0]?.caseId ?? 0 }, clerk)
  for (const data of [told(today), receiver(at.owners[0]), inspected(today, [{ place: '厨房', text: '水槽漏水', responsible: '总包', mendBy: null }]), handedOver, read(today, '305'), keyRing('住户305', '305')]) {
    at = await ask('delivery.saveStep', { requestId: requestId(), caseId: at.caseId, version: at.version, data }, clerk)
  }
  at = await ask('delivery.waiveStep', { requestId: requestId(), caseId: at.caseId, version: at.version, step: 'papers', reason: '业主带回签字' }, clerk)
  at = await ask('delivery.finish', { requestId: requestId(), caseId: at.caseId, version: at.version, outcome: { kind: 'delivered', on: today } }, clerk)
  at = await ask('delivery.reopen', { requestId: requestId(), caseId: at.caseId, version: at.version, reason: '钥匙号写错' }, manager)
  at = await ask('delivery.saveStep', { requestId: requestId(), caseId: at.caseId, version: at.version, data: receiver(at.owners[0]) }, clerk)
  at = await ask('delivery.finish', { requestId: requestId(), caseId: at.caseId, version: at.version, outcome: { kind: 'delivered', on: today } }, clerk)
  await ask('delivery.archive', { requestId: requestId(), caseId: at.caseId, version: at.version, box: 'A-12' }, clerk)
  await ask('defects.add', { requestId: requestId(), premisesId, place: '阳台', text: '地漏堵', responsible: '工程部', mendBy: null }, clerk)
  const { defects } = await ask('defects.list', { premisesId }, clerk)
  await ask('defects.close', { requestId: requestId(), defectId: defects[0]?.defectId ?? 0, outcome: '已修' }, clerk)
  await ask('premises.setState', { requestId: requestId(), premisesId, change: 'renovation-begins' }, manager)
  await ask('premises.grid', { building: null }, clerk)
  const { slipId } = await ask('keys.issue', { requestId: requestId(), premisesId, partyId: null, holder: '装修工', purpose: 'loan', keys: [{ kind: 'door-key', number: 'Z-1' }], dueBackOn: today }, clerk)
  await ask('keys.list', {}, clerk)
  await ask('keys.return', { requestId: requestId(), keyId: slipId, outcome: 'returned', closedOn: today, note: '' }, clerk)
}
