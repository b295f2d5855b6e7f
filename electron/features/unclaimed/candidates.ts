import type { CallOutput } from '../../../shared/contract/index.ts'
import { normaliseRoom, roomSearchKeys, type RoomParts } from '../../../shared/room.ts'

export type Candidate = CallOutput<'unclaimed.get'>['candidates'][number]
type Reason = Candidate['reasons'][number]

/** A household as money may name it: `payersFen` is what each payer owes, `chargesFen` each charge. */
export type Household = { premisesId: number; parts: RoomParts; room: string; names: string[]; openFen: number; payersFen: number[]; chargesFen: number[] }
export type Money = { amountFen: number; payerText: string; note: string }

const WEIGHT: Readonly<Record<Reason, number>> = { room: 8, name: 6, 'all-open': 3, 'payer-open': 2, 'one-charge': 1 }
const MOST = 3
/** An amount alone that fits more households than this says nothing. */
const TOO_COMMON = 3

type Index = { households: Map<number, Household>; rooms: Map<string, number[]>; names: Map<string, number[]>; amounts: Map<string, number[]> }
export type Matcher = (money: Money) => Candidate[]

/** Finds whose a sum may be, the likeliest first, three at most. */
export function matcherOf(list: readonly Household[]): Matcher {
  const index = indexOf(list)
  return (money) => {
    const found = new Map<number, Set<Reason>>()
    const add = (reason: Reason, premisesIds: readonly number[]): void => {
      for (const premisesId of premisesIds) found.set(premisesId, (found.get(premisesId) ?? new Set()).add(reason))
    }
    const text = `${money.payerText} ${money.note}`
    for (const premisesId of roomsIn(text, index)) add('room', [premisesId])
    for (const premisesId of namesIn(money, index)) add('name', [premisesId])
    const byAmount = (['all-open', 'payer-open', 'one-charge'] as const).map((reason) => [reason, index.amounts.get(`${reason} ${money.amountFen}`) ?? []] as const)
    const said = found.size > 0
    for (const [reason, premisesIds] of byAmount) add(reason, said ? premisesIds.filter((premisesId) => found.has(premisesId)) : premisesIds)
    if (!said && found.size > TOO_COMMON) return []
    const weigh = (reasons: ReadonlySet<Reason>): number => Array.from(reasons).reduce((sum, reason) => sum + WEIGHT[reason], 0)
    return Array.from(found).toSorted((a, b) => weigh(b[1]) - weigh(a[1]) || a[0] - b[0]).slice(0, MOST).flatMap(([premisesId, reasons]) => {
      const household = index.households.get(premisesId)
      return household ? [{ premisesId, room: household.room, names: household.names.join('、'), openFen: household.openFen, reasons: strongest(reasons) }] : []
    })
  }
}

/** Of the amounts the one that says most: all that is open is often one charge too. */
function strongest(reasons: ReadonlySet<Reason>): Reason[] {
  const amount = (['all-open', 'payer-open', 'one-charge'] as const).find((reason) => reasons.has(reason))
  return [...(['room', 'name'] as const).filter((reason) => reasons.has(reason)), ...(amount ? [amount] : [])]
}

function indexOf(list: readonly Household[]): Index {
  const index: Index = { households: new Map(), rooms: new Map(), names: new Map(), amounts: new Map() }
  const put = (map: Map<string, number[]>, key: string, premisesId: number): void => {
    const known = map.get(key)
    if (!known) map.set(key, [premisesId])
    else if (!known.includes(premisesId)) known.push(premisesId)
  }
  for (const household of list) {
    const { premisesId } = household
    index.households.set(premisesId, household)
    for (const key of roomSearchKeys(household.parts)) put(index.rooms, normaliseRoom(key), premisesId)
    for (const name of household.names) if (name.length > 1) put(index.names, plain(name), premisesId)
    if (household.openFen > 0) put(index.amounts, `all-open ${household.openFen}`, premisesId)
    for (const sum of household.payersFen) put(index.amounts, `payer-open ${sum}`, premisesId)
    for (const sum of household.chargesFen) put(index.amounts, `one-charge ${sum}`, premisesId)
  }
  return index
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

const DASHES = /[‐‑‒–—―−_~]/g
/** A blank that parts a building or a unit from what follows; any other parts a room from what is no room. */
const AFTER_A_WORD = /(号楼|#楼|栋|幢|座|楼|单元|-)\s+/g
const WITH_BUILDING = /(?:[A-Z\d]{1,4}|[一二三四五六七八九十]{1,3})(?:号楼|#楼|栋|幢|座|号|楼|#|-)-?(?:(?:[A-Z\d]{1,3}|[一二三四五六七八九十]{1,2})(?:单元|门|梯|-)-?)?[A-Z\u4E00-\u9FFF]?\d{2,5}/g
const ALONE = /(?<![\d.])\d{3,6}(?![\d.年月元])/g

/** Rooms that a text names; a number alone only where it is one room's. */
function roomsIn(text: string, { rooms }: Index): number[] {
  const spoken = text.normalize('NFKC').toUpperCase().replace(DASHES, '-').replace(AFTER_A_WORD, '$1')
  const whole = (spoken.match(WITH_BUILDING) ?? []).flatMap((room) => rooms.get(normaliseRoom(room)) ?? [])
  if (whole.length > 0) return whole
  return (spoken.match(ALONE) ?? []).flatMap((room) => { const known = rooms.get(normaliseRoom(room)) ?? []; return known.length === 1 ? known : [] })
}

const LONGEST_NAME = 4

/** Names that a payer's text is, or that a text holds. */
function namesIn({ payerText, note }: Money, { names }: Index): number[] {
  const whole = names.get(plain(payerText))
  if (whole) return whole
  const found = new Set<number>()
  for (const run of plain(`${payerText} ${note}`).match(/[\u4E00-\u9FFF·]{2,}/g) ?? []) {
    for (let start = 0; start < run.length - 1; start += 1) {
      for (let length = 2; length <= LONGEST_NAME && start + length <= run.length; length += 1) {
        for (const premisesId of names.get(run.slice(start, start + length)) ?? []) found.add(premisesId)
      }
    }
  }
  return Array.from(found)
}
