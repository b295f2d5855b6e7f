import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import type { MoveOutStep } from '../../shared/contract/move-out.ts'
import { MANAGER, PASSWORD } from './make-app.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; manager: string; clerk: string; requestId(): string; today: string }

/** Somebody leaves, premises change hands, a lease goes on, a household changes: each call of these once. Room 306 has an owner and a tenant. */
export async function afterDay(desk: Desk): Promise<void> {
  const { ask, clerk } = desk
  const premisesId = (await ask('premises.list', { text: '306' }, clerk)).rows[0]?.premisesId ?? 0
  await household(desk, premisesId)
  await leases(desk, premisesId)
  await certificates(desk, premisesId)
  await moveOut(desk, premisesId)
  await transfer(desk, premisesId)
}

async function household({ ask, clerk, requestId, today }: Desk, premisesId: number): Promise<void> {
  const { households } = await ask('members.list', { premisesId }, clerk)
  const householdPartyId = households[0]?.partyId ?? 0
  const document = { identityKind: 'cn-id' as const, identityNumber: '440524198001010013', validUntil: null, originalSeen: true }
  const added = await ask('members.add', { requestId: requestId(), premisesId, householdPartyId, relation: '配偶', from: today, name: '林之远', phone: '', document: null }, clerk)
  await ask('parties.rename', { requestId: requestId(), partyId: added.partyId, name: '林致远', reason: '登记有误' }, clerk)
  await ask('parties.addPhone', { requestId: requestId(), partyId: added.partyId, phone: '13700112233', reason: '' }, clerk)
  await ask('parties.removePhone', { requestId: requestId(), partyId: added.partyId, phone: '13700112233', reason: '停机' }, clerk)
  await ask('parties.addDocument', { requestId: requestId(), partyId: added.partyId, document, reason: '' }, clerk)
  await ask('members.end', { requestId: requestId(), occupancyId: added.occupancyId, on: today }, clerk)
}

async function leases({ ask, clerk, requestId, today }: Desk, premisesId: number): Promise<void> {
  const { leases: current } = await ask('leases.current', { premisesId }, clerk)
  await ask('leases.renew', { requestId: requestId(), occupancyId: current[0]?.occupancyId ?? 0, contractNumber: 'HT-2', from: today, to: '2027-11-21', rentFen: null, depositFen: null, maximumOccupants: 3 }, clerk)
  await ask('leases.ending', {}, clerk)
  const { items } = await ask('payers.list', { premisesId }, clerk)
  const feeItemId = items[0]?.feeItemId ?? 0
  await ask('payers.preview', { premisesId, feeItemId, from: today }, clerk)
  await ask('payers.change', { requestId: requestId(), premisesId, feeItemId, payer: 'tenant', payerPartyId: current[0]?.partyId ?? 0, from: today, reason: '租约约定' }, clerk)
}

async function certificates({ ask, clerk, requestId }: Desk, premisesId: number): Promise<void> {
  const tenant = (await ask('members.list', { premisesId }, clerk)).households[0]?.partyId ?? 0
  const { sealedPaperId } = await ask('certificates.issue', { requestId: requestId(), kind: 'residence', premisesId, partyId: tenant, purpose: '子女入学', from: null, to: null }, clerk)
  await ask('papers.render', { paper: 'residence-certificate', id: sealedPaperId }, clerk)
  await ask('certificates.list', { kind: null }, clerk)
}

async function moveOut({ ask, manager, clerk, requestId, today }: Desk, premisesId: number): Promise<void> {
  const { stays } = await ask('moveOut.stays', { premisesId }, clerk)
  const occupancyId = stays[0]?.occupancyId ?? 0
  const mistaken = await ask('moveOut.start', { requestId: requestId(), occupancyId }, clerk)
  await ask('moveOut.cancel', { requestId: requestId(), caseId: mistaken.caseId, version: mistaken.version, reason: '点错了' }, clerk)
  let at = await ask('moveOut.start', { requestId: requestId(), occupancyId }, clerk)
  const head = () => ({ requestId: requestId(), caseId: at.caseId, version: at.version })
  const steps = [
    { step: 'notice', givenOn: today, leavesOn: today, reason: '换工作', givenBy: 'self', agentPartyId: null, agentName: '', mandateNumber: '', mandateUntil: null, forwardTo: '' },
    { step: 'departments', departments: [{ department: '工程部', instruction: '查水电' }] }, { step: 'fees' }, { step: 'deposits', depositIds: [] }, { step: 'keys', closedOn: today, keys: [] },
    { step: 'registration', partyIds: [at.partyId], note: '' },
  ] satisfies MoveOutStep[]
  for (const data of steps) at = await ask('moveOut.saveStep', { ...head(), data }, clerk)
  at = await ask('moveOut.waiveStep', { ...head(), step: 'readings', reason: '没有表' }, clerk)
  await ask('moveOut.acknowledge', { requestId: requestId(), departmentId: at.departments[0]?.departmentId ?? 0, acknowledgedBy: '陈师傅', how: 'in-person', finding: 'clear', reply: '' }, clerk)
  const wanted = { caseId: at.caseId, version: at.version, goods: '家具一车', vehicle: '', carrier: '单雄信', on: today, approvedReason: '余款转账' }
  const { ticket } = await ask('approvals.give', { user: MANAGER.login, password: PASSWORD, call: 'moveOut.release', input: wanted }, clerk)
  at = await ask('moveOut.release', { ...wanted, requestId: requestId(), ticket }, clerk)
  at = await ask('moveOut.finish', head(), clerk)
  at = await ask('moveOut.reopen', { ...head(), reason: '漏登一把钥匙' }, manager)
  at = await ask('moveOut.finish', head(), clerk)
  await ask('moveOut.archive', { ...head(), box: 'A-12' }, clerk)
  await ask('moveOut.get', { caseId: at.caseId }, clerk)
  await ask('moveOut.list', { state: 'all' }, clerk)
  await ask('papers.render', { paper: 'move-out-form', id: at.caseId }, clerk)
}

async function transfer({ ask, clerk, requestId, today }: Desk, premisesId: number): Promise<void> {
  const { owners } = await ask('ownership.preview', { premisesId, settledOn: today }, clerk)
  const person = { kind: 'person' as const, name: '陈雨桐', phone: '13900001111', identityKind: 'cn-id' as const, identityNumber: '310115198506150022', validUntil: null, originalSeen: true }
  const { transferId } = await ask('ownership.transfer', {
    requestId: requestId(), premisesId, settledOn: today, sellerPartyIds: owners.map((owner) => owner.partyId), basisKind: 'sale', basisNumber: '产证 8123', debtsWith: 'seller',
    buyers: [{ partyId: null, person, numerator: 1, denominator: 1 }],
  }, clerk)
  await ask('papers.render', { paper: 'transfer-settlement', id: transferId }, clerk)
}
