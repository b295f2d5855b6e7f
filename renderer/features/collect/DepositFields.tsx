import { Input } from 'antd'
import type { ReactNode } from 'react'
import { formatMoney, fen } from '../../../shared/money.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { tidyMoney } from '../../ui/fields.tsx'
import { moneyText } from '../../ui/Money.tsx'
import type { TillErrors } from './reckoning.ts'
import type { OpenAccount, Till } from './till.ts'

type DepositFieldsProps = { account: OpenAccount; till: Till; errors: TillErrors; onChange(till: Till): void }

/** 押金转费用: held deposits that settle fees, asked for one by one. */
export function DepositFields({ account, till, errors, onChange }: DepositFieldsProps): ReactNode {
  const text = useText()
  const used = account.deposits.filter(({ depositId }) => till.fromDeposits[String(depositId)] !== undefined)
  const next = account.deposits.find(({ depositId }) => till.fromDeposits[String(depositId)] === undefined)
  const set = (depositId: number, typed: string): void => onChange({ ...till, fromDeposits: { ...till.fromDeposits, [String(depositId)]: typed } })
  return (
    <>
      {used.map(({ depositId, name, receiptNumber, amountFen }) => (
        <Field key={depositId} label={text.collect.fromDepositOf(name)} width="full" error={errors[`fromDeposits.${depositId}`]} hint={`${receiptNumber} ${text.collect.available(moneyText(amountFen))}`}>
          {({ status, ...ties }) => (
            <Input
              {...ties}
              status={status ?? ''}
              className="figures"
              value={till.fromDeposits[String(depositId)] ?? ''}
              onChange={(event) => set(depositId, event.target.value)}
              onBlur={(event) => { const tidy = tidyMoney(event.target.value); if (tidy !== event.target.value) set(depositId, tidy) }}
              onPressEnter={(event) => { if (!event.ctrlKey && till.fromDeposits[String(depositId)] === '') set(depositId, formatMoney(fen(amountFen))) }}
              autoFocus={till.fromDeposits[String(depositId)] === ''}
              data-till={`fromDeposits.${depositId}`}
            />
          )}
        </Field>
      ))}
      {next ? <button type="button" className="text-button" onClick={() => set(next.depositId, '')}>{text.collect.fromDeposit}</button> : null}
    </>
  )
}
