import type { CallInput, CallOutput } from '../../shared/contract/index.ts'
import type { DeliveryData } from '../../shared/contract/delivery.ts'
import type { Desk } from './make-app.ts'

export type Delivery = CallOutput<'delivery.get'>
type Sent = CallInput<'delivery.saveStep'>['data']
export type Said<N extends DeliveryData['step']> = Extract<Sent, { step: N }>
type Outcome = CallInput<'delivery.finish'>['outcome']

/** A number that is right and nobody's. */
export const OWNERS_NUMBER = '11010519491231002X'
export const AGENTS_NUMBER = '440524188001010014'

export const told = (sentOn: string, appointedOn: string | null = null): Said<'notice'> => ({ step: 'notice', sentOn, how: 'phone', appointedOn })
export const receiver = (owner: { partyId: number; name: string } | undefined, name = '住户101'): Said<'receiver'> => ({
  step: 'receiver', ownerPartyId: owner?.partyId ?? null, name: owner?.name ?? name, phone: '13900001111', identityKind: 'cn-id', identityNumber: OWNERS_NUMBER, validUntil: null, originalSeen: true, agent: null,
})
export const agent: NonNullable<Said<'receiver'>['agent']> = {
  name: '单雄信', phone: '13900002222', identityKind: 'passport', identityNumber: 'E12345678', validUntil: null, originalSeen: true, mandateNumber: 'WT-1', mandateFrom: '2026-11-01', mandateUntil: '2026-12-31', mandateSeen: true,
}
export const inspected = (on: string, defects: Said<'inspection'>['defects'] = []): Said<'inspection'> => ({ step: 'inspection', inspectedOn: on, noDefects: defects.length === 0, defects })
export const handedOver: Said<'handed-over'> = { step: 'handed-over', guarantee: true, manual: true, others: ['户型图'] }
export const read = (readOn: string, number = '1', value = 1_200): Said<'readings'> => ({ step: 'readings', readOn, meters: [{ kind: 'water', number: `S-${number}`, value }, { kind: 'electricity', number: `D-${number}`, value: 3_000 }] })
export const keyRing = (takenBy: string, number = '1'): Said<'keys'> => ({ step: 'keys', takenBy, keys: [{ kind: 'door-key', number: `K-${number}` }, { kind: 'door-card', number: `C-${number}` }] })
export const signed = (signer: string, signedOn: string): Said<'papers'> => ({ step: 'papers', signed: [{ paper: 'premises-hand-over', signer, signedOn }] })

export const startDelivery = (desk: Desk, premisesId: number) => desk.call('delivery.start', { requestId: desk.requestId(), premisesId })
export const saveStep = (desk: Desk, at: Delivery, data: Sent) => desk.call('delivery.saveStep', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, data })
export const refusedSave = (desk: Desk, at: Delivery, data: Sent) => desk.refused('delivery.saveStep', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, data })
export const finishDelivery = (desk: Desk, at: Delivery, outcome: Outcome) => desk.call('delivery.finish', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, outcome })
export const refusedFinish = (desk: Desk, at: Delivery, outcome: Outcome) => desk.refused('delivery.finish', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, outcome })

/** A delivery with every step answered, ready for its outcome; numbers of keys and meters are the premises' own. */
export async function readyDelivery(desk: Desk, premisesId: number, on: string, answers: Partial<Record<DeliveryData['step'], Sent>> = {}): Promise<Delivery> {
  let at = await startDelivery(desk, premisesId)
  const owner = at.owners[0]
  const name = owner?.name ?? `业主${premisesId}`
  const number = String(premisesId)
  const usual = [told(on), receiver(owner, name), inspected(on), handedOver, read(on, number), keyRing(name, number), signed(name, on)]
  for (const data of usual) at = await saveStep(desk, at, answers[data.step] ?? data)
  return at
}

/** Premises handed over to their owner on a day, in one line for tests that are about something else. */
export async function deliver(desk: Desk, premisesId: number, on = '2026-11-20'): Promise<Delivery> {
  return finishDelivery(desk, await readyDelivery(desk, premisesId, on), { kind: 'delivered', on })
}
