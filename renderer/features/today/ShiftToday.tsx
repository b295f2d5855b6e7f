import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Money } from '../../ui/Money.tsx'
import { timeOf } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'
import { OpenShift } from '../shift/OpenShift.tsx'

/** The shift of this person at this station, or the way to open one. */
export function ShiftToday(): ReactNode {
  const words = useText().today
  const current = useCall('shift.current', {})
  return (
    <section className="sheet stack" aria-label={words.shift}>
      <h2>{words.shift}</h2>
      <Read state={current} rows={2}>
        {(now) => {
          const { shift, otherShift } = now
          if (shift) {
            return (
              <dl className="sums">
                <dt>{words.shiftOpen(shift.userName, timeOf(shift.openedAt))}</dt><dd />
                <dt>{words.shiftFloat}</dt><dd><Money fen={shift.floatFen} /></dd>
              </dl>
            )
          }
          if (otherShift) return <p className="look">{words.shiftOther(otherShift.userName, timeOf(otherShift.openedAt))}</p>
          return <OpenShift current={now} />
        }}
      </Read>
    </section>
  )
}
