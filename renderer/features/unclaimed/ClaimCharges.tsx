import { Input } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { Controller } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { unpackRefusal } from '../../data/form-errors.ts'
import { sentenceFor, useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { TickField, tidyMoney } from '../../ui/fields.tsx'
import { chargePeriod } from '../collect/charge-period.ts'
import { type Account, type ClaimText, keyOf } from './claim-sum.ts'

type ClaimChargesProps<O> = { control: Control<ClaimText, unknown, O>; account: Account; bankDate: string; onSpread(): void; onEnter(): void }

/** The open charges with what each gets, and the late fee to the day the money arrived. Up and down arrows walk the amounts. */
export function ClaimCharges<O>({ control, account, bankDate, onSpread, onEnter }: ClaimChargesProps<O>): ReactNode {
  const words = useText().unclaimed
  return (
    <section className="sheet stack-wide scroll" aria-label={words.charges}>
      <header className="row">
        <h2>{words.charges}</h2>
        {account.charges.length > 0 ? <Act label={words.again} kind="quiet" hotKey="Alt+R" onPress={onSpread} /> : null}
      </header>
      {account.charges.length === 0 ? <p className="soft">{words.nothingOpen}</p> : (
        <ul className="unclaimed-charges" onKeyDown={walk}>
          {account.charges.map((charge, index) => <ChargeLine key={charge.chargeId} control={control} charge={charge} first={index === 0} bankDate={bankDate} onEnter={onEnter} />)}
        </ul>
      )}
    </section>
  )
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const amounts = Array.from(event.currentTarget.querySelectorAll<HTMLInputElement>('input.figures'))
  const at = amounts.findIndex((input) => input === event.target)
  if (at < 0) return
  event.preventDefault()
  amounts[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}

type ChargeLineProps<O> = { control: Control<ClaimText, unknown, O>; charge: Account['charges'][number]; first: boolean; bankDate: string; onEnter(): void }

function ChargeLine<O>({ control, charge, first, bankDate, onEnter }: ChargeLineProps<O>): ReactNode {
  const { text, language } = useLanguage()
  const words = text.unclaimed
  const key = keyOf(charge)
  const fee = language === 'en' ? charge.feeItemEn || charge.feeItem : charge.feeItem
  const name = `${fee} ${chargePeriod(charge, text)}`.trim()
  return (
    <li>
      <span>{name} {charge.kind === 'opening' ? null : <span className="soft">{charge.description}</span>}{charge.dispute ? <> <span className="mark mark-look">{words.disputed}</span></> : null}</span>
      <span className="soft">{words.ofOpen(moneyText(charge.openFen))}</span>
      <Controller
        control={control}
        name={`amounts.${key}`}
        render={({ field: { ref, value, onChange, onBlur }, fieldState: { error } }) => (
          <>
            <Input
              ref={ref}
              className="figures"
              name={`amounts.${key}`}
              value={value ?? ''}
              placeholder="0.00"
              aria-label={words.amountOf(name)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${key}-error` : undefined}
              status={error ? 'error' : ''}
              autoFocus={first}
              autoComplete="off"
              onChange={onChange}
              onFocus={(event) => event.target.select()}
              onBlur={() => { onChange(tidyMoney(value ?? '')); onBlur() }}
              onPressEnter={(event) => { if (!event.ctrlKey && !event.nativeEvent.isComposing) { event.preventDefault(); onEnter() } }}
            />
            {error?.message ? <p id={`${key}-error`} className="field-error unclaimed-wide">{sentenceFor(text, unpackRefusal(error.message))}</p> : null}
          </>
        )}
      />
      {charge.late ? <div className="unclaimed-wide"><TickField control={control} name={`late.${key}`} label={words.lateTo(moneyText(charge.late.amountFen), bankDate)} /></div> : null}
    </li>
  )
}
