import { beforeEach, expect, test } from 'vitest'
import { importLedger, ledgerCsv } from '../support/ledger-rows.ts'
import { addPerson, type Desk, makeApp, newOffice, type TestApp } from '../support/make-app.ts'

let app: TestApp
let clerk: Desk
let owner: number

beforeEach(async () => {
  app = await makeApp()
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '301', name: '覃敏敏' }, { room: '302', name: '单雄信' }]))
  clerk = await addPerson(app, manager, 'zhaolei', 'clerk', '赵蕾')
  owner = (await clerk.call('premises.get', { premisesId: 1 })).people[0]?.partyId ?? 0
})

const add = (text: string, over: { premisesId?: number | null; partyId?: number | null; untilDate?: string | null } = {}) =>
  clerk.call('instructions.add', { requestId: app.requestId(), premisesId: 1, partyId: null, untilDate: null, text, ...over })
const textsOf = async (asked: { premisesIds?: number[]; partyIds?: number[] }) => (await clerk.call('instructions.of', asked)).instructions.map((row) => row.text)

test('it is shown at its premises until its last day has gone', async () => {
  await add('快递放邻居家', { untilDate: '2026-11-23' })
  expect(await clerk.call('instructions.of', { premisesIds: [1] })).toMatchObject({ instructions: [{ premisesId: 1, room: '1栋1单元301', text: '快递放邻居家', untilDate: '2026-11-23', by: '赵蕾', personName: '' }] })
  expect(await textsOf({ premisesIds: [2] })).toEqual([])
  app.setToday('2026-11-23')
  expect(await textsOf({ premisesIds: [1] })).toEqual(['快递放邻居家'])
  app.setToday('2026-11-24')
  expect(await textsOf({ premisesIds: [1] })).toEqual([])
  expect((await clerk.call('instructions.list', {})).instructions).toEqual([])
  expect((await clerk.call('instructions.list', { all: true })).instructions).toMatchObject([{ text: '快递放邻居家', state: 'expired' }])
})

test('what is said of a person is shown wherever that person owns or lives', async () => {
  await add('22:00 后不接访客', { premisesId: null, partyId: owner })
  expect(await textsOf({ premisesIds: [1] })).toEqual(['22:00 后不接访客'])
  expect(await textsOf({ premisesIds: [2] })).toEqual([])
  expect(await textsOf({ partyIds: [owner] })).toEqual(['22:00 后不接访客'])
})

test('what is said of a person at one premises is not shown at others', async () => {
  await add('只在这户签收', { premisesId: 2, partyId: owner })
  expect(await textsOf({ premisesIds: [1] })).toEqual([])
  expect(await textsOf({ premisesIds: [2] })).toEqual(['只在这户签收'])
  expect(await textsOf({ partyIds: [owner] })).toEqual(['只在这户签收'])
})

test('premises and people found by typing are marked while something was said of them', async () => {
  const marks = async () => {
    const hits = await Promise.all(['301', '302'].map(async (text) => (await clerk.call('find.search', { text })).hits))
    return hits.flat().map((hit) => [hit.name, hit.instruction])
  }
  expect(await marks()).toEqual([['覃敏敏', false], ['单雄信', false]])
  const { instructionId } = await add('22:00 后不接访客', { premisesId: null, partyId: owner })
  await add('不送报', { premisesId: 2, untilDate: '2026-11-22' })
  expect(await marks()).toEqual([['覃敏敏', true], ['单雄信', true]])
  await clerk.call('instructions.end', { requestId: app.requestId(), instructionId })
  expect(await marks()).toEqual([['覃敏敏', false], ['单雄信', true]])
  app.setToday('2026-11-23')
  expect(await marks()).toEqual([['覃敏敏', false], ['单雄信', false]])
})

test('it is ended once, and stays on file with who ended it', async () => {
  const { instructionId } = await add('不送报')
  await clerk.call('instructions.end', { requestId: app.requestId(), instructionId })
  expect(await textsOf({ premisesIds: [1] })).toEqual([])
  expect(await clerk.refused('instructions.end', { requestId: app.requestId(), instructionId })).toMatchObject({ code: 'instruction-ended', values: { name: '赵蕾' } })
  expect(await clerk.refused('instructions.end', { requestId: app.requestId(), instructionId: 99 })).toMatchObject({ code: 'not-found' })
  expect((await clerk.call('instructions.list', { all: true, text: '不送' })).instructions).toMatchObject([{ state: 'ended', endedBy: '赵蕾' }])
})

test.each([
  ['neither premises nor person', { premisesId: null }, 'premisesId', 'premises-or-person'],
  ['premises that are not there', { premisesId: 99 }, 'premisesId', 'not-found'],
  ['a person who is not there', { partyId: 99 }, 'partyId', 'not-found'],
  ['a day that has gone', { untilDate: '2026-11-21' }, 'untilDate', 'date-passed'],
])('%s is refused', async (_, over, path, code) => {
  expect((await clerk.refused('instructions.add', { requestId: app.requestId(), premisesId: 1, partyId: null, untilDate: null, text: '不送报', ...over })).fields).toEqual([{ path, code }])
  expect((await clerk.call('instructions.list', { all: true })).instructions).toEqual([])
})
