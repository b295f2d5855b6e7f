import { formatRoomZh } from '../../shared/room.ts'
import { type Desk, directDesk, servedDesk } from './support/desk.ts'
import { percentile, report, reportPlain, say, spread, timedAsync } from './support/figures.ts'
import { madeProperty, openBare, workingCopy } from './support/made-property.ts'

const RESIDENTS = 50_000
const PEOPLE = 80
const PROMISED = 16

type Person = { premisesId: number; building: string; unit: string; room: string; name: string; initials: string; phone: string; plate: string | null }
type Question = { kind: string; text: string; premisesId: number | null }

const folder = workingCopy(await madeProperty(RESIDENTS, 1))
const questions = (await somePeople(folder)).flatMap(questionsFor)

const desk = await directDesk(folder)
reportPlain(`find among ${RESIDENTS}, first search after a start or a change of the register, in dispatch`, await timedAsync(() => desk.call('find.search', { text: '王' })), 'ms')
await measure('in dispatch', desk)
await desk.close()
const served = await servedDesk(folder)
await served.call('find.search', { text: '王' })
await measure('round trip through the browser host', served)
await served.close()

async function measure(where: string, asked: Desk): Promise<void> {
  const times = new Map<string, number[]>()
  for (const { kind, text, premisesId } of questions) {
    const begun = performance.now()
    const { hits } = await asked.call('find.search', { text })
    times.set(kind, [...(times.get(kind) ?? []), performance.now() - begun])
    if (premisesId === null ? hits.length > 0 : kind === 'room' || kind === 'phone' || kind === 'plate' ? !hits.some((hit) => hit.premisesId === premisesId) : hits.length === 0) {
      throw new Error(`${kind} ${text} found ${hits.length} without what was looked for`)
    }
  }
  for (const [kind, values] of times) say(`${where}, ${kind}: ${spread(values)} ms`)
  const all = percentile([...times.values()].flat(), 0.95)
  const slowest = Math.max(...[...times.values()].map((values) => percentile(values, 0.95)))
  report({ name: `find a resident among ${RESIDENTS}, ${where}, p95 of all ways`, value: all, unit: 'ms', promise: `p95 ≤ ${PROMISED} ms`, held: all <= PROMISED })
  report({ name: `find a resident among ${RESIDENTS}, ${where}, p95 of the slowest way`, value: slowest, unit: 'ms', promise: `p95 ≤ ${PROMISED} ms`, held: slowest <= PROMISED })
}

async function somePeople(dataFolder: string): Promise<Person[]> {
  const connection = await openBare(dataFolder, 'read')
  const rows = connection.prepare(
    `SELECT p.id AS premisesId, p.building, p.unit, p.room, n.name, n.pinyin AS initials, (SELECT phone FROM party_phone WHERE party_id = n.party_id) AS phone,
       (SELECT plate FROM vehicle WHERE premises_id = p.id) AS plate
     FROM premises p JOIN ownership o ON o.premises_id = p.id JOIN party_name n ON n.party_id = o.party_id ORDER BY (p.id * 7919) % 50021 LIMIT ?`).all(PEOPLE) as Person[]
  connection.close()
  if (rows.length !== PEOPLE) throw new Error('too few people')
  return rows
}

/** What a clerk types for a person. */
function questionsFor(person: Person): Question[] {
  const { premisesId, name, building, unit, room, phone, initials, plate } = person
  return [
    { kind: 'name', text: name, premisesId },
    { kind: 'part of a name', text: name.slice(0, 1), premisesId },
    { kind: 'pinyin initials', text: initials.split(' ')[0] ?? '', premisesId },
    { kind: 'room', text: formatRoomZh({ building, unit, room }), premisesId },
    { kind: 'room', text: `${building}-${unit}-${room}`, premisesId },
    { kind: 'phone', text: phone.slice(-7), premisesId },
    { kind: 'phone of four digits', text: phone.slice(-4), premisesId },
    ...(plate === null ? [] : [{ kind: 'plate', text: plate, premisesId }, { kind: 'plate', text: plate.slice(-5), premisesId }]),
    { kind: 'nobody', text: `龘${name}`, premisesId: null },
  ]
}
