import { Alert } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { monthSchema, positiveFenSchema, textSchema } from '../../../shared/contract/define.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { monthOf } from '../../../shared/dates.ts'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { moneyText as moneyOf } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ChoiceField, MoneyField, SelectField, TextField } from '../../ui/fields.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { SelectManyField } from '../../ui/SelectManyField.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { BillingTabs } from '../billing/BillingTabs.tsx'
import { SeveralPremises } from '../find/SeveralPremises.tsx'
import type { Place } from '../find/SeveralPremises.tsx'
import { usageText } from '../premises/premises-words.ts'
import { itemName } from '../tariffs/item-name.ts'
import { SharedParts } from './SharedParts.tsx'

type Choices = CallOutput<'sharedCosts.choices'>
type Item = { feeItemId: number; name: string; nameEn: string }

/** "2026/11", "202611" → "2026-11". */
const monthText = z.string().transform((text) => text.normalize('NFKC').trim().replace(/^(\d{4})\D?(\d{1,2})$/, (_, year: string, month: string) => `${year}-${month.padStart(2, '0')}`)).pipe(monthSchema)

const schema = z.object({
  feeItemId: z.number({ error: 'choose-item' }), month: monthText, total: moneyOf.pipe(positiveFenSchema), shareBy: z.enum(['area', 'household']), description: textSchema(60),
  by: z.enum(['property', 'list']), buildings: z.array(z.string()), uses: z.array(z.string()), places: z.array(z.object({ premisesId: z.number(), room: z.string() })),
})
type Form = z.input<typeof schema>
type Parsed = z.output<typeof schema>

type NewSharedCostProps = { onCancel(): void; onDone(said: string): void }

/** A bill for all: what it is and who shares it on the left, what each would pay on the right. */
export function NewSharedCost(props: NewSharedCostProps): ReactNode {
  const text = useText()
  const words = text.sharedCosts
  const items = useCall('fees.items', {})
  const choices = useCall('sharedCosts.choices', {})
  const shared = items.data?.items.filter((item) => item.kind === 'recurring' && item.charging === 'shared') ?? []
  if (items.data && choices.data && shared.length > 0) return <BillForm {...props} items={shared} choices={choices.data} />
  return (
    <Page title={text.billing.title} note={<BillingTabs open="shared" />} others={<Act label={text.words.back} kind="quiet" hotKey="Escape" onPress={props.onCancel} />}>
      <Read state={items}>{() => <Read state={choices}>{() => <div className="sheet-plain"><EmptyState title={words.noItem}><Act label={words.toTariffs} onPress={() => go('/tariffs')} /></EmptyState></div>}</Read>}</Read>
    </Page>
  )
}

/** Where people live and work shares by default; parking spaces and store rooms are chosen on purpose. */
const USUAL: readonly string[] = ['residential', 'shop', 'office']

function BillForm({ items, choices, onCancel, onDone }: NewSharedCostProps & { items: readonly Item[]; choices: Choices }): ReactNode {
  const text = useText()
  const words = text.sharedCosts
  const { today } = useDesk()
  const defaults: Form = {
    feeItemId: items[0]?.feeItemId ?? 0, month: monthOf(today), total: '', shareBy: 'area', description: '', by: 'property', buildings: [], uses: choices.uses.filter((use) => USUAL.includes(use)), places: [],
  }
  const form = useForm<Form, unknown, Parsed>({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft('shared-cost:new', form)
  const commit = useCommand('sharedCosts.commit', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [changed, setChanged] = useState(false)
  const values = { ...form.getValues(), ...useWatch({ control: form.control }) } as Form
  const bill = billOf(values)
  const preview = useCall('sharedCosts.preview', bill ?? NO_BILL, { when: bill !== null, keep: true })
  const shown = bill !== null && preview.error === null ? preview.data : undefined
  const submit = form.handleSubmit(async (parsed) => {
    const asked = billOf(values)
    if (!asked || !shown || preview.outdated) return
    setLeft(null)
    setChanged(false)
    const answer = await commit.send({ ...asked, description: parsed.description, expectedCount: shown.count, expectedWeights: shown.weights, expectedSumFen: fen(shown.totalFen) })
    if (answer.ok) {
      const { count, sumFen, prepaidFen } = answer.value
      onDone([words.done(parsed.description, count, moneyText(sumFen)), prepaidFen > 0 ? words.donePrepaid(moneyText(prepaidFen)) : ''].join(''))
    } else if (answer.error.code === 'changed-since-preview') {
      setChanged(true)
      preview.again()
    } else setLeft(showErrors(form, answer.error, { totalFen: 'total', scope: 'uses' }))
  })
  const refused = left ?? (bill === null ? null : preview.error)
  return (
    <Page
      title={text.billing.title} note={<BillingTabs open="shared" />} error={refused}
      others={<Act label={text.words.cancel} kind="quiet" hotKey="Escape" onPress={onCancel} />}
      primary={{ label: shown ? words.commit(shown.count - shown.zeroParts, moneyText(shown.totalFen)) : words.add, hotKey: 'Ctrl+Enter', busy: commit.sending || (bill !== null && preview.outdated), onPress: () => void submit() }}
    >
      <div className="shared-new">
        <section className="sheet stack-wide scroll" aria-label={words.add}>
          <DraftNote draft={draft} onClear={() => form.reset(defaults)} />
          <BillFields control={form.control} items={items} choices={choices} values={values} onPlaces={(places) => form.setValue('places', places)} onEnter={() => void submit()} />
        </section>
        <div className="stack scroll">
          {changed ? <Alert type="warning" role="alert" title={words.changed} /> : null}
          {shown ? <SharedParts preview={shown} shareBy={values.shareBy} /> : <p className="sheet soft">{words.fillIn}</p>}
        </div>
      </div>
    </Page>
  )
}

type BillFieldsProps = { control: Control<Form, unknown, Parsed>; items: readonly Item[]; choices: Choices; values: Form; onPlaces(places: Place[]): void; onEnter(): void }

function BillFields({ control, items, choices, values, onPlaces, onEnter }: BillFieldsProps): ReactNode {
  const text = useText()
  const words = text.sharedCosts
  const { language } = useLanguage()
  return (
    <>
      <div className="fields">
        <SelectField control={control} name="feeItemId" label={words.item} choices={items.map((item) => ({ value: item.feeItemId, label: itemName(language, item) }))} autoFocus />
        <TextField control={control} name="month" label={words.month} width="narrow" onEnter={onEnter} />
        <MoneyField control={control} name="total" label={words.total} onEnter={onEnter} />
      </div>
      <TextField control={control} name="description" label={words.description} hint={words.descriptionHint} width="full" onEnter={onEnter} />
      <ChoiceField control={control} name="shareBy" label={words.shareBy} choices={(['area', 'household'] as const).map((value) => ({ value, label: words.shareBys[value] }))} />
      <ChoiceField control={control} name="by" label={words.scope} choices={(['property', 'list'] as const).map((value) => ({ value, label: words.scopes[value] }))} />
      {values.by === 'property' ? (
        <>
          <SelectManyField control={control} name="buildings" label={words.buildings} none={words.allBuildings} choices={choices.buildings.map((value) => ({ value, label: value }))} />
          <SelectManyField control={control} name="uses" label={words.uses} none={words.allBuildings} choices={choices.uses.map((value) => ({ value, label: usageText(text, value) }))} />
        </>
      ) : <SeveralPremises places={values.places} onChange={onPlaces} />}
    </>
  )
}

const NO_BILL: CallInput<'sharedCosts.preview'> = { feeItemId: 1, month: '2000-01', totalFen: fen(1) as never, shareBy: 'area', scope: { buildings: [], uses: [], premisesIds: [] } }

/** The bill as far as it is filled in rightly; null while something is missing. */
function billOf({ feeItemId, month, total, shareBy, by, buildings, uses, places }: Form): CallInput<'sharedCosts.preview'> | null {
  const [monthRead, totalRead] = [monthText.safeParse(month), schema.shape.total.safeParse(total)]
  if (!monthRead.success || !totalRead.success || (by === 'list' && places.length === 0)) return null
  const scope = by === 'list' ? { buildings: [], uses: [], premisesIds: places.map((place) => place.premisesId) } : { buildings, uses, premisesIds: [] }
  return { feeItemId, month: monthRead.data, totalFen: totalRead.data, shareBy, scope: scope as CallInput<'sharedCosts.preview'>['scope'] }
}
