import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment, timeOf } from '../../ui/moments.ts'
import { Read } from '../../ui/states.tsx'
import { OpeningChecks } from '../desk-checks/OpeningChecks.tsx'
import { OpenShift } from '../shift/OpenShift.tsx'

/** The drawers nobody has: one to open, or one that was closed for the night and waits for two. */
function FreeStations({ current }: { current: CallOutput<'shift.current'> }): ReactNode {
  const words = useText().shift
  const stations = useCall('stations.list', {}).data?.stations ?? []
  const free = stations.filter((each) => each.takenBy === '')
  const waiting = free.filter((each) => each.night !== null)
  const open = free.filter((each) => each.night === null)
  return (
    <>
      {waiting.map(({ stationId, name, night }, index) => (
        <Act key={stationId} label={`${stations.length > 1 ? `${name} ` : ''}${words.openNightFor(night?.by ?? '', shortMoment(night?.at ?? ''))}`} kind="primary" autoFocus={index === 0} onPress={() => go('/shift', { night: night?.nightCloseId ?? 0 })} />
      ))}
      {open.length > 0 ? <OpenShift key={open.map((each) => each.stationId).join()} current={current} stations={open} /> : null}
    </>
  )
}

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
              <>
                <dl className="sums">
                  <dt>{words.shiftOpen(shift.userName, timeOf(shift.openedAt))}</dt><dd />
                  <dt>{words.shiftFloat}</dt><dd><Money fen={shift.floatFen} /></dd>
                </dl>
                <OpeningChecks shiftId={shift.id} />
              </>
            )
          }
          return (
            <>
              {otherShift ? <p className="look">{words.shiftOther(otherShift.userName, timeOf(otherShift.openedAt))}</p> : null}
              <FreeStations current={now} />
            </>
          )
        }}
      </Read>
    </section>
  )
}
