import { normaliseRoom } from '../../../shared/room.ts'

export type Entry = {
  premisesId: number; room: string; code: string; roomKeys: readonly string[]
  partyId: number | null; name: string; role: 'owner' | 'tenant' | 'member' | null; phones: readonly string[]; pinyin: string
  /** Lower case; never shown. */
  document: string
}
export type Matched = 'room' | 'name' | 'pinyin' | 'phone' | 'document'
export type Hit = { entry: Entry; matched: Matched; rank: number }

type Question = { text: string; lower: string; room: string; digits: string; letters: boolean }

/** What was typed, in the forms it is compared in. */
function question(text: string): Question {
  const plain = text.normalize('NFKC').trim()
  const lower = plain.toLowerCase()
  // Phones are read out and typed in groups: 138 1234 0421.
  const digits = plain.replaceAll(/\s/g, '')
  return { text: plain, lower, room: normaliseRoom(plain), digits: /^\d+$/.test(digits) ? digits : '', letters: /^[a-z]+$/.test(lower) }
}

/** Where the letters end in the first of the keys that starts with them; -1 when none does. Splitting the keys would cost more than all else of a search. */
function afterKeyStart(keys: string, letters: string): number {
  for (let at = keys.indexOf(letters); at >= 0; at = keys.indexOf(letters, at + 1)) {
    if (at === 0 || keys[at - 1] === ' ') return at + letters.length
  }
  return -1
}

/** How well an entry answers: 0 is an exact room or name, larger is further; null is no answer. */
function match(entry: Entry, asked: Question): { matched: Matched; rank: number } | null {
  if (entry.roomKeys[0] === asked.room) return { matched: 'room', rank: 0 }
  if (entry.roomKeys.includes(asked.room)) return { matched: 'room', rank: 1 }
  if (entry.name !== '' && entry.name === asked.text) return { matched: 'name', rank: 0 }
  if (entry.name !== '' && entry.name.includes(asked.text)) return { matched: 'name', rank: entry.name.startsWith(asked.text) ? 1 : 2 }
  if (asked.letters && asked.lower.length >= 2) {
    const after = afterKeyStart(entry.pinyin, asked.lower)
    if (after >= 0) return { matched: 'pinyin', rank: after === entry.pinyin.length || entry.pinyin[after] === ' ' ? 2 : 3 }
  }
  if (asked.digits.length >= 4 && entry.phones.some((phone) => phone.endsWith(asked.digits) || phone.startsWith(asked.digits))) return { matched: 'phone', rank: 2 }
  if (asked.lower.length >= 4 && entry.document.endsWith(asked.lower)) return { matched: 'document', rank: 3 }
  if (asked.room.length >= 2 && entry.code.startsWith(asked.room)) return { matched: 'room', rank: 4 }
  return null
}

/** The best answers, exact ones first, then in the order of the building. */
export function search(entries: readonly Entry[], text: string, limit: number): Hit[] {
  const asked = question(text)
  if (asked.text === '') return []
  const byRank: Hit[][] = [[], [], [], [], []]
  for (const entry of entries) {
    const found = match(entry, asked)
    const rank = found ? byRank[found.rank] : undefined
    if (found && rank && rank.length < limit) rank.push({ entry, ...found })
  }
  return byRank.flat().slice(0, limit)
}
