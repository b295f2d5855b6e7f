import { addDays } from '../../shared/dates.ts'
import { fen } from '../../shared/money.ts'
import { deliver } from './delivery-case.ts'
import type { Desk, TestApp } from './make-app.ts'
import { answerAll, type Case, confirmation, feeStart, finish, identity, lease, notice, payers, start } from './move-in-case.ts'
import { finishInput, plainLeaving } from './move-out-case.ts'

/** What may happen to three premises, in any order; each is tried, and whatever the desk refuses has not happened. */
export type HouseholdAct =
  | { do: 'deliver'; premises: number }
  | { do: 'tenant'; premises: number; part: '' | 'A' | 'B'; payer: 'owner' | 'tenant'; on: number }
  | { do: 'owner-lives'; premises: number }
  | { do: 'transfer'; premises: number; on: number; shares: 1 | 2 | 3; debts: 'seller' | 'buyer' }
  | { do: 'renew'; premises: number }
  | { do: 'payer'; premises: number; who: number; on: number }
  | { do: 'leave'; premises: number; who: number }
  | { do: 'bill'; month: number }
  | { do: 'pay'; premises: number; half: boolean }
  | { do: 'wait'; days: number }

export type Household = { app: TestApp; desk: Desk; today: string; people: number; refusals: string[] }

/** A passport for everybody: a number of their own, without a check digit to find. */
const passport = (household: Household): string => `P${String((household.people += 1)).padStart(8, '0')}`

/** Tries an act; a refusal is an answer too, and its code is kept. */
export async function tryAct(household: Household, act: HouseholdAct): Promise<void> {
  try {
    await attempt(household, act)
  } catch (error) {
    const code = /"code":"([a-z-]+)"/.exec(String(error))?.[1]
    if (code === undefined || code === 'internal') throw error
    household.refusals.push(`${act.do}: ${code}`)
  }
}

async function attempt(household: Household, act: HouseholdAct): Promise<void> {
  const { desk, today } = household
  switch (act.do) {
    case 'deliver': return void (await deliver(desk, act.premises, today))
    case 'tenant': return tenantMovesIn(household, act)
    case 'owner-lives': return ownerMovesIn(household, act.premises)
    case 'transfer': return transfer(household, act)
    case 'renew': return renew(desk, act.premises)
    case 'payer': return changePayer(household, act)
    case 'leave': return leave(household, act)
    case 'bill': return bill(household, act.month)
    case 'pay': return pay(household, act)
    case 'wait': {
      household.today = addDays(today, act.days)
      household.app.setToday(household.today)
      return
    }
    default: return act satisfies never
  }
}

async function tenantMovesIn(household: Household, { premises, part, payer, on }: Extract<HouseholdAct, { do: 'tenant' }>): Promise<void> {
  const { desk, today } = household
  const begun = await start(desk, premises, part === '' ? 'tenant' : 'room-tenant', part)
  try {
    const item = begun.feeItems[0]?.feeItemId ?? 0
    const from = addDays(today, on)
    const ready = await answerAll(desk, begun, [
      confirmation, { ...identity, name: `租客${household.people + 1}`, identityKind: 'passport', identityNumber: passport(household), headCount: 1 },
      { ...lease, from, to: addDays(from, 364) }, payers(item, payer), { ...notice, moveOn: from }, feeStart(from),
    ])
    await finish(desk, ready)
  } catch (error) {
    await abandon(desk, begun)
    throw error
  }
}

async function ownerMovesIn(household: Household, premises: number): Promise<void> {
  const { desk, today } = household
  const begun = await start(desk, premises, 'owner')
  try {
    const ready = await answerAll(desk, begun, [
      { ...identity, name: begun.owners[0]?.name ?? '业主', identityKind: 'passport', identityNumber: passport(household), headCount: 1 }, { ...notice, moveOn: today }, feeStart(today),
    ])
    await finish(desk, ready)
  } catch (error) {
    await abandon(desk, begun)
    throw error
  }
}

/** A case that could not be finished is given up, so that the next one can begin. */
async function abandon(desk: Desk, begun: Case): Promise<void> {
  const now = await desk.call('moveIn.get', { caseId: begun.caseId })
  if (now.state === 'open') await desk.call('moveIn.cancel', { requestId: desk.requestId(), caseId: now.caseId, version: now.version, reason: '不办了' })
}

async function transfer(household: Household, { premises, on, shares, debts }: Extract<HouseholdAct, { do: 'transfer' }>): Promise<void> {
  const { desk } = household
  const settledOn = addDays(household.today, on)
  const { owners } = await desk.call('ownership.preview', { premisesId: premises, settledOn })
  await desk.call('ownership.transfer', {
    requestId: desk.requestId(), premisesId: premises, settledOn, sellerPartyIds: owners.map((owner) => owner.partyId), basisKind: 'sale', basisNumber: `NO-${household.people}`, debtsWith: debts,
    buyers: Array.from({ length: shares }, () => ({
      partyId: null, numerator: 1, denominator: shares,
      person: { kind: 'person' as const, name: `买家${household.people + 1}`, phone: '13900001111', identityKind: 'passport' as const, identityNumber: passport(household), validUntil: null, originalSeen: true },
    })),
  })
}

async function renew(desk: Desk, premisesId: number): Promise<void> {
  const [current] = (await desk.call('leases.current', { premisesId })).leases
  if (!current?.to) return
  await desk.call('leases.renew', {
    requestId: desk.requestId(), occupancyId: current.occupancyId, contractNumber: '', from: addDays(current.to, 1), to: addDays(current.to, 365), rentFen: null, depositFen: null, maximumOccupants: null,
  })
}

async function changePayer({ desk, today }: Household, { premises, who, on }: Extract<HouseholdAct, { do: 'payer' }>): Promise<void> {
  const { items, candidates } = await desk.call('payers.list', { premisesId: premises })
  const next = candidates[who % Math.max(1, candidates.length)]
  const item = items[0]
  if (!next || !item) return
  await desk.call('payers.change', { requestId: desk.requestId(), premisesId: premises, feeItemId: item.feeItemId, payer: next.payer, payerPartyId: next.partyId, from: addDays(today, on), reason: '约定' })
}

async function leave({ desk, today }: Household, { premises, who }: Extract<HouseholdAct, { do: 'leave' }>): Promise<void> {
  const { stays } = await desk.call('moveOut.stays', { premisesId: premises })
  const stay = stays[who % Math.max(1, stays.length)]
  if (!stay) return
  const ready = await plainLeaving(desk, today, premises, stay.name, { givenOn: today })
  try {
    const released = ready.steps.some((step) => step.name === 'release' && step.state === 'open') ? await desk.call('moveOut.waiveStep', { ...finishInput(desk, ready), step: 'release', reason: '没有物品' }) : ready
    await desk.call('moveOut.finish', finishInput(desk, released))
  } catch (error) {
    const now = await desk.call('moveOut.get', { caseId: ready.caseId })
    await desk.call('moveOut.cancel', { ...finishInput(desk, now), reason: '不走了' })
    throw error
  }
}

async function bill({ desk }: Household, ahead: number): Promise<void> {
  const month = ['2026-11', '2026-12', '2027-01', '2027-02'][ahead] ?? '2026-11'
  const { count, sumFen } = await desk.call('billing.preview', { month })
  if (count > 0) await desk.call('billing.commit', { requestId: desk.requestId(), month, expectedCount: count, expectedSumFen: sumFen })
}

async function pay({ desk }: Household, { premises, half }: Extract<HouseholdAct, { do: 'pay' }>): Promise<void> {
  const { charges } = await desk.call('charges.open', { premisesIds: [premises] })
  const chosen = charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: fen(half ? Math.ceil(charge.openFen / 2) : charge.openFen) }))
  if (chosen.length === 0) return
  await desk.call('payments.collect', {
    requestId: desk.requestId(), premisesId: premises, payerName: '交款人', payerPartyId: null, charges: chosen, prepayments: [], deposits: [],
    methods: [{ method: 'wechat', amountFen: fen(chosen.reduce((sum, charge) => sum + charge.amountFen, 0)), reference: '' }], warned: ['same-amount-today', 'reference-used'], notesChecked: true,
  })
}

