import { maskIdentity, type IdentityKind } from '../../../shared/identity.ts'
import { AppError, fieldError } from '../../kernel/app-error.ts'
import { addParty, addPhone, partyOfDocument, phonesOf } from '../../ledger/parties.ts'
import { pinyinKeys } from '../../ledger/pinyin-keys.ts'
import { premisesById, roomText } from '../../ledger/rooms.ts'
import { addMember } from '../../ledger/stays.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { endMember, householdsOf, lastDocument, memberStay, membersOf, noteChange, partyById, removePhone, writeName } from './household-store.ts'
import { checkedNumber, checkedPhone, keepShown } from './newcomer.ts'

type Calls = 'members.list' | 'members.add' | 'members.end' | 'parties.rename' | 'parties.addPhone' | 'parties.removePhone' | 'parties.addDocument'

export const householdHandlers: HandlersOf<Calls> = {
  'members.list': ({ db }, { premisesId }) => ({
    room: roomText(premisesById(db, premisesId)),
    households: householdsOf(db, premisesId).map(({ heads: _heads, ...household }) => ({ ...household, members: membersOf(db, premisesId, household.partyId) })),
  }),

  'members.add': (context, { premisesId, householdPartyId, relation, from, name, phone: typed, document }) => {
    const { db, now, audit } = context
    const household = householdsOf(db, premisesId).find((each) => each.partyId === householdPartyId)
    if (!household) throw fieldError('householdPartyId', 'household-not-there')
    if (household.from !== null && from < household.from) throw fieldError('from', 'before-household', { date: household.from })
    if (household.maximumOccupants !== null && household.heads >= household.maximumOccupants) throw fieldError('name', 'more-than-lease', { maximum: household.maximumOccupants })
    const phone = checkedPhone(typed, 'phone')
    const number = document ? checkedNumber(context, document, { name, kind: 'person' }, 'document') : null
    const known = number === null ? undefined : partyOfDocument(db, number, name)
    const twin = membersOf(db, premisesId, householdPartyId).find((member) => member.partyId === known || (known === undefined && member.name === name && number === null))
    if (twin || known === householdPartyId) throw fieldError('name', 'member-already')
    const partyId = known ?? addParty(db, { name, kind: 'person', createdAt: now })
    if (document) keepShown(context, partyId, document)
    if (phone !== null) addPhone(db, partyId, phone)
    const occupancyId = addMember(db, { premisesId, partyId, householdPartyId, relation, part: household.part, from })
    audit(`member ${occupancyId} of premises ${premisesId}`)
    return { occupancyId, partyId }
  },

  'members.end': ({ db, audit }, { occupancyId, on }) => {
    const stay = memberStay(db, occupancyId)
    if (!stay) throw new AppError('not-found')
    if (stay.toDate !== null) throw new AppError('stay-ended')
    if (stay.fromDate !== null && on < stay.fromDate) throw fieldError('on', 'ends-before-start')
    endMember(db, occupancyId, on)
    audit(`member ${occupancyId} left`)
    return { done: true }
  },

  'parties.rename': (context, { partyId, name, reason }) => {
    const before = requireParty(context, partyId).name
    if (name === before) throw fieldError('name', 'name-unchanged')
    writeName(context.db, partyId, name, pinyinKeys(name))
    return note(context, partyId, { what: 'name', before, after: name, reason })
  },

  'parties.addPhone': (context, { partyId, phone: typed, reason }) => {
    requireParty(context, partyId)
    const phone = checkedPhone(typed, 'phone') ?? ''
    if (phonesOf(context.db, partyId).includes(phone)) throw fieldError('phone', 'phone-known')
    addPhone(context.db, partyId, phone)
    return note(context, partyId, { what: 'phone', before: '', after: phone, reason })
  },

  'parties.removePhone': (context, { partyId, phone, reason }) => {
    requireParty(context, partyId)
    if (!removePhone(context.db, partyId, phone)) throw new AppError('not-found')
    return note(context, partyId, { what: 'phone', before: phone, after: '', reason })
  },

  'parties.addDocument': (context, { partyId, document, reason }) => {
    const known = requireParty(context, partyId)
    const number = checkedNumber(context, document, known, 'document')
    const last = lastDocument(context.db, partyId)
    keepShown(context, partyId, document)
    const masked = (each: { kind: string; number: string } | undefined): string => (each ? maskIdentity(each.kind as IdentityKind, each.number) : '')
    return note(context, partyId, { what: 'document', before: masked(last), after: masked({ kind: document.identityKind, number }), reason })
  },
}

function requireParty({ db }: CommandContext, partyId: number): { name: string; kind: 'person' | 'company' } {
  const known = partyById(db, partyId)
  if (!known) throw new AppError('not-found')
  return known
}

function note({ db, session, now, audit }: CommandContext, partyId: number, change: { what: 'name' | 'phone' | 'document'; before: string; after: string; reason: string }): { done: true } {
  noteChange(db, { partyId, ...change, at: now, by: session.userId })
  audit(`${change.what} of party ${partyId}`)
  return { done: true }
}
