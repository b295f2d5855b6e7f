import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'

let foyer: OpenedFoyer

beforeAll(async () => {
  foyer = await openFoyer()
})

afterAll(() => foyer.close())

test('the page opens under its strict policy without a complaint', async () => {
  await foyer.page.locator('#root > *').first().waitFor()
  expect(await foyer.page.title()).toContain('门厅')
  expect(foyer.problems).toEqual([])
})

test('Chinese has glyphs, not boxes', async () => {
  // A missing glyph is as wide and as black for every character; real ones differ.
  const inks = await foyer.page.evaluate(() => {
    const inkOf = (text: string): number => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 64
      const context = canvas.getContext('2d')
      if (!context) return -1
      context.font = '48px sans-serif'
      context.fillText(text, 4, 52)
      return context.getImageData(0, 0, 64, 64).data.reduce((sum, value) => sum + value, 0)
    }
    return ['一', '门', '厅', '龘'].map(inkOf)
  })
  expect(new Set(inks).size).toBe(4)
})

test('a second window opens beside the first', async () => {
  const second = await foyer.anotherWindow()
  await second.locator('#root > *').first().waitFor()
  expect(foyer.context.pages()).toHaveLength(2)
  await second.close()
})
