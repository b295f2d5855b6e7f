import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { SERVICES, keyKindSchema } from '../../../../shared/contract/move-in.ts'
import { textSchema } from '../../../../shared/contract/define.ts'
import { formatReading } from '../../../../shared/reading.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { optionalReadingText } from '../../../data/text-schemas.ts'
import { useText } from '../../../text/language.tsx'
import { ChoiceField, NumberField, TextField, TickField } from '../../../ui/fields.tsx'
import { Lines, withoutBlank } from '../../../ui/Lines.tsx'
import { dataOf } from '../case.ts'
import type { Case, StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({
  asked: z.record(z.enum(SERVICES), z.boolean()),
  keys: z.array(z.object({ kind: keyKindSchema, number: z.string() })).transform((lines) => withoutBlank(lines, ['number'])).pipe(z.array(z.object({ kind: keyKindSchema, number: textSchema(40) }))),
  readings: z.array(z.object({ meterId: z.int(), value: optionalReadingText })),
  isVip: z.boolean(), gift: z.enum(['flowers', 'card']), broughtBy: z.string().trim(),
})

function textOf(moveIn: Case): z.input<typeof schema> {
  const kept = dataOf(moveIn, 'services')
  const shown = new Map(kept?.readings.map((reading) => [reading.meterId, reading.value]))
  const asks = (service: (typeof SERVICES)[number]): boolean => kept?.asked.includes(service) ?? false
  return {
    asked: { telephone: asks('telephone'), network: asks('network'), 'cable-tv': asks('cable-tv'), 'parking-month-card': asks('parking-month-card') },
    keys: kept?.keys ?? [],
    readings: moveIn.meters.map(({ meterId }) => ({ meterId, value: readingOf(shown.get(meterId)) })),
    isVip: Boolean(kept?.vip), gift: kept?.vip?.gift ?? 'flowers', broughtBy: kept?.vip?.broughtBy ?? '',
  }
}

/** What the household asks for, the keys and cards it gets, what the meters show, and the office's greeting to a VIP. */
export function ServicesStep(props: StepProps): ReactNode {
  const words = useText().moveIn
  const { moveIn } = props
  const form = useForm({ defaultValues: textOf(moveIn), resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'services', form, names: { 'data.vip.broughtBy': 'broughtBy' },
    toData: ({ asked, readings, isVip, gift, broughtBy, keys }) => ({
      step: 'services', keys, asked: SERVICES.filter((service) => asked[service]), vip: isVip ? { gift, broughtBy } : null,
      readings: readings.flatMap(({ meterId, value }) => (value === null ? [] : [{ meterId, value }])),
    }),
  })
  const { control } = form
  const isVip = useWatch({ control, name: 'isVip' })
  return (
    <StepFrame {...props} step="services" form={step}>
      <div className="row ticks" role="group" aria-label={words.servicesAsked}>
        {SERVICES.map((service, index) => <TickField key={service} control={control} name={`asked.${service}`} label={words.services[service]} autoFocus={index === 0} />)}
      </div>
      <Lines
        control={control} name="keys" title={words.keys} addLabel={words.addKey} blank={{ kind: 'door-key', number: '' }}
        columns={[{ key: 'kind', label: words.keyKind, width: '160px', choices: keyKindSchema.options.map((kind) => ({ value: kind, label: words.keyKinds[kind] })) }, { key: 'number', label: words.keyNumber, width: '240px' }]}
      />
      {moveIn.meters.length > 0 ? (
        <div className="fields" role="group" aria-label={words.readings}>
          {moveIn.meters.map((meter, index) => (
            <NumberField key={meter.meterId} control={control} name={`readings.${index}.value`} label={words.reading(words.meterKinds[meter.kind] ?? meter.kind, meter.number)} hint={meter.last === null ? undefined : words.lastReading(readingOf(meter.last))} optional />
          ))}
        </div>
      ) : null}
      <TickField control={control} name="isVip" label={words.isVip} />
      {isVip ? (
        <div className="fields">
          <ChoiceField control={control} name="gift" label={words.gift} choices={(['flowers', 'card'] as const).map((gift) => ({ value: gift, label: words.gifts[gift] }))} />
          <TextField control={control} name="broughtBy" label={words.broughtBy} width="narrow" />
        </div>
      ) : null}
    </StepFrame>
  )
}

function readingOf(value: number | undefined): string {
  return value === undefined ? '' : formatReading(value)
}
