import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { fen, parseMoney } from '../../../shared/money.ts'
import { unpackRefusal } from '../../data/form-errors.ts'
import { sentenceFor, useLanguage, useText } from '../../text/language.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { ChargeDetail } from './ChargeDetail.tsx'
import { chargePeriod } from './charge-period.ts'
import { OneSum } from './OneSum.tsx'
import type { TillErrors } from './reckoning.ts'
import { amountText, isTicked } from './till.ts'
import type { OpenCharge, Till } from './till.ts'

type ChargeListProps = { premisesId: number; charges: readonly OpenCharge[]; till: Till; errors: TillErrors; onChange(till: Till): void; onExplain(paper: Paper): void }

/** The open charges: tick, amount to take now, and why it is this much. Up and down arrows walk a column. */
export function ChargeList({ premisesId, charges, till, errors, onChange, onExplain }: ChargeListProps): ReactNode {
  const text = useText()
  const [open, setOpen] = useState<number | null>(null)
  const chosen = charges.filter((charge) => isTicked(till, charge)).length
  return (
    <section className="charges" aria-label={text.collect.charges}>
      <header className="charges-head">
        <h2>{text.collect.charges}</h2>
        {charges.length > 0 ? <span className="soft small">{text.collect.chosen(chosen, charges.length)}</span> : null}
        {charges.length > 0 ? <OneSum charges={charges} till={till} onChange={onChange} /> : null}
      </header>
      {errors['charges'] ? <p className="field-error charges-error" role="alert">{sentenceFor(text, unpackRefusal(errors['charges']))}</p> : null}
      {charges.length === 0 ? <p className="soft charges-none">{text.collect.nothingOpen}</p> : (
        <ul className="charges-list" onKeyDown={walk}>
          {charges.map((charge, index) => (
            <ChargeRow
              key={charge.chargeId}
              charge={charge}
              room={charges.some((each) => each.premisesId !== premisesId) ? charge.room : ''}
              first={index === 0}
              till={till}
              error={errors[`charges.${charge.chargeId}`]}
              open={open === charge.chargeId}
              onOpen={() => setOpen(open === charge.chargeId ? null : charge.chargeId)}
              onChange={onChange}
              onExplain={onExplain}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type ChargeRowProps = { charge: OpenCharge; room: string; first: boolean; till: Till; error: string | undefined; open: boolean; onOpen(): void; onChange(till: Till): void; onExplain(paper: Paper): void }

function ChargeRow({ charge, room, first, till, error, open, onOpen, onChange, onExplain }: ChargeRowProps): ReactNode {
  const { text, language } = useLanguage()
  const ticked = isTicked(till, charge)
  const id = String(charge.chargeId)
  const fee = language === 'en' ? charge.feeItemEn || charge.feeItem : charge.feeItem
  const name = `${room} ${fee} ${charge.description}`.trim()
  const partial = ticked && amountFen(amountText(till, charge)) !== charge.openFen
  const tick = (checked: boolean): void => onChange({ ...till, ticks: { ...till.ticks, [id]: checked } })
  return (
    <li className={ticked ? 'charge' : 'charge charge-left'}>
      <Checkbox checked={ticked} onChange={(event) => tick(event.target.checked)} aria-label={text.collect.take(name)} data-walk="tick" data-till={first ? 'charges' : undefined} />
      <span className="charge-name" onClick={() => tick(!ticked)}>
        {fee}
        {charge.dispute ? <span className="mark mark-look">{text.collect.disputed}</span> : null}
      </span>
      <span className="charge-text">{room === '' ? null : <strong className="charge-room">{room} </strong>}<span>{chargePeriod(charge, text)}</span>{charge.late ? <span className="look"> {text.collect.late(moneyText(charge.late.amountFen))}</span> : null} <span className="soft">{charge.kind === 'opening' ? '' : charge.description || (language === 'en' ? charge.why.en : charge.why.zh)}{charge.adjustedFen > 0 ? ` ${text.collect.adjusted(moneyText(charge.adjustedFen))}` : ''}</span></span>
      <span className="charge-open">
        {partial || !ticked ? <span className="soft small">{text.collect.ofOpen(moneyText(charge.openFen))}</span> : null}
      </span>
      <span className="charge-amount">
        {ticked ? (
          <Input
            value={amountText(till, charge)}
            onChange={(event) => onChange({ ...till, amounts: { ...till.amounts, [id]: event.target.value } })}
            onBlur={(event) => { const tidy = tidyMoney(event.target.value); if (tidy !== event.target.value) onChange({ ...till, amounts: { ...till.amounts, [id]: tidy } }) }}
            onFocus={(event) => event.target.select()}
            aria-label={text.collect.amountOf(name)}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `charge-${id}-error` : undefined}
            status={error ? 'error' : ''}
            variant="borderless"
            className="figures charge-input"
            data-walk="amount"
            data-till={`charges.${id}`}
          />
        ) : <Money fen={0} />}
      </span>
      <button type="button" className="text-button" aria-expanded={open} aria-label={text.collect.whyOf(name)} onClick={onOpen} data-walk="why">{text.collect.why}</button>
      {error ? <p id={`charge-${id}-error`} className="field-error charge-error">{sentenceFor(text, unpackRefusal(error))}</p> : null}
      {open ? <ChargeDetail charge={charge} onExplain={onExplain} /> : null}
    </li>
  )
}

function amountFen(typed: string): number | null {
  const parsed = parseMoney(typed)
  return parsed.ok ? fen(parsed.value) : null
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-walk]') ?? event.target : null
  const column = from?.dataset['walk'] ?? (from instanceof HTMLInputElement && from.type === 'checkbox' ? 'tick' : undefined)
  if (!from || column === undefined) return
  const selector = column === 'tick' ? 'input[type="checkbox"]' : `[data-walk="${column}"]`
  const all = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(selector))
  const next = all[all.indexOf(from) + (event.key === 'ArrowDown' ? 1 : -1)]
  event.preventDefault()
  next?.focus()
}
