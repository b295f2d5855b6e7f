import { useState } from 'react'
import { useCall } from '../../data/use-call.ts'
import type { ChosenPremises } from '../find/PremisesField.tsx'
import type { ChosenPerson } from '../parties/PersonField.tsx'

/** Which premises and which person something is written of. */
export type About = {
  premises: ChosenPremises | null
  person: ChosenPerson | null
  ids: { premisesId: number | null; partyId: number | null }
  choosePremises(premises: ChosenPremises | null): void
  choosePerson(person: ChosenPerson | null): void
  clear(): void
}

/** Begins with the premises or the person the page came from. */
export function useAbout({ premisesId, partyId }: { premisesId: number | null; partyId: number | null }): About {
  const [premises, choosePremises] = useState<ChosenPremises | null | undefined>(undefined)
  const [person, choosePerson] = useState<ChosenPerson | null | undefined>(undefined)
  const from = useCall('premises.get', { premisesId: premisesId ?? 1 }, { when: premisesId !== null }).data
  const of = useCall('parties.get', { partyId: partyId ?? 1 }, { when: partyId !== null }).data
  const given = premisesId === null ? null : { premisesId, room: from?.room ?? '', name: null }
  const whom = partyId === null ? null : { partyId, name: of?.name ?? '' }
  const there = premises === undefined ? given : premises
  const who = person === undefined ? whom : person
  return {
    premises: there, person: who, ids: { premisesId: there?.premisesId ?? null, partyId: who?.partyId ?? null }, choosePremises, choosePerson,
    clear: () => { choosePremises(null); choosePerson(null) },
  }
}
