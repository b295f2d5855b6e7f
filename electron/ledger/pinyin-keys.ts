import { pinyin } from 'pinyin-pro'

/**
 * Search keys of a name: every reading of its initials and its full pinyin, space-separated and lower case.
 * Surnames with their own reading (单 shàn, 曾 zēng) are read as surnames; other readings are kept beside them, since clerks type either.
 */
export function pinyinKeys(name: string): string {
  const surname = letters(pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }))
  const plain = letters(pinyin(name, { toneType: 'none', type: 'array' }))
  return [...new Set([initials(surname), initials(plain), surname.join(''), plain.join('')])].join(' ')
}

function letters(syllables: readonly string[]): string[] {
  return syllables.map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, '')).filter((syllable) => syllable !== '')
}

function initials(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable[0]).join('')
}
