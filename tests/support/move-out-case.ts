import type { CallOutput } from '../../shared/contract/index.ts'
import type { MoveOutStep } from '../../shared/contract/move-out.ts'
import type { Desk } from './make-app.ts'

export type Leaving = CallOutput<'moveOut.get'>
type StepOf<N extends MoveOutStep['step']> = Extract<MoveOutStep, { step: N }>

export const leaveNotice = (leavesOn: string, change: Partial<StepOf<'notice'>> = {}): StepOf<'notice'> => ({
  step: 'notice', givenOn: '2026-12-01', leavesOn, reason: '换工作', givenBy: 'self', agentPartyId: null, agentName: '', mandateNumber: '', mandateUntil: null, forwardTo: '', ...change,
})
export const jointCheck: StepOf<'departments'> = { step: 'departments', departments: [{ department: '工程部', instruction: '查水电、墙面' }, { department: '秩序部', instruction: '收回车卡' }, { department: '财务部', instruction: '' }] }

export const startLeaving = async (desk: Desk, premisesId = 1, name?: string): Promise<Leaving> => {
  const { stays } = await desk.call('moveOut.stays', { premisesId })
  const stay = stays.find((each) => name === undefined || each.name === name)
  return desk.call('moveOut.start', { requestId: desk.requestId(), occupancyId: stay?.occupancyId ?? 0 })
}
const head = (desk: Desk, at: Leaving) => ({ requestId: desk.requestId(), caseId: at.caseId, version: at.version })
export const saveLeaving = (desk: Desk, at: Leaving, data: MoveOutStep) => desk.call('moveOut.saveStep', { ...head(desk, at), data })
export const refusedLeaving = (desk: Desk, at: Leaving, data: MoveOutStep) => desk.refused('moveOut.saveStep', { ...head(desk, at), data })
export const waiveLeaving = (desk: Desk, at: Leaving, step: Leaving['steps'][number]['name']) => desk.call('moveOut.waiveStep', { ...head(desk, at), step, reason: '不需要' })
export const releaseInput = (desk: Desk, at: Leaving) => ({ ...head(desk, at), goods: '家具一车、行李 6 件', vehicle: '沪A·D12345', carrier: '单雄信', on: at.leavesOn ?? '', approvedReason: '', ticket: '' })
export const finishInput = head

/** Every step done or waived but the release, for somebody who leaves with nothing special. */
export async function plainLeaving(desk: Desk, leavesOn: string, premisesId = 1, name?: string, change: Partial<StepOf<'notice'>> = {}): Promise<Leaving> {
  let at = await startLeaving(desk, premisesId, name)
  for (const data of [leaveNotice(leavesOn, change), jointCheck, { step: 'fees' } as const]) at = await saveLeaving(desk, at, data)
  for (const step of ['readings', 'deposits', 'keys', 'registration'] as const) at = await waiveLeaving(desk, at, step)
  return at
}
