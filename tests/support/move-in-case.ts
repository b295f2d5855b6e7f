import type { CallOutput } from '../../shared/contract/index.ts'
import type { MoverKind, StepData } from '../../shared/contract/move-in.ts'
import type { Desk } from './make-app.ts'

export type Case = CallOutput<'moveIn.get'>
export type StepOf<N extends StepData['step']> = Extract<StepData, { step: N }>

export const identity: StepOf<'identity'> = {
  step: 'identity', partyKind: 'person', name: '单雄信', phone: '13900001111', identityKind: 'cn-id', identityNumber: '11010519491231002X', numberSource: 'typed', validUntil: null, originalSeen: true,
  copyKept: false, warningReason: '', headCount: 2, birthDate: null, nationality: '', registeredAddress: '', employer: '', agent: null, guardian: null,
}
export const confirmation: StepOf<'owner-confirmation'> = {
  step: 'owner-confirmation', outcome: 'confirmed', how: 'phone', ownerPartyId: null, spokeWith: '业主本人', temporaryUntil: null, pledgeSeen: true, ownerProofSeen: true, note: '',
}
export const lease: StepOf<'lease'> = {
  step: 'lease', contractNumber: 'HT-1', from: '2026-11-20', to: '2027-11-19', maximumOccupants: 3, rentFen: null, depositFen: null, lessorPartyId: null, contractSeen: true,
}
export const household: StepOf<'household'> = { step: 'household', coResidents: [], emergency: { name: '单雄忠', relation: '兄弟', phone: '13700002222' }, vehicles: [], pets: [], privacyNotice: true, note: '其余的人下周来登记', messageConsentOn: null, company: null }
export const services: StepOf<'services'> = { step: 'services', asked: [], keys: [], readings: [], vip: null }
export const deposit: StepOf<'deposit'> = { step: 'deposit', deposits: [] }
export const notice: StepOf<'notice'> = {
  step: 'notice', moveOn: '2026-11-25', timeSlot: '', departments: [{ department: '工程部', instruction: '开通水电' }, { department: '秩序部', instruction: '' }], attention: '',
}
export const papers: StepOf<'papers'> = { step: 'papers', signed: [{ paper: 'tenant-form', signer: '单雄信', signedOn: '2026-11-22' }] }
export const feeStart = (from: string): StepOf<'fee-start'> => ({ step: 'fee-start', from, before: [] })
export const payers = (feeItemId: number, payer: 'owner' | 'tenant' | 'agent' = 'tenant'): StepOf<'payers'> => ({ step: 'payers', payers: [{ feeItemId, payer }] })
export const coResident = (name: string, more: Partial<StepOf<'household'>['coResidents'][number]> = {}): StepOf<'household'>['coResidents'][number] => ({
  name, relation: '配偶', identityKind: 'cn-id', identityNumber: '', phone: '', minor: false, ...more,
})

export const start = (desk: Desk, premisesId: number, moverKind: MoverKind = 'tenant', part = '') => desk.call('moveIn.start', { requestId: desk.requestId(), premisesId, moverKind, part })
export const save = (desk: Desk, at: Case, data: StepData) => desk.call('moveIn.saveStep', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, data })
export const refusedStep = (desk: Desk, at: Case, data: StepData) => desk.refused('moveIn.saveStep', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, data })
export const waive = (desk: Desk, at: Case, step: StepData['step']) => desk.call('moveIn.waiveStep', { requestId: desk.requestId(), caseId: at.caseId, version: at.version, step, reason: '不需要' })
export const finish = (desk: Desk, at: Case) => desk.call('moveIn.finish', { requestId: desk.requestId(), caseId: at.caseId, version: at.version })
export const refusedFinish = (desk: Desk, at: Case) => desk.refused('moveIn.finish', { requestId: desk.requestId(), caseId: at.caseId, version: at.version })

/** Saves the steps given and waives those left open, but for some. */
export async function answerAll(desk: Desk, begun: Case, answers: readonly StepData[], left: readonly StepData['step'][] = []): Promise<Case> {
  let at = begun
  for (const data of answers) at = await save(desk, at, data)
  for (const step of at.steps.filter((each) => each.state === 'open' && !left.includes(each.name))) at = await waive(desk, at, step.name)
  return at
}

/** A tenant's case with every step answered, ready to be finished. */
export async function readyCase(desk: Desk, premisesId: number, answers: { identity?: StepOf<'identity'>; lease?: StepOf<'lease'>; household?: StepOf<'household'>; notice?: StepOf<'notice'>; feesFrom?: string } = {}): Promise<Case> {
  const begun = await start(desk, premisesId)
  const item = begun.feeItems[0]?.feeItemId ?? 0
  return answerAll(desk, begun, [
    confirmation, answers.identity ?? identity, answers.lease ?? lease, answers.household ?? household, services, payers(item), deposit, answers.notice ?? notice, papers, feeStart(answers.feesFrom ?? '2026-11-25'),
  ])
}
