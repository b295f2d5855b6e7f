import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { english } from '../../renderer/text/en.ts'
import { say } from '../../renderer/text/sentence.ts'
import { chinese } from '../../renderer/text/zh-CN.ts'

const root = join(import.meta.dirname, '..', '..')

/** Said by the command line to a person at a terminal, in its own words. */
const COMMAND_LINE = /^electron\/cli/

/** Codes as the core and the contract write them down. */
function codes(): string[] {
  const files = globSync(['electron/**/*.ts', 'shared/**/*.ts'], { cwd: root }).filter((path) => !COMMAND_LINE.test(path.replaceAll('\\', '/')))
  const found = files.flatMap((path) => {
    const source = readFileSync(join(root, path), 'utf8')
    const patterns = [/AppError\('([a-z-]+)'/g, /fieldError\([^,()]+, '([a-z-]+)'/g, /\berror: '([a-z-]+)' \}/g, /refusal\(\d+, '([a-z-]+)'/g]
    return patterns.flatMap((pattern) => Array.from(source.matchAll(pattern), (match) => match[1] ?? ''))
  })
  return Array.from(new Set(found)).toSorted()
}

describe('every refusal has a sentence', () => {
  test.each(codes())('%s', (code) => {
    for (const sentences of [chinese.errors, english.errors]) {
      expect(Object.hasOwn(sentences, code)).toBe(true)
      const sentence = Object.entries(sentences).find(([name]) => name === code)?.[1]
      expect(sentence === undefined ? '' : say(sentence, {})).not.toBe('')
    }
  })
})

test('English is typed with the quotation marks of its keyboard: a Chinese font makes the others as wide as a character', () => {
  const texts = JSON.stringify(english, (_key, value: unknown) => (typeof value === 'function' ? String(value) : value))
  expect(texts.match(/.{0,20}[‘’“”].{0,20}/gu) ?? []).toEqual([])
})
