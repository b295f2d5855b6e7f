import { Input } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { METHODS } from '../../../shared/contract/fees.ts'
import type { Method } from '../../../shared/contract/fees.ts'
import { fen, formatMoney, parseMoney } from '../../../shared/money.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { Money } from '../../ui/Money.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import { isMethodShown } from './reckoning.ts'
import type { Reckoning, TillErrors } from './reckoning.ts'
import type { Till } from './till.ts'

type MethodFieldsProps = { till: Till; reckoning: Reckoning; errors: TillErrors; notes: ReactNode; onChange(till: Till): void; onCashDone(): void }

/** How it is paid, cash first: Enter in an empty field fills in exactly what is still missing. */
export function MethodFields({ till, reckoning, errors, notes, onChange, onCashDone }: MethodFieldsProps): ReactNode {
  const text = useText()
  const shown = METHODS.filter((method) => isMethodShown(method, till))
  const hidden = (['card', 'transfer', 'cheque'] as const).filter((method) => !shown.includes(method))
  const add = (method: Method): void => {
    onChange({ ...till, moreMethods: [...till.moreMethods, method] })
    // The field is only there once the page is drawn again.
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`[data-till="methods.${method}"]`)?.focus())
  }
  const set = (method: Method, typed: string): void => onChange({ ...till, methods: { ...till.methods, [method]: typed } })
  const missing = (method: Method): string => {
    const other = METHODS.filter((each) => each !== method && each !== 'cash').reduce((sum, each) => sum + amountOf(till.methods[each]), 0)
    const cashless = reckoning.totalFen - amountOf(till.fromPrepaid) - Object.values(till.fromDeposits).reduce((sum, typed) => sum + amountOf(typed), 0) - other - reckoning.tenderedFen
    const rest = method === 'cash' ? reckoning.cashDueFen : cashless
    return rest > 0 ? formatMoney(fen(rest)) : ''
  }
  return (
    <>
      {shown.map((method) => (
        <MethodField
          key={method}
          method={method}
          till={till}
          error={errors[`methods.${method}`]}
          referenceError={errors[`references.${method}`]}
          missing={() => missing(method)}
          onType={(typed) => set(method, typed)}
          onReference={(typed) => onChange({ ...till, references: { ...till.references, [method]: typed } })}
          onDone={method === 'cash' ? onCashDone : undefined}
          below={method === 'cash' ? <><CashBelow reckoning={reckoning} />{notes}</> : null}
        />
      ))}
      {hidden.length > 0 ? (
        <div className="till-more">
          {hidden.map((method) => <Act key={method} label={text.collect.moreMethods[method]} kind="quiet" onPress={() => add(method)} />)}
        </div>
      ) : null}
    </>
  )
}

type MethodFieldProps = {
  method: Method; till: Till; error: string | undefined; referenceError: string | undefined; below: ReactNode; missing(): string
  onType(typed: string): void; onReference(typed: string): void; onDone: (() => void) | undefined
}

function MethodField({ method, till, error, referenceError, below, missing, onType, onReference, onDone }: MethodFieldProps): ReactNode {
  const text = useText()
  const typed = till.methods[method]
  const onEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (typed.trim() === '') onType(missing())
    // The next field is only there once this one holds an amount.
    requestAnimationFrame(() => onDone?.())
  }
  return (
    <>
      <Field label={text.words.method[method]} width="full" error={error}>
        {({ status, ...ties }) => (
          <Input
            {...ties}
            status={status ?? ''}
            size="large"
            className="figures till-amount"
            value={typed}
            onChange={(event) => onType(event.target.value)}
            onBlur={(event) => { const tidy = tidyMoney(event.target.value); if (tidy !== event.target.value) onType(tidy) }}
            onPressEnter={onEnter}
            placeholder={method === 'cash' ? text.collect.exact : ''}
            autoFocus={method === 'cash'}
            autoComplete="off"
            inputMode="decimal"
            data-till={`methods.${method}`}
          />
        )}
      </Field>
      {below}
      {method !== 'cash' && typed.trim() !== '' ? (
        <Field label={text.collect.references[method]} width="full" error={referenceError}>
          {({ status, ...ties }) => (
            <Input {...ties} status={status ?? ''} data-till={`references.${method}`} aria-label={text.collect.referenceOf(text.words.method[method])} value={till.references[method]} onChange={(event) => onReference(event.target.value)} autoComplete="off" maxLength={60} />
          )}
        </Field>
      ) : null}
    </>
  )
}

/** Change, or what is missing: always there, so that nothing moves while the clerk types. */
function CashBelow({ reckoning }: { reckoning: Reckoning }): ReactNode {
  const text = useText()
  const something = reckoning.input.methods.length > 0 || (reckoning.input.fromPrepaidFen ?? 0) > 0 || (reckoning.input.fromDeposits ?? []).length > 0
  const short = something && reckoning.shortFen > 0
  return (
    <div className={short ? 'till-change look' : 'till-change'} aria-live="polite">
      <span>{short ? text.collect.short : text.collect.change}</span>
      <Money fen={short ? reckoning.shortFen : reckoning.changeFen} large />
    </div>
  )
}

function amountOf(typed: string): number {
  const parsed = parseMoney(typed)
  return parsed.ok ? Math.max(0, parsed.value) : 0
}
