import type { CallOutput } from '../../../shared/contract/index.ts'
import type { HandlersOf } from '../context.ts'
import { premisesWithInstructions } from '../../ledger/instructions.ts'
import { type Card, cardsByPlate, type Entry, letterAsked, registerOf, search } from './rules.ts'
import { letterByNumber, readCards, readEntries } from './store.ts'

type Hit = CallOutput<'find.search'>['hits'][number]
type Found = Omit<Hit, 'instruction'>

export const findHandlers: HandlersOf<'find.search'> = {
  'find.search': ({ db, today, cached }, { text, limit }) => {
    const register = cached(`find:${today}`, ['premises'], () => registerOf(readEntries(db, today)))
    const withInstructions = cached(`find-instructions:${today}`, ['premises', 'instructions'], () => premisesWithInstructions(db, today))
    const marked = (hits: readonly Found[]): { hits: Hit[] } => ({ hits: hits.map((hit) => ({ ...hit, instruction: withInstructions.has(hit.premisesId) })) })
    const number = letterAsked(text)
    const letter = number === null ? undefined : letterByNumber(db, number)
    if (letter) {
      const there = register.entries.filter((entry) => entry.premisesId === letter.premisesId)
      // Whom the notice was for stands first; everybody of one premises leads to the same till.
      return marked([...there.filter((entry) => letter.payer.includes(entry.name)), ...there.filter((entry) => !letter.payer.includes(entry.name))].slice(0, 1).map((entry) => hitOf(entry, 'letter')))
    }
    const people = search(register, text, limit).map(({ entry, matched }) => hitOf(entry, matched))
    const cards = cardsByPlate(cached(`find-cards:${today}`, ['cards'], () => readCards(db, today)), text).map(cardHit)
    // Digits alone are rather the end of a telephone number.
    return marked((/\p{Letter}/u.test(text) ? [...cards, ...people] : [...people, ...cards]).slice(0, limit))
  },
}

function hitOf(entry: Entry, matched: Hit['matched']): Found {
  return {
    premisesId: entry.premisesId, room: entry.room, code: entry.code, partyId: entry.partyId, name: entry.name === '' ? null : entry.name, role: entry.role,
    phone: entry.phones[0] ?? null, matched, plate: null,
  }
}

function cardHit({ premisesId, room, code, holder, plate }: Card): Found {
  return { premisesId, room, code, partyId: null, name: holder, role: null, phone: null, matched: 'month-card', plate }
}
