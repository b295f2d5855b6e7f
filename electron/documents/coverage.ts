import type { FrozenDocument } from './frozen-document.ts'
import type { PaperFonts } from './fonts.ts'
import type { PaperNode, TextRun } from './paper-node.ts'

export type CoveredRun = { readonly text: string, readonly font?: string }

// Marks that no text font of ours draws but that plain signs say as well.
const plainSigns = new Map([['☑', '[√]'], ['☒', '[×]'], ['☐', '□'], ['✓', '√'], ['✔', '√'], ['\t', ' ']])
// A typographer's apostrophe is drawn a full character wide, as the Chinese closing quote it also is.
const apostrophe = /(?<=[A-Za-z])’(?=[A-Za-z])/g
// Joiners, variation selectors, byte-order marks and other controls: nothing to print.
const unprinted = /[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/u

/** What is printed for a character no font has: its code point in brackets, never a crossed box. */
export function replacementFor(character: string): string {
  return `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`
}

/** Splits a text into runs that each one font can show. A run in the main font carries no font name. */
export function coveredRuns(text: string, fonts: PaperFonts, missing?: Set<string>): CoveredRun[] {
  const runs: { text: string, font?: string }[] = []
  const add = (part: string, family: string): void => {
    const font = family === fonts.mainFamily ? undefined : family
    const last = runs.at(-1)
    if (last !== undefined && last.font === font) last.text += part
    else runs.push(font === undefined ? { text: part } : { text: part, font })
  }
  for (const character of text.replace(apostrophe, "'")) {
    const plain = plainSigns.get(character)
    if (plain !== undefined) add(plain, fonts.mainFamily)
    else if (character === '\n') add(character, fonts.mainFamily)
    else if (!unprinted.test(character)) {
      const family = fonts.familyFor(character)
      if (family === null) missing?.add(character)
      add(family === null ? replacementFor(character) : character, family ?? fonts.mainFamily)
    }
  }
  return runs
}

/** The characters of a document that no font at hand has, each once, in the order they stand. */
export function missingCharacters(frozen: FrozenDocument, fonts: PaperFonts): string[] {
  const missing = new Set<string>()
  for (const text of textsOf(frozen)) coveredRuns(text, fonts, missing)
  return [...missing]
}

function* textsOf(frozen: FrozenDocument): Generator<string> {
  for (const node of frozen.content) yield* textsInside(node)
  if (frozen.foot !== undefined) yield* textsInside(frozen.foot)
  if (frozen.runningHeading !== undefined) yield* textsInside(frozen.runningHeading)
}

/** Every text inside a node, in reading order. */
export function* textsInside(node: PaperNode | TextRun): Generator<string> {
  if (typeof node === 'string') yield node
  else if ('text' in node) {
    if (typeof node.text === 'string') yield node.text
    else for (const run of node.text) yield* textsInside(run)
  } else if ('stack' in node) for (const child of node.stack) yield* textsInside(child)
  else if ('columns' in node) for (const child of node.columns) yield* textsInside(child)
  else if ('table' in node) for (const row of node.table.body) for (const cell of row) yield* textsInside(cell)
}
