import type { CallOutput } from '../../shared/contract/index.ts'
import type { StepData } from '../../shared/contract/move-in.ts'
import type { Desk } from './make-app.ts'

export type Case = CallOutput<'moveIn.get'>
export type StepOf<N extends StepData['step']> = Extract<StepData, { step: N }>

export const identity: StepOf<'identity'> = {
  step: 'identity', partyKind: 'person', name: '单雄信', phone: '13900001111', identityKind: 'cn-id', identityNumber: '11010519491231002X', validUntil: null, originalSeen: true, warningReason: '', headCount: 2,
}
export const confirmation: StepOf<'owner-confirmation'> = { step: 'owner-confirmation', outcome: 'confirmed', how: 'phone', ownerPartyId: null, spokeWith: '业主本人', temporaryUntil: null, note: '' }
export const lease: StepOf<'lease'> = { step: 'lease', contractNumber: 'HT-1', from: '2026-11-20', to: '2027-11-19', maximumOccupants: 3, rentFen: null }
export const notice: StepOf<'notice'> = { step: 'notice', moveOn: '2026-11-25', departments: [{ department: '工程部', instruction: '开通水电' }, { department: '秩序部', instruction: '' }], attention: '' }
export const feeStart = (from: string): StepOf<'fee-start'> => ({ step: 'fee-start', from })
export const payers = (feeItemId: number, payer: 'owner' | 'tenant' = 'tenant'): StepOf<'payers'> => ({ step: 'payers', payers: [{ feeItemId, payer }] })

export const start = (desk: Desk, premisesId: number, moverKind: 'tenant' | 'owner' = 'tenant') => desk.call('moveIn.start', { requestId: desk.requestId(), premisesId, moverKind })
export const save = (desk: Desk, at: Case, data: StepData) => desk.call('moveIn.saveStep', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, data })
export const refusedStep = (desk: Desk, at: Case, data: StepData) => desk.refused('moveIn.saveStep', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, data })
export const finish = (desk: Desk, at: Case) => desk.call('moveIn.finish', { requestId: desk.requestId(), caseId: at.caseId, version: at.version })

/** A tenant's case with every step answered, ready to be finished. */
export async function readyCase(desk: Desk, premisesId: number, answers: { identity?: StepOf<'identity'>; lease?: StepOf<'lease'>; feesFrom?: string } = {}): Promise<Case> {
  const begun = await start(desk, premisesId)
  const item = begun.feeItems[0]?.feeItemId ?? 0
  let at = begun
  for (const data of [confirmation, answers.identity ?? identity, answers.lease ?? lease, payers(item), notice, feeStart(answers.feesFrom ?? '2026-11-25')]) at = await save(desk, at, data)
  return at
}
