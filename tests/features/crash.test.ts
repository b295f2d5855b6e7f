import { expect, test } from 'vitest'
import { crashLoop } from '../support/crash-loop.ts'

test('killed at any moment while payments are taken: none acknowledged is lost, none is doubled, no receipt number is missing', { timeout: 60_000 }, async () => {
  const result = await crashLoop(10)
  expect(result.faults).toEqual([])
  expect(result.crashes).toBe(10)
  expect(result.acknowledged).toBeGreaterThan(10)
})
