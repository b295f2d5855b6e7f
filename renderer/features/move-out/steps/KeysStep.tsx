import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { ChoiceField, DateField } from '../../../ui/fields.tsx'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({ closedOn: dateText, keys: z.array(z.object({ keyId: z.number(), outcome: z.enum(['out', 'returned', 'lost']) })) })

/** Each key and card of the household: back, lost, or still out. The step is done when none is out. */
export function KeysStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveOut
  const { today } = useDesk()
  const out = props.moveOut.keys.filter((key) => key.outcome === 'out')
  const closed = props.moveOut.keys.filter((key) => key.outcome !== 'out')
  const defaultValues: z.input<typeof schema> = { closedOn: today, keys: out.map(({ keyId }) => ({ keyId, outcome: 'returned' })) }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'keys', form,
    toData: ({ closedOn, keys }) => ({ step: 'keys', closedOn, keys: keys.flatMap(({ keyId, outcome }) => (outcome === 'out' ? [] : [{ keyId, outcome, note: '' }])) }),
  })
  const kind = (name: string): string => text.keys.kinds[name as keyof typeof text.keys.kinds]
  return (
    <StepFrame {...props} step="keys" form={step} focus={out.length === 0 ? (closed.length === 0 ? 'waive' : 'save') : undefined}>
      {props.moveOut.keys.length === 0 ? <p className="soft">{words.noKeys}</p> : null}
      {out.length > 0 ? <DateField control={form.control} name="closedOn" label={words.closedOn} /> : null}
      <div className="key-lines">
        {out.map((key, index) => (
          <ChoiceField
            key={key.keyId} control={form.control} name={`keys.${index}.outcome`} label={`${kind(key.kind)} ${key.number} · ${key.holder}`} autoFocus={index === 0}
            choices={(['returned', 'lost', 'out'] as const).map((outcome) => ({ value: outcome, label: words.outcomes[outcome] }))}
          />
        ))}
        {closed.map((key) => <p key={key.keyId} className="soft">{kind(key.kind)} {key.number} · {words.outcomes[key.outcome]} {key.closedOn}</p>)}
      </div>
    </StepFrame>
  )
}
