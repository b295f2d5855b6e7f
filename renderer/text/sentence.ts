/** What a sentence may name: numbers in their own unit, texts as they are. */
export type Values = Readonly<Record<string, string | number>>
/** A sentence of the errors area: fixed, or made of the values that came with the code. */
export type Sentence = string | ((values: Values) => string)

export function say(sentence: Sentence, values: Values = {}): string {
  return typeof sentence === 'string' ? sentence : sentence(values)
}
