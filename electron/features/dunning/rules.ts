import { AGES, ageOf, sumByAge } from '../../../shared/ages.ts'
import { normaliseRoom } from '../../../shared/room.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/index.ts'

type Asked = Pick<ParsedInput<'arrears.list'>, 'building' | 'text' | 'payer' | 'age'>
type Open = { premisesId: number; building: string; code: string; payer: string; dueOn: string; openFen: number; disputed: boolean }
export type Debtor = { premisesId: number; building: string; code: string; room: string; payer: string; count: number; openFen: number; disputedFen: number; ages: number[]; oldestDueOn: string }

/** One line for each premises and payer, in the order of the building. */
export function debtorsOf<C extends Open>(charges: readonly C[], asOf: string, roomOf: (charge: C) => string): Debtor[] {
  const groups = new Map<string, C[]>()
  for (const charge of charges) {
    const key = `${charge.premisesId} ${charge.payer}`
    const others = groups.get(key)
    if (others) others.push(charge)
    else groups.set(key, [charge])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [{
      premisesId: first.premisesId, building: first.building, code: first.code, room: roomOf(first), payer: first.payer, count: group.length,
      openFen: group.reduce((sum, charge) => sum + charge.openFen, 0), disputedFen: group.reduce((sum, charge) => sum + (charge.disputed ? charge.openFen : 0), 0),
      ages: sumByAge(group, asOf), oldestDueOn: first.dueOn,
    }]
  })
}

export function fits(debtor: Debtor, { building, text, payer, age }: Asked): boolean {
  if (building !== '' && debtor.building !== building) return false
  if (payer.trim() !== '' && !debtor.payer.includes(payer.trim())) return false
  if (text.trim() !== '' && !debtor.code.startsWith(normaliseRoom(text)) && !debtor.code.includes(text.trim())) return false
  if (age === 'open') return true
  if (age === 'overdue') return debtor.openFen > (debtor.ages[0] ?? 0)
  return (debtor.ages[AGES.indexOf(age)] ?? 0) > 0
}

export function sumsOf(debtors: readonly Debtor[]): CallOutput<'arrears.list'>['sums'] {
  return {
    openFen: debtors.reduce((sum, debtor) => sum + debtor.openFen, 0), disputedFen: debtors.reduce((sum, debtor) => sum + debtor.disputedFen, 0),
    ages: AGES.map((_, place) => debtors.reduce((sum, debtor) => sum + (debtor.ages[place] ?? 0), 0)),
  }
}

type Owed = { dueOn: string; dispute: unknown }
export type NoLetter = 'nothing-open' | 'disputed' | 'not-due' | 'no-level-before'

/** What a letter of a level asks for, or why there is none: never a disputed charge; from level 1 on only what is past its due day, and only after the level before. */
export function letterFor<C extends Owed>(charges: readonly C[], { level, today, highest }: { level: number; today: string; highest: number }): { charges: C[] } | { code: NoLetter } {
  if (charges.length === 0) return { code: 'nothing-open' }
  const undisputed = charges.filter((charge) => charge.dispute === null)
  if (undisputed.length === 0) return { code: 'disputed' }
  if (level === 0) return { charges: undisputed }
  const late = undisputed.filter((charge) => ageOf(charge.dueOn, today) !== 'not-due' && charge.dueOn < today)
  if (late.length === 0) return { code: 'not-due' }
  return level > 1 && highest < level - 1 ? { code: 'no-level-before' } : { charges: late }
}
