import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { wholeNumberText } from '../../data/text-schemas.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField, SelectField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { Money } from '../../ui/Money.tsx'
import { Select } from '../../ui/Select.tsx'

const NO_OFFER = 0
const months = wholeNumberText.pipe(z.int().min(1, { error: 'months-form' }).max(60, { error: 'months-form' }))
const schema = z.object({ feeItemId: z.number({ error: 'choose-item' }), offerId: z.number(), months })

type PayAheadProps = { premisesId: number; alsoPremises: readonly number[]; onDone(): void }

/** 预缴: the next months of a fee at today's price, for the premises at the till or another one that is paid along. */
export function PayAhead({ premisesId, alsoPremises, onDone }: PayAheadProps): ReactNode {
  const text = useText()
  const [at, setAt] = useState(premisesId)
  const here = useCall('premises.get', { premisesId }).data?.room ?? ''
  const others = (useCall('charges.otherPremises', { premisesId }).data?.premises ?? []).filter((other) => alsoPremises.includes(other.premisesId))
  return (
    <>
      {others.length === 0 ? null : (
        <div className="extra">
          <Field label={text.collect.premises} width="normal">
            {({ status: _status, ...ties }) => (
              <Select {...ties} className="select" value={at} options={[{ value: premisesId, label: here }, ...others.map((other) => ({ value: other.premisesId, label: other.room }))]} onChange={(next: number) => setAt(next)} />
            )}
          </Field>
        </div>
      )}
      <PayAheadFor key={at} premisesId={at} onDone={onDone} />
    </>
  )
}

/** What it comes to, with what an offer takes off; once added the months stand among the open charges, ticked. */
function PayAheadFor({ premisesId, onDone }: { premisesId: number; onDone(): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.prepay
  const { today } = useDesk()
  const items = useCall('fees.items', {}).data?.items ?? []
  const nameOf = (line: { feeItemId: number; feeItem: string }): string => (language === 'en' ? items.find((item) => item.feeItemId === line.feeItemId)?.nameEn || line.feeItem : line.feeItem)
  const paid = useCall('charges.open', { premisesIds: [premisesId] }).data?.paidUntil ?? []
  const offers = (useCall('offers.list', {}).data?.offers ?? []).filter((offer) => offer.from <= today && (offer.to === null || offer.to >= today))
  const [first] = paid
  const defaults = { feeItemId: first?.feeItemId as number, offerId: NO_OFFER, months: '12' }
  const form = useForm({ defaultValues: defaults, resolver: resolveBy(schema) })
  const draft = useDraft(`pay-ahead:${premisesId}`, form)
  const charge = useCommand('charges.chargeAhead', { draft })
  const [left, setLeft] = useState<ErrorData | null>(null)
  const typed = useWatch({ control: form.control })
  const fitting = offers.filter((offer) => offer.feeItemId === typed.feeItemId)
  const offer = fitting.find((each) => each.offerId === typed.offerId)
  const wanted = offer ? { success: true as const, data: offer.months } : months.safeParse(typed.months ?? '')
  const wish = { premisesId, feeItemId: typed.feeItemId ?? 1, months: wanted.success ? wanted.data : 1, offerId: offer?.offerId ?? null }
  const preview = useCall('charges.previewAhead', wish, { when: first !== undefined && wanted.success, keep: true })
  const shown = wanted.success && !preview.outdated && preview.error === null ? preview.data : undefined
  const send = async (): Promise<void> => {
    if (!shown) return
    const answer = await charge.send({ ...wish, expectedFen: fen(shown.totalFen) })
    if (answer.ok) {
      onDone()
      // What comes next is the money.
      document.querySelector<HTMLElement>('[data-till="methods.cash"]')?.focus()
    } else {
      setLeft(showErrors(form, answer.error))
    }
  }
  const enter = form.handleSubmit(send)
  if (!first) return <p className="extra soft">{words.none}</p>
  return (
    <KeyScope>
      <section aria-label={words.form}>
        <DraftNote draft={draft} onClear={() => form.reset(defaults)} />
        <div className="extra">
          <SelectField control={form.control} name="feeItemId" label={words.item} width="narrow" choices={paid.map((line) => ({ value: line.feeItemId, label: nameOf(line) }))} autoFocus />
          {fitting.length > 0 ? <SelectField control={form.control} name="offerId" label={words.offerAtTill} width="normal" choices={[{ value: NO_OFFER, label: words.noOffer }, ...fitting.map((each) => ({ value: each.offerId, label: `${each.name} ${words.whatGives(each)}` }))]} /> : null}
          {offer ? null : <NumberField control={form.control} name="months" label={words.howMany} width="narrow" onEnter={() => void enter()} />}
        </div>
        {preview.error ? <ErrorNote error={preview.error} /> : shown ? <AheadSums preview={shown} /> : null}
        {left ? <ErrorNote error={left} /> : null}
        <div className="row-end">
          <Act label={text.words.cancel} kind="quiet" hotKey="Escape" onPress={onDone} />
          <Act label={words.charge} hotKey="Ctrl+Enter" busy={charge.sending} disabled={!shown} onPress={() => void enter()} />
        </div>
      </section>
    </KeyScope>
  )
}

/** What the resident will ask: how many months, what it would be, what is taken off, what to pay, until when. */
function AheadSums({ preview }: { preview: CallOutput<'charges.previewAhead'> }): ReactNode {
  const words = useText().prepay
  const [first] = preview.charges
  return (
    <>
      <dl className="ahead" aria-live="polite">
        <div><dt>{words.preview.months}</dt><dd>{words.monthsOf(preview.charges.length, preview.freeMonths)} {first?.from} – {preview.paidUntil}</dd></div>
        <div><dt>{words.preview.sum}</dt><dd><Money fen={preview.sumFen} /></dd></div>
        {preview.discountFen > 0 ? <div><dt>{words.preview.discount}</dt><dd><Money fen={-preview.discountFen} /></dd></div> : null}
        <div className="ahead-total"><dt>{words.preview.total}</dt><dd><Money fen={preview.totalFen} /></dd></div>
        <div><dt>{words.preview.until}</dt><dd>{preview.paidUntil}</dd></div>
      </dl>
      {preview.refundRule === '' ? null : <p className="soft small ahead-rule">{words.refundIs(preview.refundRule)}</p>}
    </>
  )
}
