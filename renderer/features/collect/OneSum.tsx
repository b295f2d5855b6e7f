import { Input } from 'antd'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { formatMoney, parseMoney } from '../../../shared/money.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { restOfSum, spreadSum } from './till.ts'
import type { OpenCharge, Till } from './till.ts'

type OneSumProps = { charges: readonly OpenCharge[]; till: Till; onChange(till: Till): void }

/** "Here are 500": the sum is spread over the oldest charges, and what is left may be kept as a prepayment. */
export function OneSum({ charges, till, onChange }: OneSumProps): ReactNode {
  const text = useText()
  const id = useId()
  const parsed = parseMoney(till.oneSum)
  const wrong = till.oneSum.trim() !== '' && !parsed.ok
  const rest = parsed.ok && parsed.value > 0 ? restOfSum(charges, parsed.value) : 0
  const type = (typed: string): void => {
    const sum = parseMoney(typed)
    if (sum.ok && sum.value > 0) onChange({ ...spreadSum(till, charges, sum.value), oneSum: typed })
    else onChange({ ...till, oneSum: typed, ...(typed.trim() === '' ? { ticks: {}, amounts: {} } : {}) })
  }
  const keepRest = (): void => {
    const others = till.prepayments.filter((line) => line.feeItemId !== null)
    if (parsed.ok) onChange({ ...till, prepayments: [...others, { feeItemId: null, amount: formatMoney(restOfSum(charges, parsed.value)) }] })
  }
  return (
    <div className="one-sum">
      <label htmlFor={id}>{text.collect.oneSum}</label>
      <Input
        id={id}
        value={till.oneSum}
        onChange={(event) => type(event.target.value)}
        className="figures"
        placeholder="0.00"
        title={text.collect.oneSumHint}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={`${id}-note`}
        status={wrong ? 'error' : ''}
      />
      <span id={`${id}-note`} className={wrong ? 'field-error' : 'soft small'}>
        {wrong && !parsed.ok ? sentenceFor(text, { code: parsed.code }) : rest > 0 ? text.collect.oneSumRest(moneyText(rest)) : ''}
      </span>
      {rest > 0 ? <Act label={text.collect.restToPrepaid} kind="quiet" onPress={keepRest} /> : null}
    </div>
  )
}
