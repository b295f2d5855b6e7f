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
import { go, numberFrom, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { MoneyField } from '../../ui/fields.tsx'
import { moneyText as shown } from '../../ui/Money.tsx'
import { CountTable } from './CountTable.tsx'
import { countLines, countedFen } from './counting.ts'
import type { Pieces } from './counting.ts'

const schema = z.object({ floatFen: moneyText.pipe(countedFenSchema) })

/** Opens a shift with the float that was counted: by notes and coins, or the total alone. */
export function OpenShift({ current }: { current: CallOutput<'shift.current'> }): ReactNode {
  const text = useText()
  const words = text.today
  const household = numberFrom(useRoute().query, 'collect')
  const settings = useCall('settings.get', {})
  const [byNotes, setByNotes] = useState(false)
  const [pieces, setPieces, draft] = useDraftState<Pieces>('shift-open', {})
  const open = useCommand('shift.open', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const form = useForm({ defaultValues: { floatFen: '' }, resolver: resolveBy(schema) })
  const denominations = settings.data?.denominations ?? []
  const hint = current.drawerFen > 0
    ? words.drawerLeft(shown(current.drawerFen))
    : settings.data ? words.usualFloat(shown(settings.data.floatFen)) : undefined
  const submit = form.handleSubmit(async (values) => {
    setLeft(null)
    const lines = byNotes ? countLines(pieces, denominations) : []
    if (lines === null) return setLeft({ code: 'not-whole' })
    const answer = await open.send({ floatFen: values.floatFen, lines })
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
