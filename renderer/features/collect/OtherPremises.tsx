import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { moneyText } from '../../ui/Money.tsx'
import type { Till } from './till.ts'

type OtherPremisesProps = { premisesId: number; till: Till; onChange(till: Till): void }

/** What the same payer owns or rents beside this: ticked, its charges stand in the list and go on the same receipt. */
export function OtherPremises({ premisesId, till, onChange }: OtherPremisesProps): ReactNode {
  const text = useText()
  const others = useCall('charges.otherPremises', { premisesId }).data?.premises ?? []
  if (others.length === 0) return null
  const take = (alsoPremises: number[]): void => onChange({ ...till, alsoPremises })
  const taken = others.filter((other) => till.alsoPremises.includes(other.premisesId))
  return (
    <div className="other-premises" role="group" aria-label={text.collect.otherPremises}>
      <span className="soft">{text.collect.otherPremises}</span>
      {others.map(({ premisesId: id, room, openFen }) => (
        <Checkbox key={id} checked={till.alsoPremises.includes(id)} onChange={(event) => take(event.target.checked ? [...till.alsoPremises, id] : till.alsoPremises.filter((each) => each !== id))}>
          {openFen > 0 ? text.collect.otherOpen(room, moneyText(openFen)) : text.collect.otherClear(room)}
        </Checkbox>
      ))}
      {others.length > 1 && taken.length < others.length ? <Act label={text.collect.allOthers} kind="quiet" hotKey="Alt+A" onPress={() => take(others.map((other) => other.premisesId))} /> : null}
    </div>
  )
}
