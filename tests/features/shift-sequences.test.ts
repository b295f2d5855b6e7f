import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDb } from '../../electron/db/database.ts'
import { brokenInvariants } from '../../electron/ledger/invariants.ts'
import type { CallName } from '../../shared/contract/index.ts'
import { fen } from '../../shared/money.ts'
import { closeForNight, handOver, nightInput } from '../support/hand-over.ts'
import { type Desk, makeApp, PASSWORD, signIn, type TestApp } from '../support/make-app.ts'
import { copyTemplate, makeTemplate, removeFolder } from '../support/office-template.ts'
import { openInside } from '../support/store-inside.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))

const PEOPLE = ['limin', 'sunyan', 'manager'] as const
type Person = (typeof PEOPLE)[number]

type Act =
  | { do: 'open'; who: number; station: number; float: number }
  | { do: 'take'; who: number; amount: number; way: 'cash' | 'wechat' }
  | { do: 'move'; who: number; kind: 'in' | 'out' | 'drop' | 'change'; amount: number }
  | { do: 'hand-over'; who: number; to: number; off: number; slips: number }
  | { do: 'night'; who: number; off: number; left: number }
  | { do: 'morning'; who: number; station: number; off: number }
  | { do: 'correct'; which: number; by: number }

const who = fc.nat(2)
const off = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) })
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), who, station: fc.nat(1), float: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('take' as const), who, amount: fc.integer({ min: 1, max: 9 }), way: fc.constantFrom('cash' as const, 'cash' as const, 'wechat' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), who, kind: fc.constantFrom('in' as const, 'out' as const, 'drop' as const, 'change' as const), amount: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('hand-over' as const), who, to: who, off, slips: off }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('night' as const), who, off, left: fc.integer({ min: 0, max: 10 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('morning' as const), who, station: fc.nat(1), off }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('correct' as const), which: fc.nat(6), by: who }) },
)

/** Cash by station in notes of 100.00, reckoned by hand; who has which drawer; what was signed. */
type Office = {
  app: TestApp
  desks: Record<Person, Desk>
  stations: number[]
  drawers: Map<number, { holder: Person | null; cashFen: number; wechatFen: number; shiftId: number; night: number | null }>
  receipts: { receiptId: number; shiftId: number; station: number; amountFen: number; corrected: boolean }[]
  signed: Map<number, string>
  done: Map<string, number>
}

const NOTE = 10_000
const lines = (amountFen: number) => (amountFen === 0 ? [] : [{ valueFen: amountFen, count: 1 }])
const heldBy = (office: Office, person: Person) => [...office.drawers].find(([, drawer]) => drawer.holder === person)

async function open(app: TestApp): Promise<Office> {
  const desks = { limin: await signIn(app, 'limin'), sunyan: await signIn(app, 'sunyan'), manager: await signIn(app, 'manager') }
  const { stationId } = await desks.manager.call('stations.add', { requestId: desks.manager.requestId(), name: '2号台' })
  const stations = [1, stationId]
  return { app, desks, stations, drawers: new Map(stations.map((id) => [id, { holder: null, cashFen: 0, wechatFen: 0, shiftId: 0, night: null }])), receipts: [], signed: new Map(), done: new Map() }
}

async function sign(office: Office, desk: Desk, shiftId: number): Promise<void> {
  office.signed.set(shiftId, JSON.stringify(await desk.call('shift.sheet', { shiftId })))
}

const did = (office: Office, name: CallName): void => void office.done.set(name, (office.done.get(name) ?? 0) + 1)

async function act(office: Office, one: Act): Promise<void> {
  switch (one.do) {
    case 'open': return openShift(office, one)
    case 'take': return take(office, one)
    case 'move': return move(office, one)
    case 'hand-over': return pass(office, one)
    case 'night': return night(office, one)
    case 'morning': return morning(office, one)
    case 'correct': return correct(office, one)
    default: return one satisfies never
  }
}

const personOf = (index: number): Person => PEOPLE[index % PEOPLE.length] ?? 'limin'

async function openShift(office: Office, { who: index, station, float }: Extract<Act, { do: 'open' }>): Promise<void> {
  const person = personOf(index)
  const stationId = office.stations[station] ?? 1
  const drawer = office.drawers.get(stationId)
  if (!drawer) return
  const answer = await office.desks[person].answer('shift.open', { requestId: office.desks[person].requestId(), floatFen: fen(float * NOTE), lines: lines(float * NOTE), stationId })
  expect(answer.ok).toBe(drawer.holder === null && drawer.night === null && heldBy(office, person) === undefined)
  if (!answer.ok) return
  did(office, 'shift.open')
  Object.assign(drawer, { holder: person, cashFen: float * NOTE, wechatFen: 0, shiftId: (answer.value as { id: number }).id })
}

async function take(office: Office, { who: index, amount, way }: Extract<Act, { do: 'take' }>): Promise<void> {
  const person = personOf(index)
  const held = heldBy(office, person)
  const desk = office.desks[person]
  const requestId = desk.requestId()
  const answer = await desk.answer('payments.collect', {
    requestId, premisesId: 1, payerName: '住户101', payerPartyId: null, charges: [], prepayments: [{ premisesId: 1, feeItemId: null, amountFen: fen(amount * NOTE) }], deposits: [],
    methods: [{ method: way, amountFen: fen(amount * NOTE), reference: way === 'cash' ? '' : requestId }], warned: ['same-amount-today'], notesChecked: true,
  })
  expect(answer.ok).toBe(held !== undefined)
  if (!answer.ok || !held) return
  const [station, drawer] = held
  if (way === 'cash') drawer.cashFen += amount * NOTE
  else drawer.wechatFen += amount * NOTE
  did(office, 'payments.collect')
  if (way === 'cash') office.receipts.push({ receiptId: (answer.value as { receipts: { receiptId: number }[] }).receipts[0]?.receiptId ?? 0, shiftId: drawer.shiftId, station, amountFen: amount * NOTE, corrected: false })
}

async function move(office: Office, { who: index, kind, amount }: Extract<Act, { do: 'move' }>): Promise<void> {
  const person = personOf(index)
  const held = heldBy(office, person)
  if (!held) return
  const [, drawer] = held
  const desk = office.desks[person]
  const answer = await desk.answer('cashMoves.add', { requestId: desk.requestId(), shiftId: drawer.shiftId, kind, amountFen: fen(amount * NOTE), reason: '试', paperNumber: 'P-1', place: kind === 'drop' ? 'bank' : null })
  expect(answer.ok).toBe(kind === 'in' || amount * NOTE <= drawer.cashFen)
  if (!answer.ok) return
  did(office, 'cashMoves.add')
  if (kind !== 'change') drawer.cashFen += (kind === 'in' ? 1 : -1) * amount * NOTE
}

async function pass(office: Office, { who: index, to, off: notes, slips }: Extract<Act, { do: 'hand-over' }>): Promise<void> {
  const [giver, receiver] = [personOf(index), personOf(to)]
  const held = heldBy(office, giver)
  if (!held || giver === receiver || heldBy(office, receiver)) return
  const [, drawer] = held
  const countedFen = Math.max(0, drawer.cashFen + notes * NOTE)
  const nextFloatFen = Math.min(countedFen, 5 * NOTE)
  const wechat = { method: 'wechat' as const, count: 1, sumFen: drawer.wechatFen + slips * NOTE }
  const { nextShiftId, differenceFen } = await handOver(office.desks[giver], receiver, { lines: lines(countedFen), methods: [wechat] }, { nextFloatFen: fen(nextFloatFen), manager: giver === 'manager' ? undefined : 'manager' })
  expect(differenceFen).toBe(countedFen - drawer.cashFen)
  did(office, 'shift.handOver')
  await sign(office, office.desks[giver], drawer.shiftId)
  Object.assign(drawer, { holder: receiver, cashFen: nextFloatFen, wechatFen: 0, shiftId: nextShiftId })
}

async function night(office: Office, { who: index, off: notes, left }: Extract<Act, { do: 'night' }>): Promise<void> {
  const giver = personOf(index)
  const held = heldBy(office, giver)
  if (!held || giver === 'manager') return
  const [, drawer] = held
  const countedFen = Math.max(0, drawer.cashFen + notes * NOTE)
  const leftFen = Math.min(countedFen, left * NOTE)
  const { nightCloseId } = await closeForNight(office.desks[giver], { lines: lines(countedFen) }, { leftFen, manager: 'manager' })
  did(office, 'shift.closeForNight')
  await sign(office, office.desks[giver], drawer.shiftId)
  Object.assign(drawer, { holder: null, cashFen: leftFen, wechatFen: 0, night: nightCloseId })
}

async function morning(office: Office, { who: index, station, off: notes }: Extract<Act, { do: 'morning' }>): Promise<void> {
  const person = personOf(index)
  const drawer = office.drawers.get(office.stations[station] ?? 1)
  if (!drawer || drawer.night === null || heldBy(office, person)) return
  const countedFen = Math.max(0, drawer.cashFen + notes * NOTE)
  const desk = office.desks[person]
  const shift = await desk.call('shift.openAfterNight', await nightInput(desk, person === 'manager' ? 'limin' : 'manager', drawer.night, countedFen, '少了'))
  did(office, 'shift.openAfterNight')
  Object.assign(drawer, { holder: person, cashFen: countedFen, wechatFen: 0, shiftId: shift.id, night: null })
}

async function correct(office: Office, { which, by }: Extract<Act, { do: 'correct' }>): Promise<void> {
  const receipt = office.receipts[which % Math.max(1, office.receipts.length)]
  if (!receipt || receipt.corrected) return
  const person = personOf(by)
  const desk = office.desks[person]
  const input = { receiptId: receipt.receiptId, change: { kind: 'method' as const, from: 'cash' as const, to: 'wechat' as const, amountFen: fen(receipt.amountFen), reference: `c-${receipt.receiptId}` }, reason: '实为微信' }
  const { ticket } = await desk.call('approvals.give', { user: person === 'manager' ? 'limin' : 'manager', password: PASSWORD, call: 'receipts.correct', input })
  const answer = await desk.answer('receipts.correct', { requestId: desk.requestId(), ...input, ticket })
  const drawer = office.drawers.get(receipt.station)
  const running = drawer !== undefined && drawer.holder !== null && drawer.shiftId === receipt.shiftId
  expect(answer.ok).toBe(!running || drawer.cashFen >= receipt.amountFen)
  if (!answer.ok) return
  receipt.corrected = true
  did(office, 'receipts.correct')
  // While its own shift runs the drawer's expected cash follows; afterwards no drawer moves.
  if (running) Object.assign(drawer, { cashFen: drawer.cashFen - receipt.amountFen, wechatFen: drawer.wechatFen + receipt.amountFen })
}

/** What every drawer should hold sums to the cash of the book, for each drawer and for all; what was signed stands as it was signed. */
async function faults(office: Office): Promise<string[]> {
  const inside = await openInside(office.app.dataFolder)
  const db = readDb(inside)
  const found = brokenInvariants(db)
  for (const [stationId, drawer] of office.drawers) {
    const book = db.one<{ fen: number }>(`SELECT coalesce(sum(CASE WHEN t.debit_account_id = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0) AS fen FROM ledger_account a JOIN ledger_transfer t ON a.id IN (t.debit_account_id, t.credit_account_id) WHERE a.code = ?`, `cash:${stationId}`).fen
    if (book !== drawer.cashFen) found.push(`drawer ${stationId}: the book says ${book}, reckoned ${drawer.cashFen}`)
  }
  inside.close()
  for (const [shiftId, sheet] of office.signed) {
    if (JSON.stringify(await office.desks.manager.call('shift.sheet', { shiftId })) !== sheet) found.push(`the sheet of shift ${shiftId} changed after it was signed`)
  }
  return found
}

test('whatever shifts do at two stations, every drawer is what the book says, and nothing changes a signed sheet', { timeout: 120_000 }, async () => {
  const done = new Map<string, number>()
  await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 15, maxLength: 30 }), async (sequence) => {
    const folder = copyTemplate(template)
    const app = await makeApp({ dataFolder: folder })
    try {
      const office = await open(app)
      for (const one of sequence) await act(office, one)
      expect(await faults(office)).toEqual([])
      expect(app.log.filter((line) => line.level === 'error')).toEqual([])
      for (const [name, times] of office.done) done.set(name, (done.get(name) ?? 0) + times)
    } finally {
      await app.close()
      removeFolder(folder)
    }
  }), { numRuns: Number(process.env.FOYER_RUNS ?? 20), seed: 22, endOnFailure: true })
  expect([...done.keys()].toSorted()).toEqual(['cashMoves.add', 'payments.collect', 'receipts.correct', 'shift.closeForNight', 'shift.handOver', 'shift.open', 'shift.openAfterNight'])
})
