import { pinyin } from 'pinyin-pro'

/**
 * Search keys of a name, space-separated and lower case: its initials (qmm), its surname in full with the initials of the rest
 * (qinmm), and its full pinyin. Surnames with their own reading (单 shàn, 曾 zēng) are read as surnames; every other reading of
 * the first character is kept beside them (覃 qín and tán), since clerks type what they have heard.
 */
export function pinyinKeys(name: string): string {
  const surname = letters(pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }))
  const plain = letters(pinyin(name, { toneType: 'none', type: 'array' }))
  const first = /^\p{Script=Han}/u.exec(name)?.[0]
  const readings = first === undefined ? [] : letters(pinyin(first, { toneType: 'none', type: 'array', multiple: true })).map((reading) => [reading, ...plain.slice(1)])
  return [...new Set([surname, plain, ...readings].flatMap((syllables) => [initials(syllables), (syllables[0] ?? '') + initials(syllables.slice(1)), syllables.join('')]))].join(' ')
}

function letters(syllables: readonly string[]): string[] {
  return syllables.map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, '')).filter((syllable) => syllable !== '')
}

function initials(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable[0]).join('')
}
