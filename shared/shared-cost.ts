import { fen, formatMoney } from './money.ts'

/** A premises's part of a common bill. Weights are 1/100 m² when shared by area, 1 for a household. */
export type SharedPart = { totalFen: number; shareBy: 'area' | 'household'; weight: number; weights: number; count: number }

function squareMetres(centi: number): string {
  return (centi / 100).toFixed(2)
}

/** 总账单 1,000.00 元 × 89.37 ㎡ ÷ 12,345.67 ㎡（138 户）= 7.24 元. */
export function explainSharedPart({ totalFen, shareBy, weight, weights, count }: SharedPart, amountFen: number): { zh: string; en: string } {
  const total = formatMoney(fen(totalFen))
  const amount = formatMoney(fen(amountFen))
  const share = shareBy === 'area' ? { zh: `× ${squareMetres(weight)} ㎡ ÷ ${squareMetres(weights)} ㎡（${count} 户）=`, en: `× ${squareMetres(weight)} m² ÷ ${squareMetres(weights)} m² (${count} premises) =` }
    : { zh: `÷ ${count} 户 =`, en: `÷ ${count} households =` }
  return { zh: `总账单 ${total} 元 ${share.zh} ${amount} 元`, en: `The whole bill ${total} yuan ${share.en} ${amount} yuan` }
}
