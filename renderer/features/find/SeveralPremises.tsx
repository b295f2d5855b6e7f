import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { PremisesField } from './PremisesField.tsx'

export type Place = { premisesId: number; room: string }

/** Premises found one after another; each stands below and can be taken out again. */
export function SeveralPremises({ places, onChange }: { places: readonly Place[]; onChange(places: Place[]): void }): ReactNode {
  const words = useText().find
  const others = (premisesId: number): Place[] => places.filter((place) => place.premisesId !== premisesId)
  return (
    <>
      <PremisesField
        key={places.length} label={places.length === 0 ? words.several : words.oneMore} chosen={null} autoFocus={places.length > 0}
        onChoose={(chosen) => { if (chosen) onChange([...others(chosen.premisesId), { premisesId: chosen.premisesId, room: chosen.room }]) }}
      />
      {places.length > 0 ? <div className="row">{places.map((place) => <Act key={place.premisesId} label={words.takeOut(place.room)} kind="quiet" onPress={() => onChange(others(place.premisesId))} />)}</div> : null}
    </>
  )
}
