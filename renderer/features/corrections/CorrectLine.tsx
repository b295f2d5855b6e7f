import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { fen, formatMoney } from '../../../shared/money.ts'
import { useCall } from '../../data/use-call.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { MoneyField, SelectField } from '../../ui/fields.tsx'
import { RoomChoice } from '../today/RoomChoice.tsx'
import type { Hit } from '../today/RoomChoice.tsx'
import { linesOf, PREPAID } from './correction.ts'
import type { Correction, CorrectText, Line, Receipt } from './correction.ts'

type CorrectLineProps = { kind: 'item' | 'premises'; form: UseFormReturn<CorrectText, unknown, Correction>; receipt: Receipt; onEnter(): void }
type Charge = CallOutput<'charges.open'>['charges'][number]

/** Which line was wrong, and which open charge or prepayment it is for: of the same premises, or of others. */
export function CorrectLine({ kind, form, receipt, onEnter }: CorrectLineProps): ReactNode {
  const words = useText().corrections
  const { language } = useLanguage()
  const { control, setValue } = form
  const lines = linesOf(receipt)
  const line = lines[Number(useWatch({ control, name: 'line' }))]
  const [hit, setHit] = useState<Hit | null>(null)
  const premisesId = kind === 'item' ? line?.premisesId : hit?.premisesId
  const open = useCall('charges.open', { premisesIds: [premisesId ?? 0] }, { when: premisesId !== undefined })
  const charges = premisesId === undefined ? [] : (open.data?.charges ?? []).filter((charge) => charge.premisesId === premisesId && charge.chargeId !== line?.chargeId)
  const leftFen = line?.leftFen ?? 0
  useEffect(() => {
    setValue('amount', leftFen === 0 ? '' : formatMoney(fen(leftFen)))
  }, [leftFen, setValue])
  const named = (each: Pick<Line, 'name' | 'nameEn' | 'from' | 'to'>): string => [language === 'en' ? each.nameEn || each.name : each.name, each.from?.slice(0, 7) ?? ''].filter((part) => part !== '').join(' ')
  const ofCharge = (charge: Charge): string => `${named({ name: charge.feeItem, nameEn: charge.feeItemEn, from: charge.from, to: charge.to })} · ${words.openOf(formatMoney(fen(charge.openFen)))}`
  return (
    <>
      <SelectField control={control} name="line" label={words.line} choices={lines.map((each, index) => ({ value: String(index), label: `${each.room} ${named(each)}` }))} />
      {kind === 'premises' ? <RoomChoice label={words.toRoom} hit={hit} onChoose={(chosen) => { setHit(chosen); setValue('premisesId', chosen?.premisesId ?? 0); setValue('toLine', '') }} /> : null}
      {premisesId === undefined ? null : (
        <div className="fields">
          <SelectField
            control={control} name="toLine" label={words.toLine} {...(open.data && charges.length === 0 ? { hint: words.noLine } : {})}
            choices={[...charges.map((charge) => ({ value: String(charge.chargeId), label: ofCharge(charge) })), ...(kind === 'item' && line?.chargeId === null ? [] : [{ value: PREPAID, label: words.toPrepaid }])]}
          />
          <MoneyField control={control} name="amount" label={words.amount} hint={words.left(formatMoney(fen(leftFen)))} onEnter={onEnter} />
        </div>
      )}
    </>
  )
}
