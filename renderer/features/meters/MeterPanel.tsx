import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatReading } from '../../../shared/reading.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ChangeMeter } from './ChangeMeter.tsx'
import { EndMeter } from './EndMeter.tsx'
import type { ListedMeter } from './MeterList.tsx'
import { ReadMeter } from './ReadMeter.tsx'
import { ReplaceMeter } from './ReplaceMeter.tsx'

type Doing = 'replace' | 'read' | 'change' | 'end'

/** One meter: what it is and what can be done with it. */
export function MeterPanel({ meter, onClose }: { meter: ListedMeter; onClose(): void }): ReactNode {
  const text = useText()
  const words = text.meters
  const [doing, setDoing] = useState<Doing | null>(null)
  const back = (): void => setDoing(null)
  switch (doing) {
    case 'replace': return <ReplaceMeter meter={meter} onDone={onClose} onCancel={back} />
    case 'read': return <ReadMeter meter={meter} onDone={back} onCancel={back} />
    case 'change': return <ChangeMeter meter={meter} onDone={back} onCancel={back} />
    case 'end': return <EndMeter meter={meter} onDone={onClose} onCancel={back} />
    case null: break
    default: return doing satisfies never
  }
  return (
    <section className="sheet stack-wide scroll" aria-label={words.nameOf(text.delivery.meterKinds[meter.kind], meter.number)}>
      <div className="row">
        <h2>{words.nameOf(text.delivery.meterKinds[meter.kind], meter.number)}</h2>
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
      </div>
      <dl className="meter-facts">
        <dt>{words.room}</dt><dd>{meter.room || meter.place}</dd>
        <dt>{words.last}</dt><dd>{meter.lastValue === null ? words.neverRead : words.lastOn(formatReading(meter.lastValue), text.delivery.meterUnits[meter.kind], meter.lastReadOn ?? '')}</dd>
        <dt>{words.multiplier}</dt><dd>{meter.multiplier}</dd>
        <dt>{words.turnsAt}</dt><dd>{meter.turnsAt === null ? words.unknown : formatReading(meter.turnsAt)}</dd>
        <dt>{words.from}</dt><dd>{meter.fromDate}</dd>
        {meter.toDate === null ? null : <><dt>{words.state}</dt><dd>{words.endedOn(meter.toDate)}</dd></>}
        {meter.replaces === null ? null : <><dt>{words.replacesShort}</dt><dd>{meter.replaces}</dd></>}
      </dl>
      {meter.toDate === null ? (
        <div className="row">
          <Act label={words.acts.replace} autoFocus onPress={() => setDoing('replace')} />
          <Act label={words.acts.read} onPress={() => setDoing('read')} />
          <Act label={words.acts.change} onPress={() => setDoing('change')} />
          <Act label={words.acts.end} onPress={() => setDoing('end')} />
        </div>
      ) : null}
    </section>
  )
}
