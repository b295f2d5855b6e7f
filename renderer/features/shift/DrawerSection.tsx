import { Input } from 'antd'
import type { ReactNode } from 'react'
import { parseMoney } from '../../../shared/money.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import { Money } from '../../ui/Money.tsx'
import { countState } from './hand-over-draft.ts'
import type { PartProps } from './HandOverSheet.tsx'

/** What stays in the drawer, what is handed in, on which slip. */
export function DrawerSection({ sheet, draft, change, problemAt }: PartProps): ReactNode {
  const text = useText()
  const words = text.shift
  const nextFloat = parseMoney(draft.nextFloat)
  const counted = countState(draft, sheet) === 'good' ? (sheet.cash?.countedFen ?? null) : null
  const handedIn = counted !== null && nextFloat.ok ? counted - nextFloat.value : null
  return (
    <section className="fields" aria-label={words.drawer}>
      <Field label={words.nextFloat} error={problemAt('nextFloatFen')} width="narrow">
        {(ties) => (
          <Input
            {...ties}
            className="figures"
            value={draft.nextFloat}
            autoComplete="off"
            onChange={(event) => change({ nextFloat: event.target.value })}
            onBlur={() => { if (tidyMoney(draft.nextFloat) !== draft.nextFloat) change({ nextFloat: tidyMoney(draft.nextFloat) }) }}
          />
        )}
      </Field>
      <div className="hand-over-figure"><span className="field-label">{words.handedIn}</span><Money fen={handedIn} large /></div>
      <Field label={words.slip} optional width="narrow">
        {(ties) => <Input {...ties} value={draft.slip} autoComplete="off" maxLength={40} onChange={(event) => change({ slip: event.target.value })} />}
      </Field>
      <Field label={text.words.remark} optional width="narrow">
        {(ties) => <Input {...ties} value={draft.remark} autoComplete="off" maxLength={200} onChange={(event) => change({ remark: event.target.value })} />}
      </Field>
    </section>
  )
}
