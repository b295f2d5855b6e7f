import { expect, test } from 'vitest'
import { formatReading, parseReading } from '../../shared/reading.ts'

test.each([['1203', 1_203_000], ['1,203.4', 1_203_400], ['０.００１', 1], [' 7 ', 7_000], ['12.345', 12_345]])('%s is %i thousandths', (text, value) => {
  expect(parseReading(text)).toEqual({ ok: true, value })
})

test.each([['', 'empty'], ['-1', 'reading-negative'], ['1.2345', 'reading-decimals'], ['12a', 'reading-form'], ['1.', 'reading-form'], ['99999999999', 'too-large']])('%s is refused: %s', (text, code) => {
  expect(parseReading(text)).toEqual({ ok: false, code })
})

test.each([[0, '0'], [1, '0.001'], [1_203_400, '1203.4'], [5_000, '5']])('%i is written %s, and read as the same', (value, text) => {
  expect(formatReading(value)).toBe(text)
  expect(parseReading(text)).toEqual({ ok: true, value })
})
