import { normaliseRoom } from '../../../shared/room.ts'

export type Entry = {
  premisesId: number; room: string; code: string; roomKeys: readonly string[]
  partyId: number | null; name: string; role: 'owner' | 'tenant' | 'member' | null; phones: readonly string[]; pinyin: string
  /** Lower case; never shown. */
  documents: readonly string[]
  /** As plates are kept: capitals, without spaces and dots. */
  plates: readonly string[]
}
/** Everybody of every premises, and the same by each way to say their room. */
export type Register = { entries: readonly Entry[]; byRoomKey: ReadonlyMap<string, readonly Entry[]> }

export function registerOf(entries: readonly Entry[]): Register {
  const byRoomKey = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const key of entry.roomKeys) {
      const others = byRoomKey.get(key)
      if (others) others.push(entry)
      else byRoomKey.set(key, [entry])
    }
  }
  return { entries, byRoomKey }
}

export type Matched = 'room' | 'name' | 'pinyin' | 'phone' | 'document' | 'plate'
export type Hit = { entry: Entry; matched: Matched; rank: number }

type Question = { text: string; lower: string; room: string; digits: string; letters: boolean; plate: string }

/** What was typed, in the forms it is compared in. */
function question(text: string): Question {
  const plain = text.normalize('NFKC').trim()
  const lower = plain.toLowerCase()
  // Phones are read out and typed in groups: 138 1234 0421.
  const digits = plain.replaceAll(/\s/g, '')
  return { text: plain, lower, room: normaliseRoom(plain), digits: /^\d+$/.test(digits) ? digits : '', letters: /^[a-z]+$/.test(lower), plate: plateKey(lower) }
}

/** A whole plate or its tail, as it is read out: at least four letters or digits, one of them a digit. Empty where the text is none. */
function plateKey(lower: string): string {
  const key = lower.replace(/[\s·.\-•]/g, '').toUpperCase()
  return /^\p{Script=Han}?[A-Z0-9]{4,8}[\p{Script=Han}]?$/u.test(key) && /\d/.test(key) ? key : ''
}

/** Where the letters end in the first of the keys that starts with them; -1 when none does. Splitting the keys would cost more than all else of a search. */
function afterKeyStart(keys: string, letters: string): number {
  for (let at = keys.indexOf(letters); at >= 0; at = keys.indexOf(letters, at + 1)) {
    if (at === 0 || keys[at - 1] === ' ') return at + letters.length
  }
  return -1
}

/** How well an entry answers otherwise than by its whole room: 0 is an exact name, larger is further; null is no answer. */
function match(entry: Entry, asked: Question): { matched: Matched; rank: number } | null {
  if (entry.name !== '' && entry.name === asked.text) return { matched: 'name', rank: 0 }
  if (entry.name !== '' && entry.name.includes(asked.text)) return { matched: 'name', rank: entry.name.startsWith(asked.text) ? 1 : 2 }
  if (asked.letters && asked.lower.length >= 2) {
    const after = afterKeyStart(entry.pinyin, asked.lower)
    if (after >= 0) return { matched: 'pinyin', rank: after === entry.pinyin.length || entry.pinyin[after] === ' ' ? 2 : 3 }
  }
  if (asked.digits.length >= 4 && entry.phones.some((phone) => phone.endsWith(asked.digits) || phone.startsWith(asked.digits))) return { matched: 'phone', rank: 2 }
  if (asked.plate !== '' && entry.plates.some((plate) => plate.endsWith(asked.plate))) return { matched: 'plate', rank: 2 }
  if (asked.lower.length >= 4 && entry.documents.some((document) => document.endsWith(asked.lower))) return { matched: 'document', rank: 3 }
  if (asked.room.length >= 2 && entry.code.startsWith(asked.room)) return { matched: 'room', rank: 4 }
  return null
}

/** The best answers, exact ones first, then in the order of the building. */
export function search({ entries, byRoomKey }: Register, text: string, limit: number): Hit[] {
  const asked = question(text)
  if (asked.text === '') return []
  const byRank: Hit[][] = [[], [], [], [], []]
  const byRoom = new Set(byRoomKey.get(asked.room))
  for (const entry of byRoom) byRank[entry.roomKeys[0] === asked.room ? 0 : 1]?.push({ entry, matched: 'room', rank: entry.roomKeys[0] === asked.room ? 0 : 1 })
  for (const entry of entries) {
    if (byRoom.has(entry)) continue
    const found = match(entry, asked)
    const rank = found ? byRank[found.rank] : undefined
    if (found && rank && rank.length < limit) rank.push({ entry, ...found })
  }
  return byRank.flat().slice(0, limit)
}

/** The number of a notice, as a scanner types it or a person does without the hyphen; null when the text is none. */
export function letterAsked(text: string): string | null {
  const [, year, sequence] = /^CS(\d{4})-?(\d{1,6})$/.exec(text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()) ?? []
  return year === undefined || sequence === undefined ? null : `CS${year}-${sequence.padStart(6, '0')}`
}

/** A plate that has, or lately had, a month card, with whom the newest was sold to. */
export type Card = { premisesId: number; room: string; code: string; holder: string; plate: string }

export function cardsByPlate(cards: readonly Card[], text: string): Card[] {
  const asked = question(text).plate
  return asked === '' ? [] : cards.filter((card) => card.plate.endsWith(asked))
}
