import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { countedFenSchema } from '../../../shared/contract/define.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { fen, formatMoney } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraftState } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { go, numberFrom, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Field } from '../../ui/Field.tsx'
import { MoneyField } from '../../ui/fields.tsx'
import { moneyText as shown } from '../../ui/Money.tsx'
import { Select } from '../../ui/Select.tsx'
import { CountTable } from './CountTable.tsx'
import { countLines, countedFen } from './counting.ts'
import type { Pieces } from './counting.ts'

type Station = CallOutput<'stations.list'>['stations'][number]

const schema = z.object({ floatFen: moneyText.pipe(countedFenSchema) })

/** Opens a shift with the float that was counted: by notes and coins, or the total alone. */
export function OpenShift({ current, stations }: { current: CallOutput<'shift.current'>; stations: readonly Station[] }): ReactNode {
  const text = useText()
  const words = text.today
  const { station } = useDesk()
  const household = numberFrom(useRoute().query, 'collect')
  const settings = useCall('settings.get', {})
  const [byNotes, setByNotes] = useState(false)
  const [pieces, setPieces, draft] = useDraftState<Pieces>('shift-open', {})
  const open = useCommand('shift.open', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { floatFen: '' }, resolver: resolveBy(schema) })
  const denominations = settings.data?.denominations ?? []
  const [stationId, setStationId] = useState<number>(stations.find((each) => each.stationId === station.id)?.stationId ?? stations[0]?.stationId ?? station.id)
  const drawerFen = stations.find((each) => each.stationId === stationId)?.drawerFen ?? current.drawerFen
  const hint = drawerFen > 0
    ? words.drawerLeft(shown(drawerFen))
    : settings.data ? words.usualFloat(shown(settings.data.floatFen)) : undefined
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const lines = byNotes ? countLines(pieces, denominations) : []
    if (lines === null) return setLeft({ code: 'not-whole' })
    const answer = await open.send({ floatFen: values.floatFen, lines, stationId })
    if (!answer.ok) setLeft(showErrors(form, answer.error))
    else if (household !== null) go('/collect', { premises: household })
  })
  const change = (next: Pieces): void => {
    setPieces(next)
    form.setValue('floatFen', formatMoney(fen(countedFen(next, denominations))))
  }
  return (
    <div className="stack">
      <p>{words.shiftNone}</p>
      {stations.length > 1 ? (
        <Field label={text.shift.atStation} width="full">
          {({ status: _status, ...ties }) => <Select {...ties} className="select" value={stationId} options={stations.map((each) => ({ value: each.stationId, label: each.name }))} onChange={(next: number) => setStationId(next)} />}
        </Field>
      ) : null}
      <MoneyField control={form.control} name="floatFen" label={words.floatCounted} hint={hint} width="full" disabled={byNotes} autoFocus onEnter={() => void submit()} />
      {byNotes ? <CountTable denominations={denominations} pieces={pieces} onChange={change} onDone={() => void submit()} autoFocus /> : null}
      {left ? <ErrorNote error={left} /> : null}
      <div className="row-end">
        <Act label={byNotes ? words.byTotal : words.byNotes} kind="quiet" onPress={() => setByNotes(!byNotes)} />
        <Act label={words.openShift} kind="primary" hotKey="Ctrl+Enter" busy={open.sending} onPress={() => void submit()} />
      </div>
    </div>
  )
}
