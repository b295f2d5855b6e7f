import type { Text } from '../../text/zh-CN.ts'

/** Words for codes of the store; a code without a word is shown as it is. */
function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}

export function usageText(text: Text, use: string): string {
  return wordFor(text.premises.uses, use)
}

export function stateText(text: Text, state: string): string {
  return wordFor(text.premises.states, state)
}

export function documentText(text: Text, kind: string): string {
  return wordFor(text.premises.documents, kind)
}

export function payerText(text: Text, payer: string): string {
  return wordFor(text.premises.payers, payer)
}

export function moveInStateText(text: Text, state: string): string {
  return wordFor(text.premises.moveInStates, state)
}

export function receiptKindText(text: Text, kind: string): string {
  return wordFor(text.words.receiptKind, kind)
}

/** 8937 → "89.37". */
export function areaText(areaCenti: number): string {
  return `${Math.trunc(areaCenti / 100)}.${String(areaCenti % 100).padStart(2, '0')}`
}

/** 23500 (1/10000 yuan) → "2.35". */
export function unitPriceText(unitPrice: number): string {
  const fraction = String(unitPrice % 10_000).padStart(4, '0').replace(/0{1,2}$/, '')
  return `${Math.trunc(unitPrice / 10_000)}.${fraction}`
}
