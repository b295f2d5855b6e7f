import { Checkbox, Input } from 'antd'
import { useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { fen } from '../../../shared/money.ts'
import { unpackRefusal } from '../../data/form-errors.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Select } from '../../ui/Select.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import { DepositFields } from './DepositFields.tsx'
import { MethodFields } from './MethodFields.tsx'
import { PaperFields } from './PaperFields.tsx'
import type { CashRounding, Reckoning, TillErrors } from './reckoning.ts'
import { chosenPayer, payerKey, SOMEBODY_ELSE } from './till.ts'
import type { OpenAccount, Till } from './till.ts'

type PaymentColumnProps = { account: OpenAccount; till: Till; reckoning: Reckoning; cashRounding: CashRounding; errors: TillErrors; onChange(till: Till): void }

/** This payment: what is owed, how it is paid, what is given back. Figures that must agree stand under each other. */
export function PaymentColumn({ account, till, reckoning, cashRounding, errors, onChange }: PaymentColumnProps): ReactNode {
  const text = useText()
  const notes = useRef<HTMLSpanElement>(null)
  const extrasFen = reckoning.totalFen - reckoning.chosenFen
  const prepaidFen = account.prepaid.reduce((sum, line) => sum + line.amountFen, 0)
  const mixed = reckoning.cashDueFen > 0 && reckoning.cashDueFen !== reckoning.dueFen
  return (
    <section className="sheet payment" aria-label={text.collect.payment}>
      <h2>{text.collect.payment}</h2>
      <PayerField account={account} till={till} errors={errors} onChange={onChange} />
      <dl className="sums">
        <dt>{text.collect.chosenSum}</dt><dd><Money fen={reckoning.chosenFen} /></dd>
        {extrasFen > 0 ? <><dt>{text.collect.extrasSum}</dt><dd><Money fen={extrasFen} /></dd></> : null}
        <dt>{text.collect.rounding[cashRounding]}</dt><dd><Money fen={fen(-reckoning.roundingFen)} /></dd>
        <dt className="sums-total">{text.collect.dueSum}</dt><dd className="sums-total"><Money fen={reckoning.dueFen} large /></dd>
        {mixed ? <><dt>{text.collect.restInCash}</dt><dd><Money fen={reckoning.cashDueFen} /></dd></> : null}
      </dl>
      <div className="till-fields">
        {prepaidFen > 0 ? <PrepaidField prepaidFen={prepaidFen} till={till} error={errors['fromPrepaidFen']} onChange={onChange} /> : null}
        <DepositFields account={account} till={till} errors={errors} onChange={onChange} />
        <MethodFields
          till={till}
          reckoning={reckoning}
          errors={errors}
          notes={<NotesTick tick={notes} till={till} error={errors['notesChecked']} onChange={onChange} />}
          onChange={onChange}
          onCashDone={() => notes.current?.querySelector('input')?.focus()}
        />
        {reckoning.settlement && reckoning.settlement.changeFen + reckoning.settlement.keptFen > 0 ? (
          <div className="till-ticks"><Checkbox checked={till.keepChange} onChange={(event) => onChange({ ...till, keepChange: event.target.checked })}>{text.collect.keepChange(moneyText(reckoning.settlement.changeFen + reckoning.settlement.keptFen))}</Checkbox></div>
        ) : null}
        <PaperFields till={till} errors={errors} onChange={onChange} />
      </div>
    </section>
  )
}

function PayerField({ account, till, errors, onChange }: Pick<PaymentColumnProps, 'account' | 'till' | 'errors' | 'onChange'>): ReactNode {
  const text = useText()
  const role = (name: string): string => (name === 'owner' || name === 'tenant' || name === 'member' ? text.words.partyRole[name] : name)
  const payers = account.payers.map((payer) => ({ value: payerKey(payer), label: text.collect.payerWithRole(payer.name, role(payer.role)) }))
  const payer = chosenPayer(till, account.payers)
  const chosen = payer ? payerKey(payer) : SOMEBODY_ELSE
  return (
    <div className="till-fields">
      {payers.length > 0 ? (
        <Field label={text.collect.payer} width="full">
          {({ status: _status, ...ties }) => (
            <Select {...ties} className="select" value={chosen} options={[...payers, { value: SOMEBODY_ELSE, label: text.collect.somebodyElse }]} onChange={(next: string) => onChange({ ...till, payer: next })} />
          )}
        </Field>
      ) : null}
      {chosen === SOMEBODY_ELSE ? (
        <Field label={text.collect.payerName} width="full" error={errors['payerName']}>
          {({ status, ...ties }) => (
            <Input {...ties} status={status ?? ''} value={till.payerName} onChange={(event) => onChange({ ...till, payer: SOMEBODY_ELSE, payerName: event.target.value })} autoComplete="off" data-till="payerName" />
          )}
        </Field>
      ) : null}
    </div>
  )
}

function PrepaidField({ prepaidFen, till, error, onChange }: { prepaidFen: number; till: Till; error: string | undefined; onChange(till: Till): void }): ReactNode {
  const text = useText()
  return (
    <Field label={text.collect.fromPrepaid} width="full" error={error} hint={text.collect.available(moneyText(prepaidFen))}>
      {({ status, ...ties }) => (
        <Input
          {...ties}
          status={status ?? ''}
          className="figures"
          value={till.fromPrepaid}
          onChange={(event) => onChange({ ...till, fromPrepaid: event.target.value })}
          onBlur={(event) => { const tidy = tidyMoney(event.target.value); if (tidy !== event.target.value) onChange({ ...till, fromPrepaid: tidy }) }}
          data-till="fromPrepaidFen"
        />
      )}
    </Field>
  )
}

type NotesTickProps = { tick: RefObject<HTMLSpanElement | null>; till: Till; error: string | undefined; onChange(till: Till): void }

/** Always in sight beside the change, so that nothing moves when cash is typed. */
function NotesTick({ tick, till, error, onChange }: NotesTickProps): ReactNode {
  const text = useText()
  return (
    <span ref={tick} className="till-notes">
      <Checkbox checked={till.notesChecked} onChange={(event) => onChange({ ...till, notesChecked: event.target.checked })} data-till="notesChecked" aria-describedby={error ? 'notes-error' : undefined}>
        {text.collect.notesChecked}
      </Checkbox>
      {error ? <p id="notes-error" className="field-error">{sentenceFor(text, unpackRefusal(error))}</p> : null}
    </span>
  )
}
