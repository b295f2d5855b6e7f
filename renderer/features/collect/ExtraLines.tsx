import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useLanguage } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { Select } from '../../ui/Select.tsx'
import { OneOffForm } from './OneOffForm.tsx'
import { PayAhead } from './PayAhead.tsx'
import type { TillErrors } from './reckoning.ts'
import type { Extra, Till } from './till.ts'

type ExtraLinesProps = { premisesId: number; till: Till; errors: TillErrors; onChange(till: Till): void }

export type FeeChoice = { value: number; label: string }

/** Prepayments, deposits and one more charge, beside what was billed. */
export function ExtraLines({ premisesId, till, errors, onChange }: ExtraLinesProps): ReactNode {
  const { text, language } = useLanguage()
  const [oneOff, setOneOff] = useState(false)
  const [ahead, setAhead] = useState(false)
  const items = useCall('fees.items', {}).data?.items ?? []
  const choices = (...kinds: readonly string[]): FeeChoice[] => items.filter((item) => kinds.includes(item.kind) && item.charging !== 'until' && item.charging !== 'card').map((item) => ({ value: item.feeItemId, label: language === 'en' ? item.nameEn || item.name : item.name }))
  const deposits = choices('deposit')
  const setLine = (kind: 'prepayments' | 'deposits', index: number, line: Extra | null): void => {
    onChange({ ...till, [kind]: till[kind].flatMap((each, at) => (at === index ? (line ? [line] : []) : [each])) })
  }
  return (
    <section className="extras">
      {till.prepayments.map((line, index) => (
        <ExtraLine
          key={`prepayment-${index}`}
          path={`prepayments.${index}.amountFen`}
          name={text.collect.prepayment}
          label={text.collect.prepaymentFor}
          choices={[{ value: 0, label: text.collect.anyFee }, ...choices('recurring')]}
          line={line}
          error={errors[`prepayments.${index}.amountFen`]}
          onChange={(next) => setLine('prepayments', index, next)}
        />
      ))}
      {till.deposits.map((line, index) => (
        <ExtraLine
          key={`deposit-${index}`}
          path={`deposits.${index}.amountFen`}
          name={text.collect.deposit}
          label={text.collect.depositFor}
          choices={deposits}
          line={line}
          error={errors[`deposits.${index}.amountFen`]}
          onChange={(next) => setLine('deposits', index, next)}
        />
      ))}
      <AskedDeposits premisesId={premisesId} till={till} onChange={onChange} />
      {oneOff ? <OneOffForm premisesId={premisesId} choices={choices('one-off')} onDone={() => setOneOff(false)} /> : null}
      {ahead ? <PayAhead premisesId={premisesId} alsoPremises={till.alsoPremises} onDone={() => setAhead(false)} /> : null}
      <div className="row">
        <Act label={text.collect.addPrepayment} kind="quiet" onPress={() => onChange({ ...till, prepayments: [...till.prepayments, { feeItemId: null, amount: '' }] })} />
        <Act label={text.prepay.add} kind="quiet" onPress={() => setAhead(true)} />
        <Act label={text.collect.addDeposit} kind="quiet" disabled={deposits.length === 0} onPress={() => onChange({ ...till, deposits: [...till.deposits, { feeItemId: deposits[0]?.value ?? null, amount: '' }] })} />
        <Act label={text.collect.addOneOff} kind="quiet" onPress={() => setOneOff(true)} />
      </div>
    </section>
  )
}

type ExtraLineProps = { path: string; name: string; label: string; choices: readonly FeeChoice[]; line: Extra; error: string | undefined; onChange(line: Extra | null): void }

function ExtraLine({ path, name, label, choices, line, error, onChange }: ExtraLineProps): ReactNode {
  const { text } = useLanguage()
  return (
    <div className="extra">
      <Field label={label} width="narrow">
        {({ status: _status, ...ties }) => (
          <Select {...ties} className="select" value={line.feeItemId ?? 0} options={[...choices]} onChange={(value: number) => onChange({ ...line, feeItemId: value === 0 ? null : value })} />
        )}
      </Field>
      <Field label={text.words.amount} width="narrow" error={error}>
        {({ status, ...ties }) => (
          <Input
            {...ties}
            status={status ?? ''}
            className="figures"
            value={line.amount}
            onChange={(event) => onChange({ ...line, amount: event.target.value })}
            onBlur={(event) => { const tidy = tidyMoney(event.target.value); if (tidy !== event.target.value) onChange({ ...line, amount: tidy }) }}
            autoFocus={line.amount === ''}
            data-till={path}
          />
        )}
      </Field>
      <button type="button" className="text-button" aria-label={text.collect.remove(name)} onClick={() => onChange(null)}>{text.collect.removeShort}</button>
    </div>
  )
}

/** Deposits the desk has asked this household for: one press puts them on the receipt. */
function AskedDeposits({ premisesId, till, onChange }: Pick<ExtraLinesProps, 'premisesId' | 'till' | 'onChange'>): ReactNode {
  const { text } = useLanguage()
  const deposits = useCall('feeStarts.list', {}).data?.deposits ?? []
  const asked = deposits.filter((each) => each.premisesId === premisesId && !till.deposits.some((line) => line.feeItemId === each.feeItemId))
  if (asked.length === 0) return null
  return (
    <div className="row" role="group" aria-label={text.duties.depositsAsked}>
      <span className="look">{text.duties.depositsAsked}</span>
      {asked.map((each) => (
        <Act
          key={each.requestId} label={`${each.feeItem} ${moneyText(each.amountFen)}`} kind="quiet"
          onPress={() => onChange({ ...till, deposits: [...till.deposits, { feeItemId: each.feeItemId, amount: moneyText(each.amountFen) }] })}
        />
      ))}
    </div>
  )
}
