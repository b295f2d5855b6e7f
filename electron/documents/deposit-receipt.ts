import { type Fen, formatMoney } from '../../shared/money.ts'
import type { FrozenDocument } from './frozen-document.ts'
import { points } from './paper.ts'
import { type SlipColumn, type SlipData, assertAddsUp, slipDocument, slipTable } from './slip.ts'
import { wordsFor } from './words.ts'

export type DepositLine = {
  /** 装修押金, 水电押金, 钥匙押金, 出入证押金, 门禁卡押金 … */
  readonly name: string
  readonly premises?: string
  readonly agreementNumber?: string
  readonly quantity?: string
  readonly amount: Fen
  readonly remark?: string
}

export type DepositReceiptData = SlipData & {
  readonly deposits: readonly DepositLine[]
  /** Who gets the money back; the payer when nothing is said. */
  readonly refundTo?: string
  readonly refundAccount?: string
  readonly conditions: readonly string[]
}

/** 押金收据: never mixed with fees, because the paper itself is what the money is given back for. */
export function depositReceiptDocument(data: DepositReceiptData): FrozenDocument {
  const words = wordsFor(data.language)
  assertAddsUp(data, data.deposits.map((deposit) => deposit.amount))
  const title = words.deposit.title
  const rows = data.deposits.map((deposit, index) => [
    String(index + 1), deposit.name, deposit.premises ?? data.premises, deposit.agreementNumber ?? '', deposit.quantity ?? '',
    formatMoney(deposit.amount), deposit.remark ?? '',
  ])
  const named = (label: string, value: string): string => `${label}${words.page.colon}${value}`
  const account = data.refundAccount === undefined ? [] : [named(words.deposit.refundAccount, data.refundAccount)]
  const conditions = data.conditions.map((text, index) => `${index + 1}. ${text}`).join(words.page.sentenceGap)
  const notes = [
    [named(words.deposit.refundTo, data.refundTo ?? data.payer), ...account].join(words.page.listGap),
    { text: words.deposit.originalOnly, bold: true },
    ...conditions === '' ? [] : [named(words.deposit.conditions, conditions)],
  ]
  return slipDocument('deposit-receipt', data, title, slipTable(data, title, columnsOf(data), rows, notes))
}

function columnsOf({ language }: DepositReceiptData): SlipColumn[] {
  const words = wordsFor(language)
  return [
    { heading: words.receipt.sequence, width: points(7.5), alignment: 'center' },
    { heading: words.deposit.name, width: points(40) },
    { heading: words.receipt.lineFor, width: points(36) },
    { heading: words.deposit.agreement, width: points(36) },
    { heading: words.deposit.quantity, width: '*' },
    { heading: words.receipt.amount, width: points(25), alignment: 'right' },
    { heading: words.receipt.remark, width: points(20) },
  ]
}
