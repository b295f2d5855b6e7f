import { businessDate } from '../../../shared/dates.ts'
import { deskWords } from '../../ledger/desk-words.ts'
import { readSettings } from '../../ledger/office.ts'
import { addRegistration, personKindOf, registrationDue } from '../../ledger/registrations.ts'
import { addTask } from '../../ledger/tasks.ts'
import type { CommandContext } from '../context.ts'
import type { CoResident, Mover } from './finish-people.ts'
import type { CaseRow } from './store.ts'

/** Who is to be reported to the police station: every person who rents, and of owners' households foreigners and holders of a Taiwan permit. A matter reminds the desk of the first of them. */
export function reportDuties({ db, session, now, today }: CommandContext, row: CaseRow, { partyId, identity, moveOn }: Mover, coResidents: readonly CoResident[]): void {
  const settings = readSettings(db)
  const from = moveOn > today ? moveOn : today
  const people = [...(identity.partyKind === 'person' ? [{ partyId, documentKind: identity.identityKind }] : []), ...coResidents]
    .map((person) => ({ partyId: person.partyId, personKind: personKindOf(person.documentKind) }))
    .filter((person) => row.moverKind !== 'owner' || person.personKind !== 'tenant')
    .map((person) => ({ ...person, dueAt: registrationDue(person.personKind, from, now, settings) }))
  for (const person of people) addRegistration(db, { premisesId: row.premisesId, event: 'arrive', createdAt: now, ...person })
  const first = people.toSorted((left, right) => left.dueAt - right.dueAt)[0]
  if (first) addTask(db, { kind: 'registration', premisesId: row.premisesId, partyId: first.partyId, text: deskWords(db).registration, dueOn: businessDate(first.dueAt), createdAt: now, createdBy: session.userId })
}
