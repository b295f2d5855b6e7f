import { fen, formatMoney } from '../../shared/money.ts'

/** What a sentence may name: numbers in their own unit, texts as they are. */
export type Values = Readonly<Record<string, string | number>>
/** A sentence of the errors area: fixed, or made of the values that came with the code. */
export type Sentence = string | ((values: Values) => string)

export function say(sentence: Sentence, values: Values = {}): string {
  return typeof sentence === 'string' ? sentence : sentence(values)
}

/** An amount among the values, which come in fen. */
export function yuan(fenValue: string | number | undefined): string {
  return typeof fenValue === 'number' ? formatMoney(fen(fenValue)) : '—'
}
