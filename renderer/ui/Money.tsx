import type { ReactNode } from 'react'
import { fen, formatMoney } from '../../shared/money.ts'

type MoneyProps = {
  fen: number | null
  /** What stands for an amount that is not known. */
  blank?: string
  /** 20 px, at the till. */
  large?: boolean
  /** Red: money that is missing. */
  missing?: boolean
  /** Writes a plus before amounts above zero, for differences. */
  signed?: boolean
}

/** An amount in yuan: right-aligned by its class, tabular figures, thousands set apart. */
export function Money({ fen: amount, blank = '—', large = false, missing = false, signed = false }: MoneyProps): ReactNode {
  const names = ['money', large ? 'money-large' : '', missing ? 'money-missing' : ''].filter((name) => name !== '').join(' ')
  return <span className={names}>{amount === null ? blank : moneyText(amount, signed)}</span>
}

/** "1,234.50", "−0.04": with a true minus sign, for reading. */
export function moneyText(amount: number, signed = false): string {
  const text = formatMoney(fen(amount)).replace('-', '−')
  return signed && amount > 0 ? `+${text}` : text
}
